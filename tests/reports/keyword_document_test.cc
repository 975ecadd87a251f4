// The keyword documents as HTML and as workbooks: what is said stands there in the reader's
// language, and what strangers wrote stays text.
#include "reports/keyword_document.h"

#include "tests/reports/hostile_audit.h"
#include "tests/reports/html_tags.h"

namespace dalil {
namespace {

using Catch::Matchers::Contains;

std::string html(const KeywordDocument& document) {
  std::string text;
  write_keyword_html(document, [&](std::string_view part) { text += part; });
  std::vector<std::string> wrong;
  sample::tags_of(text, wrong);
  CHECK(wrong == std::vector<std::string>{});
  return text;
}

std::string xlsx(const KeywordDocument& document) {
  std::string bytes;
  REQUIRE(write_keyword_xlsx(document, [&](std::string_view part) { bytes += part; }));
  return bytes;
}

MappedPhrase mapped(const std::string& phrase, std::string_view coverage, const std::string& page) {
  MappedPhrase made;
  made.group.phrase = phrase;
  made.group.variants.push_back({phrase, {}, {}, {}});
  made.coverage = coverage;
  if (!page.empty()) made.pages.push_back({.page = page, .score = 50});
  return made;
}

KeywordMap map_of(const std::string& phrase) {
  KeywordMap map;
  map.site = "https://site.test/";
  map.pages = 3;
  map.phrases = {mapped("قهوة باردة", "strong", "https://site.test/brew"),
                 mapped(phrase, "none", "")};
  map.fixes.push_back({.issue = KeywordIssue::kNotCovered, .phrase = 1, .weight = 40});
  return map;
}

TEST_CASE("a keyword map as HTML and as a workbook, in both languages") {
  const KeywordMap map = map_of("green tea");
  const std::string english = html(document_of(map, "en"));
  CHECK_THAT(english, Contains("<html lang=\"en\" dir=\"ltr\">"));
  CHECK_THAT(english, Contains("Content-Security-Policy"));
  CHECK_THAT(english, Contains("How well the phrases are covered"));
  CHECK_THAT(english, Contains("No page has “green tea”."));
  CHECK_THAT(english, Contains("<bdi>قهوة باردة</bdi>"));
  CHECK_THAT(english, Contains("<td>strong</td>"));  // Not by a bar or a colour alone.
  const std::string arabic = html(document_of(map, "ar"));
  CHECK_THAT(arabic, Contains("<html lang=\"ar\" dir=\"rtl\">"));
  CHECK_THAT(arabic, Contains("مدى تغطية العبارات"));
  for (const char* language : {"en", "ar"}) {
    const std::string book = xlsx(document_of(map, language));
    CHECK(book.starts_with("PK"));
    CHECK(book == xlsx(document_of(map, language)));
  }
}

TEST_CASE("keyword documents: what strangers wrote stays text") {
  for (const std::string& payload : sample::kPayloads) {
    KeywordMap map = map_of(payload);
    map.phrases[0].pages[0].page = payload;
    html(document_of(map, "en"));
    TopicMap topics;
    topics.site = "https://site.test/";
    topics.topics.push_back({.words = {payload}, .pillar = {payload, payload, 1, 1}});
    topics.topics[0].spokes.push_back({"https://site.test/a", payload, 0.5, 1});
    topics.topics[0].missing.push_back({payload, -1, "none"});
    html(document_of(topics, "ar"));
    const LinkIdea link{.from = payload, .to = payload, .sentence = payload + " x", .end = 1};
    html(document_of(KeywordSite{1, "https://site.test/"}, std::span(&link, 1), "en"));
    xlsx(document_of(KeywordSite{1, "https://site.test/"}, std::span(&link, 1), "ar"));
  }
}

TEST_CASE("keyword documents: topics are drawn and told, gaps and ideas have their tables") {
  TopicMap topics;
  topics.site = "https://site.test/";
  topics.pages = 4;
  Topic topic;
  topic.words = {"coffee", "beans"};
  topic.pillar = {"https://site.test/coffee", "Coffee", 1, 80};
  topic.spokes = {{"https://site.test/brew", "Brew", 0.6, 20},
                  {"https://site.test/a", "A", 0.3, 2}};
  topics.topics.push_back(topic);
  const std::string text = html(document_of(topics, "en"));
  CHECK_THAT(text, Contains("role=\"img\"><title>2 pages around /coffee."));
  CHECK_THAT(text, Contains("main page"));

  ContentGap gap;
  gap.site = "https://site.test/";
  gap.theirs = {"https://other.test/"};
  gap.our_pages = 4;
  gap.terms.push_back({.term = "cold brew", .words = 2, .pages = 1, .per_thousand = {1, 2, 3.25}});
  gap.headings.push_back({"What is cold brew?", true, {"https://other.test/"}});
  gap.measures.push_back({"words", {1, 900, 3}, {1, 300, 3}});
  const std::string told = html(document_of(gap, "en"));
  CHECK_THAT(told, Contains("1 page of others beside 4 pages here."));
  CHECK_THAT(told, Contains(">3.25<"));
  CHECK_THAT(told, Contains("missing here"));
  CHECK_THAT(told, Contains("question"));

  const std::vector<LongTailIdea> none;
  CHECK_THAT(html(document_of(KeywordSite{1, "https://site.test/"}, none, "en")),
             Contains("no phrase of more than three words"));
}

}  // namespace
}  // namespace dalil
