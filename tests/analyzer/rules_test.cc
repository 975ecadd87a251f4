// The catalogue tests itself: every example of every rule, and what each card must say.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

#include "analyzer/configured_rules.h"
#include "analyzer/rule.h"
#include "core/embedded.h"
#include "core/message.h"
#include "tests/support/catch.h"
#include "tests/support/example_article.h"
#include "tests/support/example_site.h"

namespace dalil {
namespace {

const Lexicons& lexicons() {
  static const Lexicons loaded = *Lexicons::load(embedded_lexicons());
  return loaded;
}

const PixelWidths& widths() {
  static const PixelWidths loaded = *PixelWidths::load(embedded_lexicons());
  return loaded;
}

bool has_arabic(std::string_view text) {
  // U+0600 to U+06FF are two bytes that begin with D8 to DB.
  return std::ranges::any_of(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xD8 && byte <= 0xDB;
  });
}

// Categories whose rules read text must show that they read Arabic.
bool reads_text(const Rule& rule) {
  switch (rule.card.category) {
    case Category::kTitles:
    case Category::kDescriptions:
    case Category::kHeadings:
    case Category::kContent:
    case Category::kStructuredData:
    case Category::kKeywords:
      return true;
    case Category::kIndexability:
    case Category::kHttp:
    case Category::kUrls:
    case Category::kImages:
    case Category::kLinks:
    case Category::kCanonicals:
    case Category::kLanguage:
    case Category::kSitemaps:
    case Category::kMobile:
    case Category::kSecurity:
      return !rule.needs.empty();
  }
  return true;
}

void check_text(const RuleText& text, const char* locale) {
  CHECK_FALSE(text.title.empty());
  CHECK_FALSE(text.why.empty());
  CHECK(text.why.find('{') == text.why.npos);  // It is said of all findings at once.
  for (std::string_view pattern : {text.headline, text.message, text.fix}) {
    CHECK_FALSE(pattern.empty());
    std::string error;
    INFO(pattern);
    CHECK(check_message(locale, pattern, error));
    CHECK(error == "");
  }
  CHECK(text.headline.find("{pages") != std::string_view::npos);
}

/// True where code between typographic single quotes would be copied with them: “ ’self’ ”.
bool quotes_code(std::string_view text) {
  for (const std::string_view quote : {"’", "‘"}) {
    for (std::size_t at = text.find(quote); at != text.npos; at = text.find(quote, at + 1)) {
      // An apostrophe follows a letter.
      if (at == 0 || std::string_view(" (=:\"").find(text[at - 1]) != std::string_view::npos)
        return true;
    }
  }
  return false;
}

TEST_CASE("no card writes code with typographic quotes", "[rules]") {
  CHECK(quotes_code("frame-ancestors ’self’"));
  CHECK_FALSE(quotes_code("the page’s own"));
  for (const Rule* rule : all_rules()) {
    INFO("rule " << rule->card.id);
    for (const RuleText* text : {&rule->card.en, &rule->card.ar}) {
      for (const std::string_view each :
           {text->title, text->headline, text->message, text->why, text->fix}) {
        CHECK_FALSE(quotes_code(each));
        std::vector<NamedValue> values;
        CHECK_FALSE(quotes_code(format_message("en", each, values)));
      }
    }
  }
}

// Formats what users will read; a value that a pattern asks for and the rule does not give shows as
// a brace.
void check_messages(const Rule& rule, const std::vector<Finding>& findings) {
  for (const Finding& finding : findings) {
    CHECK_FALSE(finding.evidence.empty());
    for (const char* locale : {"en", "ar"}) {
      const RuleText& text = rule.card.text(locale);
      for (std::string_view pattern : {text.message, text.fix}) {
        const std::string shown = format_message(locale, pattern, finding.values);
        INFO(shown);
        CHECK_FALSE(shown.empty());
        CHECK(shown.find('{') == std::string::npos);
      }
    }
  }
}

TEST_CASE("every example of every rule", "[rules]") {
  for (const Rule* rule : all_rules()) {
    INFO("rule " << rule->card.id);
    for (const Example& example : rule->examples) {
      INFO("example: " << example.name);
      if (rule->check_article != nullptr) {
        const auto outcome = test::run_article_example(*rule, example, lexicons(), widths());
        CHECK(outcome.problem == "");
        CHECK(outcome.found == example.expect);
        check_messages(*rule, outcome.findings);
        continue;
      }
      const test::ExampleOutcome outcome = test::run_example(*rule, example, lexicons(), widths());
      CHECK(outcome.problem == "");
      CHECK(outcome.found == test::expected_paths(example));
      check_messages(*rule, outcome.findings);
    }
  }
}

TEST_CASE("every card is whole", "[rules]") {
  std::set<std::string_view> ids;
  CHECK(all_rules().size() >= 2);
  for (const Rule* rule : all_rules()) {
    INFO("rule " << rule->card.id);
    CHECK(ids.insert(rule->card.id).second);
    CHECK((rule->check_page != nullptr) + (rule->check_site != nullptr) +
              (rule->check_article != nullptr) ==
          1);
    check_text(rule->card.en, "en");
    check_text(rule->card.ar, "ar");
    CHECK(has_arabic(rule->card.ar.headline));
    CHECK_FALSE(rule->card.sources.empty());
    for (std::string_view source : rule->card.sources) CHECK(source.starts_with("https://"));
    const auto fires = [](const Example& example) { return !example.expect.empty(); };
    CHECK(std::ranges::any_of(rule->examples, fires));
    CHECK_FALSE(std::ranges::all_of(rule->examples, fires));
    if (reads_text(*rule)) {
      CHECK(std::ranges::any_of(rule->examples,
                                [](const Example& example) { return has_arabic(example.site); }));
    }
    for (const List list : rule->needs) {
      CHECK(std::ranges::any_of(lexicons().packs(),
                                [&](const auto& pack) { return pack->has(list); }));
    }
  }
}

TEST_CASE("a rule is found by its id, and its id is its file's name", "[rules]") {
  CHECK(find_rule("no-such-rule") == nullptr);
  for (const Rule* rule : all_rules()) {
    CHECK(find_rule(rule->card.id) == rule);
    std::string file(rule->card.id);
    std::ranges::replace(file, '-', '_');
    std::FILE* source =
        std::fopen(fmt::format("{}/analyzer/rules/{}.cc", DALIL_SOURCE_DIR, file).c_str(), "r");
    INFO(file);
    CHECK(source != nullptr);
    if (source) std::fclose(source);
  }
}

TEST_CASE("an alias is no rule's id, and finds its rule", "[rules]") {
  for (const Rule* rule : all_rules()) {
    for (const std::string_view alias : rule->card.aliases) {
      INFO(alias);
      CHECK(find_rule(alias) == rule);
    }
  }
  REQUIRE(find_rule("link-name") != nullptr);
  CHECK(find_rule("link-name")->card.id == "anchor-empty");
  CHECK(find_rule("content-without-js") == find_rule("content-needs-js"));
  const RuleSetting off[] = {{.place = "dalil.toml:1", .id = "link-name", .off = true}};
  const Result<ConfiguredRules> configured = ConfiguredRules::make(off, {}, "2026-11-22");
  REQUIRE(configured);
  CHECK(configured->rules().size() + 1 == all_rules().size());
}

}  // namespace
}  // namespace dalil
