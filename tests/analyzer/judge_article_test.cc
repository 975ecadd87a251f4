// What several rules say of one article.
#include "analyzer/article/judge_article.h"

#include <algorithm>

#include "analyzer/article/marks.h"
#include "analyzer/article/read_article.h"
#include "analyzer/text/segment.h"
#include "core/embedded.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

/// The ids of what the rules find.
std::vector<std::string> found(std::string_view text, std::initializer_list<const char*> asked) {
  static const Lexicons lexicons = *Lexicons::load(embedded_lexicons());
  static const PixelWidths widths = *PixelWidths::load(embedded_lexicons());
  ArticleReader reader(lexicons);
  const Article article =
      *reader.read(text, ArticleFormat::kMarkdown, {.path = "a", .language = "ar"});
  const Readability readability = measure_readability(article);
  const FoldedText folded(article.text, article.words);
  const std::vector<Glyphs> glyphs = read_glyphs(article);
  const ArticleCase article_case{article, folded,      glyphs, lexicons.find("ar"),
                                 widths,  readability, {}};
  std::vector<const Rule*> rules;
  for (const char* id : asked) rules.push_back(find_rule(id));
  const ArticleVerdict verdict = judge_article(rules, article_case, "a.md");
  std::vector<std::string> ids;
  for (const ArticleFinding& finding : verdict.findings) ids.push_back(finding.finding.rule);
  for (const ArticleOutcome& outcome : verdict.outcomes) {
    CHECK(outcome.found == std::ranges::count(ids, outcome.rule->card.id));
  }
  return ids;
}

TEST_CASE("a Latin comma that ends a paragraph is told once, by whoever is asked", "[article]") {
  constexpr const char* kMarks = "latin-punctuation-in-arabic";
  constexpr const char* kEndings = "paragraph-without-full-stop";
  constexpr std::string_view kText =
      "نحمص البن, كل صباح في متجرنا الصغير ثم نرسله إلى كل المدن في يومين,\n";
  using Ids = std::vector<std::string>;
  CHECK(found(kText, {kMarks}) == Ids{kMarks, kMarks});
  CHECK(found(kText, {kEndings}) == Ids{kEndings});
  CHECK(found(kText, {kMarks, kEndings}) == Ids{kMarks, kEndings});
  CHECK(found(kText, {kEndings, kMarks}) == Ids{kMarks, kEndings});
  // Accepted on this page: the other one is told.
  CHECK(
      found("<!-- dalil-ignore paragraph-without-full-stop -- verses -->\n\n" + std::string(kText),
            {kMarks, kEndings}) == Ids{kMarks, kMarks});
}

}  // namespace
}  // namespace dalil
