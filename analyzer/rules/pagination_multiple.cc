// pagination-multiple: several addresses for the next page of a series, or for the one before.
#include <string>
#include <vector>

#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const std::vector<PageRelation>& relations = page_case.page.relations;
  if (relations.empty()) return Outcome::kNotApplicable;
  for (const bool next : {true, false}) {
    const PageRelation* first = nullptr;
    for (const PageRelation& relation : relations) {
      if (relation.next != next) continue;
      if (first == nullptr) first = &relation;
      if (relation.href == first->href || relation.url == first->url) continue;
      const char* const rel = next ? "next" : "prev";
      Finding& finding =
          findings.add(seen("link[rel=" + std::string(rel) + "]", first->href, first->at));
      finding.evidence.push_back(
          seen("link[rel=" + std::string(rel) + "]", relation.href, relation.at));
      finding.key = rel;
      const auto shown = [](const PageRelation& one) {
        return one.url.is_http() ? shown_url(one.url) : one.href;
      };
      finding.values = {
          {"rel", std::string(rel)}, {"first", shown(*first)}, {"other", shown(relation)}};
      break;
    }
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/specialty/ecommerce/"
    "pagination-and-incremental-page-loading",
    "https://html.spec.whatwg.org/multipage/links.html#sequential-link-types"};

constexpr Example kExamples[] = {{"two next pages", R"(-- / --
<link rel="next" href="/?page=2"><link rel="next" href="/page/2">
-- /ar --
<html lang="ar"><link rel="prev" href="/ar/1"><link rel="previous" href="/ar/0">)",
                                  "/ /ar"},
                                 {"one of each", R"(-- / --
<html lang="ar"><link rel="next" href="/?page=2"><link rel="next" href="/?page=2"><link rel="prev" href="/?page=0">)"}};

}  // namespace

extern const Rule pagination_multiple{
    .card = {.id = "pagination-multiple",
             .category = Category::kLinks,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "Several next pages",
                    .headline = "{pages, plural, one {# page names several next or previous pages} "
                                "other {# pages name several next or previous pages}}",
                    .message = "rel={rel} names {first} and {other}.",
                    .why = "A series has one order. What reads these links (Bing, browsers, feed "
                           "readers) cannot know which one to follow.",
                    .fix = "Keep one <link rel={rel}> with the address that the visible link has."},
             .ar = {.title = "أكثر من صفحة تالية",
                    .headline = "{pages, plural, one {صفحة واحدة تسمي أكثر من صفحة تالية أو سابقة} "
                                "two {صفحتان تسميان أكثر من صفحة تالية أو سابقة} few {# صفحات تسمي "
                                "أكثر من صفحة تالية أو سابقة} many {# صفحة تسمي أكثر من صفحة تالية "
                                "أو سابقة} other {# صفحة تسمي أكثر من صفحة تالية أو سابقة}}",
                    .message = "rel={rel} يسمي {first} و{other}.",
                    .why = "للسلسلة ترتيب واحد، ومن يقرأ هذه الروابط (Bing والمتصفحات وقارئات "
                           "الخلاصات) لا يعرف أيها يتبع.",
                    .fix = "أبقِ وسمًا واحدًا <link rel={rel}> بالعنوان الذي في الرابط الظاهر."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
