// pagination-sequence-error: a page whose next and previous page are one and the same.
#include <algorithm>

#include "analyzer/measures.h"
#include "analyzer/own_url.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const auto named = [&](bool next) {
    const auto found = std::ranges::find(page.relations, next, &PageRelation::next);
    return found == page.relations.end() || !found->url.is_http() ? nullptr : &*found;
  };
  const PageRelation* const next = named(true);
  const PageRelation* const previous = named(false);
  if (next == nullptr || previous == nullptr) return Outcome::kNotApplicable;
  if (next->url != previous->url || next->url.as_page() == own_url(page)) {
    return Outcome::kChecked;
  }
  Finding& finding = findings.add(seen("link[rel=next]", next->href, next->at));
  finding.evidence.push_back(seen("link[rel=prev]", previous->href, previous->at));
  finding.values = {{"target", shown_url(next->url)}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/specialty/ecommerce/"
    "pagination-and-incremental-page-loading",
    "https://html.spec.whatwg.org/multipage/links.html#sequential-link-types"};

constexpr Example kExamples[] = {{"back and on to the same page", R"(-- / --
<link rel="next" href="/?page=2"><link rel="prev" href="/?page=2">
-- /ar --
<html lang="ar"><link rel="prev next" href="/ar/2"><link rel="prev" href="/ar/2">)",
                                  "/ /ar"},
                                 {"a page between two others", R"(-- / --
<html lang="ar"><link rel="next" href="/?page=3"><link rel="prev" href="/?page=1">
-- /first --
<link rel="next" href="/?page=2">)"}};

}  // namespace

extern const Rule pagination_sequence_error{
    .card = {.id = "pagination-sequence-error",
             .category = Category::kLinks,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "Next and previous page are one",
                    .headline = "{pages, plural, one {# page has the same next and previous page} "
                                "other {# pages have the same next and previous page}}",
                    .message = "Next and previous page are both {target}.",
                    .why = "What follows the series goes in circles and misses the rest of it.",
                    .fix = "Count one up for rel=next and one down for rel=prev in the template of "
                           "the list."},
             .ar = {.title = "الصفحة التالية هي السابقة",
                    .headline = "{pages, plural, one {صفحة واحدة تاليتها وسابقتها صفحة واحدة} two "
                                "{صفحتان تالية كل منهما وسابقتها صفحة واحدة} few {# صفحات تالية كل "
                                "منها وسابقتها صفحة واحدة} many {# صفحة تالية كل منها وسابقتها "
                                "صفحة واحدة} other {# صفحة تالية كل منها وسابقتها صفحة واحدة}}",
                    .message = "الصفحة التالية والسابقة كلتاهما {target}",
                    .why = "من يتبع السلسلة يدور في حلقة ويفوته سائرها.",
                    .fix = "اجعل القالب يزيد واحدًا في rel=next وينقص واحدًا في rel=prev."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
