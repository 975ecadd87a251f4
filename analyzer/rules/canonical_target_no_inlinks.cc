// canonical-target-no-inlinks: a page that others name as their canonical, and that no page links.
// Where a sitemap or the folder lists it, orphan-page tells it.
#include <vector>

#include "analyzer/rule.h"
#include "analyzer/site/canonical_targets.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

// Checked: indexable pages that other pages name as their canonical, where every known page was
// read; else a page that was left out may hold the link, and they are not applicable.
void check(const Site& site, SiteFindings& findings) {
  std::vector<std::uint32_t> namer(site.pages.size(), kNoPage);
  for (std::uint32_t page = 0; page < namer.size(); ++page) {
    if (site.pages[page].indexable != NotIndexable::kCanonicalised) continue;
    const std::uint32_t target = canonical_of(site, page);
    if (target != kNoPage && namer[target] == kNoPage) namer[target] = page;
  }
  for (std::uint32_t page = 0; page < namer.size(); ++page) {
    const PageRecord& record = site.pages[page];
    if (namer[page] == kNoPage || record.indexable != NotIndexable::kIndexable) continue;
    if (!site.complete) {
      findings.not_applicable(1);
      continue;
    }
    findings.checked(1);
    if (site.inlinks[page] > 0 || page == site.home || record.listed) continue;
    Finding finding;
    const std::string source = display_url(site, namer[page]);
    finding.values = {{"source", source}};
    finding.evidence = {{.where = source, .what = quoted(display_url(site, page))}};
    findings.add(page, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
    "https://developers.google.com/search/docs/crawling-indexing/links-crawlable"};

constexpr Example kExamples[] = {
    {"links lead to the variants alone", R"(-- / --
<a href="/قهوة?ref=nav">قهوة</a>
-- /قهوة?ref=nav --
<link rel="canonical" href="/قهوة"><p>قهوة
-- /قهوة --
<p>قهوة)",
     "/قهوة"},
    {"a canonical that is linked, one that a redirect leads to, one that the sitemap lists",
     R"(-- / --
<a href="/a?x">a</a><a href="/a">a</a><a href="/b?x">b</a><a href="/old">b</a>
-- /a?x --
<link rel="canonical" href="/a">
-- /a --
<p>a
-- /b?x --
<link rel="canonical" href="/b">
-- /b --
<p>b
-- /old 301 --
Location: /b

-- /c?x --
<link rel="canonical" href="/c">
-- /c sitemap --
<p>c)"}};

}  // namespace

extern const Rule canonical_target_no_inlinks{
    .card =
        {.id = "canonical-target-no-inlinks",
         .category = Category::kCanonicals,
         .severity = Severity::kWarning,
         .effort = Effort::kHours,
         .en = {.title = "Canonical page without links",
                .headline =
                    "{pages, plural, one {# page is named as a canonical, and no page links to it} "
                    "other {# pages are named as canonicals, and no page links to them}}",
                .message = "Other pages ({source}, for one) name this page as their canonical, and "
                           "no page of the site links to it.",
                .why =
                    "The site says that this is the page to show, and links only to its variants. "
                    "Links are the stronger hint, so search engines may show a variant.",
                .fix = "Point the site’s links to this address instead of to its variants such as "
                       "{source}."},
         .ar = {.title = "صفحة أساسية (canonical) بلا روابط",
                .headline = "{pages, plural, one {صفحة واحدة تسميها صفحات أخرى رابطًا أساسيًا، ولا "
                            "رابط إليها} two {صفحتان تسميهما صفحات أخرى رابطًا أساسيًا، ولا رابط "
                            "إليهما} few {# صفحات تسميها صفحات أخرى رابطًا أساسيًا، ولا رابط إليها} "
                            "many {# صفحة تسميها صفحات أخرى رابطًا أساسيًا، ولا رابط إليها} other {# "
                            "صفحة تسميها صفحات أخرى رابطًا أساسيًا، ولا رابط إليها}}",
                .message = "تجعل صفحات أخرى، منها {source}، هذه الصفحة رابطها الأساسي (canonical)، "
                           "ولا رابط داخليًا إليها في الموقع كله.",
                .why = "يقول الموقع إن هذه هي الصفحة التي ينبغي أن تظهر، ولا يربط إلا بنسخها. "
                       "والروابط تلميح أقوى، فقد يُظهر محرك البحث نسخة منها.",
                .fix = "وجّه روابط الموقع إلى هذه الصفحة بدلًا من نسخها مثل {source}."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
