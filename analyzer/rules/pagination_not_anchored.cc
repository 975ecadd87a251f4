// pagination-not-anchored: a next or previous page that only a <link> names: no reader can go
// there, and Google does not read it.
#include <algorithm>
#include <string>

#include "analyzer/measures.h"
#include "analyzer/own_url.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.relations.empty() || body_says_nothing(page)) return Outcome::kNotApplicable;
  const Url own = own_url(page);
  for (const PageRelation& relation : page.relations) {
    if (!relation.url.is_http() || relation.url.as_page() == own) continue;
    const std::string key = relation.url.as_page().key();
    const bool linked = std::ranges::any_of(page.links, [&](const Link& link) {
      return link.url.is_http() && link.url.as_page().key() == key;
    });
    if (linked) continue;
    const char* const rel = relation.next ? "next" : "prev";
    Finding& finding =
        findings.add(seen("link[rel=" + std::string(rel) + "]", relation.href, relation.at));
    finding.key = relation.href;
    finding.values = {{"rel", std::string(rel)}, {"target", shown_url(relation.url)}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/specialty/ecommerce/"
    "pagination-and-incremental-page-loading",
    "https://html.spec.whatwg.org/multipage/links.html#sequential-link-types"};

constexpr Example kExamples[] = {{"a next page without a link", R"(-- / --
<link rel="next" href="/?page=2"><p>Beans.
-- /ar --
<html lang="ar"><link rel="prev" href="/ar/1"><p>بن.</p><a href="/ar/2">التالي</a>)",
                                  "/ /ar"},
                                 {"a link leads there, too", R"(-- / --
<html lang="ar"><link rel="next" href="/?page=2"><p>بن.</p><a href="/?page=2#list">التالي</a>)"}};

}  // namespace

extern const Rule pagination_not_anchored{
    .card =
        {.id = "pagination-not-anchored",
         .category = Category::kLinks,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Next page without a link",
                .headline =
                    "{pages, plural, one {# page names a next or previous page that it does not "
                    "link} other {# pages name next or previous pages that they do not link}}",
                .message = "Only <link rel={rel}> leads to {target}.",
                .why = "Google has not used rel=next and rel=prev since 2019: it finds the pages "
                       "of a series through links that can be clicked, as readers do.",
                .fix = "Add a link to {target} below the list."},
         .ar = {.title = "صفحة تالية بلا رابط",
                .headline =
                    "{pages, plural, one {صفحة واحدة تسمي صفحة تالية أو سابقة ولا تربط إليها} two "
                    "{صفحتان تسميان صفحة تالية أو سابقة ولا تربطان إليها} few {# صفحات تسمي صفحات "
                    "تالية أو سابقة ولا تربط إليها} many {# صفحة تسمي صفحات تالية أو سابقة ولا "
                    "تربط إليها} other {# صفحة تسمي صفحات تالية أو سابقة ولا تربط إليها}}",
                .message = "لا يقود إلى {target} إلا <link rel={rel}>.",
                .why = "لم يعد Google يستعمل rel=next وrel=prev منذ 2019، بل يجد صفحات السلسلة كما "
                       "يجدها القراء: بروابط تُنقر.",
                .fix = "أضف تحت القائمة رابطًا إلى {target}"},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
