// Reads the numbers that the words of a run are kept as.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/varint.h"

namespace dalil {

/// Reads numbers that append_varint() wrote; never beyond the bytes, whatever they are.
class NumberReader {
 public:
  explicit NumberReader(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t next() {
    std::uint64_t value = 0;
    if (read_varint(rest_, value)) return value;
    bad_ = true;
    return 0;
  }
  std::uint32_t next32() { return static_cast<std::uint32_t>(next()); }
  /// At most what the bytes that are left can hold.
  std::uint32_t count() {
    const std::uint64_t value = next();
    if (value > rest_.size()) bad_ = true;
    return bad_ ? 0 : static_cast<std::uint32_t>(value);
  }
  std::string_view text(std::size_t size) {
    const std::string_view text = rest_.substr(0, size);
    rest_.remove_prefix(text.size());
    if (text.size() < size) bad_ = true;
    return text;
  }
  bool done() const { return bad_ || rest_.empty(); }
  bool bad() const { return bad_; }

 private:
  std::string_view rest_;
  bool bad_ = false;
};

}  // namespace dalil
