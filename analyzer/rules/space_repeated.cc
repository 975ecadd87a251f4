// space-repeated: two spaces stand between words of running text.
#include "analyzer/article/marks.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::uint32_t kMost = 3;  // More are a layout: columns of a table without lines.

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const Article& article = article_case.article;
  if (article.format != ArticleFormat::kMarkdown && article.format != ArticleFormat::kText) {
    return Outcome::kNotApplicable;  // Elsewhere nobody sees them.
  }
  const bool english = is_english(article_case);
  for_each_prose(article_case, [&](const Glyphs& glyphs) {
    for (std::size_t i = 1; i + 1 < glyphs.size(); ++i) {
      if (glyphs[i].c != ' ') continue;
      const TextRange space = glyphs.range(i, i + 1);
      const TextRange source = article.map.source(space);
      if (source.bytes() < 2 || source.bytes() > kMost) continue;
      if (glyphs[i + 1].is(GlyphKind::kMark)) continue;  // There none belongs at all.
      if (slice(article.source, source).find_first_not_of(' ') != std::string_view::npos) continue;
      // Typists of English set two behind a full stop.
      if (english && glyphs[i - 1].is(GlyphKind::kMark)) continue;
      ArticleFinding& finding = propose(findings, article, space, " ");
      finding.safe = true;
      finding.finding.values.push_back({"spaces", std::int64_t{source.bytes()}});
    }
  });
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://ar.wikipedia.org/wiki/ويكيبيديا:دليل_الأسلوب",
    "https://www.w3.org/TR/css-text-3/#white-space-processing"};

constexpr Example kExamples[] = {
    {"two and three", R"(-- a.md --
# القهوة

نبيع  البن ونرسله   إليك.)",
     "3 3"},
    {"behind a full stop in English, in HTML, and columns", R"(language: en
-- a.md --
We roast every morning.  We sell at noon.

Beans      12)"},
    {"HTML", R"(-- a.html --
<p>نبيع  البن
   كل يوم.)"}};

}  // namespace

extern const Rule space_repeated{
    .card = {.id = "space-repeated",
             .category = Category::kContent,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "Repeated space",
                    .headline = "{pages, plural, one {# article with repeated spaces} other {# "
                                "articles with repeated spaces}}",
                    .message = "{spaces} spaces stand within “{wrong}”.",
                    .why = "Browsers show one space, other programs show the gap; a search for the "
                           "two words together may miss it.",
                    .fix = "Leave one space."},
             .ar = {.title = "مسافة مكررة",
                    .headline = "{pages, plural, one {مقال واحد فيه مسافات مكررة} two {مقالان "
                                "فيهما مسافات مكررة} few {# مقالات فيها مسافات مكررة} many {# "
                                "مقالًا فيها مسافات مكررة} other {# مقال فيها مسافات مكررة}}",
                    .message = "{spaces, plural, one {مسافة} two {مسافتان} few {# مسافات} many {# "
                               "مسافة} other {# مسافة}} داخل «{wrong}».",
                    .why = "المتصفحات تعرض مسافة واحدة، أما البرامج الأخرى فتعرض الفراغ كله، وقد "
                           "لا يجد البحث الكلمتين معًا.",
                    .fix = "اترك مسافة واحدة."},
             .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
