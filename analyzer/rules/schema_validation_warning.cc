// schema-validation-warning: values of structured data that are clearly of another kind than
// schema.org expects, and terms that others have superseded.
#include "analyzer/rule.h"
#include "analyzer/structured/problems.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

constexpr std::size_t kShownValue = 80;

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const StructuredData& data = page_case.page.data;
  if (data.things.empty()) return Outcome::kNotApplicable;
  for (const Problem& problem : value_problems(data)) {
    const bool is_type = problem.kind == ProblemKind::kOldType;
    Finding& finding =
        findings.add(evidence_of(*problem.thing, is_type ? "" : problem.name,
                                 problem.value.empty() ? problem.name : problem.value, problem.at));
    finding.key = std::string(name_of(problem.kind)) + " " + problem.type + " " + problem.name;
    finding.values = {{"kind", std::string(name_of(problem.kind))},
                      {"name", problem.name},
                      {"type", problem.type},
                      {"value", std::string(prefix_graphemes(problem.value, kShownValue))},
                      {"better", problem.better},
                      {"known", problem.better.empty() ? "no" : "yes"},
                      {"expected", problem.expected},
                      {"count", problem.count}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://schema.org/docs/full.html", "https://schema.org/docs/datamodel.html",
    "https://www.iso.org/iso-8601-date-and-time-format.html",
    "https://developers.google.com/search/docs/appearance/structured-data/sd-policies"};

constexpr Example kExamples[] = {
    {"a date in words, a duration as a clock shows it, a state that does not exist", R"(-- / --
<html lang="ar"><title>بن</title><script type="application/ld+json">
{"@context": "https://schema.org", "@type": "Article", "headline": "البن", "datePublished": "٢٢ نوفمبر ٢٠٢٦"}</script>
-- /video --
<p itemscope itemtype="https://schema.org/VideoObject"><b itemprop="duration">4:30</b>
-- /offer --
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Offer", "price": "5", "availability": "https://schema.org/in stock"}</script>
-- /old --
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Recipe", "name": "قهوة", "ingredients": "بن"}</script>
-- /person --
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Article", "author": {"@type": "Product", "name": "سعاد"}}</script>)",
     "/ /video /offer /old /person"},
    {"values as they should be, and texts where schema.org lets a text stand for a thing",
     R"(-- / --
<html lang="ar"><title>بن</title><script type="application/ld+json">
{"@context": "https://schema.org", "@type": "Recipe", "name": "قهوة عربية", "datePublished": "2026-11-22T10:00:00+03:00",
 "totalTime": "PT20M", "author": "سعاد", "image": "/qahwa.jpg", "isAccessibleForFree": true,
 "offers": {"@type": "Offer", "price": "٥", "availability": "InStock"}}</script>)"}};

}  // namespace

extern const Rule schema_validation_warning{
    .card =
        {.id = "schema-validation-warning",
         .category = Category::kStructuredData,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en =
             {.title = "Values in structured data that are not what they should be",
              .headline = "{pages, plural, one {# page has values in its structured data that "
                          "machines cannot take} other {# pages have values in their structured "
                          "data that machines cannot take}}",
              .message =
                  "{kind, select, old_type {The type {name} has been superseded by {better}.} "
                  "old_property {{type}.{name} has been superseded by {better}.} date "
                  "{{type}.{name} is “{value}”, which is no date of ISO 8601.} time {{type}.{name} "
                  "is “{value}”, which is no time as 09:30 is.} duration {{type}.{name} is "
                  "“{value}”, which is no duration of ISO 8601.} url {{type}.{name} is “{value}”, "
                  "which is no address.} number {{type}.{name} is “{value}”, which is no plain "
                  "number.} boolean {{type}.{name} is “{value}”, which is neither true nor false.} "
                  "member {{type}.{name} is “{value}”, which is none of the values of {expected}.} "
                  "other {{type}.{name} holds a {value}; schema.org expects {expected}.}}",
              .why = "A person would understand such a value; a machine takes it for something "
                     "else or passes it over.",
              .fix = "{kind, select, old_type {Write {better} for {name}.} old_property {Write "
                     "{better} for {name}.} date {Write the date so: 2026-11-22, or with a time: "
                     "2026-11-22T10:00:00+03:00.} time {Write hours and minutes with two digits "
                     "each: 09:30.} duration {Write the duration so: PT4M30S is four and a half "
                     "minutes.} url {Write the full address, beginning with https://.} boolean "
                     "{Write true or false.} other {{known, select, yes {Write {better}.} other "
                     "{Write a value that {name} takes: {expected}.}}}}"},
         .ar = {.title = "قيم في البيانات المنظمة ليست كما ينبغي",
                .headline =
                    "{pages, plural, one {صفحة واحدة في بياناتها المنظمة قيم لا تفهمها الآلات} two "
                    "{صفحتان في بياناتهما المنظمة قيم لا تفهمها الآلات} few {# صفحات في بياناتها "
                    "المنظمة قيم لا تفهمها الآلات} many {# صفحة في بياناتها المنظمة قيم لا تفهمها "
                    "الآلات} other {# صفحة في بياناتها المنظمة قيم لا تفهمها الآلات}}",
                .message =
                    "{kind, select, old_type {حلّ النوع {better} محل {name}.} old_property {حلّت "
                    "{better} محل {type}.{name}.} date {قيمة {type}.{name} هي «{value}»، وليست "
                    "تاريخًا بصيغة ISO 8601.} time {قيمة {type}.{name} هي «{value}»، وليست وقتًا مثل "
                    "09:30.} duration {قيمة {type}.{name} هي «{value}»، وليست مدة بصيغة ISO 8601.} "
                    "url {قيمة {type}.{name} هي «{value}»، وليست عنوان ويب.} number {قيمة "
                    "{type}.{name} هي «{value}»، وليست عددًا مجردًا.} boolean {قيمة {type}.{name} هي "
                    "«{value}»، وليست true ولا false.} member {قيمة {type}.{name} هي «{value}»، "
                    "وليست من قيم {expected}.} other {في {type}.{name} شيء من النوع {value}، "
                    "والمتوقع في schema.org: {expected}.}}",
                .why = "قد يفهم الإنسان مثل هذه القيمة، أما الآلة فتحسبها شيئًا آخر أو تهملها.",
                .fix =
                    "{kind, select, old_type {اكتب {better} بدل {name}.} old_property {اكتب "
                    "{better} بدل {name}.} date {اكتب التاريخ هكذا: 2026-11-22، أو مع الوقت: "
                    "2026-11-22T10:00:00+03:00.} time {اكتب الساعة والدقيقة كلًّا برقمين: 09:30.} "
                    "duration {اكتب المدة هكذا: PT4M30S أي أربع دقائق ونصف.} url {اكتب العنوان "
                    "كاملًا بدءًا من https://.} boolean {اكتب true أو false.} other {{known, select, "
                    "yes {اكتب {better}.} other {اكتب قيمة تقبلها {name}: {expected}.}}}}"},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
