// Which URLs belong to the site under audit, and which of them it was asked to follow.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/audit.h"
#include "core/result.h"
#include "core/url.h"

namespace re2 {
class RE2;
}

namespace dalil {

enum class ScopeVerdict : std::uint8_t {
  kInside,
  kOtherSite,
  kOutside,  ///< Of the site, and not asked for.
  kExcluded
};

/// The hosts of the audit and what narrows it down. Changed by the crawl's thread only, before any
/// page of a new host is handed on.
class Scope {
 public:
  Scope() = default;

  /// kUsage where a pattern or the prefix cannot be read.
  static Result<Scope> make(const ScopeRequest& request);

  /// The URL's host belongs to the site: http and https alike, at the same port (or both at their
  /// default ports).
  void add_host(const Url& url);

  /// The seed, or what it redirects to: always inside, and its host belongs to the site.
  void add_seed(const Url& url);

  /// True where the site's own servers answer, whatever is asked for.
  bool own_site(const Url& url) const;

  /// What may be fetched, whoever names it.
  ScopeVerdict verdict(const Url& url) const;

  /// Whether a link of a page is followed to `url`.
  bool internal(const Url& url) const;

 private:
  struct Host {
    std::string name;
    int port = -1;       // -1: the scheme's default.
    std::string domain;  // Not empty: all hosts below it, too.
  };
  using Patterns = std::vector<std::shared_ptr<const re2::RE2>>;

  bool is_seed(const Url& url) const;

  std::vector<Host> hosts_;
  std::vector<std::string> seeds_;  // Hrefs.
  bool subdomains_ = false;
  bool follow_links_ = true;
  std::string prefix_;  // As in Url::as_page().path().
  Patterns include_, exclude_;
};

}  // namespace dalil
