// Numbers in as few bytes as they need, for the words that a run keeps.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace dalil {

/// Seven bits a byte, the last one with the high bit clear.
inline void add_number(std::string& out, std::uint64_t value) {
  while (value >= 0x80) {
    out += static_cast<char>(value | 0x80);
    value >>= 7;
  }
  out += static_cast<char>(value);
}

/// Reads what add_number() wrote; never beyond the bytes, whatever they are.
class NumberReader {
 public:
  explicit NumberReader(std::string_view bytes) : bytes_(bytes) {}

  std::uint64_t next() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; at_ < bytes_.size() && shift < 64; shift += 7) {
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      value |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) return value;
    }
    bad_ = true;
    return 0;
  }
  std::uint32_t next32() { return static_cast<std::uint32_t>(next()); }
  /// At most what the bytes that are left can hold.
  std::uint32_t count() {
    const std::uint64_t value = next();
    if (value > bytes_.size()) bad_ = true;
    return bad_ ? 0 : static_cast<std::uint32_t>(value);
  }
  std::string_view text(std::size_t size) {
    const std::string_view text = bytes_.substr(std::min(at_, bytes_.size()), size);
    at_ += size;
    if (text.size() < size) bad_ = true;
    return text;
  }
  bool done() const { return bad_ || at_ >= bytes_.size(); }
  bool bad() const { return bad_; }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool bad_ = false;
};

}  // namespace dalil
