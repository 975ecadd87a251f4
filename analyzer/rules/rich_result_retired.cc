// rich-result-retired: markup for a rich result that Google shows no longer. It does no harm, and
// nobody need keep it for Google.
#include "analyzer/rule.h"
#include "analyzer/structured/problems.h"
#include "analyzer/structured/rich_results.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const StructuredData& data = page_case.page.data;
  if (data.things.empty()) return Outcome::kNotApplicable;
  for (const RetiredResult& retired : retired_results(data)) {
    Finding& finding =
        findings.add(evidence_of(*retired.thing, "", retired.name, retired.thing->at));
    finding.key = retired.name;
    finding.values = {{"name", std::string(retired.name)}, {"since", std::string(retired.since)}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/updates",
    "https://developers.google.com/search/blog/2023/08/howto-faq-changes",
    "https://developers.google.com/search/blog/2024/10/sitelinks-search-box",
    "https://developers.google.com/search/blog/2025/06/simplifying-search-results"};

constexpr Example kExamples[] = {{"questions and answers, instructions, a search box", R"(-- / --
<html lang="ar"><title>أسئلة عن البن</title><script type="application/ld+json">
{"@context": "https://schema.org", "@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": "ما البن؟",
 "acceptedAnswer": {"@type": "Answer", "text": "ثمر شجرة."}}]}</script>
-- /brew --
<p vocab="https://schema.org/" typeof="HowTo"><b property="name">How to brew</b>
-- /search --
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "WebSite", "potentialAction": {"@type": "SearchAction"}}</script>)",
                                  "/ /brew /search"},
                                 {"a recipe has its own rich result", R"(-- / --
<html lang="ar"><title>قهوة</title><script type="application/ld+json">
{"@context": "https://schema.org", "@type": "Recipe", "name": "قهوة عربية"}</script>)"}};

}  // namespace

extern const Rule rich_result_retired{
    .card =
        {.id = "rich-result-retired",
         .category = Category::kStructuredData,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "Markup for a rich result that Google has retired",
                .headline = "{pages, plural, one {# page has markup for a rich result that Google "
                            "no longer shows} other {# pages have markup for rich results that "
                            "Google no longer shows}}",
                .message = "Google has shown no rich result for {name} since {since}.",
                .why = "The markup is correct and harmless, and other readers may use it; but "
                       "nothing of it shows on Google any more.",
                .fix =
                    "Leave {name} where it costs nothing; write no more of it for Google’s sake."},
         .ar = {.title = "وصف لنتيجة غنية ألغاها Google",
                .headline =
                    "{pages, plural, one {صفحة واحدة فيها وصف لنتيجة غنية لم يعد Google يعرضها} "
                    "two {صفحتان فيهما وصف لنتائج غنية لم يعد Google يعرضها} few {# صفحات فيها وصف "
                    "لنتائج غنية لم يعد Google يعرضها} many {# صفحة فيها وصف لنتائج غنية لم يعد "
                    "Google يعرضها} other {# صفحة فيها وصف لنتائج غنية لم يعد Google يعرضها}}",
                .message = "لم يعد Google يعرض نتيجة غنية للنوع {name} منذ {since}.",
                .why = "الوصف صحيح ولا يضر، وقد ينتفع به قارئ آخر، غير أن شيئًا منه لا يظهر في "
                       "Google اليوم.",
                .fix = "دع {name} حيث لا يكلفك شيئًا، ولا تكتب المزيد منه من أجل Google."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
