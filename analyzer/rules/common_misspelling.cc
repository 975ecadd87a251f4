// common-misspelling: a word or phrase is one of the common misspellings.
#include <algorithm>
#include <optional>

#include "analyzer/article/arabic_spelling.h"
#include "analyzer/article/marks.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

/// The letters of the words that begin with the one at `first`, joined by spaces, as far as nothing
/// but a space stands between them.
std::string phrase_at(const Article& article, std::size_t first, std::size_t words) {
  std::string phrase;
  for (std::size_t i = first; i < first + words; ++i) {
    if (i == article.words.size()) return "";
    if (i > first) {
      const TextRange gap{article.words[i - 1].end, article.words[i].begin};
      if (slice(article.text, gap) != " ") return "";
      phrase += ' ';
    }
    phrase += BareWord(slice(article.text, article.words[i])).letters();
  }
  return phrase;
}

struct Known {
  std::size_t words = 0;
  std::string right;
};

/// The longest entry that stands at the word, perhaps behind a prefix.
std::optional<Known> find_known(std::span<const std::string_view> list, const Article& article,
                                std::size_t first, std::string_view letters) {
  std::optional<Known> known;
  any_stem(letters, [&](const Prefix& prefix, std::string_view stem) {
    if (stem.size() < 4) return false;
    for (auto at = std::ranges::lower_bound(list, stem); at != list.end() && at->starts_with(stem);
         ++at) {
      const std::string_view wrong = column_of(*at, 0);
      if (wrong.size() > stem.size() && wrong[stem.size()] != ' ') continue;
      const auto words = 1 + static_cast<std::size_t>(std::ranges::count(wrong, ' '));
      if (words > 1 && phrase_at(article, first, words) != std::string(prefix.text).append(wrong))
        continue;
      if (!known || words > known->words) {
        known = Known{words, std::string(prefix.text).append(column_of(*at, 1))};
      }
    }
    return known.has_value();
  });
  return known;
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const Article& article = article_case.article;
  const std::span<const std::string_view> list =
      article_case.language->entries(List::kMisspellings);
  std::size_t behind = 0;
  for_each_arabic_word(article, [&](std::size_t first, const BareWord& word) {
    if (first < behind) return;
    const std::optional<Known> known = find_known(list, article, first, word.letters());
    if (!known) return;
    behind = first + known->words;
    propose(findings, article, {article.words[first].begin, article.words[behind - 1].end},
            known->right);
  });
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://ar.wikipedia.org/wiki/ويكيبيديا:دليل_الأسلوب",
    "https://learn.microsoft.com/en-us/globalization/reference/microsoft-style-guides"};

constexpr Example kExamples[] = {{"words, words with particles, and phrases", R"(-- a.md --
# القهوة

لاكن هذا الشئ مهم، ولذالك سنرسله انشاء الله غدا علي الرغم من بعد المسافة.
استخدم الأنترنت.)",
                                  "3 3 3 3 3 4"},
                                 {"the right ones, and the same words elsewhere", R"(-- a.md --
لكن هذا الشيء مهم في إنشاء المتجر، والله يعلم أن علي التاجر، والرغم من ذلك، صديق لنا.)"}};

constexpr List kNeeds[] = {List::kMisspellings};

}  // namespace

extern const Rule common_misspelling{
    .card = {.id = "common-misspelling",
             .category = Category::kContent,
             .severity = Severity::kWarning,
             .effort = Effort::kMinutes,
             .en = {.title = "Common misspelling",
                    .headline = "{pages, plural, one {# article with common misspellings} other {# "
                                "articles with common misspellings}}",
                    .message = "“{wrong}” is written “{right}”.",
                    .why = "A misspelled word is not found by those who search for the right one, "
                           "and costs the trust of those who read it.",
                    .fix = "Write “{right}”."},
             .ar = {.title = "خطأ إملائي شائع",
                    .headline =
                        "{pages, plural, one {مقال واحد فيه أخطاء إملائية شائعة} two {مقالان فيهما "
                        "أخطاء إملائية شائعة} few {# مقالات فيها أخطاء إملائية شائعة} many {# "
                        "مقالًا فيها أخطاء إملائية شائعة} other {# مقال فيها أخطاء إملائية شائعة}}",
                    .message = "«{wrong}» تُكتب «{right}».",
                    .why = "الكلمة المكتوبة خطأ لا يجدها من يبحث عن صوابها، وتذهب بثقة من يقرؤها.",
                    .fix = "اكتب «{right}»."},
             .sources = kSources},
    .needs = kNeeds,
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
