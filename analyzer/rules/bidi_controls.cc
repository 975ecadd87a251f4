// bidi-controls: invisible controls stand within Arabic words or turn the text around.
#include <fmt/format.h>

#include "analyzer/article/marks.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

bool is_embedding(char32_t c) { return c >= 0x202A && c <= 0x202E; }

/// ZWJ shows a letter's joined form: ه‍ for the Hijri year.
bool shows_form(const Glyphs& glyphs, std::size_t at) {
  return glyphs[at].c == 0x200D && !glyphs[at + 1].is(GlyphKind::kArabic);
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  if (!is_arabic(article_case)) return Outcome::kNotApplicable;
  for_each_prose(article_case, [&](const Glyphs& glyphs) {
    for (std::size_t i = 0, end = 0; i < glyphs.size(); i = end) {
      end = i + 1;
      if (!glyphs[i].is(GlyphKind::kInvisible) || shows_form(glyphs, i)) continue;
      bool turns = is_embedding(glyphs[i].c);
      while (glyphs[end].is(GlyphKind::kInvisible)) turns = is_embedding(glyphs[end++].c) || turns;
      const bool within =
          glyphs[i - 1].is(GlyphKind::kArabic) && glyphs[end].is(GlyphKind::kArabic);
      if (!within && !turns) continue;
      ArticleFinding& finding = propose(findings, article_case.article, glyphs.range(i, end), "");
      finding.finding.values.push_back(
          {"code", fmt::format("U+{:04X}", static_cast<std::uint32_t>(glyphs[i].c))});
      finding.finding.values.push_back({"case", within ? "word" : "turn"});
    }
  });
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://www.unicode.org/reports/tr9/",
    "https://www.w3.org/International/questions/qa-bidi-unicode-controls"};

constexpr Example kExamples[] = {
    {"within a word, and an embedding", R"(-- a.md --
# القهوة

نبيع ال‏بن كل يوم.
ثم ‫نرسله‬ إليك.)",
     "3 4 4"},
    {"marks between Arabic and Latin text, and the sign of the Hijri year", R"(-- a.md --
نتعلم C++‏ في متجرنا (‎SEO‎) منذ 1445ه‍.)"},
    {"Persian needs ZWNJ", R"(language: fa
-- a.md --
ما قهوه می‌فروشیم و برای شما می‌فرستیم.)"}};

}  // namespace

extern const Rule bidi_controls{
    .card = {.id = "bidi-controls",
             .category = Category::kContent,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "Invisible control in the text",
                    .headline = "{pages, plural, one {# article with invisible controls in the "
                                "text} other {# articles with invisible controls in the text}}",
                    .message = "{case, select, word {An invisible control ({code}) stands within "
                               "“{right}”.} other {An invisible control ({code}) turns the "
                               "direction of the text at “{right}”.}}",
                    .why = "It comes with what is pasted from PDF files and chats. Search does not "
                           "find a word that has one within it, and an embedding that is never "
                           "closed turns the marks around.",
                    .fix = "{case, select, word {Write “{right}” anew.} other {Delete the control; "
                           "where a Latin name turns the line around, <bdi> or its own paragraph "
                           "is the better means.}}"},
             .ar = {.title = "محرف تحكم خفي في النص",
                    .headline =
                        "{pages, plural, one {مقال واحد فيه محارف تحكم خفية} two {مقالان فيهما "
                        "محارف تحكم خفية} few {# مقالات فيها محارف تحكم خفية} many {# مقالًا فيها "
                        "محارف تحكم خفية} other {# مقال فيها محارف تحكم خفية}}",
                    .message = "{case, select, word {داخل «{right}» محرف تحكم خفي ({code}).} other "
                               "{عند «{right}» محرف خفي ({code}) يقلب اتجاه النص.}}",
                    .why = "تأتي هذه المحارف مع ما يُلصق من ملفات PDF والمحادثات، فلا يجد البحث "
                           "كلمة في داخلها محرف خفي، وما لم يُغلق منها يقلب مواضع علامات الترقيم.",
                    .fix = "{case, select, word {أعد كتابة «{right}».} other {احذف المحرف؛ وإذا "
                           "قلب اسم لاتيني اتجاه السطر فوسم <bdi> أولى به.}}"},
             .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
