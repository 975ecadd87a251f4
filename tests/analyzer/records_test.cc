// What the site keeps of a page: its record and its links.
#include "analyzer/site/records.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

namespace dalil {
namespace {

Url url(std::string_view text) { return *Url::parse(text); }

TEST_CASE("a page's record: its numbers, and keys that are equal to a reader", "[site]") {
  Page page;
  page.status = 200;
  page.html = true;
  page.indexable = NotIndexable::kIndexable;
  page.content_words = 320;
  page.content_key = 99;
  page.language = "ar";
  page.titles = {{"أنواع القهوة", {}}, {"second", {}}};
  const PageRecord record = record_of(page);
  CHECK(record.fetched);
  CHECK(record.html);
  CHECK(record.words == 320);
  CHECK(record.content_key == 99);
  CHECK(record.description_key == 0);
  CHECK(std::string_view(record.language) == "ar");

  page.titles = {{"انواعُ  القهوة", {}}};
  CHECK(record_of(page).title_key == record.title_key);
  page.titles = {{"أنواع الشاي", {}}};
  CHECK(record_of(page).title_key != record.title_key);

  page.language = "xx-a-very-long-tag";
  CHECK(std::string_view(record_of(page).language) == "xx-a-very-l");
  Page none;
  none.failure = Failure::kTimeout;
  CHECK_FALSE(record_of(none).fetched);
  CHECK(record_of(none).failure == Failure::kTimeout);
}

TEST_CASE("a page's links: absolute, without fragments, itself and other schemes left out",
          "[site]") {
  Page page;
  page.url = "https://example.com/a";
  page.redirect_to = "https://example.com/a";
  page.nofollow = true;
  std::string anchor;
  while (anchor.size() <= 200) anchor += "ش";  // Two bytes each.
  page.links.resize(5);                        // The last one could not be parsed.
  page.links[0].url = url("https://example.com/b#top");
  page.links[0].text = "x" + anchor;
  page.links[0].at = {3, 7};
  page.links[1].url = url("https://example.com/a#top");
  page.links[2].url = url("mailto:a@example.com");
  page.links[3].url = url("https://other.example/");
  page.links[3].region = Region::kFooter;
  page.canonicals.emplace_back().url = url("https://example.com/c");
  page.hreflang.emplace_back().url = url("https://example.com/ar");
  page.hreflang.back().code = "ar";
  page.hreflang.emplace_back().url = url("https://example.com/a");
  page.hreflang.back().code = "en";
  page.relations.push_back({false, "/b", url("https://example.com/b"), {}});
  const auto links = links_of(page, [](const Url& to) { return to.host() == "example.com"; });
  REQUIRE(links.size() == 7);  // The entry for itself tells the page's own code.
  CHECK(links[0].kind == LinkKind::kRedirect);
  CHECK(links[0].url == page.url);
  CHECK(links[1].url == "https://example.com/b");
  CHECK(links[1].line == 3);
  CHECK(links[1].column == 7);
  CHECK(links[1].nofollow);
  CHECK(links[1].anchor.size() == 199);  // One and 99 letters: the cut is between letters.
  CHECK(links[2].url == "https://other.example/");
  CHECK_FALSE(links[2].internal);
  CHECK(links[2].region == Region::kFooter);
  CHECK(links[3].kind == LinkKind::kCanonical);
  CHECK_FALSE(links[3].nofollow);
  CHECK(links[4].anchor == "ar");
  CHECK(links[6].kind == LinkKind::kPagination);
  CHECK(links[6].anchor == "prev");
}

TEST_CASE("when a page says it changed, and what it is about", "[site]") {
  Page page;
  CHECK(changed_on(page).empty());
  CHECK(types_of(page).empty());
  const auto add = [&](const char* type, const char* date, bool top) {
    Thing& thing = page.data.things.emplace_back();
    thing.types = {type};
    thing.top = top;
    thing.properties.push_back({"dateModified", {{.text = date}}, {}});
  };
  add("WebPage", "2026-11-02T23:00:00+03:00", true);
  add("Article", "2026-12-24", false);  // One of those that the page lists.
  add("Person", "yesterday", true);
  add("WebPage", "2026-11", true);
  CHECK(changed_on(page) == "2026-11-02");
  page.metas.push_back({"article:modified_time", "2026-11-03 08:00", {}});
  CHECK(changed_on(page) == "2026-11-03");
  CHECK(types_of(page) == "Article,Person,WebPage");
}

}  // namespace
}  // namespace dalil
