// link-to-canonicalised: pages link to an address whose canonical names another page of the site.
// Silent about variants by their query (sorting, filters), which visitors need, and about
// spellings, which canonical-form-drift tells.
#include <map>

#include "analyzer/rule.h"
#include "analyzer/site/canonical_targets.h"
#include "analyzer/site/linked_from.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/spellings.h"
#include "core/url.h"

namespace dalil::rules {
namespace {

// The same page with another query: a choice of the visitor.
bool is_variant(const std::string& href, const std::string& canonical) {
  const Result<Url> own = Url::parse(href), other = Url::parse(canonical);
  return own && other && own->has_query() && own->host() == other->host() &&
         own->path() == other->path();
}

// Checked: internal HTML pages that other pages link.
void check(const Site& site, SiteFindings& findings) {
  const std::map<std::uint32_t, std::uint32_t> spellings = better_spellings(site);
  for (const LinkedFrom& linked : linked_from(site, [&](std::uint32_t page) {
         return site.pages[page].internal && site.pages[page].html;
       })) {
    findings.checked(1);
    if (site.pages[linked.target].indexable != NotIndexable::kCanonicalised) continue;
    const std::uint32_t canonical = canonical_of(site, linked.target);
    if (canonical == kNoPage || !site.pages[canonical].internal) continue;
    if (site.pages[canonical].indexable != NotIndexable::kIndexable) continue;
    const std::string target = site.texts.url(canonical);
    if (spellings.contains(linked.target) || is_variant(site.texts.url(linked.target), target)) {
      continue;
    }
    Finding finding;
    finding.values = {{"canonical", display_url(target)}};
    finding.evidence = {
        {.where = "head > link[rel=canonical]", .what = quoted(display_url(target))}};
    add_sources(site, linked, finding);
    findings.add(linked.target, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
    "https://developers.google.com/search/docs/crawling-indexing/links-crawlable"};

constexpr Example kExamples[] = {
    {"a second path to the same article", R"(-- / --
<a href="/قسم/مقال">مقال</a>
-- /b --
<a href="/قسم/مقال">مقال</a>
-- /قسم/مقال --
<link rel="canonical" href="/مقال"><p>مقال
-- /مقال --
<p>مقال)",
     "/قسم/مقال"},
    {"sorting, a spelling, another site, and what nobody links", R"(-- / --
<a href="/beans?sort=price">by price</a><a href="/%7Eali">Ali</a><a href="/copy">copy</a>
-- /beans?sort=price --
<link rel="canonical" href="/beans"><p>beans
-- /beans --
<p>beans
-- /%7Eali --
<link rel="canonical" href="/~ali"><p>Ali roasts.
-- /~ali --
<p>Ali roasts.
-- /copy --
<link rel="canonical" href="https://other.example/"><p>copy
-- /print --
<link rel="canonical" href="/beans"><p>beans)"}};

}  // namespace

extern const Rule link_to_canonicalised{
    .card =
        {.id = "link-to-canonicalised",
         .category = Category::kLinks,
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en = {.title = "Links to an address that is not the canonical one",
                .headline =
                    "{pages, plural, one {# address is linked though its canonical names another} "
                    "other {# addresses are linked though their canonicals name others}}",
                .message = "{sources, plural, one {# page links} other {# pages link}} to this "
                           "address, and its canonical names {canonical}.",
                .why = "The links say that this address matters, its canonical says the other "
                       "does. Search engines weigh both, and may choose the wrong one.",
                .fix = "Point the links to {canonical}."},
         .ar = {.title = "روابط إلى صفحة رابطها الأساسي (canonical) غيرها",
                .headline = "{pages, plural, one {صفحة واحدة عليها روابط ورابطها الأساسي غيرها} "
                            "two {صفحتان عليهما روابط ورابط كل منهما الأساسي غيرها} few {# صفحات "
                            "عليها روابط وروابطها الأساسية غيرها} many {# صفحة عليها روابط ورابطها "
                            "الأساسي غيرها} other {# صفحة عليها روابط ورابطها الأساسي غيرها}}",
                .message = "في {sources, plural, one {صفحة واحدة} two {صفحتين} few {# صفحات} many "
                           "{# صفحة} other {# صفحة}} رابط إلى هذه الصفحة، ورابطها الأساسي "
                           "(canonical) هو {canonical}.",
                .why = "تقول الروابط إن هذه الصفحة هي المهمة، ويقول رابطها الأساسي إن المهمة "
                       "غيرها، فيوازن محرك البحث بينهما وقد يخطئ.",
                .fix = "وجّه الروابط إلى {canonical}."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
