// Valid UTF-8 and its units. Bytes are never letters: the unit is in each name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dalil {

/// True where `bytes` is well-formed UTF-8 (no surrogates, no overlong forms).
bool is_valid_utf8(std::string_view bytes);

/// `bytes` with every ill-formed part replaced by U+FFFD, as the Encoding standard's decoder does.
std::string to_valid_utf8(std::string_view bytes);

/// Code points of valid UTF-8.
std::size_t code_points(std::string_view text);

/// User-perceived characters (UAX #29): what a limit on length counts. Tatweel, tashkeel and
/// invisible controls (bidi marks, zero-width joiners, soft hyphens) count nothing by themselves.
std::size_t graphemes(std::string_view text);

/// The longest prefix of at most `limit` graphemes; a view into `text`.
std::string_view prefix_graphemes(std::string_view text, std::size_t limit);

/// The longest prefix of at most `limit` bytes that ends at a code point; a view into `text`.
std::string_view prefix_bytes(std::string_view text, std::size_t limit);

/// Reads the code point at `offset` (less than the size) and moves it past; U+FFFD for an
/// ill-formed part, of which as much is passed as the Encoding standard's decoder would.
char32_t next_code_point(std::string_view text, std::size_t& offset);

/// Appends a code point; surrogates and values over U+10FFFF become U+FFFD.
void append_utf8(std::string& out, char32_t code_point);

/// True for white space of Unicode (property White_Space): ASCII's, NBSP, U+2003, U+3000…
bool is_space(char32_t code_point);

/// Trims and collapses white space (as `is_space` tells it) to single spaces.
std::string collapse_space(std::string_view text);

}  // namespace dalil
