// hreflang-to-redirect: a page names an address that redirects as another language version. Where
// the redirects end in an error, hreflang-to-error tells it.
#include "analyzer/rule.h"
#include "analyzer/site/alternates.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

void check(const Site& site, SiteFindings& findings) {
  const Alternates alternates(site);
  const Redirects& redirects = alternates.redirects();
  judge_alternates(site, alternates, findings,
                   [&](std::uint32_t page, std::uint32_t target, Finding* finding) {
                     const std::uint32_t end = redirects.end(target);
                     if (end == target || end == kNoPage || !site.pages[end].html) return false;
                     if (finding) {
                       finding->values = {{"end", display_url(site, end)},
                                          {"to", end == page ? "itself" : "other"}};
                       finding->evidence = chain_evidence(site, redirects.chain(target));
                     }
                     return true;
                   });
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/specialty/international/localized-versions",
    "https://developers.google.com/search/docs/crawling-indexing/301-redirects"};

constexpr Example kExamples[] = {
    {"the address without its slash", R"(-- / --
<link rel="alternate" hreflang="ar" href="/ar"><title>Roastery</title>
-- /ar 301 --
Location: /ar/

-- /ar/ --
<html lang="ar"><p>قهوة)",
     "/"},
    {"an address that answers, a redirect to nothing, a page that is not indexed", R"(-- / --
<link rel="alternate" hreflang="ar" href="/ar/"><link rel="alternate" hreflang="fr" href="/fr">
-- /ar/ --
<html lang="ar"><p>قهوة
-- /fr 301 --
Location: /gone

-- /draft --
<meta name="robots" content="noindex"><link rel="alternate" hreflang="ar" href="/old">
-- /old 302 --
Location: /ar/)"}};

}  // namespace

extern const Rule hreflang_to_redirect{
    .card =
        {.id = "hreflang-to-redirect",
         .category = Category::kLanguage,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en =
             {.title = "hreflang to an address that redirects",
              .headline = "{pages, plural, one {# page has hreflang entries that redirect} other "
                          "{# pages have hreflang entries that redirect}}",
              .message = "The hreflang entry “{code}” names {target}, which redirects to {to, "
                         "select, itself {this page} other {{end}}}{count, plural, one {} other { "
                         "(# such entries)}}.",
              .why =
                  "An hreflang entry must be the address of the page itself. Search engines may "
                  "drop an entry that leads elsewhere, and with it the link between the languages.",
              .fix = "Name {end} in the hreflang entry “{code}”, here and on the other pages of "
                     "the set."},
         .ar =
             {.title = "hreflang إلى رابط يعيد التوجيه",
              .headline = "في {pages, plural, one {صفحة واحدة} two {صفحتين} few {# صفحات} many {# "
                          "صفحة} other {# صفحة}} روابط hreflang تعيد التوجيه",
              .message =
                  "رابط hreflang «{code}» هو {target}، وهو يعيد التوجيه إلى {to, select, itself "
                  "{هذه الصفحة نفسها} other {{end}}}{count, plural, one {} two { (رابطان من هذا)} "
                  "few { (# روابط من هذا)} many { (# رابطًا من هذا)} other { (# رابط من هذا)}}.",
              .why = "ينبغي أن يكون رابط hreflang رابط الصفحة نفسها؛ فإن قاد إلى غيرها فقد يسقطه "
                     "محرك البحث وتسقط معه الصلة بين اللغات.",
              .fix = "اجعل رابط hreflang «{code}» هو {end}، هنا وفي سائر صفحات المجموعة."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
