#include "tests/support/example_article.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "analyzer/article/judge_article.h"
#include "analyzer/article/line_index.h"
#include "analyzer/article/marks.h"
#include "analyzer/article/read_article.h"
#include "analyzer/keywords/content_gap.h"
#include "analyzer/text/segment.h"
#include "core/embedded.h"

namespace dalil::test {
namespace {

constexpr std::string_view kAgainst = "-- against ";

struct Given {
  std::string name;
  std::string content;
  std::vector<std::string> keyphrases;
  ArticleOptions options;
  ArticleKind kind = ArticleKind::kUnknown;
  std::vector<std::pair<std::string, std::string>> against;  ///< Name and content.
  std::string problem;
};

void take_option(const std::string& line, Given& given) {
  const std::size_t colon = line.find(": ");
  const std::string name = line.substr(0, colon);
  const std::string value = colon == std::string::npos ? "" : line.substr(colon + 2);
  if (name == "keyword") {
    given.keyphrases.push_back(value);
  } else if (name == "language") {
    given.options.language = value;
  } else if (name == "slug") {
    given.options.slug = value;
  } else if (name == "title") {
    given.options.title = value;
  } else if (name == "kind" && (value == "landing" || value == "blog")) {
    given.kind = value == "landing" ? ArticleKind::kLanding : ArticleKind::kBlog;
  } else if (!line.empty()) {
    given.problem = "a line before the article: " + line;
  }
}

Given parse(std::string_view text) {
  Given given;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    const bool is_file = line.starts_with("-- ") && line.ends_with(" --");
    if (is_file && line.starts_with(kAgainst)) {
      const std::string name = line.substr(kAgainst.size(), line.size() - kAgainst.size() - 3);
      given.against.emplace_back(name, "");
    } else if (!given.against.empty()) {
      given.against.back().second += line + '\n';
    } else if (!given.name.empty()) {
      given.content += line + '\n';
    } else if (is_file) {
      given.name = line.substr(3, line.size() - 6);
    } else {
      take_option(line, given);
    }
  }
  if (given.name.empty()) given.problem = "no article";
  given.options.path = given.name;
  return given;
}

/// What the pages that an example names have and its article has not; none where it names none.
std::optional<ContentGap> gap_of(const Given& given, const Article& article, ArticleReader& reader,
                                 const Lexicons& lexicons, Segmenter& segmenter) {
  if (given.against.empty()) return std::nullopt;
  std::vector<GapDocument> theirs;
  for (const auto& [name, content] : given.against) {
    const Result<Article> read =
        reader.read(content, format_of(name).value_or(ArticleFormat::kText), {.path = name});
    if (read) theirs.push_back(gap_document(read->page, name, name, lexicons, segmenter));
  }
  return find_page_gap(gap_document(article.page, given.name, given.name, lexicons, segmenter),
                       theirs, PhraseWordLists(embedded_lexicons()), "", lexicons, 15);
}

/// What no finding may break: its quote is what stands at its range.
std::string broken_range(const ArticleFinding& finding, const Article& article) {
  if (finding.source.end > article.source.size()) return "a range behind the end of the file";
  if (finding.source.begin > finding.source.end) return "a range that ends before it begins";
  if (finding.replacement && finding.text.bytes() == 0) return "a replacement of nothing";
  const bool same = finding.text.bytes() != 0 && article.map.same(finding.text);
  if (same && slice(article.source, finding.source) != slice(article.text, finding.text)) {
    return "a quote that does not stand at its range";
  }
  return "";
}

}  // namespace

ArticleExampleOutcome run_article_example(const Rule& rule, const Example& example,
                                          const Lexicons& lexicons, const PixelWidths& widths) {
  ArticleExampleOutcome outcome;
  const Given given = parse(example.site);
  outcome.problem = given.problem;
  if (!outcome.problem.empty()) return outcome;
  ArticleReader reader(lexicons);
  Segmenter segmenter(lexicons);
  const Result<Article> article = reader.read(
      given.content, format_of(given.name).value_or(ArticleFormat::kText), given.options);
  if (!article) {
    outcome.problem = article.error().message;
    return outcome;
  }
  const Readability readability = measure_readability(*article);
  const FoldedText folded(article->text, article->words);
  const std::vector<Glyphs> glyphs = read_glyphs(*article);
  const std::vector<ArticleKeyphrase> keyphrases =
      cover_article(*article, folded, given.keyphrases, lexicons, segmenter);
  const std::optional<ContentGap> gap = gap_of(given, *article, reader, lexicons, segmenter);
  const ArticleCase article_case{*article,   folded,
                                 glyphs,     lexicons.find(article->page.language),
                                 widths,     readability,
                                 keyphrases, given.kind,
                                 "",         gap ? &*gap : nullptr};
  const Rule* const rules[] = {&rule};
  ArticleVerdict verdict = judge_article(rules, article_case, given.name);
  if (verdict.outcomes.empty() || verdict.outcomes.front().crashed) outcome.problem = "it crashed";
  const LineIndex lines(article->source);
  for (ArticleFinding& finding : verdict.findings) {
    if (!outcome.found.empty()) outcome.found += ' ';
    outcome.found += fmt::to_string(lines.position(finding.source.begin).line);
    if (outcome.problem.empty()) outcome.problem = broken_range(finding, *article);
    outcome.findings.push_back(std::move(finding.finding));
  }
  return outcome;
}

}  // namespace dalil::test
