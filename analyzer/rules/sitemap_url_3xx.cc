// sitemap-url-3xx: a sitemap lists an address that redirects. Where all that changes is http to
// https, sitemap-http-urls tells of it once.
#include <string>
#include <utility>

#include "analyzer/rule.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/site.h"

namespace dalil::rules {
namespace {

bool only_scheme_changes(const Site& site, std::uint32_t page) {
  const std::uint32_t target = site.redirect_target(page);
  if (target == kNoPage) return false;
  const std::string from = site.texts.url(page), to = site.texts.url(target);
  return from.starts_with("http:") && to.starts_with("https:") && from.substr(5) == to.substr(6);
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
    if (record.indexable != NotIndexable::kRedirect || only_scheme_changes(site, page)) continue;
    Finding finding;
    const std::uint32_t target = site.redirect_target(page);
    finding.values = {{"known", target != kNoPage ? "yes" : "no"},
                      {"target", target != kNoPage ? display_url(site, target) : ""}};
    finding.evidence = {{.where = "sitemap", .what = quoted(display_url(site, page))},
                        status_evidence(record)};
    findings.add(page, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap",
    "https://www.sitemaps.org/protocol.html"};

constexpr Example kExamples[] = {{"listed and moved", R"(-- / sitemap --
<a href="/a">a</a>
-- /قديم 301 sitemap --
Location: /جديد

-- /جديد --
<title>جديد</title>
-- /refresh sitemap --
<meta http-equiv="refresh" content="0; url=/جديد">)",
                                  "/قديم /refresh"},
                                 {"moved and not listed, and http alone", R"(-- / sitemap --
<title>Roastery</title>
-- /old 301 --
Location: /

-- http://example.com/x 301 sitemap --
Location: https://example.com/x

-- /x --
<title>X</title>)"}};

}  // namespace

extern const Rule sitemap_url_3xx{
    .card =
        {.id = "sitemap-url-3xx",
         .category = Category::kSitemaps,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Sitemap entry that redirects",
                .headline = "{pages, plural, one {The sitemap lists # address that redirects} "
                            "other {The sitemap lists # addresses that redirect}}",
                .message = "A sitemap lists this address, and it redirects{known, select, yes { to "
                           "{target}} other {}}.",
                .why = "A sitemap says which addresses are to stand in the results. One that "
                       "redirects cannot, and search engines visit it for nothing.",
                .fix =
                    "List {known, select, yes {{target}} other {the address that it leads to}} in "
                    "the sitemap in place of this one, or take it out if that is listed already."},
         .ar = {.title = "خريطة موقع تدرج رابطًا فيه إعادة توجيه",
                .headline = "{pages, plural, one {خريطة الموقع تدرج رابطًا واحدًا فيه إعادة توجيه} "
                            "two {خريطة الموقع تدرج رابطين فيهما إعادة توجيه} few {خريطة الموقع "
                            "تدرج # روابط فيها إعادة توجيه} many {خريطة الموقع تدرج # رابطًا فيه "
                            "إعادة توجيه} other {خريطة الموقع تدرج # رابط فيه إعادة توجيه}}",
                .message = "هذا الرابط مدرج في خريطة الموقع، وفيه إعادة توجيه{known, select, yes { "
                           "إلى {target}} other {}}.",
                .why = "تقول خريطة الموقع أي الروابط ينبغي أن يظهر في النتائج، وما فيه إعادة توجيه "
                       "لا يظهر، فيزوره محرك البحث بلا فائدة.",
                .fix = "أدرج في خريطة الموقع {known, select, yes {{target}} other {الرابط الذي "
                       "يقود إليه}} مكان هذا، أو احذف هذا إن كان ذاك مدرجًا."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
