// Where the texts of a page stand in the HTML that it was read from: for articles in files. Audits
// of sites do without.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "analyzer/article/placed_text.h"
#include "core/text_range.h"

namespace dalil {

/// The alt text of Page::images[image].
struct PlacedAlt {
  std::size_t image = 0;
  PlacedText alt;
};

struct PageSources {
  std::string_view source;  ///< The whole file as UTF-8.
  std::uint32_t begin = 0;  ///< Where the HTML begins in it: behind a BOM.

  SourceMap map;                    ///< Page::text to `source`.
  PlacedText title, description;    ///< Those that count.
  std::vector<PlacedAlt> alts;      ///< Those that say something.
  std::vector<TextRange> literals;  ///< Into Page::text: inline code.
  bool is_document = false;         ///< The file has an <html> or a <head>.
};

}  // namespace dalil
