// link-broken-internal: a page links to a broken address of its own site, at once or by redirects.
// Answers about who asks (401, 403, 429…) are not broken but not verified; server errors are told
// once, by http-5xx-internal, whatever links to them.
#include <map>

#include "analyzer/malformed_href.h"
#include "analyzer/rule.h"
#include "analyzer/site/broken.h"
#include "analyzer/site/broken_links.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/successors.h"

namespace dalil::rules {
namespace {

// Checked: pages with an anchor to an internal page that was asked for.
void check(const Site& site, SiteFindings& findings) {
  const Redirects redirects(site);
  std::map<std::uint32_t, BrokenTarget> targets;
  Proposals proposals(site);
  std::uint32_t page = kNoPage;
  std::vector<LinkRecord> links;  // Of `page`.
  findings.checked(for_each_broken_link(site, redirects, [&](const LinksTo& broken) {
    if (broken.page != page) links = site.texts.links(page = broken.page);
    const LinkRecord& link = links.at(broken.edge);
    BrokenTarget& target = targets[broken.target];
    if (target.href.empty()) target = broken_target(site, redirects, broken.target);
    if (is_beside_by_mistake(target.href, site.texts.url(page))) return;
    const PageRecord& end = site.pages[redirects.end(broken.target)];
    Finding finding;
    finding.key = target.href;
    finding.confidence = end.status == 0 ? Confidence::kLikely : end.check.confidence;
    const std::string& anchor = link.anchor.empty() ? target.shown : link.anchor;
    const std::string nearest = proposals.find(broken.target, target.href, link.anchor);
    finding.values = {{"target", target.shown},
                      {"end", target.end},
                      {"status", std::int64_t{end.status}},
                      {"answer", answer_of(end)},
                      {"kind", is_client_error(end) ? "gone" : "failing"},
                      {"anchor", anchor},
                      {"links", broken.count},
                      {"via", target.chain.size() > 1 ? "redirects" : "nothing"},
                      {"nearest", nearest.empty() ? "none" : nearest}};
    finding.evidence = {link_evidence(link, anchor)};
    finding.evidence.insert(finding.evidence.end(), target.chain.begin(), target.chain.end());
    findings.add(page, std::move(finding));
  }));
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/http-network-errors"};

constexpr Example kExamples[] = {
    {"a page that is gone, and one behind a redirect", R"(-- / --
<nav><a href="/gone">Our beans</a></nav><a href="/مقالات/القهوة">القهوة</a>
-- /a --
<a href="/moved" rel="nofollow"><img src="x.png"></a>
-- /gone 410 --
-- /moved 301 --
Location: /nowhere)",
     "/ /a"},
    {"what could not be verified, loops, canonicals, and what works", R"(-- / --
<link rel="alternate" hreflang="en" href="/lost"><a href="/login">In</a><a href="/vip">VIP</a>
<a href="/busy">Busy</a><a href="/failing">Failing</a><a href="/loop">Loop</a>
<a href="/secret">Blocked</a><a href="https://other.example/gone">elsewhere</a><a href="https//planet.example/en">Planet</a>
-- /https//planet.example/en 404 --
-- /login 401 --
-- /vip 403 --
-- /busy 429 --
-- /failing 503 --
-- /loop 302 --
Location: /loop

-- /secret blocked --)"}};

}  // namespace

extern const Rule link_broken_internal{
    .card =
        {.id = "link-broken-internal",
         .category = Category::kLinks,
         .severity = Severity::kError,
         .effort = Effort::kMinutes,
         .en = {.title = "Broken link within the site",
                .headline = "{pages, plural, one {# page has broken links within the site} "
                            "other {# pages have broken links within the site}}",
                .message = "The link “{anchor}” leads to {target}{via, select, redirects {, which "
                           "redirects to {end}} other {}}: {answer, select, dns {its host has no "
                           "address} refused {the connection is refused} timeout {no answer in "
                           "time} connection {the connection breaks} other {the server answers "
                           "{answer}}}{links, plural, one {} other { (# links on this page)}}.",
                .why = "Readers and search engines that follow the link find no page.",
                .fix = "{kind, select, failing {Find out why the server fails at {end}.} other "
                       "{{nearest, select, none {Point the link to the page that took the place "
                       "of {end}, or take it out.} other {Point the link to {nearest}, the nearest "
                       "by address or title.}} If {end} should exist, bring it back or redirect "
                       "it.}}"},
         .ar = {.title = "رابط داخلي معطوب",
                .headline = "{pages, plural, one {صفحة واحدة فيها روابط داخلية معطوبة} "
                            "two {صفحتان فيهما روابط داخلية معطوبة} "
                            "few {# صفحات فيها روابط داخلية معطوبة} "
                            "many {# صفحة فيها روابط داخلية معطوبة} "
                            "other {# صفحة فيها روابط داخلية معطوبة}}",
                .message = "الرابط «{anchor}» يقود إلى {target}{via, select, redirects {، ومنه "
                           "بإعادة توجيه إلى {end}} other {}}: {answer, select, dns {لا عنوان IP "
                           "لمضيفه} refused {الاتصال مرفوض} timeout {لا جواب في الوقت المحدد} "
                           "connection {الاتصال ينقطع} other {الخادم يجيب بالرمز {answer}}}{links, "
                           "plural, one {} two { (رابطان في هذه الصفحة)} few { (# روابط في هذه "
                           "الصفحة)} many { (# رابطًا في هذه الصفحة)} other { (# رابط في هذه "
                           "الصفحة)}}.",
                .why = "من يتبع الرابط من القراء لا يجد شيئًا، ولا يجد محرك البحث الصفحة الموعودة.",
                .fix = "{kind, select, failing {ابحث عن سبب إخفاق الخادم في {end}.} other "
                       "{{nearest, select, none {وجّه الرابط إلى الصفحة التي حلت محل {end}، أو "
                       "احذفه.} other {وجّه الرابط إلى {nearest}، أقرب الصفحات إليه رابطًا أو "
                       "عنوانًا.}} وإن كان ينبغي أن تبقى {end} فأعدها أو أعد توجيهها.}}"},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
