// latin-punctuation-in-arabic: a comma, semicolon or question mark of the Latin script stands in
// Arabic text.
#include "analyzer/article/marks.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

std::string_view arabic_mark(char32_t c) {
  return c == ',' ? "،" : c == ';' ? "؛" : c == '?' ? "؟" : "";
}

/// Between Latin words and within numbers they stand rightly.
bool is_foreign(const Glyphs& glyphs, std::size_t mark) {
  const Glyph& before = glyphs[glyphs.solid_before(mark)];
  const Glyph& behind = glyphs[glyphs.solid_behind(mark)];
  if (glyphs[mark + 1].is(GlyphKind::kMark)) return false;
  if (glyphs[mark].c == ';' && glyphs[mark + 1].is(GlyphKind::kClose)) return false;
  if (before.is(GlyphKind::kArabic)) return true;
  if (glyphs[mark].c != ',' || !behind.is(GlyphKind::kArabic) || !glyphs.arabic()) return false;
  return !before.is(GlyphKind::kEdge) && !before.is(GlyphKind::kOther);
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const bool arabic = for_each_prose(article_case, [&](const Glyphs& glyphs) {
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
      if (!glyphs[i].is(GlyphKind::kMark)) continue;
      const std::string_view right = arabic_mark(glyphs[i].c);
      if (right.empty() || !is_foreign(glyphs, i)) continue;
      const TextRange mark = glyphs.range(i, i + 1);
      ArticleFinding& finding = propose(findings, article_case.article, mark, right);
      finding.safe = true;
      finding.finding.values.push_back({"mark", std::string(right)});
      finding.finding.values.push_back({"foreign", std::string(article_case.shown(mark))});
    }
  });
  return arabic ? Outcome::kChecked : Outcome::kNotApplicable;
}

constexpr std::string_view kSources[] = {"https://www.w3.org/TR/alreq/",
                                         "https://www.unicode.org/charts/PDF/U0600.pdf"};

constexpr Example kExamples[] = {
    {"comma, semicolon and question mark", R"(-- a.md --
# القهوة

نبيع البن, ونرسله إليك; فهل تريده?
في سنة 2016, بدأنا.)",
     "3 3 3 4"},
    // paragraph-without-full-stop tells it better, where it is asked (see judge_article).
    {"the end of a paragraph", R"(-- a.md --
نحمص البن كل صباح في متجرنا الصغير ثم نرسله إلى كل المدن في يومين,)",
     "1"},
    {"numbers and Latin words", R"(-- a.md --
السعر 1,000 ريال، ونستعمل WordPress, Shopify في متجرنا، وسألنا "What is SEO?" ثم كتبنا `a, ب`.)"}};

}  // namespace

extern const Rule latin_punctuation_in_arabic{
    .card = {.id = "latin-punctuation-in-arabic",
             .category = Category::kContent,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "Latin punctuation in Arabic text",
                    .headline = "{pages, plural, one {# article with Latin punctuation in Arabic "
                                "text} other {# articles with Latin punctuation in Arabic text}}",
                    .message = "A mark of the Latin script stands in Arabic text: “{wrong}”.",
                    .why = "Arabic has its own comma, semicolon and question mark; the Latin ones "
                           "turn the wrong way.",
                    .fix = "Put “{mark}” in the place of “{foreign}”."},
             .ar = {.title = "علامة ترقيم لاتينية في نص عربي",
                    .headline =
                        "{pages, plural, one {مقال واحد فيه علامات ترقيم لاتينية في نص عربي} two "
                        "{مقالان فيهما علامات ترقيم لاتينية في نص عربي} few {# مقالات فيها علامات "
                        "ترقيم لاتينية في نص عربي} many {# مقالًا فيها علامات ترقيم لاتينية في نص "
                        "عربي} other {# مقال فيها علامات ترقيم لاتينية في نص عربي}}",
                    .message = "علامة ترقيم لاتينية في نص عربي: «{wrong}».",
                    .why = "للعربية فاصلتها وفاصلتها المنقوطة وعلامة استفهامها، والعلامات "
                           "اللاتينية تنظر إلى الجهة الأخرى.",
                    .fix = "ضع «{mark}» مكان «{foreign}»."},
             .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
