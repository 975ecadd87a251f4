// canonical-vs-hreflang: the canonical names the page in another language, which hreflang lists as
// an alternate.
#include "analyzer/canonicals.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const Canonical* const canonical = effective_canonical(page);
  if (page.noindex || canonical == nullptr || page.hreflang.empty()) return Outcome::kNotApplicable;
  if (page.indexable != NotIndexable::kCanonicalised) return Outcome::kChecked;
  const std::string key = canonical->url.key();
  for (const Hreflang& entry : page.hreflang) {
    if (entry.code == "x-default" || !entry.url.is_http()) continue;
    if (entry.url != canonical->url && entry.url.key() != key) continue;
    Finding& finding = findings.add(seen(place_of(*canonical), canonical->href, canonical->at));
    finding.evidence.push_back(seen("link[hreflang]", entry.code, entry.at));
    finding.values = {{"target", shown_url(canonical->url)},
                      {"code", std::string(prefix_graphemes(entry.code, kQuoted))},
                      {"page", page.url}};
    break;
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/specialty/international/localized-versions",
    "https://developer.chrome.com/docs/lighthouse/seo/canonical"};

constexpr Example kExamples[] = {{"the Arabic page names the English one", R"(-- / --
<html lang="en"><link rel="canonical" href="https://example.com/"><link rel="alternate" hreflang="ar" href="https://example.com/ar"><link rel="alternate" hreflang="en" href="https://example.com/"><title>Roastery</title>
-- /ar --
<html lang="ar"><link rel="canonical" href="https://example.com/"><link rel="alternate" hreflang="ar" href="https://example.com/ar"><link rel="alternate" hreflang="en" href="https://example.com/"><title>محمصة البن</title>)",
                                  "/ar"},
                                 {"each names itself, and a variant names its own page", R"(-- / --
<html lang="ar"><link rel="canonical" href="https://example.com/"><link rel="alternate" hreflang="en" href="/en"><title>محمصة البن</title>
-- /beans?sort=price --
<link rel="canonical" href="https://example.com/beans"><link rel="alternate" hreflang="ar" href="/ar/beans"><title>Beans</title>)"}};

}  // namespace

extern const Rule canonical_vs_hreflang{
    .card =
        {.id = "canonical-vs-hreflang",
         .category = Category::kCanonicals,
         .severity = Severity::kError,
         .effort = Effort::kHours,
         .en =
             {.title = "Canonical that names another language",
              .headline =
                  "{pages, plural, one {# page leaves its place to the page in another language} "
                  "other {# pages leave their place to the page in another language}}",
              .message =
                  "The canonical names {target}, which hreflang lists as the page for “{code}”.",
              .why =
                  "The canonical says that the two are copies, hreflang that they are languages. "
                  "Search engines follow the canonical, and this language is not found.",
              .fix =
                  "Let each language name itself: here <link rel=\"canonical\" href=\"{page}\">."},
         .ar =
             {.title = "رابط أساسي (canonical) إلى لغة أخرى",
              .headline =
                  "{pages, plural, one {صفحة واحدة تترك مكانها لصفحة بلغة أخرى} two {صفحتان تتركان "
                  "مكانهما لصفحة بلغة أخرى} few {# صفحات تترك مكانها لصفحة بلغة أخرى} many {# صفحة "
                  "تترك مكانها لصفحة بلغة أخرى} other {# صفحة تترك مكانها لصفحة بلغة أخرى}}",
              .message = "يشير الرابط الأساسي (canonical) إلى {target}، وهي في hreflang صفحة اللغة "
                         "‎«{code}».",
              .why = "يقول الرابط الأساسي إن الصفحتين نسختان، ويقول hreflang إنهما لغتان؛ وتتبع "
                     "محركات البحث الأول فلا يُعثر على هذه اللغة.",
              .fix = "اجعل كل لغة تشير إلى نفسها: هنا <link rel=\"canonical\" href=\"{page}\">."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
