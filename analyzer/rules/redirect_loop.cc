// redirect-loop: redirects that come back to themselves. Told once for each loop, at the address
// that a page links to, else at the smallest one.
#include <algorithm>

#include "analyzer/rule.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/redirects.h"
#include "analyzer/site/sources.h"

namespace dalil::rules {
namespace {

// Checked: internal URLs that redirect.
void check(const Site& site, SiteFindings& findings) {
  findings.checked(std::ranges::count_if(site.pages, [](const PageRecord& page) {
    return page.internal && page.indexable == NotIndexable::kRedirect;
  }));
  const Redirects redirects(site);
  if (redirects.loops().empty()) return;
  const std::vector<std::uint32_t> sources = first_sources(site);
  for (std::vector<std::uint32_t> loop : redirects.loops()) {
    const auto linked =
        std::ranges::find_if(loop, [&](std::uint32_t page) { return sources[page] != kNoPage; });
    if (linked != loop.end()) std::rotate(loop.begin(), linked, loop.end());
    const std::uint32_t page = loop.front();
    Finding finding;
    finding.values = {{"pages", static_cast<std::int64_t>(loop.size())}};
    finding.evidence = chain_evidence(site, redirects.chain(page));
    if (sources[page] != kNoPage) {
      finding.evidence.push_back(link_evidence(site, sources[page], page));
    }
    findings.add(page, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://www.rfc-editor.org/rfc/rfc9110#section-15.4",
    "https://developers.google.com/search/docs/crawling-indexing/http-network-errors"};

constexpr Example kExamples[] = {
    {"a loop behind a link, one of three, and a page that redirects to "
     "itself",
     R"(-- / --
<a href="/in">in</a><a href="/c">c</a><a href="/نفسها">نفسها</a>
-- /in 301 --
Location: /x

-- /x 301 --
Location: /y

-- /y 301 --
Location: /x

-- /a 301 --
Location: /b

-- /b 301 --
Location: /c

-- /c 301 --
Location: /a

-- /نفسها 302 --
Location: /نفسها)",
     "/x /c /نفسها"},
    {"redirects that end, and one that leaves the site", R"(-- / --
<a href="/old">old</a><a href="/out">out</a>
-- /old 301 --
Location: /newer

-- /newer 301 --
Location: /

-- /out 302 --
Location: https://other.example/)"}};

}  // namespace

extern const Rule redirect_loop{
    .card =
        {.id = "redirect-loop",
         .category = Category::kHttp,
         .severity = Severity::kError,
         .effort = Effort::kMinutes,
         .en = {.title = "Redirect that never ends",
                .headline = "{pages, plural, one {# redirect runs in a circle} "
                            "other {# redirects run in circles}}",
                .message = "{pages, plural, one {This address redirects to itself} other {The "
                           "redirects come back to this address after # hops}}.",
                .why = "A client that keeps no cookies, as crawlers do, never arrives at a page, "
                       "and browsers show an error after some rounds.",
                .fix = "Find the two rules of the server or the CMS that contradict each other "
                       "(http and https, www, the slash at the end, language, cookies), and let "
                       "one address of the circle answer with the page."},
         .ar = {.title = "إعادة توجيه لا تنتهي",
                .headline = "{pages, plural, one {إعادة توجيه واحدة تدور في حلقة} "
                            "two {إعادتا توجيه تدوران في حلقة} few {# إعادات توجيه تدور في حلقة} "
                            "many {# إعادة توجيه تدور في حلقة} other {# إعادة توجيه تدور في حلقة}}",
                .message = "{pages, plural, one {هذا الرابط يعيد التوجيه إلى نفسه} two {تعود "
                           "إعادة التوجيه إلى هذا الرابط بعد قفزتين} few {تعود إعادة التوجيه إلى "
                           "هذا الرابط بعد # قفزات} many {تعود إعادة التوجيه إلى هذا الرابط بعد "
                           "# قفزة} other {تعود إعادة التوجيه إلى هذا الرابط بعد # قفزة}}.",
                .why = "لا يبلغ الصفحةَ من لا يحفظ ملفات تعريف الارتباط، والزواحف منهم، ويعرض "
                       "المتصفح رسالة خطأ بعد عدة دورات.",
                .fix = "ابحث عن قاعدتين متعارضتين في إعدادات الخادم أو نظام إدارة المحتوى (http "
                       "وhttps، أو www، أو الشرطة المائلة في آخر الرابط، أو اللغة، أو ملفات تعريف "
                       "الارتباط)، واجعل أحد روابط الحلقة يجيب بالصفحة."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
