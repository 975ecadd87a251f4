// viewport-missing: telephones show the page as wide as a desktop's, and small.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (is_blank(page)) return Outcome::kNotApplicable;
  if (page.viewport && !page.viewport->empty()) return Outcome::kChecked;
  const bool empty = page.viewport.has_value();
  findings.add(seen("head > meta[name=viewport]", empty ? "empty" : "absent", {})).values = {
      {"case", empty ? "empty" : "absent"}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://www.w3.org/TR/css-viewport-1/",
    "https://developers.google.com/search/docs/crawling-indexing/mobile/"
    "mobile-sites-mobile-first-indexing"};

constexpr Example kExamples[] = {{"none, and one that says nothing", R"(-- / --
<title>Roastery</title><p>Coffee
-- /empty --
<html lang="ar"><meta name="viewport" content=""><title>محمصة البن</title><p>البن)",
                                  "/ /empty"},
                                 {"a page for every screen", R"(-- / --
<html lang="ar"><meta name="viewport" content="width=device-width, initial-scale=1"><title>محمصة البن</title><p>البن
-- /blank --
<title>Beans</title>)"}};

}  // namespace

extern const Rule viewport_missing{
    .card =
        {.id = "viewport-missing",
         .category = Category::kMobile,
         .severity = Severity::kWarning,
         .effort = Effort::kHours,
         .en = {.title = "Page that is not set up for telephones",
                .headline = "{pages, plural, one {# page is shown small on telephones} "
                            "other {# pages are shown small on telephones}}",
                .message = "{case, select, empty {<meta name=\"viewport\"> is empty.} "
                           "other {The page has no <meta name=\"viewport\">.}}",
                .why = "Without it, telephones lay the page out for a desktop and shrink it, so "
                       "that readers must zoom to read; search engines index the mobile view.",
                .fix = "Write <meta name=\"viewport\" content=\"width=device-width, "
                       "initial-scale=1\"> into the head of the template, and look at the page on "
                       "a telephone: the layout must follow."},
         .ar = {.title = "صفحة غير مهيأة للهواتف",
                .headline = "{pages, plural, one {صفحة واحدة تظهر مصغرة على الهواتف} "
                            "two {صفحتان تظهران مصغرتين على الهواتف} "
                            "few {# صفحات تظهر مصغرة على الهواتف} "
                            "many {# صفحة تظهر مصغرة على الهواتف} "
                            "other {# صفحة تظهر مصغرة على الهواتف}}",
                .message = "{case, select, empty {وسم <meta name=\"viewport\"> فارغ.} "
                           "other {ليس في الصفحة وسم <meta name=\"viewport\">.}}",
                .why = "حين يغيب هذا الوسم يرسم الهاتف الصفحة بعرض شاشة الحاسوب ثم يصغرها، فيضطر "
                       "القارئ إلى تكبيرها؛ ومحركات البحث تفهرس ما يعرضه الهاتف.",
                .fix = "اكتب في رأس القالب <meta name=\"viewport\" content=\"width=device-width, "
                       "initial-scale=1\">، ثم انظر إلى الصفحة في هاتف: لا بد أن يتبعه التصميم."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kDocument};

}  // namespace dalil::rules
