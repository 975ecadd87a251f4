// pagination-loop: a page that names itself as its next or previous page.
#include <string>

#include "analyzer/measures.h"
#include "analyzer/own_url.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.relations.empty()) return Outcome::kNotApplicable;
  const Url own = own_url(page);
  for (const PageRelation& relation : page.relations) {
    // "#" and "" stand for "there is none" in some templates; they lead here all the same.
    if (!relation.url.is_http() || relation.url.as_page() != own) continue;
    const char* const rel = relation.next ? "next" : "prev";
    Finding& finding =
        findings.add(seen("link[rel=" + std::string(rel) + "]", relation.href, relation.at));
    finding.values = {{"rel", std::string(rel)}};
    break;
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/specialty/ecommerce/"
    "pagination-and-incremental-page-loading",
    "https://html.spec.whatwg.org/multipage/links.html#sequential-link-types"};

constexpr Example kExamples[] = {{"the last page names itself", R"(-- / --
<a href="/?page=9">9</a>
-- /?page=9 --
<link rel="next" href="/?page=9"><a href="/?page=8">8</a>
-- /ar --
<html lang="ar"><link rel="prev" href="#">)",
                                  "/?page=9 /ar"},
                                 {"other pages", R"(-- / --
<html lang="ar"><link rel="next" href="/?page=2"><a href="/?page=2">2</a>)"}};

}  // namespace

extern const Rule pagination_loop{
    .card = {.id = "pagination-loop",
             .category = Category::kLinks,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "Page that follows itself",
                    .headline =
                        "{pages, plural, one {# page names itself as its next or previous page} "
                        "other {# pages name themselves as their next or previous page}}",
                    .message = "<link rel={rel}> names the page itself.",
                    .why = "What follows the series step by step never gets out of it.",
                    .fix = "Leave the <link> out on the first and on the last page of the series."},
             .ar = {.title = "صفحة تلي نفسها",
                    .headline =
                        "{pages, plural, one {صفحة واحدة تسمي نفسها صفحة تالية أو سابقة} two "
                        "{صفحتان تسمي كل منهما نفسها صفحة تالية أو سابقة} few {# صفحات تسمي كل "
                        "منها نفسها صفحة تالية أو سابقة} many {# صفحة تسمي كل منها نفسها صفحة "
                        "تالية أو سابقة} other {# صفحة تسمي كل منها نفسها صفحة تالية أو سابقة}}",
                    .message = "<link rel={rel}> يسمي الصفحة نفسها.",
                    .why = "من يتبع السلسلة خطوة خطوة لا يخرج منها أبدًا.",
                    .fix = "احذف هذا الوسم من أول صفحات السلسلة ومن آخرها."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
