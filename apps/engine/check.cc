#include "apps/engine/check.h"

#include <algorithm>
#include <utility>

#include "analyzer/article/judge_article.h"
#include "analyzer/article/keyphrase_places.h"
#include "analyzer/article/line_index.h"
#include "analyzer/article/marks.h"
#include "analyzer/keywords/article_keyphrase.h"
#include "analyzer/keywords/content_gap.h"
#include "analyzer/measures.h"
#include "analyzer/text/segment.h"
#include "core/embedded.h"
#include "core/utf8.h"

namespace dalil {
namespace {

// Google names no limits; see the rules title-too-long and description-too-long.
constexpr double kTitleLimitPx = 561, kDescriptionLimitPx = 985;
constexpr std::size_t kContextGraphemes = 32;
constexpr std::size_t kMostOfGap = 15;  // Terms, and headings: a writer's list, not a concordance.

/// Ranges of the text as places in the file.
class Places {
 public:
  explicit Places(const Article& article) : article_(article), lines_(article.source) {}

  FilePlace of_text(TextRange text) const {
    FilePlace place = of_source(article_.map.source(text));
    if (article_.source.empty()) place.where = paragraph_of(text);
    return place;
  }

  FilePlace of_source(TextRange source) const {
    FilePlace place;
    if (article_.source.empty()) return place;
    place.bytes = file_range(article_, source);
    place.begin = lines_.position(source.begin);
    place.end = lines_.position(source.end);
    return place;
  }

 private:
  /// "Heading > Subheading, ¶ 4": what a reader finds in a word processor.
  std::string paragraph_of(TextRange text) const {
    const auto found = std::ranges::upper_bound(article_.pieces, text.begin, {},
                                                [](const Piece& p) { return p.text.begin; });
    if (found == article_.pieces.begin()) return "";
    const Piece& piece = *std::prev(found);
    std::string where;
    int level = 7;
    for (std::int32_t at = piece.section; at >= 0;) {
      const Piece& heading = article_.pieces[static_cast<std::size_t>(at)];
      if (heading.heading_level < level) {
        const std::string title(
            prefix_graphemes(slice(article_.text, heading.text), kHeadingGraphemes));
        where = where.empty() ? title : title + " > " + where;
        level = heading.heading_level;
      }
      at = heading.section;
    }
    if (piece.paragraph == 0) return where;
    return where + (where.empty() ? "¶ " : ", ¶ ") + std::to_string(piece.paragraph);
  }

  static constexpr std::size_t kHeadingGraphemes = 60;

  const Article& article_;
  LineIndex lines_;
};

CheckedPlace checked(PlaceCount place) { return {place.with, place.of}; }

CheckedPartial partial_of(const PartialCoverage& partial, const Article& article,
                          const Places& places) {
  CheckedPartial out;
  out.missing = partial.missing;
  for (const SubPhrase& part : partial.standing) out.standing.emplace_back(part.text, part.count);
  if (partial.nearest.bytes() == 0) return out;
  out.nearest = prefix_graphemes(slice(article.text, partial.nearest), kQuoted);
  out.nearest_missing = partial.nearest_missing;
  out.nearest_line = places.of_text(partial.nearest).begin.line;
  return out;
}

CheckedKeyphrase keyphrase_of(const ArticleKeyphrase& from, const Article& article,
                              const Places& places) {
  CheckedKeyphrase out;
  out.phrase = from.phrase;
  out.words = from.phrase_words;
  out.long_tail = from.long_tail;
  out.count = std::ssize(from.matches);
  out.density = from.density;
  if (from.target.applies) {
    out.target_least = from.target.least;
    out.target_most = from.target.most;
  }
  std::ranges::copy(from.how, out.how.begin());
  for (const PhraseForm& form : from.forms) {
    out.forms.push_back(
        {form.form, name_of(form.how), form.count, places.of_text(form.first).begin.line});
  }
  out.title = checked(from.places.title);
  out.description = checked(from.places.description);
  out.h1 = checked(from.places.h1);
  out.subheadings = checked(from.places.subheadings);
  out.introduction = checked(from.places.introduction);
  out.slug = checked(from.places.slug);
  out.image_alt = checked(from.places.image_alt);
  out.title_position = from.places.title_position;
  out.anchors = from.places.anchors;
  std::ranges::copy(from.spread, out.spread.begin());
  out.longest_gap_words = from.longest_gap_words;
  if (from.matches.empty() && from.phrase_words > 1) {
    out.partial = partial_of(from.partial, article, places);
  }
  out.score = from.score;
  out.coverage = from.coverage;
  for (const CoveragePart& part : from.parts) {
    out.parts.push_back({part.name, part.points, part.of});
  }
  for (const PlacedMatch& match : from.matches) {
    out.matches.push_back({places.of_text(match.text), std::string(slice(article.text, match.text)),
                           name_of(match.how)});
  }
  return out;
}

Snippet snippet_of(std::string_view text, double font_px, double limit_px,
                   const PixelWidths& widths) {
  const PixelBand px = widths.measure(text, font_px);
  const std::size_t sure =
      px.high <= limit_px ? text.size() : fitting_part(text, font_px, limit_px, widths).size();
  return {std::string(text), sure, px.low, px.high, limit_px};
}

/// The last graphemes of a text.
std::string_view suffix_graphemes(std::string_view text, std::size_t count) {
  const std::size_t all = graphemes(text);
  return all <= count ? text : text.substr(prefix_graphemes(text, all - count).size());
}

/// What stands around a part of a piece, cut between words.
void add_context(TextRange text, const Article& article, CheckedFinding& out) {
  const std::string_view all = article.text;
  const std::size_t line = text.begin == 0 ? all.npos : all.rfind('\n', text.begin - 1);
  const std::size_t begin = line == all.npos ? 0 : line + 1;
  const std::size_t end = std::min(all.find('\n', text.end), all.size());
  const std::string_view before = all.substr(begin, text.begin - begin);
  const std::string_view after = all.substr(text.end, end - text.end);
  const std::string_view near = suffix_graphemes(before, kContextGraphemes);
  const std::string_view next = prefix_graphemes(after, kContextGraphemes);
  out.before = near.size() == before.size()
                   ? std::string(near)
                   : "…" + std::string(near.substr(std::min(near.find(' '), near.size())));
  out.after = next.size() == after.size() ? std::string(next)
                                          : std::string(next.substr(0, next.rfind(' ') + 1)) + "…";
}

CheckedFinding finding_of(ArticleFinding& from, const Article& article, const Places& places) {
  CheckedFinding out;
  out.card = &find_rule(from.finding.rule)->card;
  const bool in_text = from.text.bytes() != 0;
  out.place = in_text ? places.of_text(from.text) : places.of_source(from.source);
  const TextRange source = from.source;
  if (!article.source.empty()) {
    out.excerpt = slice(article.source, source);
  } else if (in_text) {
    out.excerpt = slice(article.text, from.text);
  }
  if (in_text) {
    out.shown =
        is_verbatim(article, from.text) ? out.excerpt : std::string(slice(article.text, from.text));
    add_context(from.text, article, out);
  }
  out.replacement = std::move(from.replacement);
  out.fixable = from.safe && out.replacement.has_value();
  out.finding = std::move(from.finding);
  return out;
}

ArticleKind kind_of(std::string_view name) {
  return name == "landing" ? ArticleKind::kLanding
         : name == "blog"  ? ArticleKind::kBlog
                           : ArticleKind::kUnknown;
}

}  // namespace

struct ArticleChecker::State {
  State(const Resources& all, std::span<const Rule* const> asked, const CheckRequest& what)
      : resources(all),
        rules(asked),
        request(what),
        reader(all.lexicons),
        segmenter(all.lexicons) {}

  void describe(const Article& article, CheckedFile& file) const;
  void judge(const Article& article, CheckedArticle& out);
  std::optional<ContentGap> compare(const Article& article, const std::string& path);

  const Resources& resources;
  std::span<const Rule* const> rules;
  const CheckRequest& request;
  ArticleReader reader;
  Segmenter segmenter;
};

void ArticleChecker::State::describe(const Article& article, CheckedFile& file) const {
  file.format = name_of(article.format);
  file.language = article.page.language;
  if (const LanguagePack* pack = resources.lexicons.find(file.language)) {
    file.language_name = pack->endonym();
    file.right_to_left = pack->right_to_left();
  }
  file.words = content_words(article);
  file.slug = article.slug;
  file.has_snippet = article.knows_title;
  if (!article.front_matter_error.empty()) file.notes.push_back(article.front_matter_error);
  file.title = snippet_of(article.page.title(), kTitleFontPx, kTitleLimitPx, resources.widths);
  file.description = snippet_of(article.page.description(), kDescriptionFontPx, kDescriptionLimitPx,
                                resources.widths);
}

std::optional<ContentGap> ArticleChecker::State::compare(const Article& article,
                                                         const std::string& path) {
  if (request.against.empty()) return std::nullopt;
  const GapDocument ours = gap_document(article.page, path, path, resources.lexicons, segmenter);
  return find_page_gap(ours, request.against, PhraseWordLists(embedded_lexicons()),
                       article.page.language, resources.lexicons, kMostOfGap);
}

void ArticleChecker::State::judge(const Article& article, CheckedArticle& out) {
  CheckedFile& file = out.file;
  const Places places(article);
  const std::vector<std::string>& phrases =
      request.keyphrases.empty() ? article.keyphrases : request.keyphrases;
  const FoldedText folded(article.text, article.words);
  const std::vector<Glyphs> glyphs = read_glyphs(article);
  const std::vector<ArticleKeyphrase> keyphrases =
      cover_article(article, folded, phrases, resources.lexicons, segmenter);
  const Readability readability = measure_readability(article);
  const std::optional<ContentGap> gap = compare(article, file.path);
  const ArticleCase article_case{
      article,
      folded,
      glyphs,
      resources.lexicons.find(article.page.language),
      resources.widths,
      readability,
      keyphrases,
      request.kind == ArticleKind::kUnknown ? kind_of(article.kind) : request.kind,
      request.today,
      gap ? &*gap : nullptr};
  ArticleVerdict verdict = judge_article(rules, article_case, file.path);
  const ArticleScore score = score_article(verdict, article.page.content_words,
                                           static_cast<std::uint32_t>(keyphrases.size()));
  file.score = score.value;
  for (const ArticleCost& part : score.parts) {
    file.score_parts.emplace_back(part.rule, part.lost);
  }
  for (const ArticleOutcome& outcome : verdict.outcomes) {
    file.not_applicable += outcome.applies ? 0 : 1;
    if (outcome.crashed) file.crashed.emplace_back(outcome.rule->card.id);
  }
  for (const ArticleKeyphrase& keyphrase : keyphrases) {
    file.keyphrases.push_back(keyphrase_of(keyphrase, article, places));
  }
  file.sentences = readability.sentences;
  file.sentences_over_limit = readability.sentences_over_limit;
  file.average_sentence_words = readability.average_sentence_words;
  for (const ReadingIndex& index : readability.indices) {
    file.indices.push_back({index.name, index.value});
  }
  out.edits = safe_edits(article, verdict);
  for (ArticleFinding& finding : verdict.findings) {
    file.findings.push_back(finding_of(finding, article, places));
  }
}

ArticleChecker::ArticleChecker(const Resources& resources, std::span<const Rule* const> rules,
                               const CheckRequest& request)
    : state_(std::make_unique<State>(resources, rules, request)) {}
ArticleChecker::~ArticleChecker() = default;

CheckedArticle ArticleChecker::check(std::string_view bytes, ArticleFormat format,
                                     const std::string& path) {
  CheckedArticle out;
  out.file.path = path;
  ArticleOptions options = state_->request.article;
  options.path = path;
  const Result<Article> article = state_->reader.read(bytes, format, options);
  if (!article) {
    out.file.error = article.error().message;
    return out;
  }
  state_->describe(*article, out.file);
  state_->judge(*article, out);
  return out;
}

}  // namespace dalil
