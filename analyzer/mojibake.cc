#include "analyzer/mojibake.h"

#include <algorithm>

namespace dalil {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

/// True for a Ø, Ù, Ã, â or ï at `at` that was the first byte of a letter: what follows then is the
/// second byte, which is never a letter of ASCII.
bool is_decoded_twice(std::string_view text, std::size_t at) {
  const unsigned second = byte_at(text, at + 1), next = byte_at(text, at + 2);
  switch (second) {
    case 0x98:
    case 0x99:  // Arabic
      return next == 0xC2 || next == 0xC5 || next == 0xC6 || next == 0xCB || next == 0xE2;
    case 0x83:  // é
      return next == 0xC2;
    case 0xA2:  // ’
      return text.substr(at + 2).starts_with("\xE2\x82\xAC");
    case 0xAF:  // a byte order mark
      return text.substr(at + 2).starts_with("\xC2\xBB");
    default:
      return false;
  }
}

/// How many letters of the upper half of Latin-1 stand in a row.
std::size_t upper_latin(std::string_view text, std::size_t at) {
  std::size_t letters = 0;
  for (; byte_at(text, at) == 0xC3; at += 2) ++letters;
  return letters;
}

}  // namespace

Mojibake find_mojibake(std::string_view text) {
  constexpr std::size_t kRun = 4;  // So many in a row are in no word of any language.
  Mojibake found;
  for (std::size_t at = 0; (at = text.find('\xC3', at)) != text.npos;) {
    const std::size_t run = upper_latin(text, at);
    const bool twice = is_decoded_twice(text, at);
    found.twice += twice;
    found.latin += run >= kRun;
    if (twice || run >= kRun) found.first = std::min(found.first, at);
    at += 2 * run;
  }
  for (std::size_t at = 0; (at = text.find("\uFFFD", at)) != text.npos; at += 3) {
    ++found.lost;
    found.first = std::min(found.first, at);
  }
  return found;
}

}  // namespace dalil
