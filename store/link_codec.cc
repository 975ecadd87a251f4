#include "store/link_codec.h"

namespace dalil::store {
namespace {

void append_varint(std::uint64_t value, std::string& out) {
  while (value >= 0x80) {
    out += static_cast<char>((value & 0x7F) | 0x80);
    value >>= 7;
  }
  out += static_cast<char>(value);
}

bool read_varint(std::string_view& blob, std::uint64_t& value) {
  value = 0;
  for (unsigned shift = 0; shift < 64 && !blob.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(blob.front());
    blob.remove_prefix(1);
    value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return true;
  }
  return false;
}

constexpr std::uint64_t kKindBits = 2, kRegionBits = 3;

}  // namespace

void append_link(const LinkRecord& link, std::int64_t target, std::string& blob) {
  append_varint(static_cast<std::uint64_t>(target), blob);
  append_varint(static_cast<std::uint64_t>(link.kind) |
                    static_cast<std::uint64_t>(link.region) << kKindBits |
                    static_cast<std::uint64_t>(link.nofollow) << (kKindBits + kRegionBits),
                blob);
  append_varint(link.line, blob);
  append_varint(link.column, blob);
  append_varint(link.anchor.size(), blob);
  blob += link.anchor;
}

bool for_each_link(std::string_view blob, const std::function<void(const StoredLink&)>& callback) {
  while (!blob.empty()) {
    std::uint64_t target = 0, bits = 0, line = 0, column = 0, size = 0;
    if (!read_varint(blob, target) || !read_varint(blob, bits) || !read_varint(blob, line) ||
        !read_varint(blob, column) || !read_varint(blob, size) || size > blob.size()) {
      return false;
    }
    callback({.target = static_cast<std::int64_t>(target),
              .kind = static_cast<LinkKind>(bits & 3),
              .region = static_cast<Region>((bits >> kKindBits) & 7),
              .nofollow = (bits >> (kKindBits + kRegionBits) & 1) != 0,
              .line = static_cast<std::uint32_t>(line),
              .column = static_cast<std::uint32_t>(column),
              .anchor = blob.substr(0, size)});
    blob.remove_prefix(size);
  }
  return true;
}

}  // namespace dalil::store
