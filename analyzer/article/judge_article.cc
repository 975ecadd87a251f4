#include "analyzer/article/judge_article.h"

#include <algorithm>
#include <cmath>
#include <exception>

#include "analyzer/article/edits.h"
#include "analyzer/article/line_index.h"
#include "analyzer/configured_rules.h"
#include "analyzer/measures.h"
#include "analyzer/page/ignore_comments.h"
#include "core/utf8.h"

namespace dalil {
namespace {

bool knows_enough(ArticleNeed need, const Article& article) {
  switch (need) {
    case ArticleNeed::kNever:
      return false;
    case ArticleNeed::kBody:
      return true;
    case ArticleNeed::kTitle:
      return article.knows_title;
    case ArticleNeed::kDescription:
      return article.knows_description;
    case ArticleNeed::kH1:
      return article.knows_h1;
    case ArticleNeed::kDocument:
      return article.is_document;
  }
  return false;
}

bool has_lists(const Rule& rule, const LanguagePack* pack) {
  return std::ranges::all_of(rule.needs, [&](List list) { return pack && pack->has(list); });
}

/// What a rule for pages found, with the places that it names as ranges of the file.
Outcome ask_page_rule(const Rule& rule, const ArticleCase& article_case, const LineIndex& lines,
                      std::vector<ArticleFinding>& out) {
  const Article& article = article_case.article;
  PageFindings found(rule.values());
  const std::string_view keyphrase =
      article_case.keyphrases.empty() ? "" : std::string_view(article_case.keyphrases[0].phrase);
  const PageCase page_case{article.page, article_case.language, article_case.widths,
                           article_case.today, keyphrase};
  const Outcome outcome = rule.check_page(page_case, found);
  for (Finding& finding : found.all()) {
    ArticleFinding& placed = out.emplace_back();
    const Evidence& first = finding.evidence.front();
    if (first.line != 0 && !article.source.empty()) {
      const std::uint32_t begin = lines.offset({first.line, first.column});
      const std::string_view rest = std::string_view(article.source).substr(begin);
      const bool quoted = rest.starts_with(first.what);
      placed.source = {begin, begin + (quoted ? static_cast<std::uint32_t>(first.what.size()) : 0)};
    }
    placed.finding = std::move(finding);
  }
  return outcome;
}

Outcome ask(const Rule& rule, const ArticleCase& article_case, const LineIndex& lines,
            std::vector<ArticleFinding>& out) {
  if (rule.check_page != nullptr) return ask_page_rule(rule, article_case, lines, out);
  ArticleFindings found(rule.values());
  const Outcome outcome = rule.check_article(article_case, found);
  for (ArticleFinding& finding : found.all()) out.push_back(std::move(finding));
  return outcome;
}

/// Addresses of an unknown host as the writer has them: "/prices".
void hide_unknown_host(Finding& finding) {
  for (NamedValue& value : finding.values) {
    auto* const text = std::get_if<std::string>(&value.value);
    if (text && text->starts_with(kUnknownHost)) text->erase(0, kUnknownHost.size());
  }
}

/// Range, line, column and excerpt of a finding in a file that has them.
void place(ArticleFinding& finding, const Article& article, const LineIndex& lines) {
  Evidence& evidence = finding.finding.evidence.front();
  if (finding.text.bytes() != 0) {
    finding.source = article.map.source(finding.text);
    // What the file spells otherwise cannot be replaced byte by byte.
    finding.safe = finding.safe && is_verbatim(article, finding.text);
    evidence.what = prefix_graphemes(slice(article.text, finding.text), kQuoted);
  }
  if (article.source.empty()) return;
  const SourcePosition at = lines.position(finding.source.begin);
  if (evidence.line == 0) {
    evidence.line = at.line;
    evidence.column = at.column;
  }
}

/// Where a paragraph is to end with a full stop, no other comma is wanted in its place: what the
/// rule for full stops told, the one for Latin marks need not tell again.
void drop_told_twice(ArticleVerdict& verdict) {
  constexpr std::string_view kEndings = "paragraph-without-full-stop",
                             kMarks = "latin-punctuation-in-arabic";
  std::vector<std::uint32_t> ends;
  for (const ArticleFinding& told : verdict.findings) {
    if (told.finding.rule == kEndings) ends.push_back(told.text.end);
  }
  const auto dropped = std::erase_if(verdict.findings, [&](const ArticleFinding& again) {
    return again.finding.rule == kMarks && std::ranges::find(ends, again.text.end) != ends.end();
  });
  for (ArticleOutcome& outcome : verdict.outcomes) {
    if (outcome.rule->card.id == kMarks) outcome.found -= static_cast<std::uint32_t>(dropped);
  }
}

double weight_of(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return 25;
    case Severity::kWarning:
      return 10;
    case Severity::kNotice:
      return 3;
    case Severity::kInfo:
      return 0;
  }
  return 0;
}

double share_of(const ArticleOutcome& outcome, std::uint32_t words, std::uint32_t keyphrases) {
  if (outcome.found == 0) return 0;
  if (outcome.rule->check_page != nullptr) return 1;
  switch (outcome.rule->per) {
    case Per::kArticle:
      return 1;
    case Per::kKeyphrase:
      return std::min(1.0, outcome.found / std::max(1.0, double{1} * keyphrases));
    case Per::kWords:
      return std::min(1.0, outcome.found / std::max(1.0, words / 100.0));
  }
  return 0;
}

}  // namespace

ArticleFinding& ArticleFindings::at(TextRange text) {
  ArticleFinding& finding = findings_.emplace_back();
  finding.text = text;
  finding.finding.evidence.push_back({});
  return finding;
}

ArticleFinding& ArticleFindings::whole() { return at({}); }

ArticleVerdict judge_article(std::span<const Rule* const> rules, const ArticleCase& article_case,
                             std::string_view path) {
  const Article& article = article_case.article;
  const LineIndex lines(article.source);
  ArticleVerdict verdict;
  for (const Rule* rule : rules) {
    const bool page_rule = rule->check_page != nullptr;
    if (rule->check_site != nullptr || rule->own != nullptr ||
        (page_rule && rule->in_articles == ArticleNeed::kNever)) {
      continue;
    }
    ArticleOutcome& outcome = verdict.outcomes.emplace_back();
    outcome.rule = rule;
    PathVerdict on_path = rule->filter ? rule->filter->verdict(path) : PathVerdict::kJudged;
    if (on_path == PathVerdict::kNotAsked ||
        (page_rule && !knows_enough(rule->in_articles, article)) ||
        !has_lists(*rule, article_case.language)) {
      continue;
    }
    std::vector<ArticleFinding> found;
    try {
      outcome.applies = ask(*rule, article_case, lines, found) == Outcome::kChecked;
    } catch (const std::exception&) {
      outcome.crashed = true;
      continue;
    }
    if (is_ignored(article.page, rule->card, article_case.today)) {
      on_path = PathVerdict::kSuppressed;
    }
    if (on_path == PathVerdict::kSuppressed) {
      outcome.suppressed = static_cast<std::uint32_t>(found.size());
      continue;
    }
    outcome.found = static_cast<std::uint32_t>(found.size());
    for (ArticleFinding& finding : found) {
      finding.finding.rule = rule->card.id;
      finding.finding.page = path;
      place(finding, article, lines);
      hide_unknown_host(finding.finding);
      verdict.findings.push_back(std::move(finding));
    }
  }
  drop_told_twice(verdict);
  std::ranges::stable_sort(verdict.findings, {}, [](const ArticleFinding& finding) {
    return std::pair(finding.source.begin, finding.text.begin);
  });
  return verdict;
}

ArticleScore score_article(const ArticleVerdict& verdict, std::uint32_t words,
                           std::uint32_t keyphrases) {
  ArticleScore score;
  double sum = 0;
  for (const ArticleOutcome& outcome : verdict.outcomes) {
    const double cost =
        weight_of(outcome.rule->card.severity) * share_of(outcome, words, keyphrases);
    if (cost == 0) continue;
    sum += cost;
    score.parts.push_back({outcome.rule->card.id, cost});
  }
  score.value = 100 * std::exp(-sum / 100);
  for (ArticleCost& part : score.parts) part.lost *= (100 - score.value) / sum;
  std::ranges::stable_sort(score.parts, std::ranges::greater{}, &ArticleCost::lost);
  return score;
}

}  // namespace dalil
