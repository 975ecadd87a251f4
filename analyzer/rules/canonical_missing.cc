// canonical-missing: a page names no canonical, so that search engines choose among its addresses
// by themselves.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (is_blank(page)) return Outcome::kNotApplicable;
  if (!page.canonicals.empty()) return Outcome::kChecked;
  findings.add(seen("head > link[rel=canonical]", "absent", {})).values = {{"page", page.url}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
    "https://www.rfc-editor.org/rfc/rfc6596"};

constexpr Example kExamples[] = {
    {"none", R"(-- / --
<title>Roastery</title><p>Beans.
-- /ar --
<html lang="ar"><title>محمصة البن</title><p>نحمص كل صباح.)",
     "/ /ar"},
    {"in the head, in a header, and on a page that is not to be indexed", R"(-- / --
<html lang="ar"><link rel="canonical" href="https://example.com/"><title>محمصة البن</title><p>نحمص كل صباح.
-- /header --
Link: <https://example.com/header>; rel="canonical"

<title>Beans</title><p>Beans.
-- /cart --
<meta name="robots" content="noindex"><p>Cart.)"}};

}  // namespace

extern const Rule canonical_missing{
    .card =
        {.id = "canonical-missing",
         .category = Category::kCanonicals,
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en =
             {.title = "Page without a canonical",
              .headline = "{pages, plural, one {# page names no canonical} other {# pages name no "
                          "canonical}}",
              .message = "The page has no canonical.",
              .why =
                  "Parameters, capital letters and http make more addresses of the page; without a "
                  "canonical each search engine chooses by itself which one it shows and credits.",
              .fix = "Write <link rel=\"canonical\" href=\"{page}\"> into the head; once in the "
                     "template serves all pages."},
         .ar = {.title = "صفحة بلا رابط أساسي (canonical)",
                .headline =
                    "{pages, plural, one {صفحة واحدة بلا رابط أساسي (canonical)} two {صفحتان بلا "
                    "رابط أساسي (canonical)} few {# صفحات بلا رابط أساسي (canonical)} many {# صفحة "
                    "بلا رابط أساسي (canonical)} other {# صفحة بلا رابط أساسي (canonical)}}",
                .message = "ليس في الصفحة رابط أساسي (canonical).",
                .why = "تجعل المعاملات والأحرف الكبيرة وhttp للصفحة عناوين أخرى، وحين يغيب الرابط "
                       "الأساسي يختار كل محرك بحث بنفسه العنوان الذي يعرضه.",
                .fix = "اكتب في رأس الصفحة <link rel=\"canonical\" href=\"{page}\">؛ ومرة واحدة في "
                       "القالب تكفي الصفحات كلها."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
