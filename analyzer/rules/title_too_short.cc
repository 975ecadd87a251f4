// title-too-short: a title that leaves most of its line in the results empty. Letters and width
// must both be few, so that wide scripts, which say more in a letter, are not accused.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

// A third of the 600 px that a desktop result gives. Ten Chinese letters are 200 px wide, so the
// width decides alone there.
constexpr RuleOption kOptions[] = {{"min_px", 200, 0, 2000}, {"min_letters", 30, 0, 500}};

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const std::string_view title = page_case.page.title();
  if (title.empty()) return Outcome::kNotApplicable;  // title-missing
  const ShownText shown = measure_shown(title, kTitleFontPx, page_case.widths);
  if (static_cast<double>(shown.letters) >= findings.option("min_letters") ||
      shown.px.high >= findings.option("min_px"))
    return Outcome::kChecked;
  Finding& finding = findings.add(seen("head > title", title, page_case.page.titles.front().at));
  finding.values = {{"title", finding.evidence.front().what},
                    {"letters", shown.letters},
                    {"pixels", static_cast<std::int64_t>(shown.px.high)}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/title-link"};

constexpr Example kExamples[] = {
    {"a word that could stand on any site, in English and in Arabic", R"(-- / --
<title>Freshly roasted coffee from Yemen | Roastery</title>
-- /en --
<title>Home</title>
-- /ar --
<html lang="ar"><title>من نحن</title>)",
     "/en /ar"},
    {"titles that use their line", R"(-- / --
<html lang="ar"><title>دليل المبتدئين إلى تحضير القهوة</title>
-- /en --
<title>How to brew coffee at home</title>)"},
    {"a Japanese title of twelve letters is as wide as two dozen Latin ones", R"(-- / --
<html lang="ja"><title>自家焙煎コーヒーの専門店</title>)"}};

}  // namespace

extern const Rule title_too_short{
    .card =
        {.id = "title-too-short",
         .category = Category::kTitles,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Title that says little",
                .headline = "{pages, plural, one {# page has a very short title} "
                            "other {# pages have very short titles}}",
                .message = "“{title}” has {letters, plural, one {# character} other {# "
                           "characters}} and fills {pixels} of about 600 pixels.",
                .why = "A title of a word or two seldom tells a searcher what the page offers, and "
                       "it leaves out words that people search for.",
                .fix = "Add to “{title}” what the page is about and whose it is: most of the line "
                       "is empty."},
         .ar = {.title = "عنوان لا يقول إلا القليل",
                .headline = "{pages, plural, one {صفحة واحدة عنوانها قصير جدًا} "
                            "two {صفحتان عنواناهما قصيران جدًا} "
                            "few {# صفحات عناوينها قصيرة جدًا} "
                            "many {# صفحة عناوينها قصيرة جدًا} "
                            "other {# صفحة عناوينها قصيرة جدًا}}",
                .message = "عدد أحرف العنوان «{title}» مع المسافات {letters} وعرضه {pixels} بكسل، "
                           "والمتاح نحو 600.",
                .why = "عنوان من كلمة أو كلمتين قلّما يخبر الباحث بما تقدمه الصفحة، ويخلو من كلمات "
                       "يبحث بها الناس.",
                .fix = "أضف إلى «{title}» موضوع الصفحة واسم الموقع؛ فمعظم السطر فارغ."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kTitle,
    .options = kOptions};

}  // namespace dalil::rules
