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

TEST_CASE("the main heading of a page", "[site]") {
  Page page;
  CHECK(main_h1(page).empty());
  const auto add = [&](const char* text, Region region) {
    page.headings.push_back({.text = text, .region = region});
  };
  add("The Coffee Book", Region::kHeader);
  CHECK(main_h1(page) == "The Coffee Book");
  add("", Region::kContent);
  CHECK(main_h1(page) == "The Coffee Book");
  add("Menu", Region::kContent);
  CHECK(main_h1(page) == "Menu");
  page.titles.push_back({"Beans - Menu", {}});
  add("beans(1)", Region::kContent);
  CHECK(main_h1(page) == "beans(1)");
  add("Beans", Region::kContent);
  CHECK(main_h1(page) == "Beans");
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

TEST_CASE("which date is the page's own, where several things have one", "[site]") {
  const auto changed = [](std::string_view property, std::string_view address,
                          PropertyValue::Kind kind, std::string_view base = "") {
    Page page;
    page.url = "https://example.com/blog/haraz";
    page.base_href = base;
    const auto add = [&](std::string_view of, std::string_view text, const char* date) {
      Thing& thing = page.data.things.emplace_back();
      thing.types = {"Article"};
      thing.top = true;
      thing.properties.push_back({"dateModified", {{.text = date}}, {}});
      thing.properties.push_back(
          {std::string(of), {{.kind = kind, .text = std::string(text)}}, {}});
    };
    add(property, address, "2026-11-02");
    add("url", "https://example.com/blog/mills", "2026-12-24");
    return changed_on(page);
  };
  using Kind = PropertyValue::Kind;
  for (const char* own : {"https://example.com/blog/haraz", "/blog/haraz", "haraz", "#article",
                          "//example.com/blog/haraz#x"}) {
    INFO(own);
    CHECK(changed("mainEntityOfPage", own, Kind::kText) == "2026-11-02");
    CHECK(changed("url", own, Kind::kUrl) == "2026-11-02");
  }
  CHECK(changed("url", "haraz", Kind::kText, "/blog/") == "2026-11-02");
  CHECK(changed("url", "blog/haraz", Kind::kText, "/") == "2026-11-02");
  CHECK(changed("url", "#article", Kind::kText, "/") == "2026-11-02");
  for (const char* other : {"/blog/mills", "../haraz", "", "true"}) {
    INFO(other);
    CHECK(changed("mainEntityOfPage", other, Kind::kText).empty());
  }
}

TEST_CASE("a thing that is the main one of some page may be this page's", "[site]") {
  Page page;
  page.url = "https://example.com/blog/haraz";
  Thing& thing = page.data.things.emplace_back();
  thing.types = {"Article"};
  thing.properties.push_back({"dateModified", {{.text = "2026-11-02"}}, {}});
  thing.properties.push_back(
      {"mainEntityOfPage", {{.kind = PropertyValue::Kind::kBool, .text = "true"}}, {}});
  CHECK(changed_on(page) == "2026-11-02");
  thing.properties.back().values.front() = {.text = "/blog/mills"};
  CHECK(changed_on(page).empty());
}

}  // namespace
}  // namespace dalil
