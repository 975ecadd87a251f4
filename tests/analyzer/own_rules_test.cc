// Rules and columns that a project makes for itself: what they find, and that neither an expression
// nor a page brings them down.
#include "analyzer/own_rules.h"

#include <chrono>

#include "analyzer/configured_rules.h"
#include "analyzer/judge.h"
#include "core/message.h"
#include "tests/analyzer/page_support.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

using page_tests::lexicons;
using page_tests::response;

const PixelWidths& widths() {
  static const PixelWidths loaded = *PixelWidths::load(embedded_lexicons());
  return loaded;
}

OwnRule xpath_rule(std::string expression, Expectation expect) {
  return {.place = "dalil.toml:1",
          .id = "own-rule",
          .query = {QueryKind::kXpath, std::move(expression), ""},
          .expect = expect,
          .message = "{count}: {found}"};
}

OwnRule pattern_rule(QueryKind kind, std::string expression, Expectation expect,
                     std::string header = "") {
  OwnRule rule = xpath_rule(std::move(expression), expect);
  rule.query.kind = kind;
  rule.query.header = std::move(header);
  return rule;
}

Page read_with(const OwnRules& own, std::string_view html, std::vector<Header> headers = {}) {
  return page_tests::read(response(html, std::move(headers)), {.queries = &own.queries()});
}

/// The message of the rule about the page, "" where it finds nothing, "n/a" where it cannot say.
std::string judged(const OwnRule& rule, std::string_view html, std::vector<Header> headers = {}) {
  const Result<OwnRules> own = OwnRules::make({rule}, {});
  if (!own) return own.error().message;
  const Page page = read_with(*own, html, std::move(headers));
  const Rule* const rules[] = {&own->rules().front()};
  const PageJudge judge(rules, lexicons(), widths());
  std::vector<RuleOutcome> tally = judge.empty_tally();
  std::vector<Finding> findings;
  judge.judge(page, findings, tally);
  if (tally.front().not_applicable > 0) return "n/a";
  CHECK(findings.size() <= 1);
  if (findings.empty()) return "";
  CHECK_FALSE(findings.front().evidence.empty());
  return format_message("en", rules[0]->card.en.message, findings.front().values);
}

constexpr std::string_view kShop =
    R"(<!doctype html><html lang="ar"><head><title>حراز</title></head><body>
<h1>بن حراز</h1><p class="price">٤٥ ريالًا</p><p class="price">50</p><svg><path d="M0"/></svg>
<a href="/cart" data-sku="H-1">السلة</a><p>TODO: write more</p></body></html>)";

TEST_CASE("what own rules find", "[own]") {
  struct Case {
    OwnRule rule;
    std::string_view says;
  };
  OwnRule twice = xpath_rule("//h1", Expectation::kCount);
  twice.least = 2;
  OwnRule once = twice;
  once.least = once.most = 1;
  OwnRule digits = xpath_rule("//p[@class='price']", Expectation::kMatch);
  digits.match = "^[0-9]+$";
  OwnRule sku = xpath_rule("//@data-sku", Expectation::kMatch);
  sku.match = "^H-";
  const Case cases[] = {
      {xpath_rule("//h1", Expectation::kPresent), ""},
      {xpath_rule("//h2", Expectation::kPresent), "0: "},
      {xpath_rule("//p[@class='price']", Expectation::kAbsent), "2: ٤٥ ريالًا"},
      {xpath_rule("//svg/path", Expectation::kAbsent), "1: "},
      {xpath_rule("string(//h1)", Expectation::kAbsent), "1: بن حراز"},
      {xpath_rule("count(//p)", Expectation::kAbsent), "1: 3"},
      {xpath_rule("//p = '50'", Expectation::kPresent), ""},
      {twice, "1: بن حراز"},
      {once, ""},
      {digits, "2: ٤٥ ريالًا"},
      {sku, ""},
      {xpath_rule("/html/body/h1", Expectation::kPresent), ""},
      {pattern_rule(QueryKind::kText, "TODO: (\\w+)", Expectation::kAbsent), "1: write"},
      {pattern_rule(QueryKind::kText, "ريال", Expectation::kPresent), ""},
      {pattern_rule(QueryKind::kHtml, "data-sku=\"([^\"]*)\"", Expectation::kAbsent), "1: H-1"},
      {pattern_rule(QueryKind::kHtml, "gtag\\(", Expectation::kPresent), "0: "},
      {pattern_rule(QueryKind::kUrl, "/dir/", Expectation::kAbsent), "1: /dir/"},
      {pattern_rule(QueryKind::kHeader, "nginx", Expectation::kAbsent, "server"), "1: nginx"},
      {pattern_rule(QueryKind::kHeader, ".", Expectation::kPresent, "x-none"), "0: "},
  };
  for (const Case& each : cases) {
    CAPTURE(each.rule.query.expression);
    CHECK(judged(each.rule, kShop, {{"server", "nginx/1.2"}}) == each.says);
  }
}

TEST_CASE("findings of own rules name their place", "[own]") {
  const Result<OwnRules> own = OwnRules::make(
      {xpath_rule("//p[@class='price']", Expectation::kAbsent),
       [] {
         OwnRule rule = pattern_rule(QueryKind::kHtml, "data-sku", Expectation::kAbsent);
         rule.id = "own-sku";
         return rule;
       }()},
      {});
  REQUIRE(own);
  const Page page = read_with(*own, kShop);
  REQUIRE(page.answers.size() == 2);
  CHECK(page.answers[0].first.front().at.line == 2);
  CHECK(page.answers[1].first.front().at.line == 3);
  CHECK(page.answers[1].first.front().at.column == 17);
}

TEST_CASE("messages of own rules say just what they say", "[own]") {
  OwnRule rule = xpath_rule("//h1", Expectation::kAbsent);
  rule.message = "It's {found}, not {this} # or '{that}'";
  CHECK(judged(rule, kShop) == "It's بن حراز, not {this} # or '{that}'");
  rule.title = "What's {it} | #1";
  rule.message = "x";
  const Result<OwnRules> own = OwnRules::make({rule}, {});
  REQUIRE(own);
  const NamedValue pages[] = {{"pages", std::int64_t{3}}};
  const RuleCard& card = own->rules().front().card;
  CHECK(format_message("en", card.en.headline, pages) == "What's {it} | #1: 3 pages");
  CHECK(format_message("ar", card.ar.headline, pages) == "What's {it} | #1: 3 صفحات");
  CHECK(card.en.title == "What's {it} | #1");
}

TEST_CASE("expressions that cannot be read are refused", "[own]") {
  for (const char* const xpath : {"//*[", "", "//p[", "foo(", "$x", "'"}) {
    CAPTURE(xpath);
    const std::string error = judged(xpath_rule(xpath, Expectation::kPresent), kShop);
    CHECK(error.starts_with("dalil.toml:1: xpath cannot be read: "));
  }
  CHECK(judged(xpath_rule(std::string(5000, '('), Expectation::kPresent), kShop)
            .find("longer than") != std::string::npos);
  CHECK(
      judged(xpath_rule(std::string(900, '(') + "1" + std::string(90, ')'), Expectation::kPresent),
             kShop)
          .starts_with("dalil.toml:1: "));
  for (const char* const pattern : {"(", "[a", "(?P<", "a{1,99999}", "\\C\\"}) {
    CAPTURE(pattern);
    CHECK(judged(pattern_rule(QueryKind::kHtml, pattern, Expectation::kPresent), kShop)
              .starts_with("dalil.toml:1: pattern cannot be read: "));
  }
  OwnRule match = xpath_rule("//p", Expectation::kMatch);
  match.match = "(";
  CHECK(judged(match, kShop).starts_with("dalil.toml:1: match cannot be read: "));
  for (const char* const id : {"price", "own-", "own-Price", "own-a-", "title-missing", ""}) {
    OwnRule rule = xpath_rule("//p", Expectation::kPresent);
    rule.id = id;
    CHECK(judged(rule, kShop).find("no name for a rule of your own") != std::string::npos);
  }
}

TEST_CASE("hostile patterns and pages end soon and say what is true", "[own]") {
  const std::string deep = [] {
    std::string html;
    for (int i = 0; i < 5000; ++i) html += "<div>";
    return html + "x";
  }();
  std::string wide = "<p>";
  for (int i = 0; i < 40'000; ++i) wide += "<b>a</b>";
  std::string huge = "<p>";
  for (std::uint32_t i = 0; i < kMaxAskedElements + 10; ++i) huge += "<i>";
  std::string many = "<p>";
  for (int i = 0; i < 120'000; ++i) many += "<br>";
  const std::string as(200'000, 'a');
  const auto begun = std::chrono::steady_clock::now();
  const auto text = [](std::string pattern) {
    return pattern_rule(QueryKind::kText, std::move(pattern), Expectation::kAbsent);
  };
  CHECK(judged(text("(a+)+$"), as).starts_with("1: aaa"));
  CHECK(judged(text("(a|aa)+b"), as) == "");
  CHECK(judged(text("x*"), as) == "");  // Empty matches are none.
  CHECK(judged(text("(?:)"), "<p>كلمة") == "");
  CHECK(judged(text("a"), as).starts_with("10,000: "));
  CHECK(judged(text("[^\\x{0}]"), "<p>\xFF\xFE\x80 كلمة").starts_with("8: "));
  CHECK(judged(xpath_rule("//b/ancestor::p", Expectation::kAbsent), wide).starts_with("1: "));
  CHECK(judged(xpath_rule("//b", Expectation::kAbsent), wide).starts_with("40,000: a"));
  // Pages that are not read whole are not judged.
  CHECK(judged(xpath_rule("//div", Expectation::kPresent), deep) == "n/a");
  CHECK(judged(xpath_rule("//br", Expectation::kAbsent), many) == "n/a");
  CHECK(judged(xpath_rule("//i", Expectation::kAbsent), huge) == "n/a");
  CHECK(judged(xpath_rule("//p", Expectation::kPresent), "") == "0: ");
  CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(60));
}

TEST_CASE("columns hold what the page says", "[own]") {
  const auto column = [](std::string name, std::string xpath, bool all) {
    return Extraction{
        "dalil.toml:9", std::move(name), {QueryKind::kXpath, std::move(xpath), ""}, all};
  };
  const Result<OwnRules> own =
      OwnRules::make({}, {column("price", "//p[@class='price']", false),
                          column("prices", "//p[@class='price']", true),
                          column("sku", "//@data-sku", false), column("none", "//h6", false)});
  REQUIRE(own);
  const std::vector<PageNote> notes = own->extracted(read_with(*own, kShop));
  REQUIRE(notes.size() == 3);
  CHECK(notes[0].name == "price");
  CHECK(notes[0].value == "٤٥ ريالًا");
  CHECK(notes[1].value == "٤٥ ريالًا; 50");
  CHECK(notes[2].value == "H-1");
  CHECK_FALSE(OwnRules::make({}, {column("a", "//p", false), column("a", "//b", false)}));
  CHECK_FALSE(OwnRules::make({}, {column("a", "//p[", false)}));
}

TEST_CASE("the facts of a page do not depend on whether it is asked", "[own]") {
  const Result<OwnRules> own = OwnRules::make({xpath_rule("//p", Expectation::kPresent)}, {});
  REQUIRE(own);
  const Page asked = read_with(*own, kShop);
  const Page other = page_tests::read(kShop);
  CHECK(asked.text == other.text);
  CHECK(asked.content_key == other.content_key);
  CHECK(asked.links.size() == other.links.size());
  CHECK(asked.headings.front().at.line == other.headings.front().at.line);
  CHECK(asked.headings.front().at.column == other.headings.front().at.column);
  CHECK(other.answers.empty());
}

}  // namespace
}  // namespace dalil
