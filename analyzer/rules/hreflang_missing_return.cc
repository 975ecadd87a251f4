// hreflang-missing-return: a page is named as another language of pages that it does not name
// itself. Told at the page that has to name them.
#include "analyzer/rule.h"
#include "analyzer/site/alternates.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

// Checked: indexable pages that others name as their alternates.
void check(const Site& site, SiteFindings& findings) {
  const Alternates alternates(site);
  const auto can_answer = [&](std::uint32_t, std::uint32_t page) {
    return site.pages[page].internal && site.pages[page].indexable == NotIndexable::kIndexable;
  };
  findings.checked(static_cast<std::int64_t>(named_by(site, alternates, can_answer).size()));
  for (const NamedBy& named : named_one_way(site, alternates)) {
    Finding finding;
    std::string code;
    finding.evidence = {naming_evidence(site, named.first, named.page, code)};
    finding.values = {{"count", named.count},
                      {"source", display_url(site, named.first)},
                      {"code", code},
                      {"has", alternates.of(named.page).empty() ? "none" : "some"}};
    findings.add(named.page, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/specialty/international/localized-versions"};

constexpr Example kExamples[] = {
    {"one names none, one names another", R"(-- / --
<link rel="alternate" hreflang="en" href="/"><link rel="alternate" hreflang="ar" href="/ar">
<link rel="alternate" hreflang="fr" href="/fr">
-- /ar --
<html lang="ar"><p>قهوة
-- /fr --
<link rel="alternate" hreflang="fr" href="/fr"><link rel="alternate" hreflang="ar" href="/ar">)",
     "/ar /fr"},
    {"both ways, by a redirect, from a page that is not indexed, to one that is not", R"(-- / --
<link rel="alternate" hreflang="ar" href="/ar"><link rel="alternate" hreflang="fr" href="/fr">
<link rel="alternate" hreflang="de" href="https://other.example/">
-- /ar --
<link rel="alternate" hreflang="en" href="/index.html"><p>قهوة
-- /index.html 301 --
Location: /

-- /fr --
<meta name="robots" content="noindex">
-- /draft --
<meta name="robots" content="noindex"><link rel="alternate" hreflang="ar" href="/ar">)"}};

}  // namespace

extern const Rule hreflang_missing_return{
    .card =
        {.id = "hreflang-missing-return",
         .category = Category::kLanguage,
         .severity = Severity::kError,
         .effort = Effort::kHours,
         .en =
             {.title = "hreflang without a return link",
              .headline =
                  "{pages, plural, one {# page does not name back the language versions that name "
                  "it} other {# pages do not name back the language versions that name them}}",
              .message = "{count, plural, one {{source} names} other {# pages ({source}, for one) "
                         "name}} this page as hreflang “{code}”, and it {has, select, none {has no "
                         "hreflang of its own} other {does not name {count, plural, one {that "
                         "page} other {them}} back}}.",
              .why = "Search engines believe hreflang only where both pages name each other. Else "
                     "the annotation is ignored, and readers get the page in the wrong language.",
              .fix = "Give this page the same set of hreflang links as {source}, with an entry for "
                     "each of the versions and one for itself."},
         .ar = {.title = "hreflang بلا رابط مقابل",
                .headline = "{pages, plural, one {صفحة واحدة لا تسمي نسخها اللغوية التي تسميها} "
                            "two {صفحتان لا تسميان نسخهما اللغوية التي تسميهما} few {# صفحات لا "
                            "تسمي نسخها اللغوية التي تسميها} many {# صفحة لا تسمي نسخها اللغوية "
                            "التي تسميها} other {# صفحة لا تسمي نسخها اللغوية التي تسميها}}",
                .message =
                    "{count, plural, one {تسمي {source} هذه الصفحة} two {تسمي صفحتان، منهما "
                    "{source}، هذه الصفحة} few {تسمي # صفحات، منها {source}، هذه الصفحة} other "
                    "{تسمي # صفحة، منها {source}، هذه الصفحة}} في hreflang «{code}»، {has, select, "
                    "none {وليس فيها hreflang} other {ولا تسميها هذه في المقابل}}.",
                .why = "لا يأخذ محرك البحث بوسم hreflang إلا إذا سمّت كل صفحة الأخرى، وإلا أهمله، "
                       "فيصل القارئ إلى صفحة بغير لغته.",
                .fix = "ضع في هذه الصفحة مجموعة روابط hreflang نفسها التي في {source}، ففيها رابط "
                       "لكل نسخة ورابط للصفحة نفسها."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
