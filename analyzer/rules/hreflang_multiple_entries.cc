// hreflang-multiple-entries: one language code with several addresses.
#include <map>
#include <set>

#include "analyzer/hreflang.h"
#include "analyzer/measures.h"
#include "analyzer/page/ascii.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.hreflang.size() < 2) return Outcome::kNotApplicable;
  std::map<std::string, const Hreflang*> first;
  std::set<std::string> told;
  for (const Hreflang& entry : page.hreflang) {
    const std::string code = ascii::lower(entry.code);
    const auto [known, is_new] = first.try_emplace(code, &entry);
    if (is_new || !entry.url.valid() || !known->second->url.valid()) continue;
    const Hreflang& other = *known->second;
    if (entry.url == other.url || entry.url.key() == other.url.key() || !told.insert(code).second)
      continue;
    Finding& finding = findings.add(seen(place_of(other), other.href, other.at));
    finding.evidence.push_back(seen(place_of(entry), entry.href, entry.at));
    finding.key = prefix_graphemes(code, kQuoted);
    finding.values = {
        {"code", finding.key}, {"first", shown_url(other.url)}, {"second", shown_url(entry.url)}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/specialty/international/localized-versions"};

constexpr Example kExamples[] = {{"two pages for one language", R"(-- / --
<html lang="ar"><link rel="alternate" hreflang="en" href="https://example.com/en"><link rel="alternate" hreflang="EN" href="https://example.com/english"><title>محمصة البن</title>)",
                                  "/"},
                                 {"several codes for one page, and one entry said twice", R"(-- / --
<html lang="ar"><link rel="alternate" hreflang="en" href="https://example.com/en"><link rel="alternate" hreflang="x-default" href="https://example.com/en">
<link rel="alternate" hreflang="en-GB" href="https://example.com/en"><link rel="alternate" hreflang="en" href="https://example.com/en"><title>محمصة البن</title>)"}};

}  // namespace

extern const Rule hreflang_multiple_entries{
    .card =
        {.id = "hreflang-multiple-entries",
         .category = Category::kLanguage,
         .severity = Severity::kWarning,
         .effort = Effort::kHours,
         .en = {.title = "One language with several pages",
                .headline = "{pages, plural, one {# page lists several pages for one language} "
                            "other {# pages list several pages for one language}}",
                .message = "“{code}” stands for {first} and for {second}.",
                .why = "Search engines cannot know which of the two the readers of that language "
                       "should get.",
                .fix = "Keep the page that is meant for “{code}”; where the two are for two "
                       "countries, write the country: {code}-SA, {code}-EG."},
         .ar = {.title = "عدة صفحات للغة واحدة",
                .headline =
                    "{pages, plural, one {صفحة واحدة تذكر عدة صفحات للغة واحدة} two {صفحتان تذكران "
                    "عدة صفحات للغة واحدة} few {# صفحات تذكر عدة صفحات للغة واحدة} many {# صفحة "
                    "تذكر عدة صفحات للغة واحدة} other {# صفحة تذكر عدة صفحات للغة واحدة}}",
                .message = "‎«{code}» تشير إلى {first} وإلى {second}.",
                .why = "لا يعرف محرك البحث أي الصفحتين لقراء تلك اللغة.",
                .fix = "أبقِ الصفحة المقصودة بـ ‎«{code}»، وإن كانتا لبلدين فاكتب "
                       "البلد: "
                       "‎{code}-SA و‎{code}-EG."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
