// What `dalil init` finds out of a folder before it writes anything.
#include "apps/cli/project_start.h"

#include <fstream>
#include <string>

#include "apps/cli/toml_text.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

namespace dalil::cli {
namespace {

std::string to_ignore(const std::string& git_ignored) {
  test::TempFolder folder;
  std::ofstream(folder.path() / ".gitignore") << git_ignored;
  return look_around(folder.path()).to_ignore;
}

TEST_CASE("a .gitignore keeps its last line, and learns of the store once") {
  CHECK(to_ignore("") == ".dalil/\n");
  CHECK(to_ignore("node_modules\n") == ".dalil/\n");
  CHECK(to_ignore("node_modules") == "\n.dalil/\n");
  CHECK(to_ignore(".dalilfoo\n") == ".dalil/\n");
  for (const char* known : {".dalil", ".dalil/\n", "a\n/.dalil/\nb\n", "/.dalil\r\n"}) {
    CAPTURE(known);
    CHECK(to_ignore(known).empty());
  }
}

TEST_CASE("a text is written as TOML reads it") {
  CHECK(toml_quoted("قهوة") == "\"قهوة\"");
  const std::string hard = "say \"hi\" C:\\x\n\t\x01";
  const toml::parse_result read = toml::parse("text = " + toml_quoted(hard));
  REQUIRE(read.succeeded());
  CHECK(read.table()["text"].value_or(std::string()) == hard);
}

}  // namespace
}  // namespace dalil::cli
