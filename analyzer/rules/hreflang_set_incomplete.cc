// hreflang-set-incomplete: a page’s hreflang set is short of languages that nearly all pages of its
// section have. Each set may be consistent, so that nothing contradicts it; only its neighbours
// tell. x-default and the entry for the page itself have rules of their own.
#include "analyzer/rule.h"
#include "analyzer/site/language_sets.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

void check(const Site& site, SiteFindings& findings) {
  for_each_short_set(site, findings, [&](const ShortSet& found) {
    const std::string section = display_url(found.section);
    Finding finding;
    finding.confidence = Confidence::kLikely;
    finding.values = {{"missing", joined(found.missing)},
                      {"section", section},
                      {"has", found.codes.empty() ? "none" : "some"}};
    finding.evidence = {{.where = "head > link[hreflang]", .what = quoted(joined(found.codes))},
                        {.where = section, .what = quoted(joined(found.usual))}};
    findings.add(found.page, std::move(finding));
  });
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/specialty/international/localized-versions"};

constexpr Example kExamples[] = {
    {"regression: sets that contradict nothing and are short, and a page without one", R"(-- / --
<title>المحمصة</title>
-- /en/1 --
<link rel="alternate" hreflang="en" href="/en/1"><link rel="alternate" hreflang="ar" href="/ar/1"><link rel="alternate" hreflang="fr" href="/fr/1">
-- /en/2 --
<link rel="alternate" hreflang="en" href="/en/2"><link rel="alternate" hreflang="ar" href="/ar/2"><link rel="alternate" hreflang="fr" href="/fr/2">
-- /en/3 --
<link rel="alternate" hreflang="en" href="/en/3"><link rel="alternate" hreflang="ar" href="/ar/3"><link rel="alternate" hreflang="fr" href="/fr/3">
-- /en/4 --
<link rel="alternate" hreflang="en" href="/en/4"><link rel="alternate" hreflang="ar" href="/ar/4"><link rel="alternate" hreflang="fr" href="/fr/4">
-- /en/5 --
<link rel="alternate" hreflang="en" href="/en/5"><link rel="alternate" hreflang="ar" href="/ar/5"><link rel="alternate" hreflang="fr" href="/fr/5">
-- /en/6 --
<link rel="alternate" hreflang="en" href="/en/6"><link rel="alternate" hreflang="ar" href="/ar/6"><link rel="alternate" hreflang="fr" href="/fr/6">
-- /en/7 --
<link rel="alternate" hreflang="en" href="/en/7"><link rel="alternate" hreflang="ar" href="/ar/7"><link rel="alternate" hreflang="fr" href="/fr/7">
-- /en/8 --
<link rel="alternate" hreflang="en" href="/en/8"><link rel="alternate" hreflang="ar" href="/ar/8">
-- /en/م --
<link rel="alternate" hreflang="en" href="/en/م"><link rel="alternate" hreflang="ar" href="/ar/م"><link rel="alternate" hreflang="fr" href="/fr/م">
-- /en/ق --
<link rel="alternate" hreflang="en" href="/en/ق"><link rel="alternate" hreflang="ar" href="/ar/ق"><link rel="alternate" hreflang="fr" href="/fr/ق">
-- /en/ا --
<link rel="alternate" hreflang="en" href="/en/ا"><link rel="alternate" hreflang="ar" href="/ar/ا"><link rel="alternate" hreflang="fr" href="/fr/ا">
-- /en/ل --
<link rel="alternate" hreflang="en" href="/en/ل"><link rel="alternate" hreflang="ar" href="/ar/ل"><link rel="alternate" hreflang="fr" href="/fr/ل">
-- /en/none --
<p>none)",
     "/en/8 /en/none"},
    {"languages that few pages have, small sections, and what is missing as a return", R"(-- / --
<title>المحمصة</title>
-- /en/1 --
<link rel="alternate" hreflang="en" href="/en/1"><link rel="alternate" hreflang="ar" href="/ar/1">
-- /en/2 --
<link rel="alternate" hreflang="en" href="/en/2"><link rel="alternate" hreflang="ar" href="/ar/2">
-- /en/3 --
<link rel="alternate" hreflang="en" href="/en/3"><link rel="alternate" hreflang="ar" href="/ar/3">
-- /en/4 --
<link rel="alternate" hreflang="en" href="/en/4"><link rel="alternate" hreflang="ar" href="/ar/4">
-- /en/5 --
<link rel="alternate" hreflang="en" href="/en/5"><link rel="alternate" hreflang="ar" href="/ar/5">
-- /en/6 --
<link rel="alternate" hreflang="en" href="/en/6"><link rel="alternate" hreflang="ar" href="/ar/6">
-- /en/7 --
<link rel="alternate" hreflang="en" href="/en/7"><link rel="alternate" hreflang="ar" href="/ar/7">
-- /en/8 --
<link rel="alternate" hreflang="en" href="/en/8"><link rel="alternate" hreflang="ar" href="/ar/8">
-- /en/9 --
<link rel="alternate" hreflang="en" href="/en/9"><link rel="alternate" hreflang="ar" href="/ar/9"><link rel="alternate" hreflang="fr" href="/fr/9">
-- /en/10 --
<link rel="alternate" hreflang="en" href="/en/10">
-- /ar/10 --
<link rel="alternate" hreflang="en" href="/en/10"><link rel="alternate" hreflang="ar" href="/ar/10">)"}};

}  // namespace

extern const Rule hreflang_set_incomplete{
    .card =
        {.id = "hreflang-set-incomplete",
         .category = Category::kLanguage,
         .severity = Severity::kWarning,
         .effort = Effort::kHours,
         .en = {.title = "Set of hreflang languages that is short",
                .headline = "{pages, plural, one {# page lacks languages in its hreflang set that "
                            "its section has} other {# pages lack languages in their hreflang sets "
                            "that their sections have}}",
                .message = "Nearly all pages under {section} have hreflang entries that this page "
                           "lacks: {missing}.",
                .why = "Where a translation exists and the set does not name it, its readers are "
                       "sent to another language. Nothing contradicts a short set, so no tool that "
                       "compares pairs of pages sees it.",
                .fix =
                    "{has, select, none {Give the page an hreflang set like its neighbours} other "
                    "{Add entries for {missing}}}, with the addresses of these translations, and "
                    "the return entries there. Where there is no such translation, leave "
                    "the page as it is."},
         .ar = {.title = "مجموعة hreflang تنقصها لغات",
                .headline = "في {pages, plural, one {صفحة واحدة} two {صفحتين} few {# صفحات} many "
                            "{# صفحة} other {# صفحة}} مجموعة hreflang تنقصها لغات موجودة في قسمها",
                .message =
                    "في جل صفحات القسم {section} روابط hreflang ليست في هذه الصفحة: {missing}.",
                .why = "إذا وُجدت الترجمة ولم تذكرها المجموعة أُرسل قراؤها إلى لغة أخرى. والمجموعة "
                       "الناقصة لا يعارضها شيء، فلا تراها أداة توازن بين كل صفحتين.",
                .fix =
                    "{has, select, none {ضع في الصفحة مجموعة hreflang كالتي في سائر صفحات القسم} "
                    "other {أضف روابط hreflang لما نقص ({missing})}} بروابط تلك الترجمات، مع "
                    "الروابط المقابلة فيها. وإن لم تكن للصفحة ترجمة بتلك اللغة فدعها كما هي."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
