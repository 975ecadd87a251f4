// hreflang-noindex-return: a page names a page that is kept out of search as another language
// version.
#include "analyzer/rule.h"
#include "analyzer/site/alternates.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

void check(const Site& site, SiteFindings& findings) {
  const Alternates alternates(site);
  judge_alternates(
      site, alternates, findings, [&](std::uint32_t, std::uint32_t target, Finding* finding) {
        const std::uint32_t end = alternates.redirects().end(target);
        if (end == kNoPage) return false;
        const PageRecord& answer = site.pages[end];
        const bool blocked = answer.indexable == NotIndexable::kBlockedByRobots &&
                             answer.check.confidence != Confidence::kUnverifiable;
        if (!blocked && answer.indexable != NotIndexable::kNoindex) return false;
        if (!finding) return true;
        finding->values = {{"how", blocked ? "robots" : "noindex"}};
        finding->evidence = {
            {.where = display_url(site, end), .what = blocked ? "robots.txt" : "noindex"}};
        return true;
      });
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/specialty/international/localized-versions",
    "https://developers.google.com/search/docs/crawling-indexing/block-indexing"};

constexpr Example kExamples[] = {
    {"a translation with noindex, and one that robots.txt forbids", R"(-- / --
<link rel="alternate" hreflang="ar" href="/ar"><title>Roastery</title>
-- /ar --
<meta name="robots" content="noindex"><p>قهوة
-- /b --
<link rel="alternate" hreflang="fr" href="/fr">
-- /fr blocked --)",
     "/ /b"},
    {"one that can be found, and a page that is itself kept out", R"(-- / --
<link rel="alternate" hreflang="ar" href="/ar">
-- /ar --
<p>قهوة
-- /draft --
<meta name="robots" content="noindex"><link rel="alternate" hreflang="fr" href="/fr">
-- /fr --
<meta name="robots" content="noindex">)"}};

}  // namespace

extern const Rule hreflang_noindex_return{
    .card =
        {.id = "hreflang-noindex-return",
         .category = Category::kLanguage,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "hreflang to a page that is kept out of search",
                .headline = "{pages, plural, one {# page has hreflang entries for pages that are "
                            "kept out of search} other {# pages have hreflang entries for pages "
                            "that are kept out of search}}",
                .message = "The hreflang entry “{code}” names {target}, which {how, select, robots "
                           "{robots.txt forbids} other {says noindex}}{count, plural, one {} other "
                           "{ (# such entries)}}.",
                .why = "A page that is not indexed cannot be offered to the readers of its "
                       "language, and it cannot confirm the set: search engines ignore the entry.",
                .fix =
                    "{how, select, robots {Allow {target} in robots.txt} other {Take noindex off "
                    "{target}}} if readers should find it, or take its entry out of the set."},
         .ar =
             {.title = "hreflang إلى صفحة محجوبة عن البحث",
              .headline = "في {pages, plural, one {صفحة واحدة} two {صفحتين} few {# صفحات} many {# "
                          "صفحة} other {# صفحة}} روابط hreflang إلى صفحات محجوبة عن البحث",
              .message =
                  "رابط hreflang «{code}» هو {target}، وهي صفحة {how, select, robots {يحظرها "
                  "robots.txt} other {فيها noindex}}{count, plural, one {} two { (رابطان من هذا)} "
                  "few { (# روابط من هذا)} many { (# رابطًا من هذا)} other { (# رابط من هذا)}}.",
              .why = "الصفحة التي لا تُفهرس لا تُعرض على قراء لغتها ولا تؤكد المجموعة، فيهمل محرك "
                     "البحث رابطها.",
              .fix =
                  "{how, select, robots {اسمح بالصفحة {target} في robots.txt} other {احذف noindex "
                  "من {target}}} إن أردت أن يجدها الناس، وإلا فاحذف رابطها من المجموعة."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
