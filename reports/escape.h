// Words of strangers on their way out: nothing that a site writes may steer a terminal, reorder the
// text around it, or hide in it.
#pragma once

#include <string>
#include <string_view>

namespace dalil {

/// One line that is safe on a terminal: C0, DEL and C1 controls, bidi controls, line and paragraph
/// separators and other invisible characters stand as \u{202E}; tabs and line ends are spaces, bad
/// bytes U+FFFD. Soft hyphens, zero-width spaces, LRM, RLM, ALM and BOMs are left out. The joiners
/// U+200C and U+200D stay, since Persian and emoji are written with them.
std::string terminal_text(std::string_view text);

/// Appends `text` as a JSON string with its quotes. What terminal_text escapes or leaves out is
/// escaped here (as \u202e: the same value to every parser), so that printed JSON is safe on a
/// terminal.
void append_json_string(std::string& out, std::string_view text);

/// True for what append_json_string escapes, but for quotes and backslashes.
bool is_hidden(char32_t code_point);

/// True where `text` has a letter that is written from right to left.
bool has_rtl(std::string_view text);

/// `text` in FSI…PDI (Unicode UAX #9), so that its direction is its own: always in a line that runs
/// from right to left, but for plain ASCII words, and elsewhere where it has letters that do.
std::string isolated(std::string_view text, bool rtl_line);

/// The same in LRI…PDI for what runs from left to right whatever its letters: URLs, code, numbers
/// with signs.
std::string isolated_ltr(std::string_view text, bool rtl_line);

}  // namespace dalil
