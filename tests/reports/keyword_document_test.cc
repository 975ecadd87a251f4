// The keyword documents as HTML and as workbooks: what is said stands there in the reader's
// language, and what strangers wrote stays text.
#include "reports/keyword_document.h"

#include <map>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <vector>

#include "core/utf8.h"
#include "reports/zip_file.h"
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

/// A sheet as a reader of the workbook finds it.
struct Sheet {
  std::string name;
  bool rtl = false;
  std::vector<std::vector<std::string>> rows;  ///< Texts begin with "s:", numbers with "n:".
};

std::vector<Sheet> sheets_of(const KeywordDocument& document) {
  const std::string bytes = xlsx(document);
  std::map<std::string, std::string> files;
  for (const ZipEntry& entry : zip_entries(bytes)) files[entry.name] = unpacked(entry);
  pugi::xml_document book, strings;
  REQUIRE(book.load_string(files["xl/workbook.xml"].c_str()));
  REQUIRE(strings.load_string(files["xl/sharedStrings.xml"].c_str(),
                              pugi::parse_default | pugi::parse_ws_pcdata));
  std::vector<std::string> shared;
  for (const pugi::xml_node text : strings.child("sst").children("si")) {
    shared.emplace_back(text.child("t").text().get());
  }
  std::vector<Sheet> sheets;
  for (const pugi::xml_node listed : book.child("workbook").child("sheets").children("sheet")) {
    Sheet& sheet = sheets.emplace_back();
    sheet.name = listed.attribute("name").value();
    const std::string& text = files["xl/worksheets/sheet" + std::to_string(sheets.size()) + ".xml"];
    pugi::xml_document read;
    REQUIRE(read.load_string(text.c_str()));
    const pugi::xml_node root = read.child("worksheet");
    CHECK(root.select_nodes(".//f").empty());  // No formula.
    sheet.rtl = root.child("sheetViews").child("sheetView").attribute("rightToLeft").as_bool();
    for (const pugi::xml_node row : root.child("sheetData").children("row")) {
      std::vector<std::string>& cells = sheet.rows.emplace_back();
      for (const pugi::xml_node cell : row.children("c")) {
        const bool is_text = std::string_view(cell.attribute("t").value()) == "s";
        const std::string value = cell.child("v").text().get();
        cells.push_back(is_text ? "s:" + shared.at(std::stoul(value)) : "n:" + value);
      }
    }
  }
  return sheets;
}

/// What strangers wrote is no formula, even where somebody opens the cell and closes it again.
void check_harmless(const KeywordDocument& document) {
  for (const Sheet& sheet : sheets_of(document)) {
    CAPTURE(sheet.name);
    CHECK(sheet.rows.size() > 1);
    for (const std::vector<std::string>& row : sheet.rows) {
      for (const std::string& cell : row) {
        CAPTURE(cell);
        CHECK((cell.starts_with("n:") ||
               std::string_view("=+-@\t\r\n").find(cell[2]) == std::string_view::npos));
        CHECK_FALSE(cell.starts_with("s:＝"));
      }
    }
  }
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
    CHECK(xlsx(document_of(map, language)) == xlsx(document_of(map, language)));
  }
  const std::vector<Sheet> sheets = sheets_of(document_of(map, "en"));
  REQUIRE(sheets.size() == 3);
  CHECK(sheets[0].name == "Coverage");
  CHECK(sheets[1].name == "What to do");
  CHECK(sheets[2].name == "Phrases");
  CHECK_FALSE(sheets[2].rtl);
  REQUIRE(sheets[1].rows.size() == 2);
  CHECK(sheets[1].rows[0] == std::vector<std::string>{"s:What to do", "s:Weight"});
  CHECK(sheets[1].rows[1] ==
        std::vector<std::string>{"s:No page has “green tea”. Write a page for it.", "n:40"});
  REQUIRE(sheets[2].rows.size() == 3);
  REQUIRE(sheets[2].rows[0].size() == 9);
  CHECK(sheets[2].rows[0][0] == "s:Phrase");
  CHECK(sheets[2].rows[1] ==
        std::vector<std::string>{"s:قهوة باردة", "s:strong", "n:50", "s:https://site.test/brew"});
  const std::vector<Sheet> turned = sheets_of(document_of(map, "ar"));
  REQUIRE(turned.size() == 3);
  CHECK(turned[1].name == "ما ينبغي عمله");
  CHECK(turned[1].rtl);
}

TEST_CASE("sheets have names that a workbook can have, each its own") {
  for (const char* language : {"en", "ar"}) {
    const KeywordSite site{1, "https://site.test/"};
    std::set<std::string> names;
    std::size_t tables = 0;
    for (const KeywordDocument& document :
         {document_of(map_of("tea"), language), document_of(TopicMap(), language),
          document_of(ContentGap(), language),
          document_of(site, std::span<const LinkIdea>(), language),
          document_of(site, std::span<const LongTailIdea>(), language)}) {
      for (const DocumentTable& table : document.tables) {
        CAPTURE(table.sheet);
        CHECK_FALSE(table.sheet.empty());
        CHECK(code_points(table.sheet) <= 31);
        CHECK(table.sheet.find_first_of("[]:*?/\\'.") == std::string::npos);
        names.insert(table.sheet);
        ++tables;
      }
    }
    CHECK(tables == 13);
    CHECK(names.size() == tables);
  }
  KeywordDocument document = document_of(map_of("tea"), "en");
  document.tables[1].sheet = document.tables[0].sheet;
  CHECK_FALSE(write_keyword_xlsx(document, [](std::string_view) {}));
}

TEST_CASE("keyword documents: what strangers wrote stays text") {
  for (const std::string& payload : sample::kPayloads) {
    KeywordMap map = map_of(payload);
    map.phrases[0].pages[0].page = payload;
    html(document_of(map, "en"));
    check_harmless(document_of(map, "en"));
    TopicMap topics;
    topics.site = "https://site.test/";
    topics.topics.push_back({.words = {payload}, .pillar = {payload, payload, 1, 1}});
    topics.topics[0].spokes.push_back({"https://site.test/a", payload, 0.5, 1});
    topics.topics[0].missing.push_back({payload, -1, "none"});
    html(document_of(topics, "ar"));
    check_harmless(document_of(topics, "ar"));
    const LinkIdea link{.from = payload, .to = payload, .sentence = payload + " x", .end = 1};
    html(document_of(KeywordSite{1, "https://site.test/"}, std::span(&link, 1), "en"));
    check_harmless(document_of(KeywordSite{1, "https://site.test/"}, std::span(&link, 1), "ar"));
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
  CHECK_THAT(text, !Contains("most alike"));
  CHECK_THAT(text, !Contains("are drawn"));

  topics.topics[0].spokes.assign(40, {"https://site.test/brew", "Brew", 0.6, 20});
  topics.topics.resize(14, topics.topics[0]);
  const std::string many = html(document_of(topics, "en"));
  CHECK_THAT(
      many,
      Contains(
          "40 pages around /coffee. The nearer, the more alike. Drawn are the 24 most alike."));
  CHECK_THAT(many, Contains("Of 14 topics the first 12 are drawn; the table has them all."));
  CHECK_THAT(html(document_of(topics, "ar")), Contains("وعددها 12 من أصل 14"));

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
