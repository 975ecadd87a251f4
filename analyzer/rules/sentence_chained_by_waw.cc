// sentence-chained-by-waw: a long sentence strings its clauses together with waw.
#include <algorithm>

#include "analyzer/article/arabic_spelling.h"
#include "analyzer/article/marks.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

constexpr std::uint32_t kManyWords = 40;
constexpr std::size_t kManyClauses = 4;
// What opens a clause behind و; nouns behind it are only listed.
constexpr std::string_view kOpeners[] = {
    "هو",   "هي",   "هم",   "هذا",  "هذه", "ذلك", "تلك",   "قد",   "لقد",  "لا",   "لم",
    "لن",   "ليس",  "ليست", "إن",   "أن",  "ان",  "إنه",   "أنه",  "إنها", "أنها", "كان",
    "كانت", "كما",  "لكن",  "إذا",  "اذا", "حين", "عندما", "بعد",  "قبل",  "حتى",  "لذلك",
    "بذلك", "هكذا", "منها", "فيها", "فيه", "منه", "هنا",   "هناك", "سوف",  "حيث",  "يمكن",
    "يجب",  "تم",   "من",   "إلى",  "لأن", "لو",  "لهذا"};
// Nouns that look like verbs behind و.
constexpr std::string_view kNouns[] = {"يوم",  "يومي", "يوميا", "يد",    "يدوي",  "يقين",
                                       "يسار", "يمين", "يونيو", "يوليو", "يناير", "يوتيوب"};

/// `word`: what stands behind و.
bool opens_clause(std::string_view word) {
  if (std::ranges::count(kOpeners, word) > 0) return true;
  return word.starts_with("ي") && word.size() >= 8 && std::ranges::count(kNouns, word) == 0;
}

/// The words that begin with a و between clauses, but not the first word of the sentence.
std::vector<TextRange> joints(const Article& article, std::span<const TextRange> words) {
  std::vector<TextRange> found;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const BareWord word(slice(article.text, words[i]));
    if (word.count() == 0 || word.letter(0) != "و") continue;
    const bool detached = word.count() == 1 && i + 1 < words.size();
    const BareWord next(slice(article.text, words[detached ? i + 1 : i]));
    if (opens_clause(detached ? next.letters() : word.letters().substr(2))) {
      found.push_back({words[i].begin, words[detached ? i + 1 : i].end});
    }
  }
  return found;
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  if (!is_arabic(article_case)) return Outcome::kNotApplicable;
  const Article& article = article_case.article;
  for (const Piece& piece : article.pieces) {
    if (piece.kind != PieceKind::kParagraph && piece.kind != PieceKind::kListItem) continue;
    std::uint32_t word = piece.words_begin;
    for (std::uint32_t i = piece.sentences_begin; i < piece.sentences_end; ++i) {
      const std::uint32_t first = word;
      while (word < piece.words_end && article.words[word].begin < article.sentences[i].end) ++word;
      if (word - first <= kManyWords) continue;
      const std::span<const TextRange> words(article.words.data() + first, word - first);
      const std::vector<TextRange> found = joints(article, words);
      if (found.size() < kManyClauses) continue;
      const std::string split(article_case.shown(found[found.size() / 2]));
      ArticleFinding& finding = findings.at(article.sentences[i]);
      finding.finding.key = prefix_graphemes(article_case.shown(article.sentences[i]), 60);
      finding.finding.values = {{"words", std::int64_t{word - first}},
                                {"clauses", static_cast<std::int64_t>(found.size())},
                                {"split", split}};
    }
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://ar.wikipedia.org/wiki/ويكيبيديا:دليل_الأسلوب",
                                         "https://www.w3.org/TR/alreq/"};

constexpr Example kExamples[] = {{"a chain", R"(-- a.md --
# القهوة

نحمص البن كل صباح في متجرنا الصغير القريب من السوق ويمكنك أن تزورنا متى شئت وهو مفتوح حتى المساء ولا يغلق في الأعياد وقد افتتحناه قبل عشر سنوات ويزورنا فيه أهل المدينة كلهم ويشربون عندنا القهوة مع التمر والهيل والزعفران كل يوم.)",
                                  "3"},
                                 {"lists of nouns, and sentences that end", R"(-- a.md --
نحمص البن كل صباح في متجرنا الصغير القريب من السوق. ويمكنك أن تزورنا متى شئت، وهو مفتوح حتى المساء. ولا يغلق في الأعياد. وقد افتتحناه قبل عشر سنوات.

نبيع البن والشاي والهيل والزعفران والتمر والسكر والحليب والعسل والماء والزنجبيل والقرفة والقرنفل والنعناع والميرمية واليانسون والبابونج والكركديه والزعتر والسمسم واللوز والجوز والفستق والزبيب والتين والمشمش والخوخ والكرز والتفاح والموز والرمان والعنب والليمون والبرتقال والمانجو والأناناس والكيوي والتوت والبطيخ والشمام والجوافة والنخيل كل يوم.)"}};

}  // namespace

extern const Rule sentence_chained_by_waw{
    .card =
        {.id = "sentence-chained-by-waw",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Clauses strung together with waw",
                .headline =
                    "{pages, plural, one {# article with long sentences strung together with و} "
                    "other {# articles with long sentences strung together with و}}",
                .message =
                    "The sentence has {words} words and joins its clauses with و {clauses} times.",
                .why = "Where every clause hangs on the one before, no thought has an end, and the "
                       "reader loses the first one.",
                .fix = "End the sentence before “{split}” and begin a new one there."},
         .ar = {.title = "جملة طويلة موصولة بالواو",
                .headline = "{pages, plural, one {مقال واحد فيه جمل طويلة موصولة بالواو} two "
                            "{مقالان فيهما جمل طويلة موصولة بالواو} few {# مقالات فيها جمل طويلة "
                            "موصولة بالواو} many {# مقالًا فيها جمل طويلة موصولة بالواو} other {# "
                            "مقال فيها جمل طويلة موصولة بالواو}}",
                .message =
                    "في الجملة {words, plural, one {كلمة واحدة} two {كلمتان} few {# كلمات} many {# "
                    "كلمة} other {# كلمة}}، وقد وُصلت أجزاؤها بالواو {clauses, plural, one {مرة} "
                    "two {مرتين} few {# مرات} many {# مرة} other {# مرة}}.",
                .why = "إذا تعلقت كل جملة بما قبلها لم تنتهِ فكرة، وضاع أول الكلام عن القارئ.",
                .fix = "اختم الجملة قبل «{split}» وابدأ منها جملة جديدة."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
