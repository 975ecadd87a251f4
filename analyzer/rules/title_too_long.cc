// title-too-long: the end of a title does not fit into the line that a result page gives it.
// Letters are graphemes and widths are those of joined letters: never bytes.
#include <algorithm>

#include "analyzer/finished_text.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

// Google names no limit ("truncated as needed, typically to fit the device width"). On a desktop
// the line has 600 px; titles have been seen cut from 561 px on. A number of letters says nothing:
// Arabic ones are narrow.
constexpr RuleOption kOptions[] = {{"max_px", 561, 50, 5000}, {"cut_px", 600, 50, 5000}};
constexpr std::size_t kGlimpse = 60;  // Graphemes, of a title that holds a page.

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const std::string_view title = page_case.page.title();
  if (title.empty()) return Outcome::kNotApplicable;
  const double safe = findings.option("max_px");
  const bool open = title_never_ends(page_case.page);
  const ShownText shown = measure_shown(title, kTitleFontPx, page_case.widths);
  if (!open && shown.px.low <= safe) return Outcome::kChecked;
  const bool wide = shown.px.low > std::max(safe, findings.option("cut_px"));
  const std::string_view part = open ? prefix_graphemes(title.substr(0, title.find('<')), kGlimpse)
                                     : fitting_part(title, kTitleFontPx, safe, page_case.widths);
  Finding& finding =
      findings.add(seen("head > title", open ? part : title, page_case.page.titles.front().at));
  if (!wide && !open) finding.confidence = Confidence::kLikely;
  finding.values = {
      {"pixels", static_cast<std::int64_t>(shown.px.low)},
      {"letters", shown.letters},
      {"case", open   ? "open"
               : wide ? "cut"
                      : "close"},
      {"part", std::string(open || part == title ? part : finished(part, page_case.language))}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/title-link"};

constexpr Example kExamples[] = {
    {"a long title in English and one in Arabic", R"(-- / --
<title>Roastery</title>
-- /en --
<html lang="en"><title>Freshly roasted single origin coffee beans from Yemen and Ethiopia, sent to your door within two days</title>
-- /ar --
<html lang="ar"><title>محمصة البن اليمني: حبوب قهوة مختصة محمصة يوميا من مزارع حراز وبني مطر مع توصيل مجاني إلى جميع المدن خلال يومين</title>)",
     "/en /ar"},
    {"39 Arabic letters are 73 bytes and not too long", R"(-- / --
<html lang="ar"><title>دليل المبتدئين إلى تحضير القهوة المختصة</title>)"},
    {"vowel marks and tatweel are no letters and have no width", R"(-- / --
<html lang="ar"><title>مُقَدِّمَةٌ فِي تَحْضِيرِ القَهْوَةِ العَرَبِيَّةِ وَأَنْوَاعِ البُنِّ</title>)"},
    {"a title without an end holds the page", R"(-- / --
<html lang="ar"><title>محمصة البن<meta name="robots" content="all"><body><h1>محمصة البن</h1>)",
     "/"},
    {"full titles that fit: of ordinary letters, of 71 narrow ones, about HTML", R"(-- / --
<title>Single origin coffee beans, roasted fresh | Roastery</title>
-- /narrow --
<title>Filtri i filtri: il mio piccolo, utile, bellissimo filtro di tela fitta</title>
-- /html --
<title>What &lt;h1> and &lt;meta> are for</title><p>They name a page.</p>)"}};

}  // namespace

extern const Rule title_too_long{
    .card =
        {.id = "title-too-long",
         .category = Category::kTitles,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Title that results may cut short",
                .headline = "{pages, plural, one {# page has a title that results may cut short} "
                            "other {# pages have titles that results may cut short}}",
                .message = "{case, select, open {The title is never closed: browsers take what "
                           "follows <title> for its text and show none of it.} cut {The title is "
                           "cut in results: it has {letters, plural, one {# character} other {# "
                           "characters}} and takes {pixels} of about 600 pixels.} other {The title "
                           "may be cut in results: it has {letters, plural, one {# character} "
                           "other {# characters}} and takes {pixels} of about 600 pixels.}}",
                .why = "Searchers do not see the end of a title that does not fit, and search "
                       "engines are quicker to write their own in its place.",
                .fix = "{case, select, open {Write </title> at the end of the title, which begins "
                       "“{part}”.} other {Say what matters within the first words and shorten the "
                       "rest; this much surely shows: “{part}”.}}"},
         .ar = {.title = "عنوان قد يُقتطع آخره في نتائج البحث",
                .headline = "{pages, plural, one {صفحة واحدة قد يُقتطع عنوانها في النتائج} two "
                            "{صفحتان قد يُقتطع عنواناهما في النتائج} few {# صفحات قد تُقتطع "
                            "عناوينها في النتائج} many {# صفحة قد تُقتطع عناوينها في النتائج} "
                            "other {# صفحة قد تُقتطع عناوينها في النتائج}}",
                .message = "{case, select, open {وسم <title> غير مغلق، فيعد المتصفح كل ما بعده "
                           "نصًا للعنوان ولا يعرض منه شيئًا.} cut {يُقتطع آخر العنوان في النتائج: "
                           "عدد أحرفه مع المسافات {letters} وعرضه {pixels} بكسل، والمتاح نحو 600.} "
                           "other {قد يُقتطع آخر العنوان في النتائج: عدد أحرفه مع المسافات "
                           "{letters} وعرضه {pixels} بكسل، والمتاح نحو 600.}}",
                .why = "لا يرى الباحث ما يُقتطع من العنوان، ومحركات البحث أسرع إلى استبدال العناوين "
                       "الطويلة بعناوين من عندها.",
                .fix = "{case, select, open {اكتب </title> في آخر العنوان الذي يبدأ بعبارة "
                       "«{part}».} other {قدّم أهم ما في العنوان واختصر الباقي؛ هذا القدر منه يظهر "
                       "كاملًا: «{part}».}}"},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kTitle,
    .options = kOptions};

}  // namespace dalil::rules
