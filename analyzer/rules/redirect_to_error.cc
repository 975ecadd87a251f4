// redirect-to-error: an address redirects to a page that does not exist, and no page of the site
// links it: where one does, link-broken-internal tells it there. Server errors are told by
// http-5xx-internal.
#include <utility>

#include "analyzer/rule.h"
#include "analyzer/site/broken.h"
#include "analyzer/site/named_how.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/redirects.h"

namespace dalil::rules {
namespace {

// Checked: internal addresses that redirect and do not run into a loop.
void check(const Site& site, SiteFindings& findings) {
  const Redirects redirects(site);
  const NamedHow named = named_how(site, redirects);
  const bool unanswered = trust_unanswered(site);
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    const std::uint32_t end = redirects.end(page);
    if (!site.pages[page].internal || redirects.hops(page) == 0) continue;
    findings.checked(1);
    const PageRecord& answer = site.pages[end];
    // Told once for a chain, at its beginning.
    const bool told =
        named.redirect[page] || ((named.anchor[page] || named.pagination[page]) && answer.internal);
    if (told || !(is_client_error(answer) || (unanswered && is_unanswered(answer)))) continue;
    Finding finding;
    finding.confidence = answer.check.confidence;
    finding.values = {{"target", display_url(site, end)},
                      {"answer", answer_of(answer)},
                      {"kind", answer.status == 0 ? "silent" : "status"}};
    finding.evidence = chain_evidence(site, redirects.chain(page));
    findings.add(page, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/301-redirects",
    "https://developers.google.com/search/docs/crawling-indexing/http-network-errors"};

constexpr Example kExamples[] = {{"a sitemap’s old address that leads nowhere", R"(-- / --
<title>المحمصة</title>
-- /قديم 301 sitemap --
Location: /newer

-- /newer 301 --
Location: /gone

-- /gone 410 --)",
                                  "/قديم"},
                                 {"links tell it, it answers, it asks who you are", R"(-- / --
<a href="/old">old</a>
-- /old 301 --
Location: /gone

-- /a 301 sitemap --
Location: /

-- /in 302 sitemap --
Location: /login

-- /login 401 --)"}};

}  // namespace

extern const Rule redirect_to_error{
    .card = {.id = "redirect-to-error",
             .category = Category::kHttp,
             .severity = Severity::kWarning,
             .effort = Effort::kMinutes,
             .en = {.title = "Redirect to a page that does not exist",
                    .headline = "{pages, plural, one {# address redirects to a page that does not "
                                "exist} other {# addresses redirect to pages that do not exist}}",
                    .message = "This address redirects to {target}, {kind, select, silent {which "
                               "does not answer} other {and the server answers {answer}}}.",
                    .why = "Old links and search results that name this address end in an error, "
                           "though the site meant to help them on.",
                    .fix = "Redirect to the page that has the content today. Where there is none, "
                           "answer 410 instead of redirecting."},
             .ar = {.title = "إعادة توجيه إلى صفحة غير موجودة",
                    .headline = "{pages, plural, one {رابط واحد يعيد التوجيه إلى صفحة غير موجودة} "
                                "two {رابطان يعيدان التوجيه إلى صفحة غير موجودة} few {# روابط تعيد "
                                "التوجيه إلى صفحات غير موجودة} many {# رابطًا يعيد التوجيه إلى صفحة "
                                "غير موجودة} other {# رابط يعيد التوجيه إلى صفحة غير موجودة}}",
                    .message = "يعيد هذا الرابط التوجيه إلى {target}، {kind, select, silent {ولا "
                               "جواب منه} other {والخادم يجيب عنه بالرمز {answer}}}.",
                    .why = "تنتهي الروابط القديمة ونتائج البحث التي تذكر هذا الرابط إلى خطأ، مع أن "
                           "الموقع أراد أن يرشدها.",
                    .fix = "أعد التوجيه إلى الصفحة التي فيها المحتوى اليوم. فإن لم توجد فأجب "
                           "بالرمز 410 بدلًا من إعادة التوجيه."},
             .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
