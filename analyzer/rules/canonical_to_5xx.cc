// canonical-to-5xx: a page’s canonical on the site answers with a server error, at once or behind
// redirects.
#include "analyzer/rule.h"
#include "analyzer/site/broken.h"
#include "analyzer/site/canonical_targets.h"

namespace dalil::rules {
namespace {

void check(const Site& site, SiteFindings& findings) {
  const Redirects redirects(site);
  judge_canonicals(site, findings, [&](std::uint32_t, std::uint32_t target, Finding& finding) {
    const std::uint32_t end = redirects.end(target);
    if (end == kNoPage || !is_server_error(site.pages[end])) return false;
    add_end(site, redirects, target, finding);
    finding.confidence = site.pages[end].check.confidence;
    return true;
  });
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
    "https://developers.google.com/search/docs/crawling-indexing/http-network-errors"};

constexpr Example kExamples[] = {{"canonicals that fail, at once and behind a redirect", R"(-- / --
<title>المحمصة</title>
-- /a --
<link rel="canonical" href="/المتجر"><p>متجر</p>
-- /b --
<link rel="canonical" href="/old"><p>b
-- /old 301 --
Location: /المتجر

-- /المتجر 503 --)",
                                  "/a /b"},
                                 {"its own address, one that is gone, one that answers", R"(-- / --
<link rel="canonical" href="/"><title>Roastery</title>
-- /a --
<link rel="canonical" href="/gone">
-- /b --
<link rel="canonical" href="/">
-- /gone 404 --)"}};

}  // namespace

extern const Rule canonical_to_5xx{
    .card =
        {.id = "canonical-to-5xx",
         .category = Category::kCanonicals,
         .severity = Severity::kError,
         .effort = Effort::kHours,
         .en =
             {.title = "Canonical to a page that fails",
              .headline = "{pages, plural, one {# page names a canonical address that answers with "
                          "a server error} other {# pages name canonical addresses that answer "
                          "with a server error}}",
              .message = "The canonical address {target} {via, select, redirects {redirects to "
                         "{end}, which answers {status}} other {answers {status}}}.",
              .why =
                  "The canonical asks search engines to show another address in place of this one. "
                  "While that one fails, they can show neither with confidence, and may drop both.",
              .fix = "Mend {end} on the server first. If it is not meant to answer, name this "
                     "page’s own address as its canonical."},
         .ar = {.title = "رابط أساسي (canonical) إلى صفحة يجيب الخادم عنها بخطأ",
                .headline = "في {pages, plural, one {صفحة واحدة} two {صفحتين} few {# صفحات} many "
                            "{# صفحة} other {# صفحة}} رابط أساسي (canonical) يجيب الخادم عنه بخطأ",
                .message = "الرابط الأساسي (canonical) هو {target}{via, select, redirects {، وهو "
                           "يعيد التوجيه إلى {end}} other {}}، والخادم يجيب عنه بالرمز {status}.",
                .why = "يطلب الرابط الأساسي من محرك البحث أن يعرض صفحة أخرى بدلًا من هذه؛ وما دام "
                       "الخادم يخطئ في تلك فلا يثق المحرك بأي منهما، وقد يسقطهما معًا.",
                .fix = "أصلح {end} في الخادم أولًا. وإن لم يُرَد لها أن تجيب فاجعل الرابط الأساسي "
                       "رابط هذه الصفحة نفسها."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
