// The size and the shape of source files: small enough to be read at a sitting, and each opens by
// saying what it is for.
#include <map>
#include <string>
#include <vector>

#include "tests/house/tree.h"

namespace dalil::house {
namespace {

constexpr std::size_t kMostLines = 400;
constexpr std::size_t kMostLinesOfARule = 120;

/// Files that may be longer than their kind: the path, and why it is one thing that cannot be
/// divided.
const std::map<std::string, std::string> kLongFiles = {};

/// Whether the file begins with a comment of some words, or with its own header, which then says
/// it.
bool opens_well(const std::string& path, const std::vector<std::string>& lines) {
  if (lines.empty()) return false;
  if (path.ends_with(".cc") && lines[0] == "#include \"" + path.substr(0, path.size() - 2) + "h\"")
    return true;
  return lines[0].starts_with("// ") && lines[0].find(' ', 3) != std::string::npos;
}

/// What is wrong with the shape of one source file, a sentence each.
std::vector<std::string> check_shape(const std::string& path, const std::string& text) {
  std::vector<std::string> complaints;
  const std::vector<std::string> lines = lines_of(text);
  const bool is_rule = path.starts_with("analyzer/rules/") && path.ends_with(".cc");
  const std::size_t most = is_rule ? kMostLinesOfARule : kMostLines;
  if (lines.size() > most && !kLongFiles.contains(path))
    complaints.push_back(std::to_string(lines.size()) + " lines, at most " + std::to_string(most) +
                         ": look for the missing concept");
  if (!opens_well(path, lines))
    complaints.push_back("does not open with a comment that says what the file is for");
  if (text.find('\t') != std::string::npos) complaints.push_back("has tabs");
  if (text.find('\r') != std::string::npos) complaints.push_back("has carriage returns");
  if (!text.ends_with('\n')) complaints.push_back("does not end with a newline");
  if (path.ends_with(".h") && std::ranges::find(lines, "#pragma once") == lines.end())
    complaints.push_back("is a header without #pragma once");
  return complaints;
}

TEST_CASE("the checker of shapes finds what it must") {
  const std::string opening = "// Says what it is for.\n";
  const auto lines = [&](std::size_t count) {
    std::string text = opening;
    for (std::size_t i = 1; i < count; ++i) text += "int x;\n";
    return text;
  };
  CHECK(check_shape("core/a.cc", lines(400)).empty());
  CHECK(check_shape("core/a.cc", lines(401)).size() == 1);
  CHECK(check_shape("analyzer/rules/a.cc", lines(120)).empty());
  CHECK(check_shape("analyzer/rules/a.cc", lines(121)).size() == 1);
  CHECK(check_shape("core/a.h", opening + "#pragma once\n").empty());
  CHECK(check_shape("core/a.h", opening).size() == 1);
  CHECK(check_shape("core/a.cc", opening + "\tint x;\n").size() == 1);
  CHECK(check_shape("core/a.cc", opening + "int x;\r\n").size() == 1);
  CHECK(check_shape("core/a.cc", opening + "int x;").size() == 1);
  CHECK(check_shape("core/a.cc", "#include \"core/a.h\"\n").empty());
  CHECK(check_shape("core/a.cc", "#include \"core/b.h\"\n").size() == 1);
  CHECK(check_shape("core/a.cc", "// Strings\n").size() == 1);
  CHECK(check_shape("core/a.cc", "").size() == 2);
}

TEST_CASE("every source file is short and says what it is for") {
  const std::vector<std::string> sources =
      sources_in({"core", "crawler", "analyzer", "store", "reports", "apps", "tests"});
  REQUIRE(!sources.empty());
  for (const std::string& source : sources)
    for (const std::string& complaint : check_shape(source, read_file(root() / source)))
      FAIL_CHECK(source << ": " << complaint);
}

}  // namespace
}  // namespace dalil::house
