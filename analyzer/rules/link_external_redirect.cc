// link-external-redirect: links to pages of other sites that have moved for good. Asked only with
// --check-external.
#include <string>
#include <vector>

#include "analyzer/rule.h"
#include "analyzer/site/links_to.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

// 301 or 308, where that is what the address answered; 0: neither. Redirects are followed: the
// first one stands in `check`, and in `status` one that leads nowhere.
std::uint16_t moved_by(const PageRecord& page) {
  const bool confirmed = page.check.confidence == Confidence::kConfirmed;
  const std::uint16_t first = confirmed ? page.check.first_status : std::uint16_t{0};
  for (const std::uint16_t status : {first, page.status}) {
    if (!page.internal && (status == 301 || status == 308)) return status;
  }
  return 0;
}

// Checked: pages with an anchor to an address of another site that was asked for.
void check(const Site& site, SiteFindings& findings) {
  const auto asked = [&](std::uint32_t page) {
    return !site.pages[page].internal && site.pages[page].status != 0;
  };
  const auto moved = [&](std::uint32_t page) { return moved_by(site.pages[page]) != 0; };
  std::uint32_t page = kNoPage;
  std::vector<LinkRecord> all;  // Of `page`.
  findings.checked(for_each_link_to(site, asked, moved, [&](const LinksTo& links) {
    if (links.page != page) all = site.texts.links(page = links.page);
    const LinkRecord& link = all.at(links.edge);
    const std::string shown = display_url(link.url);
    const std::string& anchor = link.anchor.empty() ? shown : link.anchor;
    Finding finding;
    finding.key = link.url;
    finding.values = {{"target", shown}, {"anchor", anchor}, {"links", links.count}};
    finding.evidence = {
        link_evidence(link, anchor),
        {.where = "HTTP status", .what = std::to_string(moved_by(site.pages[links.target]))}};
    findings.add(links.page, std::move(finding));
  }));
}

constexpr std::string_view kSources[] = {
    "https://www.rfc-editor.org/rfc/rfc9110#name-301-moved-permanently"};

constexpr Example kExamples[] = {
    {"a page elsewhere that has moved", R"(-- / --
<a href="https://other.example/old">Roasters</a><a href="/ar">العربية</a>
-- /ar --
<html lang="ar"><a href="https://other.example/قديم">المحامص</a>
-- //other.example/old 301 --
Location: https://other.example/new
-- //other.example/قديم 308 --
Location: https://other.example/new)",
     "/ /ar"},
    {"one that answers, one that has moved for now, and one that nobody asked", R"(-- / --
<a href="https://other.example/">Coffee</a><a href="https://other.example/now">Now</a><a href="https://third.example/">Third</a>
-- //other.example/ --
<p>Coffee
-- //other.example/now 302 --
Location: https://other.example/)"}};

}  // namespace

extern const Rule link_external_redirect{
    .card = {.id = "link-external-redirect",
             .category = Category::kLinks,
             .severity = Severity::kInfo,
             .effort = Effort::kMinutes,
             .en = {.title = "Link to a page elsewhere that has moved",
                    .headline =
                        "{pages, plural, one {# page links to addresses elsewhere that have moved} "
                        "other {# pages link to addresses elsewhere that have moved}}",
                    .message = "The link “{anchor}” leads to {target}, which has moved for "
                               "good{links, plural, one {} other { (# links on this page)}}.",
                    .why = "It still works. But redirects of other sites end one day, often at a "
                           "home page that says nothing of what you meant.",
                    .fix = "Open {target}, look whether it is still what you mean, and link the "
                           "address that the browser shows."},
             .ar = {.title = "رابط إلى صفحة انتقلت في موقع آخر",
                    .headline =
                        "{pages, plural, one {صفحة واحدة تربط إلى صفحات انتقلت في مواقع أخرى} two "
                        "{صفحتان تربطان إلى صفحات انتقلت في مواقع أخرى} few {# صفحات تربط إلى "
                        "صفحات انتقلت في مواقع أخرى} many {# صفحة تربط إلى صفحات انتقلت في مواقع "
                        "أخرى} other {# صفحة تربط إلى صفحات انتقلت في مواقع أخرى}}",
                    .message =
                        "الرابط «{anchor}» يقود إلى {target} وقد انتقلت نهائيًا{links, plural, one "
                        "{} two { (رابطان)} few { (# روابط)} many { (# رابطًا)} other { (# رابط)}}.",
                    .why = "ما زال الرابط يعمل، لكن إعادات التوجيه في مواقع الآخرين تنتهي يومًا، "
                           "وكثيرًا ما تقود إلى صفحة رئيسة لا علاقة لها بما أردت.",
                    .fix = "افتح {target} وتأكد من أنها ما زالت ما تقصده، ثم ضع العنوان الذي يعرضه "
                           "المتصفح."},
             .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
