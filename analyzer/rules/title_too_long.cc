// title-too-long: the end of a title does not fit into the line that a result page gives it.
// Letters are graphemes and widths are those of joined letters: never bytes.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

// Google names no limit ("truncated as needed, typically to fit the device width"). On a desktop
// the line has 600 px; titles have been seen cut from 561 px on.
constexpr double kSurePx = 600;
constexpr double kSafePx = 561;
// What other auditors and most style guides call too long, whatever its width.
constexpr std::int64_t kMostLetters = 70;

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const std::string_view title = page_case.page.title();
  if (title.empty()) return Outcome::kNotApplicable;
  const ShownText shown = measure_shown(title, kTitleFontPx, page_case.widths);
  const bool wide = shown.px.low > kSurePx, long_text = shown.letters > kMostLetters;
  if (!wide && !long_text && shown.px.low <= kSafePx) return Outcome::kChecked;
  Finding& finding = findings.add(seen("head > title", title, page_case.page.titles.front().at));
  if (!wide && !long_text) finding.confidence = Confidence::kLikely;
  const std::string_view part = fitting_part(title, kTitleFontPx, kSafePx, page_case.widths);
  finding.values = {{"pixels", static_cast<std::int64_t>(shown.px.low)},
                    {"letters", shown.letters},
                    {"case", wide        ? "cut"
                             : long_text ? "long"
                                         : "close"},
                    {"part", std::string(part)}};
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
    {"a full title that fits", R"(-- / --
<title>Single origin coffee beans, roasted fresh | Roastery</title>)"}};

}  // namespace

extern const Rule title_too_long{
    .card =
        {.id = "title-too-long",
         .category = Category::kTitles,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Title that results cut short",
                .headline = "{pages, plural, one {# page has a title too long for a result} "
                            "other {# pages have titles too long for a result}}",
                .message =
                    "{case, select, cut {The title is cut in results: it} close {The title may be "
                    "cut in results: it} other {The title is long: it}} has {letters, plural, one "
                    "{# letter} other {# letters}} and takes {pixels} of about 600 pixels.",
                .why = "Searchers do not see the end of a title that does not fit, and search "
                       "engines are quicker to write their own in its place.",
                .fix = "Say what matters within the first words and shorten the rest; this much "
                       "surely shows: “{part}”."},
         .ar = {.title = "عنوان يُقتطع آخره في نتائج البحث",
                .headline = "{pages, plural, one {صفحة واحدة عنوانها أطول مما تعرضه النتائج} "
                            "two {صفحتان عنواناهما أطول مما تعرضه النتائج} "
                            "few {# صفحات عناوينها أطول مما تعرضه النتائج} "
                            "many {# صفحة عناوينها أطول مما تعرضه النتائج} "
                            "other {# صفحة عناوينها أطول مما تعرضه النتائج}}",
                .message =
                    "{case, select, cut {يُقتطع آخر العنوان في النتائج} close {قد يُقتطع آخر العنوان "
                    "في النتائج} other {العنوان طويل}}: عدد حروفه {letters} وعرضه {pixels} بكسل، "
                    "والمتاح نحو 600.",
                .why = "لا يرى الباحث ما يُقتطع من العنوان، ومحركات البحث أسرع إلى استبدال العناوين "
                       "الطويلة بعناوين من عندها.",
                .fix = "قدّم أهم ما في العنوان واختصر الباقي؛ هذا القدر منه يظهر كاملًا: «{part}»."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
