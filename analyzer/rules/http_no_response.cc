// http-no-response: an address of the site gives no answer: no address, refused, broken off, not
// HTTP, no safe connection. What links, hreflang entries or redirects lead to is told there;
// timeouts have a rule of their own.
#include "analyzer/rule.h"
#include "analyzer/site/no_page.h"

namespace dalil::rules {
namespace {

bool is_fault(Failure failure) {
  switch (failure) {
    case Failure::kDns:
    case Failure::kRefused:
    case Failure::kTls:
    case Failure::kConnection:
    case Failure::kHeaderTooLarge:
    case Failure::kTruncated:
    case Failure::kBadEncoding:
    case Failure::kProtocol:
      return true;
    case Failure::kNone:
    case Failure::kTimeout:
    case Failure::kTooLarge:
    case Failure::kBlockedAddress:
    case Failure::kTooManyRedirects:
      return false;
  }
  return false;
}

void check(const Site& site, SiteFindings& findings) { judge_unanswered(site, findings, is_fault); }

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/http-network-errors"};

constexpr Example kExamples[] = {
    {"a sitemap’s page that breaks off, and a link to a bad certificate", R"(-- / --
<a href="https://example.com:8443/shop">shop</a>
-- /مقال connection sitemap --
-- https://example.com:8443/shop tls --
-- /1 --
-- /2 --
-- /3 --
-- /4 --
-- /5 --
-- /6 --
-- /7 --
-- /8 --
-- /9 --)",
     "/مقال https://example.com:8443/shop"},
    {"what links tell, time-outs, and a server that hardly answers at all", R"(-- / --
<a href="/a">a</a>
-- /a refused --
-- /b timeout sitemap --
-- /1 --
-- /2 --
-- /3 --
-- /4 --
-- /5 --
-- /6 --
-- /7 --
-- /8 --
-- /9 --
-- /10 --
-- /11 --
-- /12 --
-- /13 --
-- /14 --
-- /15 --
-- /16 --
-- /17 --
-- /18 --)"},
    {"regression: a server that was down", R"(-- / --
<p>home
-- /a refused sitemap --
-- /b refused sitemap --)"}};

}  // namespace

extern const Rule http_no_response{
    .card =
        {.id = "http-no-response",
         .category = Category::kHttp,
         .severity = Severity::kError,
         .effort = Effort::kHours,
         .en =
             {.title = "Address that gives no answer",
              .headline = "{pages, plural, one {# address of the site gives no answer} other {# "
                          "addresses of the site give no answer}}",
              .message =
                  "No page came from this address: {failure, select, dns {its host has no address} "
                  "refused {the connection is refused} tls {no safe connection can be made "
                  "(certificate or TLS)} connection {the connection breaks} header_too_large {the "
                  "headers are too large} truncated {the answer is cut off} bad_encoding {the "
                  "answer cannot be unpacked} other {the answer is no HTTP}}.",
              .why = "Nobody can read what does not come: readers see the browser’s error, and "
                     "search engines drop pages that stay silent.",
              .fix = "Ask for the address with a browser and look into the server’s log for the "
                     "same minute. Mend what fails or, if the page is gone, take its address out "
                     "of sitemaps and canonicals."},
         .ar = {.title = "رابط لا جواب منه",
                .headline = "{pages, plural, one {رابط واحد في الموقع لا جواب منه} two {رابطان في "
                            "الموقع لا جواب منهما} few {# روابط في الموقع لا جواب منها} many {# "
                            "رابطًا في الموقع لا جواب منه} other {# رابط في الموقع لا جواب منه}}",
                .message =
                    "لم تأت من هذا الرابط صفحة: {failure, select, dns {لا عنوان IP لمضيفه} refused "
                    "{الاتصال مرفوض} tls {لا يمكن عقد اتصال آمن (الشهادة أو TLS)} connection "
                    "{الاتصال ينقطع} header_too_large {الترويسات أكبر من المعقول} truncated "
                    "{الجواب مقطوع} bad_encoding {لا يمكن فك ضغط الجواب} other {الجواب ليس HTTP}}.",
                .why = "ما لا يصل لا يُقرأ: يرى القارئ رسالة خطأ من المتصفح، ويسقط محرك البحث "
                       "الصفحات التي يطول صمتها.",
                .fix = "اطلب الرابط بالمتصفح وانظر في سجل الخادم في الدقيقة نفسها، ثم أصلح السبب. "
                       "وإن كانت الصفحة قد زالت فاحذف رابطها من خرائط الموقع والروابط الأساسية."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
