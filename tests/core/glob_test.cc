// Which paths a pattern of dalil.toml means.
#include "core/glob.h"

#include "tests/support/catch.h"

namespace dalil {
namespace {

TEST_CASE("a pattern matches the whole path") {
  struct Row {
    std::string_view pattern, text;
    bool expected;
  };
  const Row rows[] = {
      {"/blog/", "/blog/", true},
      {"/blog/", "/blog/a/b", true},
      {"/blog/", "/blogs/a", false},
      {"/blog/*", "/blog/a", true},
      {"/blog/*", "/blog/a/b", false},
      {"/blog/**", "/blog/a/b", true},
      {"/blog/**/print", "/blog/a/b/print", true},
      {"/blog/**/print", "/blog/print", false},
      {"**/print", "/a/print", true},
      {"**.html", "/a/b.html", true},
      {"/*/b/*.html", "/a/b/c.html", true},
      {"/*/b/*.html", "/a/x/b/c.html", false},
      {"/**/b/*.html", "/a/b/x/b/c.html", true},
      {"/a?c", "/abc", true},
      {"/a?c", "/a/c", false},
      {"/مقال?", "/مقالة", true},
      {"/مدونة/**", "/مدونة/القهوة/اليمن", true},
      {"", "", true},
      {"", "/", false},
      {"*", "/", false},
      {"**", "/", true},
      {"/A", "/a", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.pattern, row.text);
    CHECK(glob_matches(row.pattern, row.text) == row.expected);
  }
}

TEST_CASE("many stars take no time") {
  std::string pattern, text(2000, 'a');
  for (int i = 0; i < 50; ++i) pattern += "**a*a";
  CHECK_FALSE(glob_matches(pattern + "b", text));
}

}  // namespace
}  // namespace dalil
