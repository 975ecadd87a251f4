// canonical-to-noindex: a page’s canonical is a page that is kept out of search, by noindex or by
// robots.txt.
#include "analyzer/rule.h"
#include "analyzer/site/canonical_targets.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

void check(const Site& site, SiteFindings& findings) {
  const Redirects redirects(site);
  judge_canonicals(site, findings, [&](std::uint32_t, std::uint32_t target, Finding& finding) {
    const std::uint32_t end = redirects.end(target);
    if (end == kNoPage) return false;
    const PageRecord& answer = site.pages[end];
    const bool blocked = answer.indexable == NotIndexable::kBlockedByRobots &&
                         answer.check.confidence != Confidence::kUnverifiable;
    if (!blocked && answer.indexable != NotIndexable::kNoindex) return false;
    add_end(site, redirects, target, finding);
    finding.evidence.push_back({.where = blocked ? "robots.txt" : "robots",
                                .what = blocked ? display_url(site, end) : "noindex"});
    finding.values.push_back({"how", blocked ? "robots" : "noindex"});
    return true;
  });
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
    "https://developers.google.com/search/docs/crawling-indexing/block-indexing"};

constexpr Example kExamples[] = {
    {"to a page with noindex, and to one that robots.txt forbids", R"(-- / --
<title>المحمصة</title>
-- /مقال?طباعة --
<link rel="canonical" href="/مقال"><p>مقال
-- /مقال --
<meta name="robots" content="noindex"><p>مقال
-- /b --
<link rel="canonical" href="/private"><p>b
-- /private blocked --)",
     "/مقال?طباعة /b"},
    {"a page that does not want to be found anyway, and a canonical that can be", R"(-- / --
<title>Roastery</title>
-- /a --
<meta name="robots" content="noindex"><link rel="canonical" href="/b">
-- /b --
<meta name="robots" content="noindex">
-- /c --
<link rel="canonical" href="/">)"}};

}  // namespace

extern const Rule canonical_to_noindex{
    .card = {.id = "canonical-to-noindex",
             .category = Category::kCanonicals,
             .severity = Severity::kError,
             .effort = Effort::kMinutes,
             .en = {.title = "Canonical to a page that is kept out of search",
                    .headline =
                        "{pages, plural, one {# page names a canonical that is kept out of search} "
                        "other {# pages name canonicals that are kept out of search}}",
                    .message = "The canonical names {end}, which {how, select, robots {robots.txt "
                               "forbids} other {says noindex}}.",
                    .why = "The page asks to be left out in favour of another, and that one asks "
                           "to be left out, too: neither may appear in search.",
                    .fix = "Decide which of the two should be found. If it is {end}, {how, select, "
                           "robots {allow it in robots.txt} other {remove its noindex}}; if it is "
                           "this page, name its own address as the canonical."},
             .ar = {.title = "رابط أساسي (canonical) إلى صفحة محجوبة عن البحث",
                    .headline =
                        "في {pages, plural, one {صفحة واحدة} two {صفحتين} few {# صفحات} many {# "
                        "صفحة} other {# صفحة}} رابط أساسي (canonical) إلى صفحة محجوبة عن البحث",
                    .message = "الرابط الأساسي (canonical) هو {end}، وهي صفحة {how, select, robots "
                               "{يحظرها robots.txt} other {فيها noindex}}.",
                    .why = "تتنازل هذه الصفحة لأخرى، والأخرى تطلب ألا تظهر، فقد لا تظهر في البحث "
                           "هذه ولا تلك.",
                    .fix = "قرر أيتهما يراد أن تظهر: فإن كانت {end} {how, select, robots {فاسمح "
                           "بها في robots.txt} other {فاحذف منها noindex}}، وإن كانت هذه فاجعل "
                           "رابطها الأساسي رابطها نفسه."},
             .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
