// http-5xx-internal: an address of the site answers with a server error, always or now and then.
#include <fmt/format.h>

#include "analyzer/rule.h"
#include "analyzer/site/broken.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/sources.h"

namespace dalil::rules {
namespace {

// Checked: internal URLs that answered, with whatever status.
void check(const Site& site, SiteFindings& findings) {
  std::vector<std::uint32_t> failing;
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    const PageRecord& record = site.pages[page];
    if (!record.internal || record.status == 0) continue;
    findings.checked(1);
    if (is_server_error(record) || failed_once(record) >= 500) failing.push_back(page);
  }
  if (failing.empty()) return;
  const std::vector<std::uint32_t> sources = first_sources(site);
  for (const std::uint32_t page : failing) {
    const PageRecord& record = site.pages[page];
    const std::uint16_t once = failed_once(record);
    Finding finding;
    finding.confidence = record.check.confidence;
    finding.values = {{"status", std::int64_t{once != 0 ? once : record.status}},
                      {"often", once != 0 ? "once" : "always"}};
    finding.evidence.push_back(status_evidence(record));
    if (once != 0) finding.evidence.back().what = fmt::format("{}, {}", once, record.status);
    if (sources[page] != kNoPage) {
      finding.evidence.push_back(link_evidence(site, sources[page], page));
    }
    findings.add(page, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/http-network-errors",
    "https://www.rfc-editor.org/rfc/rfc9110#section-15.6"};

constexpr Example kExamples[] = {
    {"a linked page that fails, and one that only the sitemap knows", R"(-- / --
<a href="/المتجر">المتجر</a>
-- /المتجر 500 --
-- /search 503 sitemap --)",
     "/المتجر /search"},
    {"other answers", R"(-- / --
<a href="/gone">gone</a><a href="/moved">moved</a><a href="https://other.example/">other</a>
-- /gone 404 --
-- /moved 301 --
Location: /)"}};

}  // namespace

extern const Rule http_5xx_internal{
    .card =
        {.id = "http-5xx-internal",
         .category = Category::kHttp,
         .severity = Severity::kError,
         .effort = Effort::kHours,
         .en = {.title = "Address that answers with a server error",
                .headline = "{pages, plural, one {# address of the site answers with a server "
                            "error} other {# addresses of the site answer with a server error}}",
                .message =
                    "The server {often, select, once {answered {status} at first, and with the "
                    "page when it was asked again} other {answers {status} instead of a "
                    "page}}.",
                .why = "Readers see an error page. Search engines crawl a site more slowly while "
                       "it fails, and drop pages that keep failing.",
                .fix = "Look into the server’s error log for this address and mend what fails. If "
                       "the server was only overloaded, audit again with fewer requests at a "
                       "time."},
         .ar = {.title = "صفحة يجيب الخادم عنها بخطأ",
                .headline = "{pages, plural, one {صفحة واحدة يجيب الخادم عنها بخطأ} two {صفحتان "
                            "يجيب الخادم عنهما بخطأ} few {# صفحات يجيب الخادم عنها بخطأ} many {# "
                            "صفحة يجيب الخادم عنها بخطأ} other {# صفحة يجيب الخادم عنها بخطأ}}",
                .message = "{often, select, once {أجاب الخادم أولًا بالرمز {status}، ثم بالصفحة حين "
                           "أعيد الطلب} other {يجيب الخادم بالرمز {status} بدلًا من الصفحة}}.",
                .why = "يرى القارئ صفحة خطأ، ويبطئ محرك البحث زحفه ما دام الموقع يخطئ، ويسقط من "
                       "فهرسه الصفحات التي يطول خطؤها.",
                .fix = "ابحث في سجل أخطاء الخادم عن هذه الصفحة وأصلح سبب الخطأ. وإن كان الخادم "
                       "مثقلًا فحسب فأعد التدقيق بطلبات متزامنة أقل."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
