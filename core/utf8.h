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

/// User-perceived characters (UAX #29) without tashkeel and tatweel standing for letters: what a
/// limit on length counts.
std::size_t graphemes(std::string_view text);

/// The longest prefix of at most `limit` graphemes; a view into `text`.
std::string_view prefix_graphemes(std::string_view text, std::size_t limit);

/// The longest prefix of at most `limit` bytes that ends at a code point; a view into `text`.
std::string_view prefix_bytes(std::string_view text, std::size_t limit);

/// Reads the code point at `offset` and moves it past; U+FFFD for ill-formed bytes.
char32_t next_code_point(std::string_view text, std::size_t& offset);

/// Appends a code point; surrogates and values over U+10FFFF become U+FFFD.
void append_utf8(std::string& out, char32_t code_point);

/// Trims and collapses white space (ASCII, NBSP and other Unicode spaces) to single spaces.
std::string collapse_space(std::string_view text);

}  // namespace dalil
