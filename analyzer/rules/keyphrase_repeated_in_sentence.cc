// keyphrase-repeated-in-sentence: one sentence says the phrase twice, or a short paragraph three
// times, and reads as stuffing.
#include <algorithm>
#include <span>

#include "analyzer/article/keyphrase_places.h"
#include "analyzer/article/running_text.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::uint32_t kShortParagraph = 60;  // Words
constexpr std::ptrdiff_t kApart = 10;          // Words between; the reader has gone on.

/// True where two of them follow each other closely.
bool crowded(std::span<const PlacedMatch> matches, const Article& article) {
  const auto word_at = [&](std::uint32_t offset) {
    return std::ranges::lower_bound(article.words, offset, {}, &TextRange::begin);
  };
  for (std::size_t i = 1; i < matches.size(); ++i) {
    const auto between = word_at(matches[i].text.begin) - word_at(matches[i - 1].text.end);
    if (between < kApart) return true;
  }
  return false;
}

void report(TextRange place, std::string_view where, std::size_t count,
            const ArticleCase& article_case, const ArticleKeyphrase& keyphrase,
            ArticleFindings& findings) {
  Finding& finding = describe(findings.at(place), article_case, keyphrase);
  finding.key = article_case.shown(place);
  finding.values.push_back({"count", static_cast<std::int64_t>(count)});
  finding.values.push_back({"where", std::string(where)});
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const Article& article = article_case.article;
  const ArticleKeyphrase* const keyphrase = main_keyphrase(article_case);
  if (!keyphrase) return Outcome::kNotApplicable;
  // A single word has to come again sooner.
  const std::size_t most = keyphrase->phrase_words == 1 ? 2 : 1;
  std::vector<bool> told(article.pieces.size());
  for (const RunningSentence& sentence : running_sentences(article, Lists::kWith)) {
    const auto matches = matches_within(*keyphrase, sentence.text);
    if (matches.size() <= most || !crowded(matches, article)) continue;
    report(sentence.text, "sentence", matches.size(), article_case, *keyphrase, findings);
    told[sentence.piece] = true;
  }
  for (std::size_t i = 0; i < article.pieces.size(); ++i) {
    const Piece& piece = article.pieces[i];
    const std::uint32_t words = piece.words_end - piece.words_begin;
    if (told[i] || !is_paragraph(piece) || words >= kShortParagraph) continue;
    const std::size_t count = matches_within(*keyphrase, piece.text).size();
    if (count <= most + 1) continue;
    report(piece.text, "paragraph", count, article_case, *keyphrase, findings);
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/essentials/spam-policies"};

constexpr Example kExamples[] = {
    {"twice in a sentence, and three times in a paragraph", R"(keyword: coffee beans
-- a.md --
Our coffee beans are the coffee beans that you will love.

We sort coffee beans by hand. We roast coffee beans in the morning. Ask us for coffee beans.)",
     "1 3"},
    {"an Arabic sentence", R"(keyword: قهوة عربية
-- a.md --
من يحب القهوة العربية يعرف أن القهوة العربية لا تُشرب على عجل.)",
     "1"},
    {"once in each sentence, and twice in a long one", R"(keyword: قهوة عربية
-- a.md --
تقدم القهوة العربية مع التمر. وللقهوة العربية آداب.

بدأت حكاية القهوة العربية في جبال اليمن قبل قرون طويلة حين لاحظ الرعاة نشاط أغنامهم، فعُرفت القهوة العربية.)"},
    {"a single word, twice", R"(keyword: القهوة
-- a.md --
من يحب القهوة يعرف أن القهوة لا تُشرب على عجل.)"}};

}  // namespace

extern const Rule keyphrase_repeated_in_sentence{
    .card =
        {.id = "keyphrase-repeated-in-sentence",
         .category = Category::kKeywords,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Keyphrase repeated at close quarters",
                .headline = "{pages, plural, one {# article repeats its keyphrase within a "
                            "sentence or a short paragraph} other {# articles repeat their "
                            "keyphrase within a sentence or a short paragraph}}",
                .message = "{where, select, sentence {This sentence} other {This short paragraph}} "
                           "says “{phrase}” {count, plural, =2 {twice} one {# time} other {# "
                           "times}}.",
                .why = "A phrase that comes again at once reads as if it stood there for search "
                       "engines.",
                .fix = "Say it once here; a pronoun or a shorter name is enough for the rest."},
         .ar = {.title = "عبارة مفتاحية مكررة في موضع واحد",
                .headline =
                    "{pages, plural, one {مقال واحد يكرر عبارته المفتاحية في جملة أو فقرة قصيرة} "
                    "two {مقالان يكرران عبارتهما المفتاحية في جملة أو فقرة قصيرة} "
                    "few {# مقالات تكرر عباراتها المفتاحية في جملة أو فقرة قصيرة} "
                    "many {# مقالًا تكرر عباراتها المفتاحية في جملة أو فقرة قصيرة} "
                    "other {# مقال تكرر عباراتها المفتاحية في جملة أو فقرة قصيرة}}",
                .message =
                    "وردت «{phrase}» {count, plural, one {مرة واحدة} two {مرتين} few {# مرات} "
                    "other {# مرة}} في {where, select, sentence {جملة واحدة} other {فقرة "
                    "قصيرة}}.",
                .why = "العبارة التي تتكرر على الفور تبدو للقارئ كأنها كُتبت لمحركات البحث.",
                .fix = "اذكرها هنا مرة واحدة، ويكفي في الباقي ضمير أو اسم أقصر."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
