// mobile-alternate-link: the page names another address for small screens. A fact.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const TextFact& mobile = page.mobile_alternate;
  if (mobile.text.empty()) return Outcome::kChecked;
  Finding& finding = findings.add(seen("link[rel=alternate][media]", mobile.text, mobile.at));
  finding.values = {{"url", finding.evidence.front().what}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/mobile/"
    "mobile-sites-mobile-first-indexing"};

constexpr Example kExamples[] = {{"an address for telephones", R"x(-- / --
<html lang="ar"><link rel="alternate" media="only screen and (max-width: 640px)" href="https://m.example.com/"><title>محمصة البن</title>)x",
                                  "/"},
                                 {"feeds and languages", R"(-- / --
<html lang="ar"><link rel="alternate" type="application/rss+xml" href="/feed"><link rel="alternate" hreflang="en" href="/en"><title>محمصة البن</title>)"}};

}  // namespace

extern const Rule mobile_alternate_link{
    .card =
        {.id = "mobile-alternate-link",
         .category = Category::kMobile,
         .severity = Severity::kInfo,
         .effort = Effort::kDays,
         .en = {.title = "Separate address for telephones",
                .headline = "{pages, plural, one {# page names a separate address for telephones} "
                            "other {# pages name separate addresses for telephones}}",
                .message = "For small screens the page names {url}.",
                .why = "Search engines index the mobile page. Two addresses must be kept alike in "
                       "text, links and metadata, and mostly are not; Google advises one page that "
                       "fits all screens.",
                .fix = "Let the page fit small screens, and redirect {url} to it (301). Until then "
                       "keep the canonical of the mobile page on this one."},
         .ar =
             {.title = "عنوان مستقل للهواتف",
              .headline =
                  "{pages, plural, one {صفحة واحدة تذكر عنوانًا مستقلًا للهواتف} two {صفحتان تذكران "
                  "عنوانًا مستقلًا للهواتف} few {# صفحات تذكر عنوانًا مستقلًا للهواتف} many {# صفحة "
                  "تذكر عنوانًا مستقلًا للهواتف} other {# صفحة تذكر عنوانًا مستقلًا للهواتف}}",
              .message = "تذكر الصفحة للشاشات الصغيرة {url}.",
              .why = "تفهرس محركات البحث صفحة الهاتف، ويجب أن يتطابق العنوانان نصًا وروابط وبيانات، "
                     "وقلّما يكون ذلك؛ وينصح Google بصفحة واحدة تلائم كل الشاشات.",
              .fix = "اجعل الصفحة تلائم الشاشات الصغيرة وأعد توجيه {url} إليها (301)، وإلى ذلك "
                     "الحين أبقِ الرابط الأساسي (canonical) في صفحة الهاتف إلى هذه."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
