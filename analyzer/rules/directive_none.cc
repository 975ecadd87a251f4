// directive-none: a page says `none`, which means noindex and nofollow at once. A fact that
// somebody chose; it is told because the word is often taken for "no restrictions".
#include "analyzer/directives.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

bool meant(const Directive& directive) { return directive.name == "none"; }

Outcome check(const PageCase& page_case, PageFindings& findings) {
  report_directives(page_case.page, meant, findings);
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag"};

constexpr Example kExamples[] = {{"in an element and in a header", R"(-- / --
<title>Roastery</title>
-- /عروض --
<html lang="ar"><meta name="robots" content="None"><title>عروض المحمصة</title>
-- /header --
X-Robots-Tag: none

<title>Cart</title>)",
                                  "/عروض /header"},
                                 {"a large preview of none, and another crawler", R"(-- / --
<meta name="robots" content="max-image-preview:none"><title>Roastery</title>
-- /b --
<meta name="bingbot" content="none"><title>Beans</title>)"}};

}  // namespace

extern const Rule directive_none{
    .card =
        {.id = "directive-none",
         .category = Category::kIndexability,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "Page that says “none” to search engines",
                .headline = "{pages, plural, one {# page says “none” to search engines: neither "
                            "index it nor follow its links} other {# pages say “none” to search "
                            "engines: neither index them nor follow their links}}",
                .message =
                    "{where} says “{content}”: “none” stands for noindex and nofollow together.",
                .why = "The word reads like “no restrictions” and means the opposite: the page is "
                       "left out of search, and its links lead crawlers nowhere.",
                .fix =
                    "If the page is meant to be found, remove “none” from {where}. If it is not, "
                    "write noindex in its place, so that whoever reads it next understands it."},
         .ar = {.title = "صفحة تقول لمحركات البحث none",
                .headline =
                    "{pages, plural, one {صفحة واحدة تقول لمحركات البحث none، أي لا فهرسة ولا تتبع "
                    "للروابط} two {صفحتان تقولان لمحركات البحث none، أي لا فهرسة ولا تتبع للروابط} "
                    "few {# صفحات تقول لمحركات البحث none، أي لا فهرسة ولا تتبع للروابط} many {# "
                    "صفحة تقول لمحركات البحث none، أي لا فهرسة ولا تتبع للروابط} other {# صفحة "
                    "تقول لمحركات البحث none، أي لا فهرسة ولا تتبع للروابط}}",
                .message = "في {where} القيمة «{content}»، وكلمة none تعني noindex وnofollow معًا.",
                .why = "تُقرأ الكلمة كأنها «بلا قيود» ومعناها العكس: تُترك الصفحة خارج البحث ولا "
                       "تقود روابطها الزاحف إلى شيء.",
                .fix = "إن أردت أن يجد الناس الصفحة فاحذف none من {where}؛ وإن لم ترد فاكتب "
                       "noindex مكانها ليفهمها من يقرؤها بعدك."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
