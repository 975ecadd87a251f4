// --fix: nothing but the ranges changes, twice is once, and the diff is one that patch understands.
#include "analyzer/article/edits.h"

#include <fmt/format.h>

#include "analyzer/article/marks.h"
#include "analyzer/article/read_article.h"
#include "analyzer/rule.h"
#include "analyzer/text/segment.h"
#include "core/embedded.h"
#include "tests/support/catch.h"

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

Article read(std::string_view bytes, ArticleFormat format = ArticleFormat::kMarkdown) {
  ArticleReader reader(lexicons());
  return *reader.read(bytes, format, {.path = "a", .language = "ar"});
}

ArticleVerdict judge(const Article& article) {
  const Readability readability = measure_readability(article);
  const FoldedText folded(article.text, article.words);
  const std::vector<Glyphs> glyphs = read_glyphs(article);
  const ArticleCase article_case{article,  folded,      glyphs, lexicons().find("ar"),
                                 widths(), readability, {}};
  std::vector<const Rule*> rules;
  for (const Rule* rule : all_rules()) {
    if (rule->check_article != nullptr) rules.push_back(rule);
  }
  return judge_article(rules, article_case, "a.md");
}

std::string fixed(std::string_view bytes, ArticleFormat format = ArticleFormat::kMarkdown) {
  const Article article = read(bytes, format);
  return apply_edits(article.source, safe_edits(article, judge(article)));
}

struct Case {
  std::string_view name, before, after;
};

constexpr Case kCases[] = {
    {"space before and a foreign comma", "نبيع البن , ونرسله إليك .\n",
     "نبيع البن، ونرسله إليك.\n"},
    {"both sides of a comma", "نبيع البن ,ونرسله إليك.\n", "نبيع البن، ونرسله إليك.\n"},
    {"a waw behind a mark", "نبيع البن ،و الهيل كل يوم.\n", "نبيع البن، والهيل كل يوم.\n"},
    {"inside and outside of brackets", "نبيع المشروب ( المروج السلبي )لن نبيعه.\n",
     "نبيع المشروب (المروج السلبي) لن نبيعه.\n"},
    {"colon and dash", "نبيع الأنواع :-البن والهيل.\n", "نبيع الأنواع: البن والهيل.\n"},
    {"doubled marks and stretching", "نبيع البــن،، كل يوم!!\n", "نبيع البن، كل يوم!\n"},
    {"CR LF and a BOM stay", "\uFEFFنبيع البن ، كل يوم.\r\nو الهيل\r\n",
     "\uFEFFنبيع البن، كل يوم.\r\nوالهيل\r\n"},
    {"code, links and entities stay", "نبيع `البن ، و الهيل` ثم [البن](/a,b)&nbsp;، كل يوم.",
     "نبيع `البن ، و الهيل` ثم [البن](/a,b)&nbsp;، كل يوم."},
    {"the misspelled stays for its writer", "اذا اردت الانترنت.\n", "اذا اردت الانترنت.\n"},
};

TEST_CASE("safe edits mend spacing and marks, once", "[edits]") {
  for (const Case& item : kCases) {
    INFO(item.name);
    const std::string once = fixed(item.before);
    CHECK(once == item.after);
    CHECK(fixed(once) == once);
  }
}

TEST_CASE("what is fixed has nothing safe left, in every rule's examples", "[edits]") {
  std::size_t changed = 0;
  for (const Rule* rule : all_rules()) {
    if (rule->check_article == nullptr) continue;
    for (const Example& example : rule->examples) {
      const std::size_t end = example.site.find(" --\n");
      if (end == std::string_view::npos || example.site.find(".docx") < end) continue;
      INFO(rule->card.id << ": " << example.name);
      const std::size_t name = example.site.rfind("-- ", end) + 3;
      const ArticleFormat format =
          format_of(example.site.substr(name, end - name)).value_or(ArticleFormat::kText);
      const std::string_view before = example.site.substr(end + 4);
      const std::string once = fixed(before, format);
      changed += once != before;
      CHECK(fixed(once, format) == once);
      const Article article = read(once, format);
      CHECK(safe_edits(article, judge(article)).empty());
    }
  }
  CHECK(changed > 10);
}

TEST_CASE("edits that want one place, and insertions beside changes", "[edits]") {
  const std::vector<Edit> edits = {{{0, 1}, "A"}, {{1, 1}, "-"}, {{1, 2}, ""}, {{4, 5}, "EE"}};
  CHECK(apply_edits("abcde", edits) == "A-cdEE");
  CHECK(apply_edits("abc", {}) == "abc");
}

TEST_CASE("a unified diff", "[edits]") {
  CHECK(unified_diff("a.md", "one\n", {}) == "");
  const std::string text = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15";
  CHECK(unified_diff("a.md", text, {{{2, 3}, "two"}}) ==
        "--- a.md\n+++ a.md\n@@ -1,5 +1,5 @@\n 1\n-2\n+two\n 3\n 4\n 5\n");
  // Two changes six lines apart share a hunk, farther ones do not.
  CHECK(unified_diff("a.md", text, {{{2, 3}, "two"}, {{16, 17}, "nine"}}) ==
        "--- a.md\n+++ a.md\n@@ -1,12 +1,12 @@\n 1\n-2\n+two\n 3\n 4\n 5\n 6\n 7\n 8\n-9\n+nine\n"
        " 10\n 11\n 12\n");
  CHECK(unified_diff("a.md", text, {{{0, 1}, "one"}, {{33, 35}, "last"}}) ==
        "--- a.md\n+++ a.md\n@@ -1,4 +1,4 @@\n-1\n+one\n 2\n 3\n 4\n@@ -12,4 +12,4 @@\n 12\n 13\n"
        " 14\n-15\n\\ No newline at end of file\n+last\n\\ No newline at end of file\n");
}

TEST_CASE("a diff keeps line ends and counts lines that come and go", "[edits]") {
  CHECK(unified_diff("a", "x \r\ny\r\n", {{{1, 2}, ""}}) ==
        "--- a\n+++ a\n@@ -1,2 +1,2 @@\n-x \r\n+x\r\n y\r\n");
  CHECK(unified_diff("a", "x\ny\nz\n", {{{1, 2}, " "}}) ==
        "--- a\n+++ a\n@@ -1,3 +1,2 @@\n-x\n-y\n+x y\n z\n");
  CHECK(unified_diff("a", "x\n", {{{1, 1}, "\ny"}}) == "--- a\n+++ a\n@@ -1 +1,2 @@\n-x\n+x\n+y\n");
}

}  // namespace
}  // namespace dalil
