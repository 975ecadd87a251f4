// link-external-403: links to other sites whose servers did not let them be checked. Nobody's
// fault: a list for those who want to look with their own eyes.
#include <map>

#include "analyzer/rule.h"
#include "analyzer/site/broken.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

// 401, 403, 429, 999… and the challenges of firewalls.
bool is_unverifiable(const PageRecord& page) {
  return page.status >= 400 && !is_client_error(page) && !is_server_error(page);
}

// Checked: pages with an anchor to an address of another site that answered.
void check(const Site& site, SiteFindings& findings) {
  site.graph.for_each([&](std::uint32_t page, std::span<const Edge> edges) {
    std::map<std::uint32_t, std::uint32_t> closed;  // Targets, and the first edge to each.
    bool asked = false;
    for (std::uint32_t i = 0; i < edges.size(); ++i) {
      const PageRecord& target = site.pages[edges[i].target];
      if (edges[i].kind != LinkKind::kAnchor || target.internal || target.status == 0) continue;
      asked = true;
      if (is_unverifiable(target)) closed.emplace(edges[i].target, i);
    }
    if (asked) findings.checked(1);
    if (closed.empty()) return;
    const std::vector<LinkRecord> links = site.texts.links(page);
    for (const auto& [target, edge] : closed) {
      const LinkRecord& link = links.at(edge);
      const std::string shown = display_url(link.url);
      const std::string& anchor = link.anchor.empty() ? shown : link.anchor;
      Finding finding;
      finding.key = link.url;
      finding.confidence = Confidence::kUnverifiable;
      finding.values = {{"target", shown},
                        {"anchor", anchor},
                        {"status", std::int64_t{site.pages[target].status}}};
      finding.evidence = {link_evidence(link, anchor), status_evidence(site.pages[target])};
      findings.add(page, std::move(finding));
    }
  });
}

constexpr std::string_view kSources[] = {"https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4"};

constexpr Example kExamples[] = {{"servers that ask for a browser or a password", R"(-- / --
<a href="https://other.example/wall">Wall</a><a href="/ar">العربية</a>
-- /ar --
<a href="https://other.example/أعضاء">الأعضاء</a>
-- //other.example/wall 403 --
-- //other.example/أعضاء 401 --)",
                                  "/ /ar"},
                                 {"what works, what is gone, and what nobody asked", R"(-- / --
<a href="https://other.example/">Coffee</a><a href="https://other.example/gone">Gone</a>
<a href="https://third.example/">Third</a><a href="/vip">VIP</a>
-- /vip 403 --
-- //other.example/ --
<p>Coffee
-- //other.example/gone 404 --)"}};

}  // namespace

extern const Rule link_external_403{
    .card =
        {.id = "link-external-403",
         .category = Category::kLinks,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "Link to another site that could not be verified",
                .headline = "{pages, plural, one {# page links to sites that do not let links be "
                            "checked} other {# pages link to sites that do not let links be "
                            "checked}}",
                .message = "The link “{anchor}” to {target} could not be verified: the server "
                           "answers {status} to programs.",
                .why = "Many sites turn programs away and let readers in, so such a link may well "
                       "work.",
                .fix = "Open {target} in a browser if the link matters."},
         .ar = {.title = "رابط إلى موقع آخر تعذر التحقق منه",
                .headline = "{pages, plural, one {صفحة واحدة فيها روابط إلى مواقع لا تسمح بالتحقق "
                            "منها} two {صفحتان فيهما روابط إلى مواقع لا تسمح بالتحقق منها} few {# "
                            "صفحات فيها روابط إلى مواقع لا تسمح بالتحقق منها} many {# صفحة فيها "
                            "روابط إلى مواقع لا تسمح بالتحقق منها} other {# صفحة فيها روابط إلى "
                            "مواقع لا تسمح بالتحقق منها}}",
                .message = "تعذر التحقق من الرابط «{anchor}» إلى {target}: يجيب خادمه البرامج "
                           "بالرمز {status}.",
                .why = "مواقع كثيرة تصد البرامج وتستقبل القراء، فقد يكون الرابط سليمًا.",
                .fix = "افتح {target} في متصفح إن كان الرابط مهمًا."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
