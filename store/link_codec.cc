#include "store/link_codec.h"

#include <zstd.h>

#include "core/varint.h"
#include "store/zstd.h"

namespace dalil::store {
namespace {

// Of the kind, two bits come first; the third is the last one of all.
constexpr std::uint64_t kKindBits = 2, kRegionBits = 3;
constexpr int kLevel = 1;
constexpr std::size_t kMostAnchors = std::size_t{1} << 30;  // Bytes: a damaged store asks for more.

}  // namespace

void LinkPacker::FreeContext::operator()(ZSTD_CCtx_s* context) const { ZSTD_freeCCtx(context); }

LinkPacker::LinkPacker() : context_(ZSTD_createCCtx()) {}

void LinkPacker::begin() {
  edges_.clear();
  anchors_.clear();
  target_ = 0;
  line_ = 0;
  column_ = 0;
}

void LinkPacker::add(const LinkRecord& link, std::int64_t target, bool usual_anchor) {
  append_varint(zigzag(target - target_), edges_);
  const auto kind = static_cast<std::uint64_t>(link.kind);
  append_varint((kind & 3) | static_cast<std::uint64_t>(link.region) << kKindBits |
                    static_cast<std::uint64_t>(link.nofollow) << (kKindBits + kRegionBits) |
                    static_cast<std::uint64_t>(usual_anchor) << (kKindBits + kRegionBits + 1) |
                    (kind >> kKindBits) << (kKindBits + kRegionBits + 2),
                edges_);
  append_varint(zigzag(std::int64_t{link.line} - line_), edges_);
  // Links in one line come one after the other; what does not wraps.
  append_varint(link.line == line_ ? link.column - column_ : link.column, edges_);
  target_ = target;
  line_ = link.line;
  column_ = link.column;
  if (usual_anchor) return;
  append_varint(link.anchor.size(), anchors_);
  anchors_ += link.anchor;
}

std::string_view LinkPacker::anchors() {
  packed_.resize(ZSTD_compressBound(anchors_.size()));
  const std::size_t size = ZSTD_compressCCtx(context_.get(), packed_.data(), packed_.size(),
                                             anchors_.data(), anchors_.size(), kLevel);
  return ZSTD_isError(size) ? std::string_view() : std::string_view(packed_).substr(0, size);
}

bool for_each_link(std::string_view edges, const std::function<void(const StoredLink&)>& callback) {
  StoredLink link;
  while (!edges.empty()) {
    std::uint64_t target = 0, bits = 0, line = 0, column = 0;
    if (!read_varint(edges, target) || !read_varint(edges, bits) || !read_varint(edges, line) ||
        !read_varint(edges, column)) {
      return false;
    }
    // Sums that a damaged store makes too large wrap.
    link.target = static_cast<std::int64_t>(static_cast<std::uint64_t>(link.target) +
                                            static_cast<std::uint64_t>(unzigzag(target)));
    link.kind = static_cast<LinkKind>((bits & 3) | (bits >> (kKindBits + kRegionBits + 2) & 1)
                                                       << kKindBits);
    link.region = static_cast<Region>((bits >> kKindBits) & 7);
    link.nofollow = (bits >> (kKindBits + kRegionBits) & 1) != 0;
    link.usual_anchor = (bits >> (kKindBits + kRegionBits + 1) & 1) != 0;
    link.line += static_cast<std::uint32_t>(unzigzag(line));
    const std::uint32_t before = line == 0 ? link.column : 0;
    link.column = before + static_cast<std::uint32_t>(column);
    callback(link);
  }
  return true;
}

std::vector<std::string> unpack_anchors(std::string_view anchors) {
  const std::optional<std::string> text = unzstd(anchors, kMostAnchors);
  if (!text) return {};
  std::vector<std::string> unpacked;
  std::string_view rest = *text;
  for (std::uint64_t bytes = 0; read_varint(rest, bytes) && bytes <= rest.size();) {
    unpacked.emplace_back(rest.substr(0, bytes));
    rest.remove_prefix(bytes);
  }
  return unpacked;
}

}  // namespace dalil::store
