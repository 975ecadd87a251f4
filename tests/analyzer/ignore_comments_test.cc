// Comments by which a page's author accepts findings.
#include "analyzer/page/ignore_comments.h"

#include "tests/support/catch.h"

namespace dalil {
namespace {

TEST_CASE("a comment names rules, a last day and the reason") {
  const auto comments = read_ignore_comments(
      "<p>قهوة</p>\nبن <!-- dalil-ignore title-missing, content-thin until 2027-01-31 -- لوحة "
      "داخلية "
      "--> x <!--dalil-ignore h1-missing-->");
  REQUIRE(comments.size() == 2);
  CHECK(comments[0].rules == std::vector<std::string>{"title-missing", "content-thin"});
  CHECK(comments[0].until == "2027-01-31");
  CHECK(comments[0].reason == "لوحة داخلية");
  CHECK(comments[0].at.line == 2);
  CHECK(comments[0].at.column == 4);
  CHECK(comments[1].reason.empty());

  Page page;
  page.ignored = comments;
  CHECK(is_ignored(page, {.id = "title-missing"}, "2027-01-31"));
  CHECK_FALSE(is_ignored(page, {.id = "title-missing"}, "2027-02-01"));
  CHECK(is_ignored(page, {.id = "content-thin"}, ""));
  CHECK_FALSE(is_ignored(page, {.id = "h1-missing"}, ""));
  CHECK_FALSE(is_ignored(page, {.id = "title-too-long"}, ""));
}

TEST_CASE("what is no such comment is left alone") {
  for (const char* html : {"dalil-ignore x -- y -->", "<!-- see dalil-ignore x -- y -->",
                           "<!-- dalil-ignore x -- y", "<p>dalil-ignore</p>", ""}) {
    CAPTURE(html);
    CHECK(read_ignore_comments(html).empty());
  }
  std::string many;
  for (int i = 0; i < 500; ++i) many += "<!-- dalil-ignore x -- y -->";
  CHECK(read_ignore_comments(many).size() == 100);
}

}  // namespace
}  // namespace dalil
