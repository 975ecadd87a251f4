// The map of phrases over a site: levels, pages, what is missing, and what is to be done.
#include "analyzer/keywords/keyword_map.h"

#include <algorithm>
#include <string>

#include "tests/analyzer/keyword_site.h"

namespace dalil {
namespace {

using test::KeywordTestSite;

std::string issues_of(const KeywordMap& map) {
  std::string text;
  for (const KeywordFix& fix : map.fixes) {
    text += std::string(name_of(fix.issue)) + " " + map.phrases[fix.phrase].group.phrase + " " +
            fix.page;
    for (const std::string& other : fix.others) text += " >" + other;
    for (const std::string& word : fix.words) text += " =" + word;
    text += "\n";
  }
  return text;
}

/// "coverage page", or "none nearest lacking…".
std::string said(const MappedPhrase& phrase) {
  std::string text(phrase.coverage);
  if (!phrase.pages.empty()) return text + " " + phrase.pages[0].page;
  if (!phrase.nearest.page.empty()) text += " near " + phrase.nearest.page;
  for (const std::string& word : phrase.missing) text += " -" + word;
  return text;
}

void fill(KeywordTestSite& site) {
  site.add("/a",
           R"(<html lang="en"><title>Cold brew coffee at home</title><h1>Cold brew coffee</h1>
<p>Cold brew coffee takes a night in the fridge, and a day to be drunk by friends.</p>
<h2>How to make cold brew coffee</h2><p>Grind the beans. Cold brew coffee wants them coarse.</p>)",
           {{"cold brew coffee", 2}, {"more", 1}});
  site.add("/b",
           R"(<html lang="en"><title>Coffee machines</title><h1>Coffee machines</h1>
<p>We sell coffee machines for offices and for small kitchens in all the land.</p>)",
           {{"our shop", 3}});
  site.add("/c",
           R"(<html lang="en"><title>Cold brew coffee: our guide</title><h1>Guide</h1>
<p>All that you want to know of the cold brew coffee that we serve in our shops.</p>)");
  site.add("/d",
           R"(<html lang="ar"><title>دورة تسويق إلكتروني</title><h1>دورة التسويق الإلكتروني</h1>
<p>تعلم في دورة التسويق الإلكتروني كل ما يلزمك لبناء حملة ناجحة من أول يوم.</p>
<p>في التسويق الالكتروني مهارات كثيرة، والتسويق الالكتروني مجال واسع، والتسويق الإلكتروني مهنة.
والتسويق الإلكتروني مطلوب.</p>)");
}

TEST_CASE("phrases find their pages") {
  KeywordTestSite site;
  fill(site);
  struct Case {
    std::string phrase, expected;
  };
  const std::vector<Case> cases = {
      {"cold brew coffee", "strong /a"},
      {"coffee machine", "strong /b"},
      {"office coffee machines", "none near /b"},  // all of its words, but apart
      {"cold brew coffee recipe", "none near /a -recipe"},
      {"دورات التسويق الالكتروني", "strong /d"},
      {"دورة تسويق إلكتروني مجانية", "none near /d -مجانية"},
      {"دوره تسويق", "strong /d"},
      {"tea", "none"},
      {"green tea", "none"},
      {"small kitchens", "weak /b"}};
  std::vector<std::string> phrases;
  for (const Case& each : cases) phrases.push_back(each.phrase);
  const KeywordMap map = site.map_of(phrases);
  REQUIRE(map.phrases.size() == cases.size());
  for (std::size_t i = 0; i < cases.size(); ++i) {
    CAPTURE(cases[i].phrase);
    CHECK(said(map.phrases[i]) == cases[i].expected);
  }
  CHECK(map.phrases[0].pages.size() == 2);
  CHECK(map.phrases[0].pages[0].anchors == 2);
  CHECK(map.phrases[0].pages[0].hit.body == 4);
}

TEST_CASE("the map has the places that a page has by itself") {
  KeywordTestSite site;
  fill(site);
  const KeywordMap map = site.map_of({"cold brew coffee", "التسويق الإلكتروني"});
  Segmenter segmenter(test::lexicons());
  for (const MappedPhrase& mapped : map.phrases) {
    const Keyphrase phrase(mapped.group.phrase, "", test::lexicons(), segmenter);
    for (const MappedPage& page : mapped.pages) {
      CAPTURE(mapped.group.phrase, page.page);
      const KeywordHit direct = cover(PageText(site.page(page.index), segmenter), phrase);
      CHECK(page.hit.score == direct.score);
      CHECK(page.hit.title == direct.title);
      CHECK(page.hit.h1 == direct.h1);
      CHECK(page.hit.subheadings == direct.subheadings);
      CHECK(page.hit.introduction == direct.introduction);
      CHECK(page.hit.body == direct.body);
    }
  }
}

TEST_CASE("what is to be done, by its searches") {
  KeywordTestSite site;
  fill(site);
  const auto group = [](std::string phrase, double volume, std::string target = "") {
    KeywordGroup made;
    made.phrase = std::move(phrase);
    made.figures.volume = volume;
    made.target = std::move(target);
    return made;
  };
  std::vector<KeywordGroup> groups = {group("cold brew coffee", 1000),
                                      group("cold brew coffee recipe", 900),
                                      group("green tea", 800), group("coffee machines", 400, "/a"),
                                      group("التسويق الإلكتروني", 100)};
  CHECK(issues_of(site.map(groups)) ==
        "keyword-cannibalisation cold brew coffee /a >/c\n"
        "keyword-not-covered green tea \n"
        "long-tail-partial cold brew coffee recipe /a =recipe\n"
        "keyword-wrong-page coffee machines /a >/b\n"
        "keyword-spelling التسويق الإلكتروني /d =التسويق الإلكتروني =التسويق الالكتروني\n");
  groups = {group("cold brew coffee", 10)};
  groups[0].pages = {{"/a", 70, 100}, {"/b", 30, 100}, {"/c", 1, 100}};
  CHECK(issues_of(site.map(groups)) == "keyword-cannibalisation cold brew coffee /a >/b\n");
  CHECK(site.map(groups).fixes[0].shares.size() == 2);
  // What is no page of the site, or none any more, competes with nobody.
  groups[0].pages = {{"/a", 70, 100}, {"/gone", 60, 100}, {"/b", 2, 100}};
  CHECK(issues_of(site.map(groups)) == "");
  // Where one page has nearly all clicks, titles say nothing; a handful of clicks is chance.
  groups[0].pages = {{"/a", 70, 100}, {"/b", 3, 100}};
  CHECK(issues_of(site.map(groups)) == "");
  groups[0].pages = {{"/a", 5, 100}, {"/b", 4, 100}};
  CHECK(issues_of(site.map(groups)) == "keyword-cannibalisation cold brew coffee /a >/c\n");
}

TEST_CASE("the page whose heading says just the phrase is the best, and others are narrower") {
  const std::string body = "<p>Some words about it, and then some more, for all who read.</p>";
  const auto page = [&](const std::string& heading, const std::string& more = "") {
    return "<html lang='en'><title>" + heading + " | Alpine docs</title><h1>" + heading + "</h1>" +
           body + more;
  };
  KeywordTestSite site;
  site.add("/a", page("F.7. Altering large objects",
                      "<p>Large objects. Large objects. Large "
                      "objects.</p>"));
  site.add("/b", page("Chapter 35. Large Objects"));
  site.add("/c", page("Binary string functions", "<p>String functions.</p>"));
  site.add("/d", page("String functions"));
  site.add("/e", page("The string functions"));
  site.add("/f", page("التسويق الرقمي للمتاجر"));
  site.add("/g", page("ما هو التسويق الرقمي؟"));
  const KeywordMap map = site.map_of({"large objects", "string function", "التسويق الرقمي"});
  CHECK(said(map.phrases[0]) == "partial /b");
  CHECK(said(map.phrases[1]) == "partial /d");
  CHECK(said(map.phrases[2]) == "partial /g");
  CHECK(issues_of(map) == "keyword-cannibalisation string function /d >/e\n");
}

TEST_CASE("links are to say what other pages speak of") {
  const auto issues = [](std::vector<InboundAnchor> inbound, std::string other) {
    KeywordTestSite site;
    site.add("/a",
             "<html lang='en'><title>Green tea</title><h1>Green tea</h1><p>Green tea is drunk all "
             "day in the alpine huts of the north.</p>",
             inbound);
    site.add("/b", "<html lang='en'><title>News</title><p>" + other + "</p>");
    return issues_of(site.map_of({"green tea"}));
  };
  const std::string mention = "Today we drank green tea with friends from far away.";
  CHECK(issues({{"here", 3}}, mention) == "keyword-in-no-anchor green tea /a\n");
  CHECK(issues({{"here", 2}}, mention) == "");
  CHECK(issues({{"here", 2}, {"our green teas", 1}}, mention) == "");
  CHECK(issues({{"here", 3}}, "Today we drank coffee with friends from far away.") == "");
}

TEST_CASE("the nearest page speaks of the phrase in its headings, and is no table of contents") {
  KeywordTestSite site;
  std::string entries;
  for (int i = 0; i < 40; ++i) entries += "<li>Tea huts<li>Alpine roads<li>Maps";
  site.add("/a", "<html lang='en'><title>Contents</title><h1>Contents</h1><ul>" + entries +
                     "<li>alpine tea<li>alpine tea prices</ul>");
  site.add("/b",
           "<html lang='en'><title>Our huts</title><p>Here we drink alpine tea with those who walk "
           "up to us through the snow of the long winter.</p>");
  site.add("/c",
           "<html lang='en'><title>Alpine tea</title><h1>Alpine tea</h1><p>It grows where the snow "
           "melts late and the sun is strong in the short summer.</p>");
  CHECK(said(site.map_of({"alpine tea shop"}).phrases[0]) == "none near /c -shop");
}

TEST_CASE("advice is spelled well") {
  KeywordTestSite site;
  site.add(
      "/a",
      "<html lang='ar'><title>شركة تسويق للمتاجر</title><h1>شركة تسويق للمتاجر</h1><p>نحن شركة "
      "تسويق للمتاجر. اختر شركة تسويق للمتاجر. كل شركة تسويق للمتاجر تعرف.</p>",
      {{"المزيد", 3}});
  site.add("/b",
           "<html lang='ar'><title>بالطو أبيض</title><h1>بالطو أبيض</h1><p>بالطو أبيض. بالطو "
           "أبيض. بالطو ابيض. بالطو ابيض.</p>",
           {{"بالطو أبيض", 1}});
  site.add("/c",
           "<html lang='ar'><title>أخبارنا</title><p>زرنا أمس شركة تسويق للمتاجر في الرياض "
           "وسمعنا منها الكثير.</p>");
  CHECK(issues_of(site.map_of({"شركه تسويق للمتاجر"})) ==
        "keyword-in-no-anchor شركه تسويق للمتاجر /a =شركة تسويق للمتاجر\n");
  CHECK(issues_of(site.map_of({"شركة تسويق للمتاجر"})) ==
        "keyword-in-no-anchor شركة تسويق للمتاجر /a\n");
  // ال in its midst is no article.
  CHECK(issues_of(site.map_of({"بالطو أبيض"})) ==
        "keyword-spelling بالطو أبيض /b =بالطو أبيض =بالطو ابيض\n");
}

TEST_CASE("a phrase of one function word is looked for") {
  KeywordTestSite site;
  site.add("/a", R"(<html lang="en"><title>Off we go</title><h1>Up and up</h1>
<p>Off we go, up and up, and never down again before the night.</p>)");
  const KeywordMap map = site.map_of({"up", "without"});
  CHECK(said(map.phrases[0]).ends_with(" /a"));
  CHECK(said(map.phrases[1]) == "none");
}

TEST_CASE("the words of a site are kept and read back") {
  KeywordTestSite site;
  fill(site);
  std::vector<std::string> parts;
  site.words().save([&](std::string_view part) { parts.emplace_back(part); });
  WordIndex read;
  for (const std::string& part : parts) REQUIRE(read.load_part(part));
  REQUIRE(read.complete());
  CHECK(read.vocabulary() == site.words().vocabulary());
  REQUIRE(read.size() == site.words().size());
  for (std::uint32_t page = 0; page < read.size(); ++page) {
    CHECK(read.words(page).body.words == site.words().words(page).body.words);
    CHECK(read.words(page).places.parted == site.words().words(page).places.parted);
    CHECK(read.page(page).url == site.words().page(page).url);
    CHECK(read.page(page).link_score == site.words().page(page).link_score);
  }
  WordIndex broken;
  CHECK_FALSE(broken.load_part("words 0\n"));
  CHECK_FALSE(broken.load_part(""));
  // What is cut off is refused or shorter, and never read beyond its end.
  for (std::size_t size = 1; size < parts.back().size(); ++size) {
    WordIndex cut;
    cut.load_part(std::string_view(parts[parts.size() - 2]).substr(0, size));
    for (std::uint32_t page = 0; page < cut.size(); ++page) cut.text(cut.words(page));
  }
}

}  // namespace
}  // namespace dalil
