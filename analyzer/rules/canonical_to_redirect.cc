// canonical-to-redirect: a page’s canonical is an address that redirects to a page. Where the
// redirects end in an error or at a page that is kept out of search, another rule tells it.
#include "analyzer/rule.h"
#include "analyzer/site/canonical_targets.h"

namespace dalil::rules {
namespace {

bool can_stand(const PageRecord& page) {
  return page.indexable == NotIndexable::kIndexable ||
         page.indexable == NotIndexable::kCanonicalised;
}

void check(const Site& site, SiteFindings& findings) {
  const Redirects redirects(site);
  judge_canonicals(site, findings, [&](std::uint32_t page, std::uint32_t target, Finding& finding) {
    const std::uint32_t end = redirects.end(target);
    if (end == target || end == kNoPage || !can_stand(site.pages[end])) return false;
    add_end(site, redirects, target, finding);
    finding.values.push_back({"to", end == page ? "itself" : "another"});
    return true;
  });
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
    "https://developers.google.com/search/docs/crawling-indexing/301-redirects"};

constexpr Example kExamples[] = {
    {"to a page that moved, and back to itself", R"(-- / --
<title>المحمصة</title>
-- /a --
<link rel="canonical" href="/old"><p>a
-- /old 301 --
Location: /القهوة

-- /القهوة --
<title>القهوة</title>
-- /b --
<link rel="canonical" href="/b/"><p>b
-- /b/ 301 --
Location: /b)",
     "/a /b"},
    {"redirects that end nowhere good, and a canonical that answers", R"(-- / --
<title>Roastery</title>
-- /a --
<link rel="canonical" href="/old"><p>a
-- /old 301 --
Location: /gone

-- /gone 410 --
-- /b --
<link rel="canonical" href="/loop"><p>b
-- /loop 301 --
Location: /loop

-- /c --
<link rel="canonical" href="/hides"><p>c
-- /hides 301 --
Location: /hidden

-- /hidden --
<meta name="robots" content="noindex">
-- /d --
<link rel="canonical" href="/"><p>d)"}};

}  // namespace

extern const Rule canonical_to_redirect{
    .card =
        {.id = "canonical-to-redirect",
         .category = Category::kCanonicals,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en =
             {.title = "Canonical to an address that redirects",
              .headline = "{pages, plural, one {# page names a canonical address that redirects} "
                          "other {# pages name canonical addresses that redirect}}",
              .message = "The canonical address {target} redirects to {to, select, itself {this "
                         "page} other {{end}}}.",
              .why =
                  "The canonical says “show that address”, and that address says “go elsewhere”. "
                  "Search engines may take the canonical for a mistake and choose for themselves.",
              .fix = "Name {end} as the canonical."},
         .ar = {.title = "رابط أساسي (canonical) يعيد التوجيه",
                .headline = "في {pages, plural, one {صفحة واحدة} two {صفحتين} few {# صفحات} many "
                            "{# صفحة} other {# صفحة}} رابط أساسي (canonical) يعيد التوجيه",
                .message = "الرابط الأساسي (canonical) هو {target}، وهو يعيد التوجيه إلى {to, "
                           "select, itself {هذه الصفحة نفسها} other {{end}}}.",
                .why = "يقول الرابط الأساسي «أظهروا ذلك الرابط»، ويقول ذلك الرابط «اذهبوا إلى "
                       "غيري»؛ فقد يعده محرك البحث خطأً ويختار بنفسه.",
                .fix = "اجعل الرابط الأساسي (canonical) هو {end}."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
