// page-noindex: a page asks search engines to leave it out. A fact that somebody chose, unless
// something else contradicts it.
#include "analyzer/directives.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

bool meant(const Directive& directive) {
  return directive.name == "noindex" || directive.name == "none";
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  report_directives(page_case.page, meant, findings);
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/block-indexing",
    "https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag"};

constexpr Example kExamples[] = {{"in an element, in a header, and as none", R"(-- / --
<title>Roastery</title>
-- /meta --
<html lang="ar"><meta name="robots" content="follow, NOINDEX"><title>سلة المشتريات</title>
-- /header --
X-Robots-Tag: noindex

<title>Cart</title>
-- /none --
<meta name="googlebot" content="none"><title>Cart</title>)",
                                  "/meta /header /none"},
                                 {"other directives, and other crawlers", R"(-- / --
<meta name="robots" content="index, nofollow, noarchive, max-snippet:0"><title>Roastery</title>
-- /news --
<meta name="googlebot-news" content="noindex"><title>News</title>)"}};

}  // namespace

extern const Rule page_noindex{
    .card =
        {.id = "page-noindex",
         .category = Category::kIndexability,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "Page that asks not to be indexed",
                .headline = "{pages, plural, one {# page asks search engines to leave it out} "
                            "other {# pages ask search engines to leave them out}}",
                .message = "{where} says “{content}”: search engines leave the page out.",
                .why = "That is right for carts, searches and drafts. A page that should bring "
                       "visitors brings none from search while this stands.",
                .fix = "If the page is meant to be found, remove noindex from {where}; else leave "
                       "it as it is."},
         .ar = {.title = "صفحة تطلب ألا تُفهرس",
                .headline = "{pages, plural, one {صفحة واحدة تطلب من محركات البحث ألا تفهرسها} "
                            "two {صفحتان تطلبان من محركات البحث ألا تفهرسهما} "
                            "few {# صفحات تطلب من محركات البحث ألا تفهرسها} "
                            "many {# صفحة تطلب من محركات البحث ألا تفهرسها} "
                            "other {# صفحة تطلب من محركات البحث ألا تفهرسها}}",
                .message = "في {where} القيمة «{content}»، فلا تفهرس محركات البحث هذه الصفحة.",
                .why = "هذا صواب في سلة المشتريات ونتائج البحث والمسودات؛ أما صفحة يُراد لها زوار "
                       "فلن يأتيها أحد من البحث ما دام ذلك.",
                .fix = "إن أردت أن يجد الناس هذه الصفحة فاحذف noindex من {where}، وإلا فدعها كما "
                       "هي."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
