// digit-systems-mixed: one article writes numbers with two systems of digits.
#include "analyzer/article/marks.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

bool is_latin(char32_t c) { return c >= '0' && c <= '9'; }

char32_t other_digit(char32_t c) {
  if (is_latin(c)) return c - '0' + 0x660;
  return '0' + (c < 0x6F0 ? c - 0x660 : c - 0x6F0);
}

/// Numbers of foreign names and versions (B2B, Windows 11) belong to them.
bool is_foreign(const Glyphs& glyphs, std::size_t begin, std::size_t end) {
  const auto foreign = [](const Glyph& glyph) {
    return glyph.is(GlyphKind::kLetter) || glyph.is(GlyphKind::kOther);
  };
  return foreign(glyphs[glyphs.solid_before(begin)]) ||
         foreign(glyphs[glyphs.solid_behind(end - 1)]);
}

struct Number {
  TextRange text;
  std::string other;  ///< In the other digits.
};

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  if (!is_arabic(article_case)) return Outcome::kNotApplicable;
  std::vector<Number> latin, arabic;
  bool latin_first = true;
  for_each_prose(article_case, [&](const Glyphs& glyphs) {
    for (std::size_t i = 0, end = 0; glyphs.arabic() && i < glyphs.size(); i = end + 1) {
      end = i;
      std::string other;
      while (glyphs[end].is(GlyphKind::kDigit)) append_utf8(other, other_digit(glyphs[end++].c));
      if (end == i || is_foreign(glyphs, i, end)) continue;
      if (latin.empty() && arabic.empty()) latin_first = is_latin(glyphs[i].c);
      (is_latin(glyphs[i].c) ? latin : arabic).push_back({glyphs.range(i, end), std::move(other)});
    }
  });
  if (latin.empty() && arabic.empty()) return Outcome::kNotApplicable;
  if (latin.empty() || arabic.empty()) return Outcome::kChecked;
  const bool latin_is_rarer =
      latin.size() == arabic.size() ? !latin_first : latin.size() < arabic.size();
  for (const Number& number : latin_is_rarer ? latin : arabic) {
    propose(findings, article_case.article, number.text, number.other);
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://www.w3.org/TR/alreq/",
                                         "https://www.unicode.org/charts/PDF/U0600.pdf"};

constexpr Example kExamples[] = {{"the rarer ones, and as many of both", R"(-- a.md --
# القهوة

نبيع ٥ أنواع منذ 2016 في 12 مدينة.)",
                                  "3"},
                                 {"the later ones of as many", R"(language: ar
-- a.md --
نبيع ٥ أنواع.

منذ 12 سنة.)",
                                  "3"},
                                 {"one system, and numbers of names", R"(-- a.md --
نبيع ٥ أنواع منذ ٢٠١٦ للشركات B2B على Windows 11 وiOS 17.)"}};

}  // namespace

extern const Rule digit_systems_mixed{
    .card =
        {.id = "digit-systems-mixed",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Two systems of digits",
                .headline = "{pages, plural, one {# article that mixes two systems of digits} "
                            "other {# articles that mix two systems of digits}}",
                .message = "“{wrong}” is written in other digits than most numbers of the article.",
                .why = "Western digits (123) and Arabic-Indic ones (١٢٣) are both right; side by "
                       "side they look gathered from two sources.",
                .fix = "Write “{right}”, or all numbers with the digits that you prefer."},
         .ar = {.title = "أرقام بنظامين",
                .headline =
                    "{pages, plural, one {مقال واحد فيه أرقام مكتوبة بنظامين} two {مقالان فيهما "
                    "أرقام مكتوبة بنظامين} few {# مقالات فيها أرقام مكتوبة بنظامين} many {# مقالًا "
                    "فيها أرقام مكتوبة بنظامين} other {# مقال فيها أرقام مكتوبة بنظامين}}",
                .message = "«{wrong}» مكتوب بغير الأرقام التي كُتب بها أكثر المقال.",
                .why = "الأرقام العربية (123) والهندية (١٢٣) كلتاهما صحيحة، لكن اجتماعهما في نص "
                       "واحد يوحي بأنه جُمع من مصدرين.",
                .fix = "اكتب «{right}»، أو وحّد أرقام المقال كلها بالنظام الذي تختاره."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
