// What the fuzz targets share: promises that end the process when they are broken, and the targets.
#pragma once

#include <string_view>
#include <vector>

#include "core/text_range.h"

namespace dalil::fuzz {

/// Says on stderr which promise is broken, and aborts, where `holds` is false.
void expect(bool holds, std::string_view promise);

/// `text` is valid UTF-8.
void expect_utf8(std::string_view text, std::string_view what);

/// The ranges are not empty, in order, apart, and begin and end at code points of `text`.
void expect_ranges(std::string_view text, const std::vector<TextRange>& ranges,
                   std::string_view what);

/// Takes the first line of `rest`, without its "\n", off it: all where there is none.
std::string_view take_line(std::string_view& rest);

/// A fuzz target takes any bytes, and returns where all promises hold. Each is in <name>_fuzz.cc.
struct Target {
  std::string_view name;
  void (*run)(std::string_view input);
};

void fuzz_article(std::string_view input);
void fuzz_charset(std::string_view input);
void fuzz_coding(std::string_view input);
void fuzz_config(std::string_view input);
void fuzz_docx(std::string_view input);
void fuzz_edits(std::string_view input);
void fuzz_headers(std::string_view input);
void fuzz_page(std::string_view input);
void fuzz_robots(std::string_view input);
void fuzz_sitemap(std::string_view input);
void fuzz_skeleton(std::string_view input);
void fuzz_text(std::string_view input);
void fuzz_url(std::string_view input);

}  // namespace dalil::fuzz
