// The source tree as the tests of the house read it: paths relative to the root, and the lines of a
// file.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/catch.h"

namespace dalil::house {

inline std::filesystem::path root() { return DALIL_SOURCE_DIR; }

/// All bytes of a file; the test fails where it cannot be read.
inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  INFO(path);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The lines of a text, without their ends.
inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// The files of a folder whose name ends in one of `endings`, relative to that folder, sorted; none
/// if it does not exist.
inline std::vector<std::string> files_in(const std::filesystem::path& folder,
                                         const std::vector<std::string>& endings) {
  std::vector<std::string> files;
  if (!std::filesystem::exists(folder)) return files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const std::string ending = entry.path().extension().string();
    if (entry.is_regular_file() && std::ranges::find(endings, ending) != endings.end())
      files.push_back(entry.path().lexically_relative(folder).generic_string());
  }
  std::ranges::sort(files);
  return files;
}

/// Our own C++ files below the given top folders, relative to the root: "core/url.h".
inline std::vector<std::string> sources_in(const std::vector<std::string>& folders) {
  std::vector<std::string> sources;
  for (const std::string& folder : folders)
    for (const std::string& file : files_in(root() / folder, {".h", ".cc"}))
      sources.push_back(folder + "/" + file);
  return sources;
}

}  // namespace dalil::house
