// canonical-fragment: the canonical names a place on a page; an index knows pages.
#include "analyzer/canonicals.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const Canonical* const canonical = effective_canonical(page);
  if (page.noindex || canonical == nullptr) return Outcome::kNotApplicable;
  if (!canonical->url.has_fragment()) return Outcome::kChecked;
  findings.add(seen(place_of(*canonical), canonical->href, canonical->at)).values = {
      {"target", shown_url(canonical->url)},
      {"wanted", shown_url(canonical->url.without_fragment())}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
    "https://developers.google.com/search/docs/crawling-indexing/url-structure"};

constexpr Example kExamples[] = {{"a place", R"(-- / --
<title>Roastery</title>
-- /beans --
<link rel="canonical" href="https://example.com/beans#haraz"><title>Beans</title>
-- /ar --
<html lang="ar"><link rel="canonical" href="https://example.com/ar#"><title>البن</title>)",
                                  "/beans /ar"},
                                 {"a page", R"(-- / --
<html lang="ar"><link rel="canonical" href="https://example.com/"><title>محمصة البن</title>)"}};

}  // namespace

extern const Rule canonical_fragment{
    .card =
        {.id = "canonical-fragment",
         .category = Category::kCanonicals,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Canonical with a fragment",
                .headline = "{pages, plural, one {# page has a canonical with a fragment} other {# "
                            "pages have canonicals with a fragment}}",
                .message = "The canonical {target} has a fragment.",
                .why = "Search engines pass over what stands behind #; where the views of an "
                       "application differ in it alone, they are one page to them.",
                .fix = "Write {wanted}."},
         .ar =
             {.title = "رابط أساسي (canonical) فيه جزء موضعي",
              .headline =
                  "{pages, plural, one {صفحة واحدة في رابطها الأساسي (canonical) جزء موضعي} two "
                  "{صفحتان في رابط كل منهما الأساسي (canonical) جزء موضعي} few {# صفحات في رابطها "
                  "الأساسي (canonical) جزء موضعي} many {# صفحة في رابطها الأساسي (canonical) جزء "
                  "موضعي} other {# صفحة في رابطها الأساسي (canonical) جزء موضعي}}",
              .message = "في الرابط الأساسي (canonical) ‏{target} جزء موضعي (ما "
                         "بعد "
                         "#).",
              .why = "تهمل محركات البحث ما بعد العلامة #، فالصفحات التي لا تختلف إلا فيه صفحة "
                     "واحدة عندها.",
              .fix = "اكتب {wanted}."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
