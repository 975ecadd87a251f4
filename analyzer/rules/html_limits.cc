// html-limits: a page that is too large or too tangled to be read whole, or whose bytes are not in
// the encoding that it is read in. What could not be read was not judged.
#include <algorithm>

#include "analyzer/measures.h"
#include "analyzer/page/prescan.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

std::int64_t most(std::string_view limit) {
  if (limit == "depth") return kMaxDepth;
  if (limit == "attributes") return kMaxAttributes;
  if (limit == "elements") return kMaxElements;
  return 0;
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  for (auto limit = page.limits.begin(); limit != page.limits.end(); ++limit) {
    if (std::find(page.limits.begin(), limit, *limit) != limit) continue;
    Finding& finding = findings.add(seen("html", *limit, page.html_at));
    finding.key = *limit;
    finding.values = {{"limit", *limit},
                      {"most", most(*limit)},
                      {"bytes", static_cast<std::int64_t>(page.replaced)},
                      {"encoding", page.encoding}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/googlebot",
    "https://html.spec.whatwg.org/multipage/parsing.html", "https://encoding.spec.whatwg.org/"};

constexpr Example kExamples[] = {
    {"a drawing with table cells in it, and a byte that is no UTF-8",
     "-- / --\n"
     "<title>Beans</title><svg><td>Yemen</td></svg>\n"
     "-- /bytes --\n"
     "<title>Caf\xE9</title>\n",
     "/ /bytes"},
    {"an ordinary page, and one in windows-1256 that says so",
     "-- / --\n"
     "<html lang=\"ar\"><title>محمصة البن</title><svg><circle r=\"2\"/></svg>\n"
     "-- /old --\n"
     "Content-Type: text/html; charset=windows-1256\n\n"
     "<title>\xC8\xE4</title>\n"}};

}  // namespace

extern const Rule html_limits{
    .card =
        {.id = "html-limits",
         .category = Category::kContent,
         .severity = Severity::kWarning,
         .effort = Effort::kHours,
         .en = {.title = "Page that could not be read whole",
                .headline = "{pages, plural, one {# page could not be read whole} "
                            "other {# pages could not be read whole}}",
                .message =
                    "{limit, select, depth {Elements are nested too deeply ({most} at most): texts "
                    "were not judged.} attributes {Tags have too many attributes ({most} at most): "
                    "texts were not judged.} elements {The page has too many elements ({most} at "
                    "most): texts were not judged.} bytes {The page is too large: what stands at "
                    "its end was not judged.} foreign {A table cell or a list of choices stands in "
                    "a drawing (SVG) or formula (MathML): texts were not judged.} charset {{bytes, "
                    "plural, one {# byte} other {# bytes}} could not be read as {encoding}; "
                    "“�” shows there.} other {A limit was reached: {limit}.}}",
                .why = "What makes one program give up costs others, browsers on small telephones "
                       "first, time and memory; Google reads the first 2 MB of a page.",
                .fix = "{limit, select, charset {Save the page as UTF-8 and declare it: "
                       "<meta charset=\"utf-8\">.} bytes {Divide the page, and move scripts, "
                       "styles and data that stand in it into files.} other {Look for a "
                       "template or an editor that opens elements and does not close them, and "
                       "validate the page.}}"},
         .ar =
             {.title = "صفحة تعذرت قراءتها كاملة",
              .headline = "{pages, plural, one {صفحة واحدة تعذرت قراءتها كاملة} "
                          "two {صفحتان تعذرت قراءتهما كاملتين} "
                          "few {# صفحات تعذرت قراءتها كاملة} "
                          "many {# صفحة تعذرت قراءتها كاملة} "
                          "other {# صفحة تعذرت قراءتها كاملة}}",
              .message =
                  "{limit, select, depth {تداخل العناصر أعمق مما ينبغي (أقصاه {most})، فلم تُفحص "
                  "النصوص.} attributes {سمات الوسوم أكثر مما ينبغي (أقصاها {most})، فلم تُفحص "
                  "النصوص.} elements {عناصر الصفحة أكثر مما ينبغي (أقصاها {most})، فلم تُفحص "
                  "النصوص.} bytes {الصفحة أكبر مما ينبغي، فلم يُفحص آخرها.} foreign {في رسم (SVG) "
                  "أو معادلة (MathML) خلية جدول أو قائمة اختيار، فلم تُفحص النصوص.} charset {تعذرت "
                  "قراءة {bytes, plural, one {بايت واحد} two {بايتين} few {# بايتات} many {# "
                  "بايتًا} "
                  "other {# بايت}} بترميز {encoding}، ويظهر مكانها «�».} other "
                  "{بلغت الصفحة حدًا: {limit}.}}",
              .why = "ما يعجز عنه برنامج يكلّف غيره وقتًا وذاكرة، وأولها متصفحات الهواتف الصغيرة؛ "
                     "ولا يقرأ Google من الصفحة إلا أول ميغابايتين.",
              .fix = "{limit, select, charset {احفظ الصفحة بترميز UTF-8 وصرّح به: "
                     "<meta charset=\"utf-8\">.} bytes {قسّم الصفحة، وانقل ما فيها من نصوص برمجية "
                     "وأنماط وبيانات إلى ملفات.} other {ابحث عن قالب أو محرر يفتح عناصر ولا "
                     "يغلقها، وافحص صحة الصفحة.}}"},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kBody};

}  // namespace dalil::rules
