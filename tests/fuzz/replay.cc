// Runs inputs through the fuzz targets once, without a fuzzer: the seeds as a test, or one finding.
//   dalil_fuzz_replay FOLDER          the files of FOLDER/<target>/, for all targets
//   dalil_fuzz_replay TARGET FILE…    these files
#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/fuzz/fuzz.h"

namespace dalil::fuzz {
namespace {

namespace fs = std::filesystem;

constexpr Target kTargets[] = {
    {"article", fuzz_article}, {"charset", fuzz_charset},   {"coding", fuzz_coding},
    {"config", fuzz_config},   {"docx", fuzz_docx},         {"edits", fuzz_edits},
    {"headers", fuzz_headers}, {"page", fuzz_page},         {"robots", fuzz_robots},
    {"sitemap", fuzz_sitemap}, {"skeleton", fuzz_skeleton}, {"text", fuzz_text},
    {"url", fuzz_url}};

bool replay(const Target& target, const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return false;
  fmt::print(stderr, "{}: {}\n", target.name, path.filename().string());
  const std::string input{std::istreambuf_iterator<char>(file), {}};
  target.run(input);
  return true;
}

/// 0 where every target has seeds, and all of them passed.
int replay_all(const fs::path& folder) {
  for (const Target& target : kTargets) {
    int seeds = 0;
    std::error_code failed;
    for (const fs::path& path : fs::directory_iterator(folder / target.name, failed)) {
      seeds += replay(target, path);
    }
    if (seeds == 0) {
      fmt::print(stderr, "{}: no seeds\n", target.name);
      return 1;
    }
  }
  return 0;
}

int replay_some(int count, char** arguments) {
  for (const Target& target : kTargets) {
    if (target.name != arguments[0]) continue;
    for (int i = 1; i < count; ++i) {
      if (!replay(target, arguments[i])) return 1;
    }
    return 0;
  }
  return 2;
}

}  // namespace
}  // namespace dalil::fuzz

int main(int count, char** arguments) {
  if (count == 2) return dalil::fuzz::replay_all(arguments[1]);
  return count > 2 ? dalil::fuzz::replay_some(count - 1, arguments + 1) : 2;
}
