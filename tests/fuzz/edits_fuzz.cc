// All rules for articles, and the file with what --fix puts in: input as for fuzz_article.
#include <string>
#include <vector>

#include "analyzer/article/edits.h"
#include "analyzer/article/marks.h"
#include "analyzer/rule.h"
#include "analyzer/text/segment.h"
#include "core/utf8.h"
#include "tests/analyzer/page_support.h"
#include "tests/fuzz/expect_article.h"
#include "tests/fuzz/fuzz.h"

namespace dalil::fuzz {
namespace {

const std::vector<const Rule*>& rules() {
  static const std::vector<const Rule*> list = [] {
    std::vector<const Rule*> wanted;
    for (const Rule* rule : all_rules()) {
      if (rule->check_article != nullptr) wanted.push_back(rule);
    }
    return wanted;
  }();
  return list;
}

/// What --fix makes of the file.
std::string fixed(const Article& article) {
  static const PixelWidths widths = *PixelWidths::load(embedded_lexicons());
  static Segmenter segmenter(page_tests::lexicons());
  const Lexicons& lexicons = page_tests::lexicons();
  const Readability readability = measure_readability(article);
  const FoldedText folded(article.text, article.words);
  const std::vector<Glyphs> glyphs = read_glyphs(article);
  const auto phrases = cover_article(article, folded, article.keyphrases, lexicons, segmenter);
  const LanguagePack* const language = lexicons.find(article.page.language);
  const ArticleCase article_case{article, folded, glyphs, language, widths, readability, phrases};
  const ArticleVerdict verdict = judge_article(rules(), article_case, "مقال");
  for (const ArticleOutcome& outcome : verdict.outcomes) {
    expect(!outcome.crashed, outcome.rule->card.id);
  }
  for (const ArticleFinding& finding : verdict.findings) {
    expect(finding.source.begin <= finding.source.end &&
               finding.source.end <= article.source.size() &&
               finding.text.end <= article.text.size(),
           "a finding is in the file");
  }
  const std::vector<Edit> edits = safe_edits(article, verdict);
  expect(unified_diff("a", article.source, edits).empty() == edits.empty(), "a diff shows edits");
  return apply_edits(article.source, edits);
}

}  // namespace

void fuzz_edits(std::string_view input) {
  const auto format = format_of("a." + std::string(take_line(input)));
  const Result<Article> article = read_article(input, format.value_or(ArticleFormat::kMarkdown));
  if (!article) return;
  expect_utf8(fixed(*article), "the mended file");
}

}  // namespace dalil::fuzz
