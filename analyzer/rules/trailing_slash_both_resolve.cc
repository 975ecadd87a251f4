// trailing-slash-both-resolve: an address answers with the same content with and without a slash at
// its end, and neither form names the other as its canonical.
#include "analyzer/rule.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/sources.h"
#include "analyzer/site/spellings.h"

namespace dalil::rules {
namespace {

// Checked: indexable pages. The one of the two forms that the site links less is found.
void check(const Site& site, SiteFindings& findings) {
  for (const PageRecord& page : site.pages) {
    findings.checked(page.indexable == NotIndexable::kIndexable ? 1 : 0);
  }
  const std::vector<SlashPair> pairs = slash_pairs(site);
  if (pairs.empty()) return;
  const std::vector<std::uint32_t> sources = first_sources(site);
  for (const SlashPair& pair : pairs) {
    const std::string form = site.texts.url(pair.preferred);
    Finding finding;
    finding.values = {{"form", display_url(form)}};
    finding.evidence.push_back({.where = "HTTP status 200", .what = quoted(form)});
    if (sources[pair.other] != kNoPage) {
      finding.evidence.push_back(link_evidence(site, sources[pair.other], pair.other));
    }
    findings.add(pair.other, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/blog/2010/04/to-slash-or-not-to-slash",
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls"};

constexpr Example kExamples[] = {{"both forms answer, and both are linked", R"(-- / --
<html lang="ar"><a href="/مقالات/">مقالات</a><a href="/beans">Beans</a>
-- /b --
<a href="/مقالات/">مقالات</a><a href="/مقالات">مقالات</a><a href="/beans/">Beans</a>
<a href="/beans">Beans</a>
-- /مقالات/ --
<html lang="ar"><p>كل ما كتبنا عن القهوة.
-- /مقالات --
<html lang="ar"><p>كل ما كتبنا عن القهوة.
-- /beans --
<p>Beans from Yemen.
-- /beans/ --
<p>Beans from Yemen.)",
                                  "/مقالات /beans/"},
                                 {"a redirect, a canonical, other content, and the root", R"(-- / --
<a href="/a">a</a><a href="/a/">a</a><a href="/b">b</a><a href="/b/">b</a><a href="/c">c</a>
<a href="/c/">c</a><p>Home.
-- /a 301 --
Location: /a/

-- /a/ --
<p>A.
-- /b --
<link rel="canonical" href="/b/"><p>B.
-- /b/ --
<p>B.
-- /c --
<p>C.
-- /c/ --
<p>C, and more.)"}};

}  // namespace

extern const Rule trailing_slash_both_resolve{
    .card =
        {.id = "trailing-slash-both-resolve",
         .category = Category::kUrls,
         .severity = Severity::kWarning,
         .effort = Effort::kHours,
         .en = {.title = "Page that answers with and without a slash at its end",
                .headline = "{pages, plural, one {# page answers under two addresses, with and "
                            "without a slash at the end} other {# pages answer under two "
                            "addresses, with and without a slash at the end}}",
                .message = "The same content stands under {form}, which differs in the slash at "
                           "the end alone.",
                .why = "To search engines these are two pages: they crawl both, and links to the "
                       "one do not help the other until they have found out.",
                .fix = "Let this address redirect to {form} (301), and link to that form."},
         .ar = {.title = "صفحة تجيب بشرطة مائلة في آخر رابطها وبدونها",
                .headline = "{pages, plural, one {صفحة واحدة تجيب بشرطة مائلة في آخر رابطها "
                            "وبدونها} two {صفحتان تجيبان بشرطة مائلة في آخر رابطيهما وبدونها} few "
                            "{# صفحات تجيب بشرطة مائلة في آخر روابطها وبدونها} other {# صفحة تجيب "
                            "بشرطة مائلة في آخر روابطها وبدونها}}",
                .message = "المحتوى نفسه في {form}، ولا فرق بين الرابطين إلا الشرطة المائلة في "
                           "الآخر.",
                .why = "يراهما محرك البحث صفحتين، فيزحف إليهما معًا، ولا تنفع الروابط إلى إحداهما "
                       "الأخرى حتى يتبين له أنهما واحدة.",
                .fix = "أعد توجيه هذا الرابط إلى {form} بالرمز 301، واجعل الروابط كلها إلى تلك "
                       "الصيغة."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
