// redirect-temporary: pages link to an address that redirects for a time. That is right where the
// target depends on the visitor or the day, so it is a notice.
#include <utility>

#include "analyzer/rule.h"
#include "analyzer/site/linked_from.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/redirects.h"

namespace dalil::rules {
namespace {

bool is_temporary(std::uint16_t status) { return status == 302 || status == 303 || status == 307; }

// Checked: internal addresses that redirect for a time and that other pages link.
void check(const Site& site, SiteFindings& findings) {
  const Redirects redirects(site);
  const auto redirects_once = [&](std::uint32_t page) {
    return site.pages[page].internal && is_temporary(site.pages[page].status) &&
           redirects.end(page) != page;
  };
  for (const LinkedFrom& linked : linked_from(site, redirects_once)) {
    findings.checked(1);
    const std::uint32_t end = redirects.end(linked.target);
    if (end == kNoPage || redirects.hops(linked.target) > 1 || site.pages[end].status >= 400) {
      continue;
    }
    Finding finding;
    finding.values = {{"target", display_url(site, end)},
                      {"status", std::int64_t{site.pages[linked.target].status}}};
    finding.evidence = chain_evidence(site, redirects.chain(linked.target));
    add_sources(site, linked, finding);
    findings.add(linked.target, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/301-redirects"};

constexpr Example kExamples[] = {{"a page that has moved, says 302", R"(-- / --
<a href="/أخبار">أخبار</a>
-- /أخبار 302 --
Location: /news

-- /news --
<p>news)",
                                  "/أخبار"},
                                 {"moved for good, into an error, and linked by nobody", R"(-- / --
<a href="/old">old</a><a href="/lost">lost</a>
-- /old 301 --
Location: /

-- /lost 307 --
Location: /gone

-- /today 302 --
Location: /)"}};

}  // namespace

extern const Rule redirect_temporary{
    .card =
        {.id = "redirect-temporary",
         .category = Category::kHttp,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Linked address that redirects for a time",
                .headline = "{pages, plural, one {# linked address redirects for a time} other {# "
                            "linked addresses redirect for a time}}",
                .message = "{sources, plural, one {# page} other {# pages}} {sources, plural, one "
                           "{links} other {link}} to this address, which redirects to {target} "
                           "with {status}, “for now”.",
                .why = "A temporary redirect asks search engines to keep the old address. Where "
                       "the page has moved for good, they go on showing the wrong one for long.",
                .fix = "If the page has moved for good, answer with 301 and link to {target}. If "
                       "the target depends on the visitor (language, log-in) or changes, leave it "
                       "as it is."},
         .ar = {.title = "رابط داخلي إلى ما يعيد التوجيه مؤقتًا",
                .headline =
                    "{pages, plural, one {رابط داخلي واحد يعيد التوجيه مؤقتًا} two {رابطان داخليان "
                    "يعيدان التوجيه مؤقتًا} few {# روابط داخلية تعيد التوجيه مؤقتًا} many {# رابطًا "
                    "داخليًا يعيد التوجيه مؤقتًا} other {# رابط داخلي يعيد التوجيه مؤقتًا}}",
                .message = "في {sources, plural, one {صفحة واحدة} two {صفحتين} few {# صفحات} many "
                           "{# صفحة} other {# صفحة}} رابط إلى هذا العنوان، وهو يعيد التوجيه مؤقتًا "
                           "بالرمز {status} إلى {target}.",
                .why = "إعادة التوجيه المؤقتة تطلب من محرك البحث أن يحتفظ بالرابط القديم؛ فإن كانت "
                       "الصفحة قد انتقلت نهائيًا ظل يعرض الرابط الخطأ زمنًا.",
                .fix = "إن انتقلت الصفحة نهائيًا فأجب بالرمز 301 وضع {target} في الروابط. وإن كانت "
                       "الوجهة تتوقف على الزائر (لغته أو دخوله) أو تتغير فدعها كما هي."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
