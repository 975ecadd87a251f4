// canonical-invalid-attribute: a canonical with an attribute for which Google passes over it.
#include "analyzer/canonicals.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.noindex || page.canonicals.empty()) return Outcome::kNotApplicable;
  for (const Canonical& canonical : page.canonicals) {
    if (canonical.attribute.empty()) continue;
    findings.add(seen(place_of(canonical), canonical.attribute, canonical.at)).values = {
        {"attribute", canonical.attribute}};
    break;
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls"};

constexpr Example kExamples[] = {{"a language, and a medium", R"(-- / --
<title>Roastery</title>
-- /beans --
<link rel="canonical" hreflang="en" href="https://example.com/beans"><title>Beans</title>
-- /ar --
<html lang="ar"><link rel="canonical" media="print" href="https://example.com/ar"><title>البن</title>)",
                                  "/beans /ar"},
                                 {"none, and attributes of others", R"(-- / --
<html lang="ar"><link rel="canonical" id="c" href="https://example.com/"><link rel="alternate" hreflang="en" href="/en"><title>محمصة البن</title>)"}};

}  // namespace

extern const Rule canonical_invalid_attribute{
    .card =
        {.id = "canonical-invalid-attribute",
         .category = Category::kCanonicals,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en =
             {.title = "Canonical with an attribute that undoes it",
              .headline =
                  "{pages, plural, one {# page has a canonical with an attribute that undoes it} "
                  "other {# pages have canonicals with an attribute that undoes them}}",
              .message = "The canonical has the attribute “{attribute}”.",
              .why =
                  "Google does not take a link with hreflang, lang, media or type for a canonical.",
              .fix = "Remove “{attribute}” from it; languages have links of their own: <link "
                     "rel=\"alternate\" hreflang=\"…\" href=\"…\">."},
         .ar =
             {.title = "رابط أساسي (canonical) عليه سمة تبطله",
              .headline =
                  "{pages, plural, one {صفحة واحدة على رابطها الأساسي (canonical) سمة تبطله} two "
                  "{صفحتان على رابط كل منهما الأساسي (canonical) سمة تبطله} few {# صفحات على "
                  "رابطها الأساسي (canonical) سمة تبطله} many {# صفحة على رابطها الأساسي "
                  "(canonical) سمة تبطله} other {# صفحة على رابطها الأساسي (canonical) سمة تبطله}}",
              .message =
                  "على الرابط الأساسي (canonical) السمة ‎{attribute}.",
              .why = "لا يعد Google الرابط أساسيًا إن كانت عليه hreflang أو lang أو media أو type.",
              .fix = "احذف ‎{attribute} منه؛ فللغات روابطها: <link "
                     "rel=\"alternate\" "
                     "hreflang=\"…\" href=\"…\">."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
