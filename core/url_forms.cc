// The two forms of a URL beyond its href: display() for readers and key() for telling duplicates.
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "core/idna.h"
#include "core/percent.h"
#include "core/url.h"
#include "core/utf8.h"

namespace dalil {
namespace {

enum KeyByte : std::uint8_t { kEncode, kDelimiter, kUnreserved };

// RFC 3986 §2 and §3.3: unreserved characters, those that may stand in a path or query, and the
// rest.
constexpr std::array<KeyByte, 256> key_bytes() {
  std::array<KeyByte, 256> table{};
  for (const char c : std::string_view("!$&'()*+,;=:@/?")) {
    table[static_cast<unsigned char>(c)] = kDelimiter;
  }
  for (const char c : std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                       "0123456789-._~")) {
    table[static_cast<unsigned char>(c)] = kUnreserved;
  }
  return table;
}
constexpr auto kKeyBytes = key_bytes();
constexpr PercentSet kReservedSet = kC0ControlSet.with(" !\"#$%&'()*+,/:;<=>?@[\\]^`{|}");

KeyByte kind_of(int byte) { return kKeyBytes[static_cast<std::size_t>(byte & 0xFF)]; }

/// A character that triplets spell.
struct Spelled {
  char32_t code_point = 0;
  std::size_t length = 0;  // in UTF-8; 0: no character outside ASCII, or U+FFFD, which says nothing
  char bytes[4] = {};

  std::string_view utf8() const { return {bytes, length}; }
};

Spelled spelled_at(std::string_view part, std::size_t offset) {
  Spelled spelled;
  std::size_t count = 0;
  for (; count < 4; ++count) {
    const int byte = percent_byte_at(part, offset + 3 * count);
    if (byte < 0x80) break;
    spelled.bytes[count] = static_cast<char>(byte);
  }
  if (count < 2) return spelled;
  spelled.code_point = next_code_point({spelled.bytes, count}, spelled.length);
  if (spelled.code_point == U'\uFFFD') spelled.length = 0;
  return spelled;
}

// Brings what `out` holds from `begin` on into NFC, percent-encoded.
void encode_normalized(std::string& out, std::size_t begin) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
  std::string text = out.substr(begin);
  if (U_SUCCESS(status) && nfc->isNormalizedUTF8(text, status) == 0) {
    std::string composed;
    icu::StringByteSink<std::string> sink(&composed);
    nfc->normalizeUTF8(0, text, sink, nullptr, status);
    if (U_SUCCESS(status)) text.swap(composed);
  }
  out.resize(begin);
  append_percent_encoded(out, text, kReservedSet);
}

// Appends a part of a href in the form of key(). Between delimiters text is gathered in UTF-8 at
// the end of `out`, since normalisation must see it whole and must not reach over a delimiter ("="
// and U+0338 would become "≠").
void append_key(std::string& out, std::string_view part) {
  if (std::ranges::none_of(part, [](char c) { return kind_of(c) == kEncode; })) {
    out += part;
    return;
  }
  std::size_t text_begin = out.size();
  bool has_unicode = false;
  const auto end_text = [&] {
    if (has_unicode) encode_normalized(out, text_begin);
    has_unicode = false;
  };
  for (std::size_t i = 0; i < part.size();) {
    const int byte = percent_byte_at(part, i);
    const int value = byte >= 0 ? byte : static_cast<unsigned char>(part[i]);
    if (kind_of(value) == kUnreserved) {
      out += static_cast<char>(value);
    } else if (const Spelled spelled = spelled_at(part, i); spelled.length != 0) {
      out += spelled.utf8();
      has_unicode = true;
      i += 3 * spelled.length;
      continue;
    } else {
      end_text();
      if (byte < 0 && kind_of(value) == kDelimiter) {
        out += part[i];
      } else {
        append_percent_byte(out, static_cast<unsigned char>(value));
      }
      text_begin = out.size();
    }
    i += byte >= 0 ? 3 : 1;
  }
  end_text();
}

bool is_mark(char32_t c) { return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0; }

// Whether a reader sees it: no control, format, private or unassigned character, no space, nothing
// without ink.
bool is_visible(char32_t c) {
  constexpr std::uint32_t kVisible =
      U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK | U_GC_P_MASK | U_GC_S_MASK;
  const auto code = static_cast<UChar32>(c);
  return (U_GET_GC_MASK(code) & kVisible) != 0 &&
         u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0;
}

// Whether one more hexadecimal digit could complete a triplet that the URL does not hold: "%4" with
// a decoded "1".
bool after_stray_percent(std::string_view out) {
  return out.ends_with('%') || (out.size() >= 2 && out[out.size() - 2] == '%');
}

// Appends a part of a href in the form of display().
void append_display(std::string& out, std::string_view part) {
  if (part.find('%') == std::string_view::npos) {
    out += part;
    return;
  }
  bool after_text = false;  // whether a combining mark has a letter to stand on
  for (std::size_t i = 0; i < part.size();) {
    const int byte = percent_byte_at(part, i);
    if (byte < 0) {
      after_text = kind_of(part[i]) == kUnreserved;
      out += part[i++];
      continue;
    }
    if (kind_of(byte) == kUnreserved && !after_stray_percent(out)) {
      out += static_cast<char>(byte);
      after_text = true;
      i += 3;
      continue;
    }
    const Spelled spelled = spelled_at(part, i);
    if (spelled.length != 0 && is_visible(spelled.code_point) &&
        (after_text || !is_mark(spelled.code_point))) {
      out += spelled.utf8();
      after_text = true;
      i += 3 * spelled.length;
      continue;
    }
    out += part.substr(i, 3);
    after_text = false;
    i += 3;
  }
}

}  // namespace

std::string Url::display() const {
  std::string out;
  out.reserve(href_.size());
  out += slice(0, has_authority() ? scheme_end_ + 3 : path_begin_);
  if (has_authority()) {
    if (is_special()) {
      out += domain_to_unicode(host());
    } else {
      out += host();
    }
    out += slice(host_end_, path_begin_);
  }
  append_display(out, slice(path_begin_, size()));
  return out;
}

std::string Url::key() const {
  std::string out;
  out.reserve(href_.size());
  out += slice(0, scheme_end_ + 1);
  if (has_authority()) {
    out += "//";
    append_key(out, slice(scheme_end_ + 3, host_begin_));
    std::string_view name = host();
    // A file on "localhost" has no host at all.
    const bool on_web = is_special() && kind_ != Kind::kFile;
    if (on_web && name.ends_with('.') && !name.ends_with("..") && name != ".") {
      name.remove_suffix(1);
    }
    if (is_special() || name.starts_with('[')) {
      out += name;
    } else {
      append_key(out, name);
    }
  }
  out += slice(host_end_, path_begin_);
  append_key(out, path());
  if (!query().empty()) {
    out += '?';
    append_key(out, query());
  }
  return out;
}

}  // namespace dalil
