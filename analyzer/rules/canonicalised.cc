// canonicalised: a page says that another one stands for it. A fact, not a fault.
#include "analyzer/canonicals.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const Canonical* const canonical = effective_canonical(page);
  if (canonical == nullptr) return Outcome::kNotApplicable;
  if (page.indexable != NotIndexable::kCanonicalised) return Outcome::kChecked;
  findings.add(seen(place_of(*canonical), canonical->href, canonical->at)).values = {
      {"target", shown_url(canonical->url)}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls"};

constexpr Example kExamples[] = {{"another address, in the element and in the header", R"(-- / --
<html lang="ar"><link rel="canonical" href="https://example.com/"><title>محمصة البن</title>
-- /beans?sort=price --
<link rel="canonical" href="https://example.com/beans"><title>Beans</title>
-- /print --
Link: <https://example.com/>; rel="canonical"

<title>Roastery</title>)",
                                  "/beans?sort=price /print"},
                                 {"itself", R"(-- / --
<html lang="ar"><link rel="canonical" href="https://example.com/"><title>محمصة البن</title>)"}};

}  // namespace

extern const Rule canonicalised{
    .card = {.id = "canonicalised",
             .category = Category::kCanonicals,
             .severity = Severity::kInfo,
             .effort = Effort::kHours,
             .en = {.title = "Page for which another one stands",
                    .headline =
                        "{pages, plural, one {# page leaves its place in the index to another} "
                        "other {# pages leave their place in the index to others}}",
                    .message = "The canonical names another page: {target}.",
                    .why = "Such a page does not appear in results by itself; what links to it "
                           "counts for the other.",
                    .fix = "Nothing, if {target} shows the same content. If this page should rank "
                           "by itself, let its canonical name the page itself."},
             .ar = {.title = "صفحة تنوب عنها أخرى",
                    .headline = "{pages, plural, one {صفحة واحدة تترك مكانها في الفهرس لغيرها} two "
                                "{صفحتان تتركان مكانهما في الفهرس لغيرهما} few {# صفحات تترك "
                                "مكانها في الفهرس لغيرها} many {# صفحة تترك مكانها في الفهرس "
                                "لغيرها} other {# صفحة تترك مكانها في الفهرس لغيرها}}",
                    .message = "يشير الرابط الأساسي (canonical) إلى صفحة أخرى: {target}.",
                    .why = "لا تظهر هذه الصفحة في النتائج، وما يشير إليها من روابط يُحسب للأخرى.",
                    .fix = "لا شيء إن كانت {target} تعرض المحتوى نفسه. وإن أردت أن تظهر هذه الصفحة "
                           "في النتائج فاجعل رابطها الأساسي إليها."},
             .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
