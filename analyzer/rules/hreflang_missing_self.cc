// hreflang-missing-self: a page lists other languages and not itself.
#include "analyzer/hreflang.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const Result<Url> url = Url::parse(page.url);
  if (page.hreflang.empty() || !url) return Outcome::kNotApplicable;
  const std::string key = url->key();
  for (const Hreflang& entry : page.hreflang) {
    if (entry.url == *url || (entry.url.is_http() && entry.url.key() == key))
      return Outcome::kChecked;
  }
  const Hreflang& first = page.hreflang.front();
  findings.add(seen(place_of(first), first.code, first.at)).values = {
      {"page", page.url},
      {"language", page.language.empty() ? std::string("…") : page.language},
      {"count", static_cast<std::int64_t>(page.hreflang.size())}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/specialty/international/localized-versions"};

constexpr Example kExamples[] = {{"only the others", R"(-- / --
<html lang="en"><link rel="alternate" hreflang="ar" href="https://example.com/ar"><title>Roastery</title>
-- /ar --
<html lang="ar"><link rel="alternate" hreflang="en" href="https://example.com/"><title>محمصة البن</title>)",
                                  "/ /ar"},
                                 {"itself, too, also by x-default", R"(-- / --
<html lang="ar"><link rel="alternate" hreflang="ar" href="https://example.com/"><link rel="alternate" hreflang="en" href="https://example.com/en"><title>محمصة البن</title>
-- /choose --
<link rel="alternate" hreflang="x-default" href="https://example.com/choose"><link rel="alternate" hreflang="en" href="https://example.com/en"><title>Languages</title>)"}};

}  // namespace

extern const Rule hreflang_missing_self{
    .card =
        {.id = "hreflang-missing-self",
         .category = Category::kLanguage,
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en =
             {.title = "hreflang that leaves out the page itself",
              .headline = "{pages, plural, one {# page lists other languages and not itself} other "
                          "{# pages list other languages and not themselves}}",
              .message =
                  "{count, plural, one {The page lists one page of another language, but not "
                  "itself.} other {The page lists # entries for other languages, but not itself.}}",
              .why = "Each page of a set must list all of them, itself included; else the set may "
                     "be passed over.",
              .fix = "Add <link rel=\"alternate\" hreflang=\"{language}\" href=\"{page}\"> to the "
                     "list."},
         .ar = {.title = "hreflang يغفل الصفحة نفسها",
                .headline = "{pages, plural, one {صفحة واحدة تذكر لغات غيرها ولا تذكر نفسها} two "
                            "{صفحتان تذكران لغات غيرهما ولا تذكران نفسيهما} few {# صفحات تذكر لغات "
                            "غيرها ولا تذكر نفسها} many {# صفحة تذكر لغات غيرها ولا تذكر نفسها} "
                            "other {# صفحة تذكر لغات غيرها ولا تذكر نفسها}}",
                .message = "تذكر الصفحة {count, plural, one {صفحة واحدة بلغة أخرى} two {صفحتين "
                           "بلغتين أخريين} few {# صفحات بلغات أخرى} many {# صفحة بلغات أخرى} other "
                           "{# صفحة بلغات أخرى}} ولا تذكر نفسها.",
                .why = "ينبغي أن تذكر كل صفحة من المجموعة صفحاتها كلها ومنها هي، وإلا فقد تُهمل "
                       "المجموعة.",
                .fix = "أضف إلى القائمة <link rel=\"alternate\" hreflang=\"{language}\" "
                       "href=\"{page}\">."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
