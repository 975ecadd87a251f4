// hreflang-not-canonical: a page names a page whose canonical is another as a language version.
// Silent where that canonical is a member of the same set, which canonical-vs-hreflang tells there.
#include <algorithm>

#include "analyzer/rule.h"
#include "analyzer/site/alternates.h"
#include "analyzer/site/canonical_targets.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

void check(const Site& site, SiteFindings& findings) {
  const Alternates alternates(site);
  judge_alternates(
      site, alternates, findings, [&](std::uint32_t page, std::uint32_t target, Finding* finding) {
        const std::uint32_t end = alternates.redirects().end(target);
        if (end == kNoPage || site.pages[end].indexable != NotIndexable::kCanonicalised)
          return false;
        const std::uint32_t canonical = canonical_of(site, end);
        if (canonical == kNoPage || canonical == page) return false;
        const auto named = alternates.of(page);
        if (std::ranges::find(named, canonical) != named.end()) return false;
        if (!finding) return true;
        const std::string shown = display_url(site, canonical);
        finding->values = {{"canonical", shown}};
        finding->evidence = {{.where = display_url(site, end), .what = quoted(shown)}};
        return true;
      });
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/specialty/international/localized-versions",
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls"};

constexpr Example kExamples[] = {
    {"a translation that names another address as its canonical", R"(-- / --
<link rel="alternate" hreflang="ar" href="/ar?ref=menu"><title>Roastery</title>
-- /ar?ref=menu --
<link rel="canonical" href="/ar"><p>قهوة
-- /ar --
<p>قهوة)",
     "/"},
    {"canonical pages, and one whose canonical is a member of the set", R"(-- / --
<link rel="alternate" hreflang="en" href="/"><link rel="alternate" hreflang="ar" href="/ar">
<link rel="alternate" hreflang="ar-EG" href="/eg"><link rel="alternate" hreflang="fr" href="/fr">
-- /ar --
<link rel="canonical" href="/ar"><p>قهوة
-- /eg --
<link rel="canonical" href="/ar"><p>قهوة
-- /fr --
<link rel="canonical" href="/">)"}};

}  // namespace

extern const Rule hreflang_not_canonical{
    .card =
        {.id = "hreflang-not-canonical",
         .category = Category::kLanguage,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "hreflang to a page that is not canonical",
                .headline = "{pages, plural, one {# page has hreflang entries for pages whose "
                            "canonical is another} other {# pages have hreflang entries for pages "
                            "whose canonical is another}}",
                .message =
                    "The hreflang entry “{code}” names {target}, and that page names {canonical} "
                    "as its canonical{count, plural, one {} other { (# such entries)}}.",
                .why = "Only canonical pages count in hreflang: search engines take the canonical "
                       "into the index, and the entry leads past it.",
                .fix = "Name {canonical} in the hreflang entry “{code}”, here and on the other "
                       "pages of the set."},
         .ar = {.title = "hreflang إلى صفحة رابطها الأساسي (canonical) غيرها",
                .headline =
                    "في {pages, plural, one {صفحة واحدة} two {صفحتين} few {# صفحات} many {# صفحة} "
                    "other {# صفحة}} روابط hreflang إلى صفحات روابطها الأساسية غيرها",
                .message =
                    "رابط hreflang «{code}» هو {target}، والرابط الأساسي (canonical) لتلك الصفحة "
                    "هو {canonical}{count, plural, one {} two { (رابطان من هذا)} few { (# روابط من "
                    "هذا)} many { (# رابطًا من هذا)} other { (# رابط من هذا)}}.",
                .why = "لا يُعتد في hreflang إلا بالصفحات الأساسية: يفهرس محرك البحث الصفحة "
                       "الأساسية، ورابط hreflang يقود إلى غيرها.",
                .fix = "اجعل رابط hreflang «{code}» هو {canonical}، هنا وفي سائر صفحات المجموعة."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
