// canonical-header-html-mismatch: the Link header names one canonical and the element another.
#include "analyzer/canonicals.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const Canonical* header = nullptr;
  const Canonical* element = nullptr;
  for (const Canonical& canonical : page.canonicals) {
    if (!canonical.url.valid()) continue;
    const Canonical*& first = canonical.from_header ? header : element;
    if (first == nullptr) first = &canonical;
  }
  if (page.noindex || header == nullptr || element == nullptr) return Outcome::kNotApplicable;
  if (header->url.key() == element->url.key()) return Outcome::kChecked;
  Finding& finding = findings.add(seen(place_of(*header), header->href, {}));
  finding.evidence.push_back(seen(place_of(*element), element->href, element->at));
  finding.values = {{"header", shown_url(header->url)}, {"element", shown_url(element->url)}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
    "https://www.rfc-editor.org/rfc/rfc8288"};

constexpr Example kExamples[] = {{"two targets in two places", R"(-- / --
<title>Roastery</title>
-- /beans --
Link: <https://example.com/>; rel="canonical"

<html lang="ar"><link rel="canonical" href="https://example.com/beans"><title>البن</title>)",
                                  "/beans"},
                                 {"one target in two places", R"(-- / --
Link: <https://example.com/>; rel=canonical

<html lang="ar"><link rel="canonical" href="/"><title>محمصة البن</title>)"}};

}  // namespace

extern const Rule canonical_header_html_mismatch{
    .card =
        {.id = "canonical-header-html-mismatch",
         .category = Category::kCanonicals,
         .severity = Severity::kError,
         .effort = Effort::kHours,
         .en = {.title = "Canonical that differs in header and page",
                .headline = "{pages, plural, one {# page names one canonical in its header and "
                            "another in its head} other {# pages name one canonical in their "
                            "header and another in their head}}",
                .message = "The Link header names {header}, the page itself {element}.",
                .why = "Canonicals that contradict each other are ignored, and nobody sees the "
                       "header when looking at the page.",
                .fix = "Find out which of the two is right, and remove the other: the header comes "
                       "from the server’s or the cache’s settings, the element from the template."},
         .ar =
             {.title = "رابط أساسي (canonical) مختلف بين الترويسة والصفحة",
              .headline =
                  "{pages, plural, one {صفحة واحدة رابطها الأساسي (canonical) في الترويسة غير الذي "
                  "في رأسها} two {صفحتان رابط كل منهما الأساسي (canonical) في الترويسة غير الذي في "
                  "رأسها} few {# صفحات رابطها الأساسي (canonical) في الترويسة غير الذي في رأسها} "
                  "many {# صفحة رابطها الأساسي (canonical) في الترويسة غير الذي في رأسها} other {# "
                  "صفحة رابطها الأساسي (canonical) في الترويسة غير الذي في رأسها}}",
              .message = "تشير ترويسة Link إلى {header}، وتشير الصفحة نفسها إلى {element}.",
              .why = "الروابط الأساسية المتناقضة تُهمل، ولا يرى أحد الترويسة حين ينظر إلى الصفحة.",
              .fix = "تحقق أيهما الصحيح واحذف الآخر: الترويسة من إعداد الخادم أو ذاكرة التخزين "
                     "المؤقت، والوسم من القالب."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
