// What the lists say of one phrase together: the page that is meant for it, and what pages got.
#include "analyzer/keywords/phrase_groups.h"

#include <string>
#include <vector>

#include "analyzer/keywords/import_list.h"
#include "tests/analyzer/keyword_site.h"

namespace dalil {
namespace {

std::string target_of(const std::vector<ImportedKeyword>& keywords) {
  Segmenter segmenter(test::lexicons());
  const std::vector<KeywordGroup> groups =
      group_keywords(keywords, "", test::lexicons(), segmenter);
  REQUIRE(groups.size() == 1);
  return groups[0].target;
}

ImportedKeyword keyword(const std::string& phrase, double volume, const std::string& target) {
  ImportedKeyword made{phrase, {.volume = volume}, {}, {}};
  made.name_target(target);
  return made;
}

TEST_CASE("the first page that lists name is meant, however often its spelling is searched for") {
  CHECK(target_of({keyword("cold brew", 10, "/first"), keyword("cold brew", 90, "/second")}) ==
        "/first");
  CHECK(target_of({keyword("cold brew", 10, "/first"), keyword("cold brews", 90, "/second")}) ==
        "/first");
  CHECK(target_of({keyword("cold brew", 10, ""), keyword("cold brews", 1, "/second")}) ==
        "/second");
  const Result<ImportedList> list = import_list("Keyword,Target URL\ntea,/first\ntea,/second\n",
                                                ColumnTitles(embedded_lexicons()));
  REQUIRE(list);
  CHECK(target_of(list->keywords) == "/first");
}

TEST_CASE("a list of targets goes before other lists, in any form of the phrase") {
  for (const char* phrase : {"cold brew", "Cold Brew", "cold brews"}) {
    CAPTURE(phrase);
    ImportedKeyword meant = keyword(phrase, -1, "/meant");
    meant.of_targets = true;
    CHECK(target_of({keyword("cold brew", 90, "/other"), meant}) == "/meant");
    CHECK(target_of({meant, keyword("cold brew", 90, "/other")}) == "/meant");
    ImportedKeyword later = keyword(phrase, -1, "/later");
    later.of_targets = true;
    CHECK(target_of({keyword("cold brew", 90, "/other"), meant, later}) == "/meant");
  }
}

TEST_CASE("figures of one page are added up, however many pages there are") {
  ImportedKeyword first{"cold brew", {}, {}, {}}, second{"cold brews", {}, {}, {}};
  for (int i = 0; i < 40'000; ++i) first.pages.push_back({"/" + std::to_string(i), 1, 10});
  second.pages = {{"/39999", 2, 20}, {"/other", 3, 30}, {"/39999", 4, 40}};
  Segmenter segmenter(test::lexicons());
  const std::vector<KeywordGroup> groups =
      group_keywords({first, second}, "", test::lexicons(), segmenter);
  REQUIRE(groups.size() == 1);
  REQUIRE(groups[0].pages.size() == 40'001);
  CHECK(groups[0].pages[39'999].clicks == 7);
  CHECK(groups[0].pages[39'999].impressions == 70);
  CHECK(groups[0].pages[40'000].page == "/other");
}

}  // namespace
}  // namespace dalil
