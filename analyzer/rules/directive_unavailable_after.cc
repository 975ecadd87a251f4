// directive-unavailable-after: a page names a day after which it is to leave the results, and that
// day has passed.
#include <string>

#include "analyzer/directives.h"
#include "analyzer/past_date.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  for (const RobotsStatement& statement : page.robots) {
    if (!is_general(statement)) continue;
    for (const Directive& directive : directives_of(statement)) {
      if (directive.name != "unavailable_after" || !has_passed(directive.value)) continue;
      Finding& finding = findings.add(seen(statement));
      finding.values = {{"where", place_of(statement)}, {"date", std::string(directive.value)}};
      return Outcome::kChecked;
    }
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag"};

constexpr Example kExamples[] = {
    {"dates of every form that have passed", R"(-- / --
<title>Roastery</title>
-- /عرض --
<html lang="ar"><meta name="robots" content="unavailable_after: 2020-09-21"><title>عرض الصيف</title>
-- /822 --
X-Robots-Tag: unavailable_after: 25 Jun 2010 15:00:00 PST

<title>Sale</title>
-- /850 --
<meta name="googlebot" content="unavailable_after: Friday, 25-Jun-10 15:00:00 UTC, nofollow"><title>Sale</title>)",
     "/عرض /822 /850"},
    {"a day to come, no date, and a page that is out already", R"(-- / --
<meta name="robots" content="unavailable_after: 2999-01-01"><title>Roastery</title>
-- /what --
<meta name="robots" content="unavailable_after: next week"><title>Sale</title>
-- /out --
<meta name="robots" content="noindex, unavailable_after: 2020-01-01"><title>Sale</title>)"}};

}  // namespace

extern const Rule directive_unavailable_after{
    .card =
        {.id = "directive-unavailable-after",
         .category = Category::kIndexability,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Page whose date for leaving the results has passed",
                .headline =
                    "{pages, plural, one {# page asked to leave the results on a day that has "
                    "passed} other {# pages asked to leave the results on a day that has passed}}",
                .message = "{where} says unavailable_after: {date}. That day has passed, so Google "
                           "shows the page no longer.",
                .why = "The page looks open to everybody who visits it and is found by nobody who "
                       "searches.",
                .fix = "If the page still counts, remove unavailable_after from {where} or set a "
                       "later day. If not, take it out of menus and sitemaps."},
         .ar = {.title = "صفحة مضى موعد خروجها من النتائج",
                .headline = "{pages, plural, one {صفحة واحدة طلبت الخروج من النتائج في يوم مضى} "
                            "two {صفحتان طلبتا الخروج من النتائج في يوم مضى} few {# صفحات طلبت "
                            "الخروج من النتائج في يوم مضى} many {# صفحة طلبت الخروج من النتائج في "
                            "يوم مضى} other {# صفحة طلبت الخروج من النتائج في يوم مضى}}",
                .message = "في {where} القيمة unavailable_after: {date}، وقد مضى هذا اليوم، فلم "
                           "يعد Google يعرض الصفحة.",
                .why = "تبدو الصفحة مفتوحة لكل من يزورها، ولا يجدها أحد ممن يبحثون.",
                .fix = "إن كانت الصفحة لا تزال مطلوبة فاحذف unavailable_after من {where} أو اجعل "
                       "موعدها لاحقًا، وإلا فاحذفها من القوائم وخرائط الموقع."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
