// Percent-encoding and decoding, in runs: most URLs have nothing to encode.
#include "core/percent.h"

#include <algorithm>

#include "core/utf8.h"

namespace dalil {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

using Triplet = std::array<char, 3>;

Triplet triplet_of(unsigned char byte) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  return {'%', kDigits[byte >> 4], kDigits[byte & 15]};
}

}  // namespace

void append_percent_byte(std::string& out, unsigned char byte) {
  const Triplet triplet = triplet_of(byte);
  out.append(triplet.data(), triplet.size());
}

void append_percent_encoded(std::string& out, std::string_view text, const PercentSet& set) {
  std::size_t plain = 0;  // where the run that can be copied begins
  for (std::size_t i = 0; i < text.size();) {
    if (!set.contains(text[i])) {
      ++i;
      continue;
    }
    out.append(text, plain, i - plain);
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      append_percent_byte(out, static_cast<unsigned char>(text[i++]));
    } else {
      const std::size_t begin = i;
      const bool ill_formed = next_code_point(text, i) == U'\uFFFD';
      const std::string_view bytes = ill_formed ? "\xEF\xBF\xBD" : text.substr(begin, i - begin);
      char encoded[12];
      char* end = encoded;
      for (const char byte : bytes) {
        end = std::ranges::copy(triplet_of(static_cast<unsigned char>(byte)), end).out;
      }
      out.append(encoded, end);
    }
    plain = i;
  }
  out.append(text, plain);
}

int percent_byte_at(std::string_view text, std::size_t offset) {
  if (offset + 2 >= text.size() || text[offset] != '%') return -1;
  const int high = hex_digit(text[offset + 1]);
  const int low = hex_digit(text[offset + 2]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

std::string percent_decode(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const int byte = percent_byte_at(text, i);
    out += byte < 0 ? text[i] : static_cast<char>(byte);
    i += byte < 0 ? 1 : 3;
  }
  return out;
}

}  // namespace dalil
