// Where redirects lead: followed once for the whole site, so that chains, loops and links through
// redirects cost a look into a column.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analyzer/site/site.h"

namespace dalil {

/// Pages of a chain that evidence shows: search engines follow ten redirects.
inline constexpr std::size_t kChainShown = 11;

/// Redirects in a row that redirect-chain tells; more are redirect-too-many.
inline constexpr std::uint32_t kMaxChain = 3;

/// Keeps a reference to the site, whose graph must stay as it is.
class Redirects {
 public:
  explicit Redirects(const Site& site);

  /// The page that answers in the end: `page` itself where it does not redirect, kNoPage where its
  /// redirects run into a loop.
  std::uint32_t end(std::uint32_t page) const { return ends_[page]; }

  /// Redirects on the way to end(); 0 where `page` does not redirect, or never ends.
  std::uint32_t hops(std::uint32_t page) const { return hops_[page]; }

  /// `page`, what it redirects to and so on, the end included; in a loop each page once. At most
  /// `limit` pages.
  std::vector<std::uint32_t> chain(std::uint32_t page, std::size_t limit = kChainShown) const;

  /// The pages of each loop in the order of their redirects, from the smallest URL on.
  const std::vector<std::vector<std::uint32_t>>& loops() const { return loops_; }

 private:
  std::uint32_t next(std::uint32_t page) const;
  void add_loop(std::vector<std::uint32_t> loop);

  const Site& site_;
  std::vector<std::uint32_t> ends_;
  std::vector<std::uint32_t> hops_;
  std::vector<std::vector<std::uint32_t>> loops_;
};

/// 301 and 308 (RFC 9110, section 15.4).
bool is_permanent(std::uint16_t status);

/// True where `end` is the same address as `target`, by https in the place of http.
bool by_http(const std::string& target, const std::string& end);

}  // namespace dalil
