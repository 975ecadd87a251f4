// link-to-localhost: links to the author's own machine, left in from writing.
#include <set>

#include "analyzer/hosts.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const Result<Url> url = Url::parse(page.url);
  if (page.links.empty() || !url || is_loopback(url->host())) return Outcome::kNotApplicable;
  std::set<std::string_view> known;
  for (const Link& link : page.links) {
    if (!link.url.is_http() || !is_loopback(link.url.host())) continue;
    // "Now open http://localhost:8080": the reader is to have a server there.
    if (link.text.find(link.url.host()) != link.text.npos) continue;
    if (!known.insert(link.url.href()).second) continue;
    Finding& finding = findings.add(seen(link, link.text));
    finding.key = prefix_graphemes(link.url.href(), kQuoted);
    finding.values = {{"url", shown_url(link.url)}, {"line", std::int64_t{link.at.line}}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://www.rfc-editor.org/rfc/rfc6761#section-6.3",
    "https://developers.google.com/search/docs/crawling-indexing/links-crawlable"};

constexpr Example kExamples[] = {
    {"by name and by number", R"(-- / --
<a href="http://localhost:3000/beans">Beans</a>
-- /ar --
<html lang="ar"><a href="http://127.0.0.1/بن">البن</a>
-- /both --
<p>Open <a href="http://localhost:3000/">http://localhost:3000/</a>.<p>See <a href="http://localhost:3000/">our beans</a>.)",
     "/ /ar /both"},
    {"other hosts, a manual that names the address, and a site that is being built", R"(-- / --
<html lang="ar"><a href="https://localhost.example.net/">المزرعة</a>
-- /manual --
<p>Start the server and open <a href="http://127.0.0.1:8080/">http://127.0.0.1:8080/</a> or <a href="http://localhost:8080/admin">localhost:8080/admin</a>.
-- http://localhost:3000/ --
<a href="http://localhost:3000/beans">Beans</a>)"}};

}  // namespace

extern const Rule link_to_localhost{
    .card = {.id = "link-to-localhost",
             .category = Category::kLinks,
             .severity = Severity::kError,
             .effort = Effort::kMinutes,
             .en = {.title = "Links to the author’s own machine",
                    .headline = "{pages, plural, one {# page links to localhost} other {# pages "
                                "link to localhost}}",
                    .message = "The link on line {line} leads to {url}.",
                    .why = "That address is the visitor’s own machine: the link is dead for "
                           "everyone but the one who wrote it.",
                    .fix = "Write the page’s public address, or its path alone (/…), and look for "
                           "the setting that still holds the test address."},
             .ar = {.title = "روابط إلى جهاز الكاتب نفسه",
                    .headline = "{pages, plural, one {صفحة واحدة تربط بـ localhost} two {صفحتان "
                                "تربطان بـ localhost} few {# صفحات تربط بـ localhost} many {# صفحة "
                                "تربط بـ localhost} other {# صفحة تربط بـ localhost}}",
                    .message = "يقود الرابط في السطر {line} إلى {url}.",
                    .why = "هذا العنوان جهاز الزائر نفسه، فالرابط ميت عند كل أحد إلا من كتبه.",
                    .fix = "اكتب عنوان الصفحة العام، أو مسارها وحده (‎/…‎)، "
                           "وابحث "
                           "عن "
                           "الإعداد "
                           "الذي بقي فيه العنوان التجريبي."},
             .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
