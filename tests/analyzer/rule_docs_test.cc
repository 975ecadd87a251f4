// docs/rules/: a page for each rule and an index, made from the cards and the examples.
// DALIL_WRITE=1 writes them anew.
#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "analyzer/rule.h"
#include "core/embedded.h"
#include "core/message.h"
#include "tests/support/catch.h"
#include "tests/support/example_article.h"
#include "tests/support/example_site.h"

namespace dalil {
namespace {

namespace fs = std::filesystem;

std::optional<Finding> first_finding(const Rule& rule) {
  static const Lexicons lexicons = *Lexicons::load(embedded_lexicons());
  static const PixelWidths widths = *PixelWidths::load(embedded_lexicons());
  for (const Example& example : rule.examples) {
    if (example.expect.empty()) continue;
    std::vector<Finding> found =
        rule.check_article != nullptr
            ? test::run_article_example(rule, example, lexicons, widths).findings
            : test::run_example(rule, example, lexicons, widths).findings;
    if (!found.empty()) return std::move(found.front());
  }
  return std::nullopt;
}

std::string words_page(const Rule& rule, const char* locale, const std::optional<Finding>& finding,
                       std::string_view why, std::string_view what, std::string_view mend) {
  const RuleText& text = rule.card.text(locale);
  std::string out = fmt::format("{} {}\n\n", why, text.why);
  if (!finding) return out;
  out += fmt::format("{} {}\n\n", what, format_message(locale, text.message, finding->values));
  out += fmt::format("{} {}\n", mend, format_message(locale, text.fix, finding->values));
  return out;
}

std::string page_of(const Rule& rule) {
  const RuleCard& card = rule.card;
  const std::optional<Finding> finding = first_finding(rule);
  std::string out = fmt::format(
      "<!-- generated, see tests/analyzer/rule_docs_test.cc -->\n# {}\n\n", card.en.title);
  out += fmt::format("`{}` · {} · {} · {}\n\n", card.id, name_of(card.category),
                     name_of(card.severity), name_of(card.effort));
  out += words_page(rule, "en", finding, "**Why:**", "**A finding:**", "**What to do:**");
  out += fmt::format("\n## {}\n\n<div dir=\"rtl\" lang=\"ar\">\n\n", card.ar.title);
  out += words_page(rule, "ar", finding, "**السبب:**", "**مثال:**", "**الإصلاح:**");
  out += "\n</div>\n";
  if (!rule.options.empty()) {
    out += fmt::format("\n## Figures\n\n```toml\n[rules.{}]\n", card.id);
    for (const RuleOption& option : rule.options) {
      out += fmt::format("{} = {:g}  # {:g} to {:g}\n", option.name, option.standard, option.least,
                         option.most);
    }
    out += "```\n";
  }
  out += "\n## Sources\n\n";
  for (const std::string_view source : card.sources) out += fmt::format("- <{}>\n", source);
  return out;
}

std::string index_page() {
  std::string out = fmt::format(
      "<!-- generated, see tests/analyzer/rule_docs_test.cc -->\n# The rules\n\n{} rules, by "
      "category. Examples: `dalil explain RULE`.\n",
      all_rules().size());
  for (int category = 0; category <= static_cast<int>(Category::kKeywords); ++category) {
    std::string rows;
    for (const Rule* rule : all_rules()) {
      if (static_cast<int>(rule->card.category) != category) continue;
      rows += fmt::format("| [{0}]({0}.md) | {1} | {2} |\n", rule->card.id,
                          name_of(rule->card.severity), rule->card.en.title);
    }
    if (rows.empty()) continue;
    out += fmt::format("\n## {}\n\n| rule | severity | what it finds |\n|---|---|---|\n{}",
                       name_of(static_cast<Category>(category)), rows);
  }
  return out;
}

TEST_CASE("docs/rules says what the rules say of themselves", "[docs]") {
  std::map<std::string, std::string> expected = {{"README.md", index_page()}};
  for (const Rule* rule : all_rules()) {
    expected[std::string(rule->card.id) + ".md"] = page_of(*rule);
  }
  const fs::path folder = fs::path(DALIL_SOURCE_DIR) / "docs" / "rules";
  if (std::getenv("DALIL_WRITE") != nullptr) {
    fs::remove_all(folder);
    fs::create_directories(folder);
    for (const auto& [name, text] : expected) {
      std::ofstream(folder / name, std::ios::binary) << text;
    }
    return;
  }
  std::size_t files = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    INFO(name);
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    CHECK(text == expected[name]);
    ++files;
  }
  CHECK(files == all_rules().size() + 1);
}

}  // namespace
}  // namespace dalil
