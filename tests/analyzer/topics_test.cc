// Topics: pages that are about the same, their main page, phrases that lack a page.
#include "analyzer/keywords/topics.h"

#include <algorithm>
#include <string>

#include "analyzer/keywords/page_clusters.h"
#include "core/embedded.h"
#include "tests/analyzer/keyword_site.h"

namespace dalil {
namespace {

std::string page(const std::string& language, const std::string& title, const std::string& text) {
  return "<html lang='" + language + "'><title>" + title + "</title><h1>" + title + "</h1><p>" +
         text + "</p>";
}

void build(test::KeywordTestSite& site) {
  site.add("/beans", page("en", "Coffee beans", "Roasting coffee beans at home in an iron pan."));
  site.add("/grind", page("en", "Grinding coffee", "Coffee beans, roasting and an iron grinder."));
  site.add("/legal", page("en", "Imprint", "Registered office, tax number, telephone."));
  site.add("/oud", page("ar", "العود العربي", "يصنع العود من خشب الجوز، وأوتاره من الحرير."));
  site.add("/oud2", page("ar", "صناعة العود", "خشب الجوز خير خشب للعود، وللأوتار حرير متين."));
  site.add("/oud3", page("ar", "صناعة الأعواد", "خشب الجوز خير خشب للعود، وللأوتار حرير متين."));
}

TopicMap topics_of(test::KeywordTestSite& site, const std::vector<std::string>& phrases) {
  const PhraseWordLists lists(embedded_lexicons());
  const SiteWordTraits traits(site.words(), lists, "", test::lexicons());
  return find_topics(site.map_of(phrases),
                     {.words = site.words(),
                      .lexicons = test::lexicons(),
                      .url = [&](std::uint32_t i) { return site.path(i); },
                      .title = [](std::uint32_t) { return std::string(); }},
                     traits);
}

TEST_CASE("pages about the same are one topic, in any form of their words") {
  test::KeywordTestSite site;
  build(site);
  const TopicMap map = topics_of(site, {});
  CHECK(map.pages == 6);
  CHECK(map.alone == 1);
  REQUIRE(map.topics.size() == 2);
  const Topic& oud = map.topics[0];
  CHECK(oud.spokes.size() == 2);
  CHECK(oud.pillar.page.starts_with("/oud"));
  REQUIRE_FALSE(oud.overlaps.empty());
  CHECK(oud.overlaps[0].page == "/oud2");
  CHECK(oud.overlaps[0].other == "/oud3");
  CHECK(map.topics[1].spokes.size() == 1);
  CHECK(std::ranges::find(map.topics[1].words, "coffee") != map.topics[1].words.end());
}

TEST_CASE("phrases belong to the topic of their words") {
  test::KeywordTestSite site;
  build(site);
  const TopicMap map =
      topics_of(site, {"coffee beans", "roasted iron beans", "خشب الأوتار", "blue whales"});
  REQUIRE(map.topics.size() == 2);
  const Topic& coffee = map.topics[1];
  REQUIRE(coffee.covered.size() == 1);
  CHECK(coffee.covered[0].phrase == "coffee beans");
  REQUIRE(coffee.missing.size() == 1);
  CHECK(coffee.missing[0].phrase == "roasted iron beans");
  REQUIRE(map.topics[0].missing.size() == 1);
  CHECK(map.topics[0].missing[0].phrase == "خشب الأوتار");
  REQUIRE(map.apart.size() == 1);
  CHECK(map.apart[0].phrase == "blue whales");
}

}  // namespace
}  // namespace dalil
