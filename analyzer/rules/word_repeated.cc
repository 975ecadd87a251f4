// word-repeated: the same word stands twice in a row.
#include <algorithm>

#include "analyzer/article/marks.h"
#include "analyzer/rule.h"
#include "analyzer/text/fold.h"

namespace dalil::rules {
namespace {

// What is said twice on purpose, at level L1, and names that fathers and sons share.
constexpr std::string_view kTwice[] = {
    "جدا",  "رويدا", "هيا",  "لا",    "نعم",   "كلا",  "مهلا",    "خطوة", "كلمة",  "حرف",
    "حرفا", "يوم",   "درجة", "قليلا", "شيئا",  "بين",  "سنة",     "واحد", "واحدا", "واحدة",
    "قطرة", "سطرا",  "مرة",  "آه",    "ها",    "هو",   "هي",      "ما",   "كم",    "يا",
    "محمد", "أحمد",  "احمد", "محمود", "حسن",   "علي",  "إبراهيم", "حسين", "مصطفى", "السيد",
    "had",  "that",  "is",   "very",  "so",    "bye",  "no",      "ha",   "blah",  "knock",
    "can",  "do",    "her",  "you",   "who",   "much", "many",    "yes",  "what",  "really",
    "in",   "on",    "long", "far",   "never", "again"};

bool is_slip(std::string_view first, std::string_view second) {
  if (second.size() < 2 || first.substr(first.size() - 1) != second.substr(second.size() - 1)) {
    return false;
  }
  if (second.front() >= 'A' && second.front() <= 'Z') return false;  // A name: Duran Duran.
  // Indefinite, they often say "one by one": صفًا صفًا, خطوة خطوة.
  if (second.ends_with("ًا") || second.ends_with("اً") ||
      (second.ends_with("ة") && !second.starts_with("ال"))) {
    return false;
  }
  const std::string folded = fold(first, Fold::kL1);
  return folded == fold(second, Fold::kL1) && folded.find_first_of("0123456789") == folded.npos &&
         std::ranges::count(kTwice, folded) == 0;
}

bool stands_in_literal(const Article& article, TextRange range) {
  return std::ranges::any_of(article.literals, [&](TextRange literal) {
    return literal.begin < range.end && range.begin < literal.end;
  });
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const Article& article = article_case.article;
  const bool english = is_english(article_case);
  if (!english && !is_arabic(article_case)) return Outcome::kNotApplicable;
  for (const Piece& piece : article.pieces) {
    if (!piece.prose() || !is_read_once(article, piece)) continue;
    for (std::uint32_t i = piece.words_begin + 1; i < piece.words_end; ++i) {
      const TextRange both{article.words[i - 1].begin, article.words[i].end};
      if (slice(article.text, {article.words[i - 1].end, article.words[i].begin}) != " ") continue;
      const std::string_view word = article_case.shown(article.words[i - 1]);
      if (!is_slip(word, article_case.shown(article.words[i]))) continue;
      if (stands_in_literal(article, both)) continue;
      propose(findings, article, both, word);
    }
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://ar.wikipedia.org/wiki/ويكيبيديا:دليل_الأسلوب",
    "https://learn.microsoft.com/en-us/globalization/reference/microsoft-style-guides"};

constexpr Example kExamples[] = {
    {"in Arabic", R"(-- a.md --
# القهوة

نبيع البن في في السوق، ونرسل البن البن إليك.)",
     "3 3"},
    {"in English", R"(language: en
-- a.md --
We roast the the beans.)",
     "1"},
    {"on purpose, across marks and pieces, numbers and names", R"(-- a.md --
# القهوة

القهوة مهمة جدا جدا، ونشربها قليلًا قليلًا. قليلًا ما ننسى، ننسى أن محمد محمد حسن باع 5 5 مرات صفًا صفًا.)"}};

}  // namespace

extern const Rule word_repeated{
    .card =
        {.id = "word-repeated",
         .category = Category::kContent,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Word that stands twice in a row",
                .headline = "{pages, plural, one {# article with a word twice in a row} other {# "
                            "articles with words twice in a row}}",
                .message = "The same word stands twice in a row: “{wrong}”.",
                .why =
                    "It slips in where a sentence is rewritten, and every reader stumbles over it.",
                .fix = "Write “{right}”."},
         .ar = {.title = "كلمة مكررة تكرارًا متتاليًا",
                .headline = "{pages, plural, one {مقال واحد فيه كلمات مكررة تكرارًا متتاليًا} two "
                            "{مقالان فيهما كلمات مكررة تكرارًا متتاليًا} few {# مقالات فيها كلمات "
                            "مكررة تكرارًا متتاليًا} many {# مقالًا فيها كلمات مكررة تكرارًا متتاليًا} "
                            "other {# مقال فيها كلمات مكررة تكرارًا متتاليًا}}",
                .message = "الكلمة مكررة مرتين متتاليتين: «{wrong}».",
                .why = "يقع هذا التكرار سهوًا عند تعديل الجمل، ويتعثر به كل قارئ.",
                .fix = "اكتب «{right}»."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
