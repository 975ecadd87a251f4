// colon-dash: a colon is followed by a dash, as typewriters had it.
#include "analyzer/article/marks.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

bool is_dash(char32_t c) { return c == '-' || c == U'ـ' || c == U'–' || c == U'—'; }

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const bool arabic = for_each_prose(article_case, [&](const Glyphs& glyphs) {
    for (std::size_t i = 1; glyphs.arabic() && i + 1 < glyphs.size(); ++i) {
      if (glyphs[i].c != ':' || !glyphs[i].is(GlyphKind::kMark) || !is_dash(glyphs[i + 1].c))
        continue;
      const GlyphKind before = glyphs[glyphs.solid_before(i)].kind;
      const Glyph& behind = glyphs[i + 2];
      const bool word = behind.is(GlyphKind::kArabic) && behind.c != U'ـ';
      // Smileys and numbers below zero.
      if (before == GlyphKind::kEdge || before == GlyphKind::kMark || (!word && !behind.is_gap()))
        continue;
      propose_safe(findings, article_case.article, glyphs.range(i, i + 2), word ? ": " : ":");
    }
  });
  return arabic ? Outcome::kChecked : Outcome::kNotApplicable;
}

constexpr std::string_view kSources[] = {"https://www.w3.org/TR/alreq/",
                                         "https://ar.wikipedia.org/wiki/ويكيبيديا:دليل_الأسلوب"};

constexpr Example kExamples[] = {
    {"at the end of a line, before a word, and with tatweel", R"(-- a.md --
# القهوة

نبيع أنواعا منها:-

- البن

وأفضلها :-البن. أما الشاي:ـ فلا.)",
     "3 7 7"},
    {"smileys, temperatures and ranges", R"(-- a.md --
الحرارة:-5 درجات :-) والسعر: - غير معروف -.)"}};

}  // namespace

extern const Rule colon_dash{
    .card = {.id = "colon-dash",
             .category = Category::kContent,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "Colon with a dash",
                    .headline = "{pages, plural, one {# article with dashes behind colons} other "
                                "{# articles with dashes behind colons}}",
                    .message = "A dash stands behind the colon: “{wrong}”.",
                    .why = "The colon alone says that a list or an explanation follows; the dash "
                           "is left over from typewriters.",
                    .fix = "Write “{right}”."},
             .ar = {.title = "نقطتان بعدهما شرطة",
                    .headline =
                        "{pages, plural, one {مقال واحد فيه شرطات بعد النقطتين} two {مقالان فيهما "
                        "شرطات بعد النقطتين} few {# مقالات فيها شرطات بعد النقطتين} many {# مقالًا "
                        "فيها شرطات بعد النقطتين} other {# مقال فيها شرطات بعد النقطتين}}",
                    .message = "شرطة زائدة بعد النقطتين: «{wrong}».",
                    .why = "النقطتان وحدهما تقولان إن بعدهما شرحًا أو قائمة، أما الشرطة فمن بقايا "
                           "الآلة الكاتبة.",
                    .fix = "اكتب «{right}»."},
             .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
