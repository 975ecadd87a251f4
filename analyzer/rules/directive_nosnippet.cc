// directive-nosnippet: a page that can rank forbids search engines to quote it.
#include "analyzer/directives.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

bool meant(const Directive& directive) {
  return directive.name == "nosnippet" ||
         (directive.name == "max-snippet" && directive.value == "0");
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  report_directives(page_case.page, meant, findings);
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag"};

constexpr Example kExamples[] = {{"forbidden by name and by a length of nothing", R"(-- / --
<title>Roastery</title>
-- /وصفات --
<html lang="ar"><meta name="robots" content="index, nosnippet"><title>وصفات القهوة</title>
-- /zero --
<meta name="googlebot" content="max-snippet: 0"><title>Beans</title>)",
                                  "/وصفات /zero"},
                                 {"limits that leave a text, and pages that cannot rank", R"(-- / --
<meta name="robots" content="max-snippet:-1, max-image-preview:large"><title>Roastery</title>
-- /short --
<meta name="robots" content="max-snippet:50"><title>Beans</title>
-- /hidden --
<meta name="robots" content="noindex, nosnippet"><title>Cart</title>)"}};

}  // namespace

extern const Rule directive_nosnippet{
    .card = {.id = "directive-nosnippet",
             .category = Category::kIndexability,
             .severity = Severity::kInfo,
             .effort = Effort::kMinutes,
             .en = {.title = "Page that may not be quoted in results",
                    .headline = "{pages, plural, one {# page that can rank forbids a text below "
                                "its title in the results} other {# pages that can rank forbid a "
                                "text below their titles in the results}}",
                    .message = "{where} says “{content}”: search results show the title alone, and "
                               "answers may not quote the page.",
                    .why = "A result without a text says less than those around it, and Google "
                           "does not use the page for AI overviews either.",
                    .fix = "Unless this is meant, remove nosnippet or max-snippet:0 from {where}. "
                           "To keep single passages out, mark those with data-nosnippet."},
             .ar = {.title = "صفحة لا يجوز اقتباسها في النتائج",
                    .headline =
                        "{pages, plural, one {صفحة واحدة قابلة للفهرسة تمنع عرض نص تحت عنوانها في "
                        "النتائج} two {صفحتان قابلتان للفهرسة تمنعان عرض نص تحت عنوانيهما في "
                        "النتائج} few {# صفحات قابلة للفهرسة تمنع عرض نص تحت عناوينها في النتائج} "
                        "many {# صفحة قابلة للفهرسة تمنع عرض نص تحت عنوانها في النتائج} other {# "
                        "صفحة قابلة للفهرسة تمنع عرض نص تحت عنوانها في النتائج}}",
                    .message = "في {where} القيمة «{content}»، فلا تعرض نتائج البحث إلا العنوان، "
                               "ولا يجوز أن تقتبس الإجابات من الصفحة.",
                    .why = "النتيجة التي بلا نص تقول أقل مما حولها، وتُستبعد صفحتها كذلك من ملخصات "
                           "الذكاء الاصطناعي في Google.",
                    .fix = "احذف nosnippet أو max-snippet:0 من {where} ما لم يكن مقصودًا. ولمنع "
                           "اقتباس فقرات بعينها ضع عليها السمة data-nosnippet."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
