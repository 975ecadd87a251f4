// persian-letters: Persian or Urdu letters stand in Arabic words.
#include <algorithm>
#include <optional>

#include "analyzer/article/marks.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

std::string_view arabic_letter(char32_t c) {
  switch (c) {
    case U'ک':
      return "ك";
    case U'ی':
      return "ي";
    case U'ھ':
    case U'ہ':
      return "ه";
    default:
      return "";
  }
}

constexpr std::string_view kPersianWords[] = {" است",  " این ", " که ", " را ", " از ", " برای ",
                                              " های ", " آن ",  " می",  " کے ", " ہے",  " کی "};
// Words that end in ى, which the Persian letter looks like.
constexpr std::string_view kWithAlef[] = {"علی", "إلی", "الی", "حتی", "لدی", "مدی", "سوی", "متی"};

bool is_persian(const Article& article, const Glyphs& glyphs) {
  const std::string_view text = slice(article.text, glyphs.range(0, glyphs.size()));
  return std::ranges::any_of(kPersianWords, [&](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  if (!is_arabic(article_case)) return Outcome::kNotApplicable;
  for_each_prose(article_case, [&](const Glyphs& glyphs) {
    std::optional<bool> persian;
    for (std::size_t i = 0, end = 0; i < glyphs.size(); i = end + 1) {
      bool found = false, name = false;
      std::string right;
      for (end = i; glyphs[end].is(GlyphKind::kArabic); ++end) {
        const char32_t c = glyphs[end].c;
        const std::string_view letter = arabic_letter(c);
        found = found || !letter.empty();
        name = name || c == U'پ' || c == U'چ' || c == U'ژ' || c == U'گ' || c == U'ڤ';
        right += letter.empty() ? article_case.shown(glyphs.range(end, end + 1)) : letter;
      }
      if (!found || name) continue;
      if (!persian) persian = is_persian(article_case.article, glyphs);
      if (*persian) break;
      const TextRange word = glyphs.range(i, end);
      const bool final_yeh = glyphs[end - 1].c == U'ی';
      if (final_yeh && std::ranges::count(kWithAlef, article_case.shown(word)) > 0) {
        right.replace(right.size() - 2, 2, "ى");
      }
      propose(findings, article_case.article, word, right).safe = !final_yeh;
    }
  });
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://www.unicode.org/charts/PDF/U0600.pdf",
                                         "https://www.w3.org/TR/alreq/"};

constexpr Example kExamples[] = {{"kaf and yeh", R"(language: ar
-- a.md --
# القهوة

نبيع البن کل یوم، ونرسله إلی بيتك.)",
                                  "3 3 3"},
                                 {"names, and a Persian quote", R"(-- a.md --
سافر چنگیز إلى السوق في المساء ثم عاد.

قال التاجر: این قهوه است.)"}};

}  // namespace

extern const Rule persian_letters{
    .card = {.id = "persian-letters",
             .category = Category::kContent,
             .severity = Severity::kWarning,
             .effort = Effort::kMinutes,
             .en = {.title = "Persian letters in Arabic words",
                    .headline = "{pages, plural, one {# article with Persian letters in Arabic "
                                "words} other {# articles with Persian letters in Arabic words}}",
                    .message = "“{wrong}” has Persian letters.",
                    .why = "ک and ی look like ك and ي but are other characters: who searches with "
                           "an Arabic keyboard does not find the word.",
                    .fix = "Write “{right}”."},
             .ar = {.title = "حروف فارسية في كلمات عربية",
                    .headline = "{pages, plural, one {مقال واحد فيه حروف فارسية في كلمات عربية} "
                                "two {مقالان فيهما حروف فارسية في كلمات عربية} few {# مقالات فيها "
                                "حروف فارسية في كلمات عربية} many {# مقالًا فيها حروف فارسية في "
                                "كلمات عربية} other {# مقال فيها حروف فارسية في كلمات عربية}}",
                    .message = "في «{wrong}» حروف فارسية.",
                    .why = "تشبه ک وی الحرفين ك وي لكنهما محرفان آخران، فلا يجد الكلمة من يبحث "
                           "عنها بلوحة مفاتيح عربية.",
                    .fix = "اكتب «{right}»."},
             .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
