// sitemap-url-noncanonical: a sitemap lists a page whose canonical names another one.
#include <string>
#include <utility>

#include "analyzer/rule.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/site.h"

namespace dalil::rules {
namespace {

// The page that its canonical names, or kNoPage.
std::uint32_t canonical_of(const Site& site, std::uint32_t page) {
  const auto edges = site.graph.out(page);
  for (const Edge& edge : edges) {
    if (edge.kind == LinkKind::kCanonical) return edge.target;
  }
  return kNoPage;
}

// Checked: internal URLs of the sitemaps that answered. Not applicable: those that did not.
void check(const Site& site, SiteFindings& findings) {
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    const PageRecord& record = site.pages[page];
    if (!record.internal || !record.in_sitemap) continue;
    if (record.status == 0) {
      findings.not_applicable(1);
      continue;
    }
    findings.checked(1);
    if (record.indexable != NotIndexable::kCanonicalised) continue;
    Finding finding;
    const std::uint32_t canonical = canonical_of(site, page);
    const bool known = canonical != kNoPage;
    const std::string target = known ? display_url(site, canonical) : "";
    const bool own = known && site.pages[canonical].internal;
    finding.values = {{"target", target}, {"site", own ? "own" : "other"}};
    finding.evidence = {{.where = "sitemap", .what = quoted(display_url(site, page))},
                        {.where = "head > link[rel=canonical]", .what = quoted(target)}};
    findings.add(page, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap",
    "https://www.sitemaps.org/protocol.html"};

constexpr Example kExamples[] = {{"listed, and a variant by its own word", R"(-- / sitemap --
<title>المحمصة</title>
-- /قهوة?لون=داكن sitemap --
<link rel="canonical" href="/قهوة"><title>قهوة</title>
-- /قهوة sitemap --
<link rel="canonical" href="/قهوة"><title>قهوة</title>
-- /copy sitemap --
<link rel="canonical" href="https://other.example/"><title>Copy</title>)",
                                  "/قهوة?لون=داكن /copy"},
                                 {"regression: a variant that no sitemap lists", R"(-- / sitemap --
<title>Roastery</title>
-- /beans?sort=price --
<link rel="canonical" href="/beans"><title>Beans</title>
-- /beans sitemap --
<title>Beans</title>)"}};

}  // namespace

extern const Rule sitemap_url_noncanonical{
    .card =
        {.id = "sitemap-url-noncanonical",
         .category = Category::kSitemaps,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Sitemap entry that is not canonical",
                .headline =
                    "{pages, plural, one {The sitemap lists # page whose canonical is another} "
                    "other {The sitemap lists # pages whose canonical is another}}",
                .message = "A sitemap lists this page, and its canonical names {target}.",
                .why = "The sitemap says “show this one”, the page says “show the other”: search "
                       "engines then choose for themselves.",
                .fix = "{site, select, own {List {target} in the sitemap in place of this page} "
                       "other {Take this page out of the sitemap, for its canonical is on another "
                       "site}}; if this page is the right one, correct its canonical."},
         .ar =
             {.title = "خريطة موقع تدرج صفحة رابطها الأساسي غيرها",
              .headline =
                  "{pages, plural, one {خريطة الموقع تدرج صفحة واحدة رابطها الأساسي غيرها} two "
                  "{خريطة الموقع تدرج صفحتين رابط كل منهما الأساسي غيرها} few {خريطة الموقع تدرج # "
                  "صفحات روابطها الأساسية غيرها} many {خريطة الموقع تدرج # صفحة رابطها الأساسي "
                  "غيرها} other {خريطة الموقع تدرج # صفحة رابطها الأساسي غيرها}}",
              .message =
                  "هذه الصفحة مدرجة في خريطة الموقع، ورابطها الأساسي (canonical) هو {target}.",
              .why =
                  "تقول خريطة الموقع «أظهر هذه» وتقول الصفحة «أظهر تلك»، فيختار محرك البحث بنفسه.",
              .fix = "{site, select, own {أدرج {target} في خريطة الموقع مكان هذه الصفحة} other "
                     "{احذف هذه الصفحة من خريطة الموقع لأن رابطها الأساسي في موقع آخر}}؛ وإن كانت "
                     "هذه هي الصحيحة فصحح رابطها الأساسي."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
