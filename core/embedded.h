// The data folders that are built into the program (cmake/embed.cmake makes the tables).
#pragma once

#include <span>
#include <string_view>

namespace dalil {

struct EmbeddedFile {
  std::string_view path;     ///< Relative to the folder: "ar/stopwords.txt".
  std::string_view content;  ///< The file's bytes; lives as long as the program.
};

/// All files of lexicons/, sorted by path.
std::span<const EmbeddedFile> embedded_lexicons();

/// All data files of analyzer/: "structured/data/types.tsv" and its like.
std::span<const EmbeddedFile> embedded_analyzer();

/// All data files of reports/: "html/report.css", "html/report.js", "strings/ar.json",
/// "strings/en.json".
std::span<const EmbeddedFile> embedded_reports();

}  // namespace dalil
