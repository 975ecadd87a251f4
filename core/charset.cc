#include "core/charset.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>

#include "core/charset_prescan.h"
#include "core/utf8.h"

namespace dalil {
namespace {

using Converter = std::unique_ptr<UConverter, decltype([](UConverter* c) { ucnv_close(c); })>;
using Detector =
    std::unique_ptr<UCharsetDetector, decltype([](UCharsetDetector* d) { ucsdet_close(d); })>;

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// Bytes that the guess looks at: ICU's detector needs no more, and its cost grows with them.
constexpr std::size_t kGuessBytes = 64 * 1024;

std::size_t count_replacements(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(kReplacement, at)) != std::string_view::npos; at += 3) {
    ++count;
  }
  return count;
}

/// Encodings of more than one byte, with ICU's name for the table that the standard means.
struct MultiByte {
  std::string_view encoding;
  const char* converter;
};
constexpr MultiByte kMultiByte[] = {
    {"gbk", "gb18030"},
    {"gb18030", "gb18030"},
    {"big5", "Big5-HKSCS"},
    {"euc-jp", "euc-jp-2007"},
    {"iso-2022-jp", "ISO-2022-JP"},
    {"shift_jis", "ibm-943_P15A-2003"},
    {"euc-kr", "windows-949-2000"},
    {"utf-16be", "UTF-16BE"},
    {"utf-16le", "UTF-16LE"},
};

/// ICU 72 has no ISO-8859-16.
constexpr char16_t kLatin10[] =
    u"\u00A0ĄąŁ€„Š§š©Ș«Ź\u00ADźŻ°±ČłŽ”¶·žčș»ŒœŸżÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚßàáâăäćæçèéêëìíîïđńò"
    u"óôőöśűùúûüęțÿ";

/// What the bytes 0x80 to 0xFF of a single-byte encoding are. Controls stand for themselves and
/// what the standard leaves undefined is U+FFFD, where ICU would give private characters.
std::array<char16_t, 128> upper_half(std::string_view encoding) {
  std::array<char16_t, 128> table;
  for (std::size_t i = 0; i < 128; ++i) table[i] = static_cast<char16_t>(0x80 + i);
  if (encoding == "x-user-defined") {
    for (std::size_t i = 0; i < 128; ++i) table[i] = static_cast<char16_t>(0xF780 + i);
    return table;
  }
  if (encoding == "iso-8859-16") {
    std::copy_n(kLatin10, 96, table.begin() + 32);
    return table;
  }
  const std::string name(encoding == "iso-8859-8-i" ? "iso-8859-8" : encoding);
  UErrorCode error = U_ZERO_ERROR;
  const Converter converter(ucnv_open(name.c_str(), &error));
  if (!U_SUCCESS(error)) return table;
  char bytes[128];
  for (std::size_t i = 0; i < 128; ++i) bytes[i] = static_cast<char>(0x80 + i);
  UChar units[256];
  const int32_t length = ucnv_toUChars(converter.get(), units, 256, bytes, 128, &error);
  if (!U_SUCCESS(error) || length != 128) return table;
  for (std::size_t i = 0; i < 128; ++i) {
    const bool is_private = units[i] >= 0xE000 && units[i] <= 0xF8FF && encoding != "macintosh";
    table[i] = is_private ? u'\uFFFD' : units[i];
  }
  if (encoding == "koi8-u") {
    table[0x2E] = u'ў';
    table[0x3E] = u'Ў';
  }
  return table;
}

std::string decode_single_byte(std::string_view bytes, std::string_view encoding) {
  const std::array<char16_t, 128> table = upper_half(encoding);
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 2);
  for (char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      text += c;
    } else {
      append_utf8(text, table[byte - 0x80]);
    }
  }
  return text;
}

/// Through ICU, in pieces, so that no length overflows its 32 bits.
std::string decode_multi_byte(std::string_view bytes, const char* name) {
  UErrorCode error = U_ZERO_ERROR;
  const Converter converter(ucnv_open(name, &error));
  if (!U_SUCCESS(error)) return to_valid_utf8(bytes);
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 2);
  std::array<UChar, 4096> units;
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  UChar high = 0;
  do {
    error = U_ZERO_ERROR;
    UChar* target = units.data();
    ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, end, nullptr,
                   true, &error);
    for (const UChar* unit = units.data(); unit != target; ++unit) {
      if (U16_IS_LEAD(*unit)) {
        high = *unit;
      } else if (U16_IS_TRAIL(*unit) && high != 0) {
        append_utf8(text, static_cast<char32_t>(U16_GET_SUPPLEMENTARY(high, *unit)));
        high = 0;
      } else {
        append_utf8(text, *unit);
      }
    }
  } while (error == U_BUFFER_OVERFLOW_ERROR);
  return text;
}

std::string decode_as(std::string_view bytes, std::string_view encoding) {
  if (encoding == "utf-8") return to_valid_utf8(bytes);
  if (encoding == "replacement") return std::string(bytes.empty() ? "" : kReplacement);
  for (const MultiByte& entry : kMultiByte) {
    if (entry.encoding == encoding) return decode_multi_byte(bytes, entry.converter);
  }
  return decode_single_byte(bytes, encoding);
}

/// True where the bytes are UTF-8 but for a few: text cut in mid-character, a stray Latin-1 byte.
bool is_damaged_utf8(std::string_view bytes) {
  const std::string mended = to_valid_utf8(bytes);
  const auto bad = count_replacements(mended) - count_replacements(bytes);
  const auto beyond_ascii = std::count_if(mended.begin(), mended.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0xC0;
  });
  return static_cast<std::size_t>(beyond_ascii) > 10 * bad;
}

std::string_view guess(std::string_view bytes, std::string_view language_hint) {
  bytes = bytes.substr(0, kGuessBytes);
  if (is_damaged_utf8(bytes)) return "utf-8";
  UErrorCode error = U_ZERO_ERROR;
  const Detector detector(ucsdet_open(&error));
  ucsdet_enableInputFilter(detector.get(), true);  // leave the tags out
  ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(bytes.size()), &error);
  int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &error);
  if (!U_SUCCESS(error)) return {};
  const std::string_view language = language_hint.substr(0, 2);
  std::string_view best;
  for (int32_t i = 0; i < count; ++i) {
    const std::string_view name = encoding_for_label(ucsdet_getName(matches[i], &error));
    if (name.empty() || name == "utf-8" || name.starts_with("utf-16")) continue;
    if (best.empty()) best = name;
    if (language.size() == 2 && language == ucsdet_getLanguage(matches[i], &error)) return name;
  }
  if (language == "ar" || language == "fa" || language == "ur") return "windows-1256";
  return best;
}

bool is_ascii(std::string_view bytes) {
  return std::none_of(bytes.begin(), bytes.end(),
                      [](char c) { return static_cast<signed char>(c) < 0; });
}

struct Choice {
  std::string_view encoding;
  Decoded::Source source;
  std::size_t bom_bytes = 0;
};

Choice choose(std::string_view bytes, std::string_view content_type, std::string_view language) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return {"utf-8", Decoded::Source::kBom, 3};
  if (bytes.starts_with("\xFE\xFF")) return {"utf-16be", Decoded::Source::kBom, 2};
  if (bytes.starts_with("\xFF\xFE")) return {"utf-16le", Decoded::Source::kBom, 2};
  if (const auto name = charset_parameter(content_type); !name.empty()) {
    return {name, Decoded::Source::kHeader};
  }
  if (const auto name = declared_charset(bytes); !name.empty()) {
    return {name, Decoded::Source::kMeta};
  }
  if (is_valid_utf8(bytes)) {
    return {is_ascii(bytes) ? "windows-1252" : "utf-8", Decoded::Source::kDefault};
  }
  if (const auto name = guess(bytes, language); !name.empty()) {
    return {name, Decoded::Source::kGuess};
  }
  return {"windows-1252", Decoded::Source::kDefault};
}

}  // namespace

Decoded decode_html(std::string_view bytes, std::string_view content_type,
                    std::string_view language_hint) {
  const Choice choice = choose(bytes, content_type, language_hint);
  bytes.remove_prefix(choice.bom_bytes);
  Decoded decoded;
  decoded.encoding = choice.encoding;
  decoded.source = choice.source;
  if (choice.encoding == "utf-8" && is_valid_utf8(bytes)) {
    decoded.text = bytes;
    return decoded;
  }
  decoded.text = decode_as(bytes, choice.encoding);
  decoded.replaced = count_replacements(decoded.text);
  // U+FFFD that the author's own file holds are no losses of ours.
  if (choice.encoding == "utf-8") decoded.replaced -= count_replacements(bytes);
  return decoded;
}

std::size_t encoded_bytes(std::string_view bytes, std::string_view encoding,
                          std::size_t characters) {
  if (encoding == "utf-8") {
    std::size_t at = 0;
    for (; characters > 0 && at < bytes.size(); --characters) next_code_point(bytes, at);
    return at;
  }
  for (const MultiByte& entry : kMultiByte) {
    if (entry.encoding != encoding) continue;
    UErrorCode error = U_ZERO_ERROR;
    const Converter converter(ucnv_open(entry.converter, &error));
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    for (; characters > 0 && at < end && U_SUCCESS(error); --characters) {
      ucnv_getNextUChar(converter.get(), &at, end, &error);
    }
    return static_cast<std::size_t>(at - bytes.data());
  }
  return std::min(characters, bytes.size());  // one byte each
}

}  // namespace dalil
