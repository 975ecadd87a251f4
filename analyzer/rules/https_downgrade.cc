// https-downgrade: an address on https redirects to http.
#include <utility>

#include "analyzer/rule.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/redirects.h"
#include "analyzer/site/sources.h"

namespace dalil::rules {
namespace {

// Checked: internal addresses on https that redirect and do not run into a loop.
void check(const Site& site, SiteFindings& findings) {
  const Redirects redirects(site);
  std::vector<std::uint32_t> down;
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    if (!site.pages[page].internal || redirects.hops(page) == 0) continue;
    if (!site.texts.url(page).starts_with("https:")) continue;
    findings.checked(1);
    if (site.texts.url(site.redirect_target(page)).starts_with("http:")) down.push_back(page);
  }
  if (down.empty()) return;
  const std::vector<std::uint32_t> sources = first_sources(site);
  for (const std::uint32_t page : down) {
    const std::string target = display_url(site, site.redirect_target(page));
    Finding finding;
    finding.values = {{"target", target}};
    finding.evidence = {{.where = "Location", .what = quoted(target)}};
    if (sources[page] != kNoPage) {
      finding.evidence.push_back(link_evidence(site, sources[page], page));
    }
    findings.add(page, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/site-move-with-url-changes",
    "https://www.rfc-editor.org/rfc/rfc6797"};

constexpr Example kExamples[] = {{"within the site, and to another one", R"(-- / --
<a href="/عروض">عروض</a><a href="/out">out</a>
-- /عروض 302 --
Location: http://example.com/offers

-- http://example.com/offers --
<p>offers
-- /out 301 --
Location: http://other.example/)",
                                  "/عروض /out"},
                                 {"upwards, and in a circle", R"(-- / --
<a href="/a">a</a><a href="/loop">loop</a>
-- /a 301 --
Location: /b

-- /b --
<p>b
-- http://example.com/ 301 --
Location: https://example.com/

-- /loop 301 --
Location: http://example.com/loop

-- http://example.com/loop 301 --
Location: https://example.com/loop)"}};

}  // namespace

extern const Rule https_downgrade{
    .card = {.id = "https-downgrade",
             .category = Category::kSecurity,
             .severity = Severity::kError,
             .effort = Effort::kMinutes,
             .en = {.title = "Redirect from https to http",
                    .headline = "{pages, plural, one {# address redirects from https to http} "
                                "other {# addresses redirect from https to http}}",
                    .message =
                        "This address on https redirects to {target}, which is not encrypted.",
                    .why =
                        "Visitors who came safely are sent over a line on which others can read "
                        "and change what they see; browsers warn, and search engines prefer https.",
                    .fix = "Redirect to the same address with https. If the server there has no "
                           "certificate, get one: they are free."},
             .ar = {.title = "إعادة توجيه من https إلى http",
                    .headline = "{pages, plural, one {رابط واحد يعيد التوجيه من https إلى http} "
                                "two {رابطان يعيدان التوجيه من https إلى http} few {# روابط تعيد "
                                "التوجيه من https إلى http} many {# رابطًا يعيد التوجيه من https "
                                "إلى http} other {# رابط يعيد التوجيه من https إلى http}}",
                    .message = "هذا الرابط على https، وهو يعيد التوجيه إلى {target} بلا تشفير.",
                    .why = "يُرسل الزائر الذي جاء آمنًا إلى اتصال يستطيع غيره أن يقرأه ويغيّره، "
                           "فيحذره المتصفح، ويفضل محرك البحث https.",
                    .fix = "أعد التوجيه إلى الرابط نفسه على https. وإن لم تكن للخادم هناك شهادة "
                           "فاستخرج له واحدة، فهي مجانية."},
             .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
