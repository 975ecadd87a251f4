// hreflang-unlinked: a language version that only hreflang names: no page links to it. Where a
// sitemap or the folder lists it, orphan-page tells it.
#include "analyzer/rule.h"
#include "analyzer/site/alternates.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

// Checked: indexable pages that others name as alternates, where every known page was read; else a
// page that was left out may hold the link, and they are not applicable.
void check(const Site& site, SiteFindings& findings) {
  const Alternates alternates(site);
  const auto can_rank = [&](std::uint32_t, std::uint32_t page) {
    return site.pages[page].internal && site.pages[page].indexable == NotIndexable::kIndexable;
  };
  for (const NamedBy& named : named_by(site, alternates, can_rank)) {
    if (!site.complete) {
      findings.not_applicable(1);
      continue;
    }
    findings.checked(1);
    const bool reached = site.inlinks[named.page] > 0 || named.page == site.home;
    if (reached || site.pages[named.page].listed) continue;
    Finding finding;
    std::string code;
    finding.evidence = {naming_evidence(site, named.first, named.page, code)};
    finding.values = {{"source", display_url(site, named.first)}, {"code", code}};
    findings.add(named.page, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/specialty/international/localized-versions",
    "https://developers.google.com/search/docs/crawling-indexing/links-crawlable"};

constexpr Example kExamples[] = {{"a translation that no menu names", R"(-- / --
<link rel="alternate" hreflang="ar" href="/ar"><title>Roastery</title>
-- /ar --
<link rel="alternate" hreflang="en" href="/"><p>قهوة)",
                                  "/ar"},
                                 {"linked, listed in the sitemap, not to be indexed", R"(-- / --
<link rel="alternate" hreflang="ar" href="/ar"><link rel="alternate" hreflang="fr" href="/fr">
<link rel="alternate" hreflang="de" href="/de"><a href="/ar">العربية</a>
-- /ar --
<p>قهوة
-- /fr sitemap --
<p>café
-- /de --
<meta name="robots" content="noindex">)"}};

}  // namespace

extern const Rule hreflang_unlinked{
    .card = {.id = "hreflang-unlinked",
             .category = Category::kLanguage,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "Language version without links",
                    .headline = "{pages, plural, one {# language version is named by hreflang "
                                "alone, and no page links to it} other {# language versions are "
                                "named by hreflang alone, and no page links to them}}",
                    .message = "Only hreflang entries (“{code}” on {source}) name this page: no "
                               "link leads to it.",
                    .why = "Readers cannot change to this language by hand, and a page that no "
                           "link leads to looks unimportant to search engines.",
                    .fix = "Link to it from {source}, in a menu of languages for example."},
             .ar = {.title = "نسخة لغوية بلا روابط",
                    .headline = "{pages, plural, one {نسخة لغوية واحدة لا يذكرها إلا hreflang ولا "
                                "رابط إليها} two {نسختان لغويتان لا يذكرهما إلا hreflang ولا رابط "
                                "إليهما} few {# نسخ لغوية لا يذكرها إلا hreflang ولا رابط إليها} "
                                "many {# نسخة لغوية لا يذكرها إلا hreflang ولا رابط إليها} other "
                                "{# نسخة لغوية لا يذكرها إلا hreflang ولا رابط إليها}}",
                    .message = "لا يذكر هذه الصفحة إلا hreflang (الرمز «{code}» في {source})، ولا "
                               "يقود إليها أي رابط.",
                    .why = "لا يستطيع القارئ أن ينتقل إلى هذه اللغة بنفسه، والصفحة التي لا رابط "
                           "إليها تبدو لمحرك البحث قليلة الأهمية.",
                    .fix = "ضع رابطًا إليها في {source}، في قائمة اللغات مثلًا."},
             .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
