// link-broken-external: a page links to an address of another site that does not exist or does not
// answer. Asked only with --check-external; what the other site did not let be checked is no fault.
#include <map>

#include "analyzer/rule.h"
#include "analyzer/site/broken.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

bool is_asked(const PageRecord& page) {
  return !page.internal && (page.status != 0 || is_unanswered(page));
}

bool is_broken(const PageRecord& page) {
  return is_client_error(page) || is_server_error(page) || is_unanswered(page);
}

void add(const Site& site, std::uint32_t page, const LinkRecord& link, std::uint32_t target,
         std::int64_t count, SiteFindings& findings) {
  const PageRecord& answer = site.pages[target];
  const std::string shown = display_url(link.url);
  const std::string& anchor = link.anchor.empty() ? shown : link.anchor;
  Finding finding;
  finding.key = link.url;
  // A host that is gone for this machine may be there for others.
  finding.confidence = answer.status == 0 ? Confidence::kLikely : answer.check.confidence;
  finding.values = {
      {"target", shown}, {"answer", answer_of(answer)}, {"anchor", anchor}, {"links", count}};
  finding.evidence = {link_evidence(link, anchor), status_evidence(answer)};
  findings.add(page, std::move(finding));
}

// Checked: pages with an anchor to an address of another site that was asked for.
void check(const Site& site, SiteFindings& findings) {
  site.graph.for_each([&](std::uint32_t page, std::span<const Edge> edges) {
    struct Seen {
      std::uint32_t edge = 0;
      std::int64_t count = 0;
    };
    std::map<std::uint32_t, Seen> broken;  // By target, with the first link.
    bool asked = false;
    for (std::uint32_t i = 0; i < edges.size(); ++i) {
      const PageRecord& target = site.pages[edges[i].target];
      if (edges[i].kind != LinkKind::kAnchor || !is_asked(target)) continue;
      asked = true;
      if (is_broken(target)) ++broken.try_emplace(edges[i].target, Seen{i, 0}).first->second.count;
    }
    if (asked) findings.checked(1);
    if (broken.empty()) return;
    const std::vector<LinkRecord> links = site.texts.links(page);
    for (const auto& [target, seen] : broken) {
      add(site, page, links.at(seen.edge), target, seen.count, findings);
    }
  });
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/links-crawlable"};

constexpr Example kExamples[] = {
    {"a page elsewhere that is gone, and one that fails", R"(-- / --
<a href="https://other.example/gone">Roasters</a><a href="/ar">العربية</a>
-- /ar --
<a href="https://other.example/عطل">مواعيد الحصاد</a>
-- //other.example/gone 404 --
-- //other.example/عطل 500 --)",
     "/ /ar"},
    {"what works, what was not let in, and what nobody asked", R"(-- / --
<a href="https://other.example/">Coffee</a><a href="https://other.example/wall">Wall</a>
<a href="https://third.example/">Third</a>
-- //other.example/ --
<p>Coffee
-- //other.example/wall 403 --)"}};

}  // namespace

extern const Rule link_broken_external{
    .card =
        {.id = "link-broken-external",
         .category = Category::kLinks,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Broken link to another site",
                .headline = "{pages, plural, one {# page has broken links to other sites} other {# "
                            "pages have broken links to other sites}}",
                .message = "The link “{anchor}” leads to {target}: {answer, select, dns {its host "
                           "has no address} refused {the connection is refused} timeout {no "
                           "answer in time} connection {the connection breaks} other {the server "
                           "answers {answer}}}{links, plural, one {} other { (# links on this "
                           "page)}}.",
                .why = "Readers who follow the link find nothing, and trust your page less.",
                .fix = "Point the link to where the content is today, or take it out."},
         .ar = {.title = "رابط معطوب إلى موقع آخر",
                .headline = "{pages, plural, one {صفحة واحدة فيها روابط معطوبة إلى مواقع أخرى} two "
                            "{صفحتان فيهما روابط معطوبة إلى مواقع أخرى} few {# صفحات فيها روابط "
                            "معطوبة إلى مواقع أخرى} many {# صفحة فيها روابط معطوبة إلى مواقع أخرى} "
                            "other {# صفحة فيها روابط معطوبة إلى مواقع أخرى}}",
                .message = "الرابط «{anchor}» يقود إلى {target}: {answer, select, dns {لا عنوان IP "
                           "لمضيفه} refused {الاتصال مرفوض} timeout {لا جواب في الوقت المحدد} "
                           "connection {الاتصال ينقطع} other {الخادم يجيب بالرمز {answer}}}{links, "
                           "plural, one {} two { (رابطان)} few { (# روابط)} many { (# رابطًا)} "
                           "other { (# رابط)}}.",
                .why = "من يتبع الرابط من القراء لا يجد شيئًا، فتقل ثقته بصفحتك.",
                .fix = "وجّه الرابط إلى حيث المحتوى اليوم، أو احذفه."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
