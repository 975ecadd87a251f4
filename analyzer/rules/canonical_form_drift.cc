// canonical-form-drift: a page links to an address of the site in another spelling than the site
// itself prefers: letters in parts where the others have them whole (NFC), percent-encoding that is
// not needed, an empty query, a dot behind the host.
#include <map>

#include "analyzer/rule.h"
#include "analyzer/site/links_to.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/spellings.h"

namespace dalil::rules {
namespace {

// Checked: pages with an anchor to an internal page that answered.
void check(const Site& site, SiteFindings& findings) {
  const std::map<std::uint32_t, std::uint32_t> better = better_spellings(site);
  const auto answers = [&](std::uint32_t page) {
    return site.pages[page].internal && site.pages[page].status != 0;
  };
  const auto is_variant = [&](std::uint32_t page) { return better.contains(page); };
  const auto add = [&](const LinksTo& links) {
    const LinkRecord link = site.texts.links(links.page).at(links.edge);
    const std::string shown = display_url(link.url);
    const std::string form = site.texts.url(better.at(links.target));
    const std::string& anchor = link.anchor.empty() ? shown : link.anchor;
    Finding finding;
    finding.key = link.url;
    finding.values = {
        {"anchor", anchor}, {"target", shown}, {"form", form}, {"links", links.count}};
    finding.evidence = {link_evidence(link, anchor),
                        {.where = "href", .what = quoted(link.url)},
                        {.where = "HTTP status 200", .what = quoted(form)}};
    findings.add(links.page, std::move(finding));
  };
  findings.checked(for_each_link_to(site, answers, is_variant, add));
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
    "https://www.rfc-editor.org/rfc/rfc3986#section-6", "https://www.unicode.org/reports/tr15/"};

constexpr Example kExamples[] = {
    {"an empty query, and an encoded tilde that redirects", R"(-- / --
<a href="/beans">Beans</a><a href="/~ali">Ali</a><a href="/a">a</a>
-- /a --
<a href="/beans?">The same</a><a href="/beans">Beans</a>
-- /b --
<a href="/%7Eali">Ali</a>
-- /beans --
<p>Beans from Yemen.
-- /beans? --
<p>Beans from Yemen.
-- /~ali --
<p>Ali roasts.
-- /%7Eali 301 --
Location: /~ali)",
     "/a /b"},
    {"Arabic letters in parts", R"(-- / --
<html lang="ar"><a href="/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1">أخبار</a><a href="/مقال">مقال</a>
-- /مقال --
<html lang="ar"><a href="/%D8%A7%D9%94%D8%AE%D8%A8%D8%A7%D8%B1">أخبار</a>
-- /%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1 --
<html lang="ar"><a href="/">الرئيسة</a><p>أخبار القهوة اليوم.
-- /%D8%A7%D9%94%D8%AE%D8%A8%D8%A7%D8%B1 --
<html lang="ar"><a href="/">الرئيسة</a><p>أخبار القهوة اليوم.)",
     "/مقال"},
    {"what every browser makes one address, other pages, and a spelling that is gone", R"(-- / --
<a href="/%d9%82">ق</a><a href="HTTPS://EXAMPLE.com:443/x/../%D9%82">ق</a><a href="/ق">ق</a>
<a href="/n?q=1">1</a><a href="/n">n</a><a href="/N">N</a><a href="/gone?">gone</a>
-- /%D9%82 --
<p>حرف القاف.
-- /n?q=1 --
<p>One.
-- /n --
<p>One.
-- /N --
<p>One.
-- /gone --
<p>Here.)"}};

}  // namespace

extern const Rule canonical_form_drift{
    .card =
        {.id = "canonical-form-drift",
         .category = Category::kCanonicals,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Link in another spelling of the address",
                .headline = "{pages, plural, one {# page links to addresses in another spelling "
                            "than the site’s own} other {# pages link to addresses in another "
                            "spelling than the site’s own}}",
                .message = "The link “{anchor}” spells {target} in another way than the rest of "
                           "the site{links, plural, one {} other { (# links on this page)}}.",
                .why = "Servers, caches and statistics take the two for different addresses, and "
                       "crawlers fetch the page twice.",
                .fix = "Write the link as {form}"},
         .ar = {.title = "رابط مكتوب بصيغة غير صيغة الموقع",
                .headline = "{pages, plural, one {صفحة واحدة فيها روابط بصيغة غير صيغة الموقع} two "
                            "{صفحتان فيهما روابط بصيغة غير صيغة الموقع} few {# صفحات فيها روابط "
                            "بصيغة غير صيغة الموقع} other {# صفحة فيها روابط بصيغة غير صيغة "
                            "الموقع}}",
                .message =
                    "الرابط «{anchor}» يكتب {target} بصيغة غير التي يكتبها بها الموقع{links, "
                    "plural, one {} two { (رابطان في هذه الصفحة)} few { (# روابط في هذه "
                    "الصفحة)} other { (# رابطًا في هذه الصفحة)}}.",
                .why = "تعد الخوادم والذاكرة المخبئية وأدوات الإحصاء الصيغتين صفحتين، فيطلب الزاحف "
                       "الصفحة مرتين.",
                .fix = "اكتب الرابط هكذا: {form}"},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
