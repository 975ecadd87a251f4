// page-nofollow: a page that can rank tells search engines to follow none of its links, and it has
// links into the site.
#include <algorithm>

#include "analyzer/directives.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

bool meant(const Directive& directive) {
  return directive.name == "nofollow" || directive.name == "none";
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const auto links = std::ranges::count_if(page.links, [&](const Link& link) {
    return link.internal && !link.nofollow && !is_same_page(link, page);
  });
  if (links == 0) return Outcome::kNotApplicable;
  Finding* finding = report_directives(page, meant, findings);
  if (finding) finding->values.push_back({"links", std::int64_t{links}});
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag",
    "https://developers.google.com/search/docs/crawling-indexing/links-crawlable"};

constexpr Example kExamples[] = {
    {"by an element and by a header", R"(-- / --
<title>Roastery</title><a href="/مدونة">مدونة</a>
-- /مدونة --
<html lang="ar"><meta name="robots" content="index,nofollow"><title>مدونة</title><a href="/">الرئيسة</a>
-- /header --
X-Robots-Tag: nofollow

<title>Beans</title><a href="/">Home</a><a href="/a">A</a>)",
     "/مدونة /header"},
    {"links elsewhere or to itself alone, another crawler, and a page that cannot rank", R"(-- / --
<meta name="robots" content="nofollow"><title>Roastery</title><a href="https://b.example/">b</a><a href="#x">x</a>
-- /b --
<meta name="bingbot" content="nofollow"><title>Beans</title><a href="/">Home</a>
-- /c --
<meta name="robots" content="noindex, nofollow"><title>Cart</title><a href="/">Home</a>)"}};

}  // namespace

extern const Rule page_nofollow{
    .card =
        {.id = "page-nofollow",
         .category = Category::kIndexability,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Page whose links may not be followed",
                .headline = "{pages, plural, one {# page that can rank tells search engines to "
                            "follow none of its links} other {# pages that can rank tell search "
                            "engines to follow none of their links}}",
                .message = "{where} says “{content}”: {links, plural, one {the link from this page "
                           "into the site counts} other {the # links from this page into the site "
                           "count}} for nothing.",
                .why = "Pages that only this one links to may not be found, and none of what it is "
                       "worth is passed on to the pages it recommends.",
                .fix = "Remove nofollow from {where}. Where single links are not to be vouched "
                       "for, give those rel=\"nofollow\"."},
         .ar = {.title = "صفحة لا يجوز تتبع روابطها",
                .headline =
                    "{pages, plural, one {صفحة واحدة قابلة للفهرسة تطلب من محركات البحث ألا تتبع "
                    "روابطها} two {صفحتان قابلتان للفهرسة تطلبان من محركات البحث ألا تتبع "
                    "روابطهما} few {# صفحات قابلة للفهرسة تطلب من محركات البحث ألا تتبع روابطها} "
                    "many {# صفحة قابلة للفهرسة تطلب من محركات البحث ألا تتبع روابطها} other {# "
                    "صفحة قابلة للفهرسة تطلب من محركات البحث ألا تتبع روابطها}}",
                .message = "في {where} القيمة «{content}»، فلا يُحسب شيء من روابط هذه الصفحة إلى "
                           "الموقع ({links, plural, one {رابط واحد} two {رابطان} few {# روابط} "
                           "many {# رابطًا} other {# رابط}}).",
                .why = "قد لا تُكتشف الصفحات التي لا يشير إليها غير هذه، ولا ينتقل شيء من قيمتها "
                       "إلى ما توصي به.",
                .fix = "احذف nofollow من {where}. وإن كانت روابط بعينها لا تريد أن تزكيها فضع "
                       "عليها rel=\"nofollow\"."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
