#include "core/utf8.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <array>
#include <cstring>
#include <memory>

namespace dalil {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

struct Decoded {
  char32_t code_point = 0;
  std::uint32_t bytes = 0;  ///< Where it is ill-formed: of the maximal subpart.
  bool ok = true;
};

std::uint8_t byte_at(std::string_view text, std::size_t offset) {
  return static_cast<std::uint8_t>(text[offset]);
}

/// https://encoding.spec.whatwg.org/#utf-8-decoder for one code point; `offset` is in the text.
Decoded decode(std::string_view text, std::size_t offset) {
  const std::uint8_t lead = byte_at(text, offset);
  if (lead < 0x80) return {lead, 1, true};
  std::uint32_t needed = 0;
  std::uint8_t lower = 0x80;
  std::uint8_t upper = 0xBF;
  char32_t value = 0;
  if (lead >= 0xC2 && lead <= 0xDF) {
    needed = 1;
    value = lead & 0x1Fu;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    needed = 2;
    value = lead & 0xFu;
    if (lead == 0xE0) lower = 0xA0;
    if (lead == 0xED) upper = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    needed = 3;
    value = lead & 0x7u;
    if (lead == 0xF0) lower = 0x90;
    if (lead == 0xF4) upper = 0x8F;
  } else {
    return {kReplacement, 1, false};
  }
  for (std::uint32_t i = 1; i <= needed; ++i) {
    if (offset + i >= text.size()) return {kReplacement, i, false};
    const std::uint8_t next = byte_at(text, offset + i);
    if (next < lower || next > upper) return {kReplacement, i, false};
    value = (value << 6) | (next & 0x3Fu);
    lower = 0x80;
    upper = 0xBF;
  }
  return {value, needed + 1, true};
}

/// Bytes of ASCII from `offset` on, eight at a time.
std::size_t skip_ascii(std::string_view text, std::size_t offset) {
  while (offset + 8 <= text.size()) {
    std::uint64_t chunk = 0;
    std::memcpy(&chunk, text.data() + offset, 8);
    if ((chunk & 0x8080808080808080u) != 0) break;
    offset += 8;
  }
  while (offset < text.size() && byte_at(text, offset) < 0x80) ++offset;
  return offset;
}

/// The first ill-formed byte, or the size.
std::size_t valid_prefix(std::string_view bytes) {
  std::size_t offset = 0;
  while (offset < bytes.size()) {
    const std::uint8_t lead = byte_at(bytes, offset);
    if (lead < 0x80) {
      offset = skip_ascii(bytes, offset);
      continue;
    }
    // Two-byte letters are most of Arabic: worth their own short way.
    if (lead >= 0xC2 && lead <= 0xDF && offset + 1 < bytes.size() &&
        (byte_at(bytes, offset + 1) & 0xC0u) == 0x80) {
      offset += 2;
      continue;
    }
    const Decoded decoded = decode(bytes, offset);
    if (!decoded.ok) return offset;
    offset += decoded.bytes;
  }
  return offset;
}

/// What a code point is to the counting of graphemes.
enum class Unit : std::uint8_t {
  kLetter,   ///< A grapheme by itself; what follows does not join it unless it is kNothing.
  kNothing,  ///< Counts nothing wherever it stands.
  kComplex   ///< Only ICU knows.
};

Unit unit_of_arabic(char32_t c) {
  if (c <= 0x605 || c == 0x6DD || c == 0x70F) return Unit::kComplex;  // they prepend
  if (c == 0x640 || c == 0x61C) return Unit::kNothing;
  const bool mark = (c >= 0x610 && c <= 0x61A) || (c >= 0x64B && c <= 0x65F) || c == 0x670 ||
                    (c >= 0x6D6 && c <= 0x6DC) || (c >= 0x6DF && c <= 0x6E4) || c == 0x6E7 ||
                    c == 0x6E8 || (c >= 0x6EA && c <= 0x6ED);
  return mark ? Unit::kNothing : Unit::kLetter;
}

bool in(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

Unit unit_of(char32_t c) {
  if (c < 0x80) return c == '\r' ? Unit::kComplex : Unit::kLetter;
  if (in(c, 0x600, 0x6FF)) return unit_of_arabic(c);
  if (c == 0xAD || c == 0x200B || c == 0x200C || c == 0x200E || c == 0x200F || c == 0x2060 ||
      c == 0xFEFF || in(c, 0x202A, 0x202E) || in(c, 0x2066, 0x2069)) {
    return Unit::kNothing;
  }
  const bool letter = in(c, 0x80, 0x2FF) || in(c, 0x370, 0x482) || in(c, 0x48A, 0x52F) ||
                      in(c, 0x5D0, 0x5EA) || in(c, 0x750, 0x77F) || in(c, 0x1E00, 0x1FFF) ||
                      in(c, 0x2000, 0x200A) || in(c, 0x2010, 0x2027) || in(c, 0x202F, 0x205F) ||
                      in(c, 0x2070, 0x20CF) || in(c, 0x2100, 0x2BFF) || in(c, 0x3000, 0x3029) ||
                      in(c, 0x3041, 0x3096) || in(c, 0x30A0, 0x30FF) || in(c, 0x4E00, 0x9FFF) ||
                      in(c, 0xFB50, 0xFDFF) || in(c, 0xFE70, 0xFEFC) || c == kReplacement;
  return letter ? Unit::kLetter : Unit::kComplex;
}

/// True where a code point by itself is nothing that a reader counts.
bool counts_nothing(char32_t c) {
  if (c == 0x640) return true;
  const auto category = u_charType(static_cast<UChar32>(c));
  return category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK ||
         category == U_FORMAT_CHAR;
}

icu::BreakIterator* character_breaks() {
  thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> opened(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    return U_SUCCESS(status) ? std::move(opened) : nullptr;
  }();
  return iterator.get();
}

struct Scan {
  std::size_t graphemes = 0;
  std::size_t bytes = 0;  ///< Up to where these graphemes reach.
};

Scan scan_with_icu(std::string_view text, std::size_t limit) {
  icu::BreakIterator* breaks = character_breaks();
  UErrorCode status = U_ZERO_ERROR;
  UText source = UTEXT_INITIALIZER;
  utext_openUTF8(&source, text.data(), static_cast<std::int64_t>(text.size()), &status);
  Scan scan;
  if (breaks != nullptr && U_SUCCESS(status)) breaks->setText(&source, status);
  if (breaks == nullptr || U_FAILURE(status)) {  // no data file: code points are the next best
    for (std::size_t offset = 0; offset < text.size();) {
      if (!counts_nothing(next_code_point(text, offset)) && ++scan.graphemes > limit) {
        --scan.graphemes;
        break;
      }
      scan.bytes = offset;
    }
    return scan;
  }
  breaks->first();
  for (auto end = breaks->next(); end != icu::BreakIterator::DONE; end = breaks->next()) {
    bool counts = false;
    for (std::size_t offset = scan.bytes; offset < static_cast<std::size_t>(end) && !counts;) {
      counts = !counts_nothing(next_code_point(text, offset));
    }
    if (counts && scan.graphemes == limit) break;
    scan.graphemes += counts ? 1 : 0;
    scan.bytes = static_cast<std::size_t>(end);
  }
  utext_close(&source);
  return scan;
}

/// Counts up to `limit` graphemes; ICU is asked only where a code point may join its neighbours.
Scan scan_graphemes(std::string_view text, std::size_t limit) {
  Scan scan;
  while (scan.bytes < text.size()) {
    std::size_t next = scan.bytes;
    const Unit unit = unit_of(next_code_point(text, next));
    if (unit == Unit::kComplex) return scan_with_icu(text, limit);
    if (unit == Unit::kLetter) {
      if (scan.graphemes == limit) break;
      ++scan.graphemes;
    }
    scan.bytes = next;
  }
  // What comes right behind may still join the last one.
  if (scan.bytes < text.size() && scan.graphemes > 0) {
    std::size_t next = scan.bytes;
    if (unit_of(next_code_point(text, next)) == Unit::kComplex) return scan_with_icu(text, limit);
  }
  return scan;
}

}  // namespace

bool is_valid_utf8(std::string_view bytes) { return valid_prefix(bytes) == bytes.size(); }

std::string to_valid_utf8(std::string_view bytes) {
  std::size_t offset = valid_prefix(bytes);
  std::string out(bytes.substr(0, offset));
  while (offset < bytes.size()) {
    out += "\xEF\xBF\xBD";
    offset += decode(bytes, offset).bytes;
    const std::string_view rest = bytes.substr(offset);
    const std::size_t valid = valid_prefix(rest);
    out += rest.substr(0, valid);
    offset += valid;
  }
  return out;
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) {
    count += (static_cast<std::uint8_t>(byte) & 0xC0u) != 0x80 ? 1 : 0;
  }
  return count;
}

std::size_t graphemes(std::string_view text) {
  return scan_graphemes(text, static_cast<std::size_t>(-1)).graphemes;
}

std::string_view prefix_graphemes(std::string_view text, std::size_t limit) {
  return text.substr(0, scan_graphemes(text, limit).bytes);
}

std::string_view prefix_bytes(std::string_view text, std::size_t limit) {
  if (limit >= text.size()) return text;
  while (limit > 0 && (byte_at(text, limit) & 0xC0u) == 0x80) --limit;
  return text.substr(0, limit);
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const std::uint8_t lead = byte_at(text, offset);
  if (lead < 0x80) {
    ++offset;
    return lead;
  }
  const Decoded decoded = decode(text, offset);
  offset += decoded.bytes;
  return decoded.code_point;
}

void append_utf8(std::string& out, char32_t code_point) {
  if (code_point > 0x10FFFF || in(code_point, 0xD800, 0xDFFF)) code_point = kReplacement;
  const auto put = [&out](char32_t byte) { out += static_cast<char>(byte); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | (code_point >> 18));
    put(0x80 | ((code_point >> 12) & 0x3F));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

bool is_space(char32_t c) {
  return c == ' ' || in(c, 0x9, 0xD) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         in(c, 0x2000, 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

std::string collapse_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool pending = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    if (is_space(next_code_point(text, offset))) {
      pending = !out.empty();
      continue;
    }
    if (pending) out += ' ';
    pending = false;
    out += text.substr(begin, offset - begin);
  }
  return out;
}

}  // namespace dalil
