// The sites of tests/sites, each a NAME.txt in txtar form with its NAME.expect: what must be found
// on it, and nothing else.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/url.h"
#include "tests/support/catch.h"

namespace dalil::test {

inline constexpr std::string_view kPlantedOrigin = "https://example.com";

inline std::filesystem::path sites_folder() {
  return std::filesystem::path(DALIL_SOURCE_DIR) / "tests" / "sites";
}

inline std::vector<std::string> planted_sites() {
  std::vector<std::string> names;
  for (const auto& file : std::filesystem::directory_iterator(sites_folder())) {
    if (file.path().extension() == ".txt") names.push_back(file.path().stem().string());
  }
  std::ranges::sort(names);
  return names;
}

inline std::string read_site_file(const std::string& name) {
  std::ifstream file(sites_folder() / name, std::ios::binary);
  INFO(name);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

/// "title-missing /mill", as readers see the path; other origins than the site's are shown whole.
inline std::string planted_entry(std::string_view rule, std::string_view href) {
  const std::string shown = Url::parse(href)->display();
  return std::string(rule) + " " +
         (shown.starts_with(std::string(kPlantedOrigin) + "/") ? shown.substr(kPlantedOrigin.size())
                                                               : shown);
}

/// What a site's NAME.expect says: a line is a rule and a path or URL.
inline std::set<std::string> planted_entries(const std::string& site) {
  std::set<std::string> entries;
  const Url home = *Url::parse(std::string(kPlantedOrigin) + "/");
  std::istringstream lines(read_site_file(site + ".expect"));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t space = line.find(' ');
    entries.insert(
        planted_entry(line.substr(0, space), Url::parse(line.substr(space + 1), &home)->href()));
  }
  return entries;
}

/// Says which are missing in `found` and which are too many.
inline void check_planted(const std::set<std::string>& planted,
                          const std::set<std::string>& found) {
  for (const std::string& mistake : planted) {
    INFO("not found: " << mistake);
    CHECK(found.contains(mistake));
  }
  for (const std::string& mistake : found) {
    INFO("not planted: " << mistake);
    CHECK(planted.contains(mistake));
  }
}

}  // namespace dalil::test
