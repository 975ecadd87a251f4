// Who links to whom, packed: about three bytes a link, in memory or wherever GraphBytes keeps them.
// A large site has many millions of links, and most of what is asked of them is asked in one pass.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/record.h"

namespace dalil {

inline constexpr std::uint32_t kNoPage = 0xFFFFFFFF;

/// One edge of the link graph, without its texts.
struct Edge {
  std::uint32_t target = kNoPage;  ///< Index into Site::pages.
  LinkKind kind = LinkKind::kAnchor;
  Region region = Region::kContent;
  bool nofollow = false;
};

/// Where a graph keeps its bytes. Reading is thread-safe.
class GraphBytes {
 public:
  virtual ~GraphBytes() = default;
  /// Behind what is there already.
  virtual void append(std::string_view bytes) = 0;
  /// Fills `into`; false where that cannot be read.
  virtual bool read(std::uint64_t offset, std::span<char> into) const = 0;
};

/// The links of every page, in the order in which they stand on it. First all pages are added, then
/// they are read; what GraphBytes cannot read has no links.
class LinkGraph {
 public:
  /// Keeps the links in memory.
  LinkGraph();
  explicit LinkGraph(std::unique_ptr<GraphBytes> bytes) : bytes_(std::move(bytes)) {}

  /// Pages come in ascending order; those without links may be left out.
  void add(std::uint32_t page, std::span<const Edge> edges);
  /// No page comes any more.
  void seal();

  /// The links of a page. Asks GraphBytes each time: to go through all pages, for_each() is faster.
  std::vector<Edge> out(std::uint32_t page) const;

  /// Calls back with each page that has links, in ascending order, and a span of them that is valid
  /// during the call.
  template <typename Callback>
  void for_each(Callback&& callback) const {
    Reader reader(*this);
    for (std::uint32_t page = 0; page + 1 < begin_.size(); ++page) {
      const std::span<const Edge> edges = reader.read(page);
      if (!edges.empty()) callback(page, edges);
    }
  }

 private:
  // Reads page after page through a window of the bytes.
  class Reader {
   public:
    explicit Reader(const LinkGraph& graph) : graph_(graph) {}
    std::span<const Edge> read(std::uint32_t page);

   private:
    const LinkGraph& graph_;
    std::string window_;
    std::uint64_t window_begin_ = 0;
    std::vector<Edge> edges_;
  };

  std::unique_ptr<GraphBytes> bytes_;
  std::vector<std::uint64_t> begin_{0};  // Of each page that was added or passed over, and the end.
  std::string pending_;                  // What is not worth an append() yet.
};

}  // namespace dalil
