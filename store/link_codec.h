// A page's links as two blobs: what the graph of the site is made of, about 6 bytes a link, and the
// anchor texts, packed. Most links to a page have the same text (menus, lists of articles), which
// then stands only once, with the page's URL.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/record.h"

struct ZSTD_CCtx_s;

namespace dalil::store {

/// A link as it lies in the store: the target is a row of `url`.
struct StoredLink {
  std::int64_t target = 0;
  LinkKind kind = LinkKind::kAnchor;
  Region region = Region::kContent;
  bool nofollow = false;
  bool usual_anchor = false;  ///< Its anchor is the one in the target's row of `url`.
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// Packs the links of a page, one page after the other.
class LinkPacker {
 public:
  LinkPacker();
  /// Begins with a page.
  void begin();
  /// `usual_anchor`: see StoredLink; the anchor is left out then.
  void add(const LinkRecord& link, std::int64_t target, bool usual_anchor);

  /// Valid until begin().
  std::string_view edges() const { return edges_; }
  /// The anchors that were not left out, in the order of the edges; see unpack_anchors().
  std::string_view anchors();

 private:
  struct FreeContext {
    void operator()(ZSTD_CCtx_s* context) const;
  };

  std::unique_ptr<ZSTD_CCtx_s, FreeContext> context_;
  std::string edges_, anchors_, packed_;
  std::int64_t target_ = 0;
  std::uint32_t line_ = 0, column_ = 0;  // Of the link before.
};

/// Calls back for each link in order; false where the blob is damaged (what came before has been
/// given).
bool for_each_link(std::string_view edges, const std::function<void(const StoredLink&)>& callback);

/// The anchors of a page's links; fewer where the blob is damaged.
std::vector<std::string> unpack_anchors(std::string_view anchors);

}  // namespace dalil::store
