// hamza-missing: a hamza that belongs to the word is not written.
#include <algorithm>

#include "analyzer/article/arabic_spelling.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::string_view kHamzas[] = {"أ", "إ", "آ"};
constexpr std::size_t kDeepest = 3;  // Letters before an alef that may carry the hamza.
// In سي ان ان and لينكد ان short words are names.
constexpr std::string_view kNameParts[] = {
    "سي", "بي", "دي", "تي", "إي",    "اي", "جي",  "كيو", "آر",  "ار",    "اف",     "إف",
    "ام", "إم", "ان", "يو", "دبليو", "او", "فون", "باد", "بود", "لينكد", "لينكدإن"};

/// A stem of few letters with a particle before it looks like another word: واحد, كامل, لازم.
bool is_sure(const Prefix& prefix, std::size_t letters) {
  if (prefix.text.empty()) return true;
  if (prefix.article) return letters >= 3;
  const bool like = prefix.text.ends_with("ك") || prefix.text.ends_with("ف");  // كاميرا, فاعلان
  return letters >= (like ? 6 : prefix.preposition ? 5 : 4);
}

std::optional<Misspelling> find_missing(std::span<const std::string_view> list,
                                        const BareWord& word) {
  Misspelling found;
  const std::string_view letters = word.letters();
  const auto try_at = [&](std::string_view stem, std::size_t at) {
    for (std::string_view hamza : kHamzas) {
      std::string right(stem);
      right.replace(2 * at, 2, hamza);
      if (at == 0 ? is_listed_with_ending(list, right) : is_listed(list, right)) {
        found.rights.push_back(hamza);
      }
    }
    return !found.rights.empty();
  };
  for (found.letter = 0; found.letter <= kDeepest && found.letter < word.count(); ++found.letter) {
    if (word.letter(found.letter) == "ا" && try_at(letters, found.letter)) return found;
  }
  const bool any = any_stem(letters, [&](const Prefix& prefix, std::string_view stem) {
    if (!stem.starts_with("ا") || !is_sure(prefix, stem.size() / 2)) return false;
    found.letter = prefix.text.size() / 2;
    return try_at(stem, 0);
  });
  return any ? std::optional(found) : std::nullopt;
}

bool is_beside_name(std::string_view text, TextRange word) {
  const std::size_t before = word.begin < 2 ? 0 : text.find_last_of(" \n", word.begin - 2) + 1;
  const std::size_t behind = std::min(text.find_first_of(" \n،.", word.end + 1), text.size());
  return std::ranges::any_of(kNameParts, [&](std::string_view part) {
    return (word.begin > before && text.substr(before, word.begin - 1 - before) == part) ||
           (behind > word.end && text.substr(word.end + 1, behind - word.end - 1) == part);
  });
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const Article& article = article_case.article;
  const std::span<const std::string_view> list = article_case.language->entries(List::kHamzaWords);
  propose_letters(article, findings, [&](TextRange range, const BareWord& word) {
    const bool name = word.count() == 2 && is_beside_name(article.text, range);
    return name ? std::nullopt : find_missing(list, word);
  });
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://ar.wikipedia.org/wiki/همزة",
                                         "https://ar.wikipedia.org/wiki/ويكيبيديا:دليل_الأسلوب"};

constexpr Example kExamples[] = {
    {"particles, nouns with the article and with particles, endings, within the word", R"(-- a.md --
# القهوة

اذا كنت تبحث عن البن الالكتروني او الشاي، فان الاهداف كثيرة.
بالاضافة الى ذلك نعلم ان افكارك مهمة لان السوق يتغير الان.)",
     "3 3 3 3 4 4 4 4 4 4"},
    {"words that only look so, names that are spelled, and imperatives", R"(-- a.md --
واحد من كل عشرة عامل كامل لازم، ووافق على استخدام الاسم والابن والاجتماع في قناة سي ان ان وموقع لينكد ان.
ابحث واجمع وانصح والد الولد، فالغاز في المنزل والهام الآن هو البوم في الليل.)"},
    {"in code and in other languages", R"(language: fa
-- a.md --
اگر او الان اینجا است، ما قهوه را برای شما می‌فرستیم.)"}};

constexpr List kNeeds[] = {List::kHamzaWords};

}  // namespace

extern const Rule hamza_missing{
    .card = {.id = "hamza-missing",
             .category = Category::kContent,
             .severity = Severity::kWarning,
             .effort = Effort::kMinutes,
             .en = {.title = "Hamza left out",
                    .headline = "{pages, plural, one {# article with words that lack their hamza} "
                                "other {# articles with words that lack their hamza}}",
                    .message = "“{wrong}” lacks its hamza: {sure, select, yes {“{right}”} other "
                               "{“{right}” or “{either}”, as the sentence asks}}.",
                    .why = "The hamza is a part of the word; readers take an article without "
                           "hamzas for a draft, and not every search engine knows both spellings.",
                    .fix =
                        "Write {sure, select, yes {“{right}”} other {“{right}” or “{either}”}}."},
             .ar = {.title = "همزة ناقصة",
                    .headline =
                        "{pages, plural, one {مقال واحد فيه كلمات تنقصها الهمزة} two {مقالان فيهما "
                        "كلمات تنقصها الهمزة} few {# مقالات فيها كلمات تنقصها الهمزة} many {# "
                        "مقالًا فيها كلمات تنقصها الهمزة} other {# مقال فيها كلمات تنقصها الهمزة}}",
                    .message = "«{wrong}» تنقصها الهمزة: {sure, select, yes {«{right}»} other "
                               "{«{right}» أو «{either}» بحسب الجملة}}.",
                    .why = "الهمزة جزء من الكلمة، والقارئ يعد المقال الذي أُهملت همزاته مسودة، ولا "
                           "تعرف كل محركات البحث الرسمين معًا.",
                    .fix = "اكتب {sure, select, yes {«{right}»} other {«{right}» أو «{either}»}}."},
             .sources = kSources},
    .needs = kNeeds,
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
