// How wide text stands on a terminal, and its cutting into lines: what aligned columns and wrapped
// paragraphs are made with.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dalil {

/// Terminal cells that valid UTF-8 takes: 2 for East Asian wide letters and emoji (Unicode UAX
/// #11), 0 for combining marks (tashkeel too) and invisible characters, else 1.
std::size_t display_columns(std::string_view text);

/// `text` cut to at most `columns` cells, with an ellipsis where something is left out.
std::string cut_to_columns(std::string_view text, std::size_t columns);

/// `text` with spaces up to `columns` cells, behind it or before it.
std::string pad_end(std::string_view text, std::size_t columns);
std::string pad_start(std::string_view text, std::size_t columns);

/// Lines of at most `columns` cells, broken at spaces; a word that is longer stands whole on a line
/// of its own, so that a URL can be copied. Bidi isolates that a break would tear are closed before
/// it and opened again behind it. At least one line.
std::vector<std::string> wrap(std::string_view text, std::size_t columns);

}  // namespace dalil
