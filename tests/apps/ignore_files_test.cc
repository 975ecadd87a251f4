// .gitignore patterns, as git itself answers.
#include "apps/cli/ignore_files.h"

#include <string>

#include "tests/support/catch.h"

namespace dalil::cli {
namespace {

TEST_CASE("patterns of a .gitignore", "[ignore]") {
  struct Case {
    const char* patterns;
    const char* path;
    bool folder;
    bool ignored;
  };
  // As `git check-ignore` answers.
  const Case cases[] = {
      {"*.tmp", "a.tmp", false, true},
      {"*.tmp", "posts/2026/a.tmp", false, true},
      {"*.tmp", "a.md", false, false},
      {"build/", "build", true, true},
      {"build/", "build", false, false},
      {"build/", "site/build", true, true},
      {"/build", "build", true, true},
      {"/build", "site/build", true, false},
      {"posts/drafts", "posts/drafts", true, true},
      {"posts/drafts", "old/posts/drafts", true, false},
      {"**/drafts", "drafts", true, true},
      {"**/drafts", "posts/ar/drafts", true, true},
      {"posts/**", "posts/a.md", false, true},
      {"posts/**", "posts/ar/a.md", false, true},
      {"posts/**", "posts", true, false},
      {"posts/**/old.md", "posts/old.md", false, true},
      {"posts/**/old.md", "posts/a/b/old.md", false, true},
      {"*.md\n!مقال.md", "مقال.md", false, false},
      {"*.md\n!مقال.md", "مسودة.md", false, true},
      {"!a.md\n*.md", "a.md", false, true},
      {"# a comment\n\n*.md  ", "a.md", false, true},
      {"a?.md", "ab.md", false, true},
      {"a?.md", "a/.md", false, false},
      {"[ab].md", "a.md", false, true},
      {"[ab].md", "c.md", false, false},
      {"\\#a.md", "#a.md", false, true},
      {"*.md\r\n", "a.md", false, true},
  };
  for (const Case& c : cases) {
    IgnoreList list;
    list.add("", c.patterns);
    INFO(c.patterns << " on " << c.path);
    CHECK(list.ignores(c.path, c.folder) == c.ignored);
  }
}

TEST_CASE("a .gitignore speaks of its own folder, and the deeper one decides", "[ignore]") {
  IgnoreList list;
  list.add("", "*.md");
  const std::size_t outer = list.size();
  list.add("posts", "!keep.md\n/a.txt");
  CHECK(list.ignores("keep.md", false));
  CHECK_FALSE(list.ignores("posts/keep.md", false));
  CHECK(list.ignores("posts/a.txt", false));
  CHECK_FALSE(list.ignores("a.txt", false));
  CHECK_FALSE(list.ignores("postscript/a.txt", false));
  list.cut(outer);
  CHECK(list.ignores("posts/keep.md", false));
}

TEST_CASE("many stars cost no time", "[ignore]") {
  IgnoreList list;
  std::string pattern, path;
  for (int i = 0; i < 200; ++i) pattern += "**/a/", path += "a/";
  list.add("", pattern + "b");
  CHECK_FALSE(list.ignores(path + "c", false));
}

}  // namespace
}  // namespace dalil::cli
