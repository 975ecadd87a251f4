// Percent-encoding: which bytes each part of a URL must encode, and the two directions. Also used
// wherever a path is compared in its encoded form (robots rules).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dalil {

/// A percent-encode set (https://url.spec.whatwg.org/#percent-encoded-bytes), as a table of bytes.
class PercentSet {
 public:
  /// The C0 control percent-encode set: C0 controls and all bytes above "~".
  constexpr PercentSet() {
    for (unsigned byte = 0; byte < 256; ++byte) {
      if (byte < 0x20 || byte > 0x7E) add(static_cast<unsigned char>(byte));
    }
  }

  /// This set and `bytes`.
  constexpr PercentSet with(std::string_view bytes) const {
    PercentSet wider = *this;
    for (const char byte : bytes) wider.add(static_cast<unsigned char>(byte));
    return wider;
  }

  constexpr bool contains(char byte) const {
    const auto index = static_cast<unsigned char>(byte);
    return (bits_[index >> 6] >> (index & 63) & 1) != 0;
  }

 private:
  constexpr void add(unsigned char byte) { bits_[byte >> 6] |= std::uint64_t{1} << (byte & 63); }

  std::array<std::uint64_t, 4> bits_{};
};

inline constexpr PercentSet kC0ControlSet;
inline constexpr PercentSet kFragmentSet = kC0ControlSet.with(" \"<>`");
inline constexpr PercentSet kQuerySet = kC0ControlSet.with(" \"#<>");
inline constexpr PercentSet kSpecialQuerySet = kQuerySet.with("'");
inline constexpr PercentSet kPathSet = kQuerySet.with("?^`{}");
inline constexpr PercentSet kUserinfoSet = kPathSet.with("/:;=@[\\]|");

/// Appends `text` (UTF-8; ill-formed parts are taken as U+FFFD), the bytes of `set`
/// percent-encoded. "%" itself stays as it is, so that what is encoded already is not encoded
/// twice.
void append_percent_encoded(std::string& out, std::string_view text, const PercentSet& set);

/// Appends "%XX" with upper-case digits.
void append_percent_byte(std::string& out, unsigned char byte);

/// The byte that "%XX" at `offset` stands for; -1 where no such triplet stands there.
int percent_byte_at(std::string_view text, std::size_t offset);

/// Every "%XX" as its byte, all else as it stands. The result need not be UTF-8.
std::string percent_decode(std::string_view text);

}  // namespace dalil
