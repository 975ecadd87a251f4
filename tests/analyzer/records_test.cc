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
  const auto links = links_of(page, [](const Url& to) { return to.host() == "example.com"; });
  REQUIRE(links.size() == 6);  // The entry for itself tells the page's own code.
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
}

}  // namespace
}  // namespace dalil
