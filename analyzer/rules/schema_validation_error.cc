// schema-validation-error: types and properties that schema.org does not have, or not there, and
// blocks that do not say whose words they use.
#include "analyzer/rule.h"
#include "analyzer/structured/problems.h"

namespace dalil::rules {
namespace {

void add_context_faults(const Page& page, PageFindings& findings) {
  for (const BrokenBlock& block : page.data.broken) {
    if (block.fault != JsonFault::kNone) continue;
    Finding& finding = findings.add({.where = "JSON-LD @context",
                                     .what = block.context.empty() ? "absent" : block.context,
                                     .line = block.at.line,
                                     .column = block.at.column});
    finding.key = "context " + block.context + " " + block.near;
    finding.values = {{"kind", block.context.empty() ? "no_context" : "context"},
                      {"name", block.context},
                      {"type", block.near}};
  }
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.data.empty()) return Outcome::kNotApplicable;
  add_context_faults(page, findings);
  for (const Problem& problem : name_problems(page.data)) {
    const bool is_type = problem.kind == ProblemKind::kType;
    Finding& finding =
        findings.add(evidence_of(*problem.thing, is_type ? "" : problem.name,
                                 problem.value.empty() ? problem.name : problem.value, problem.at));
    finding.key = std::string(name_of(problem.kind)) + " " + problem.type + " " + problem.name;
    finding.values = {{"kind", std::string(name_of(problem.kind))},
                      {"name", problem.name},
                      {"type", problem.type},
                      {"better", problem.better},
                      {"known", problem.better.empty() ? "no" : "yes"},
                      {"expected", problem.expected},
                      {"count", problem.count}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://schema.org/docs/full.html", "https://schema.org/docs/datamodel.html",
    "https://www.w3.org/TR/json-ld11/#the-context",
    "https://developers.google.com/search/docs/appearance/structured-data/sd-policies"};

constexpr Example kExamples[] = {
    {"misspelt names, a property of another type, and no context", R"(-- / --
<html lang="ar"><title>بن</title><script type="application/ld+json">
{"@context": "https://schema.org", "@type": "Prodct", "name": "بن حراز"}</script>
-- /property --
<p itemscope itemtype="https://schema.org/Article"><b itemprop="headine">Haraz</b>
-- /misplaced --
<script type="application/ld+json">{"@context": "https://schema.org/", "@type": "Article", "headline": "البن", "price": "5"}</script>
-- /context --
<script type="application/ld+json">{"@type": "Article", "headline": "البن"}</script>)",
     "/ /property /misplaced /context"},
    {"inherited properties, actions, several types, and words of other vocabularies", R"(-- / --
<html lang="ar"><title>بن</title><script type="application/ld+json">
{"@context": ["http://schema.org/", {"gs1": "https://gs1.org/voc/"}], "@type": ["Product", "Book"],
 "name": "كتاب البن", "isbn": "9786140100002", "gs1:pack": "2", "author": {"@type": "Person", "name": "سعاد"}}</script>
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "WebSite",
 "potentialAction": {"@type": "SearchAction", "query-input": "required name=q"}}</script>
<p vocab="http://xmlns.com/foaf/0.1/" typeof="Person"><b property="nick">Su</b>)"}};

}  // namespace

extern const Rule schema_validation_error{
    .card =
        {.id = "schema-validation-error",
         .category = Category::kStructuredData,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Structured data in words that schema.org does not have",
                .headline = "{pages, plural, one {# page describes itself in words that schema.org "
                            "does not have} other {# pages describe themselves in words that "
                            "schema.org does not have}}",
                .message =
                    "{kind, select, no_context {A JSON-LD block ({type}) has no @context: nobody "
                    "knows whose words it uses.} context {The @context “{name}” is no address: "
                    "nobody knows whose words the block uses.} type {schema.org has no type "
                    "{name}.} misplaced {{type} has no property {name} in schema.org; these have "
                    "it: {expected}.} other {schema.org has no property {name} ({type}).}}",
                .why = "What is not in the vocabulary is passed over in silence: the page seems to "
                       "be marked up, and this part of it is not.",
                .fix = "{kind, select, no_context {Begin the block with \"@context\": "
                       "\"https://schema.org\".} context {Write \"@context\": "
                       "\"https://schema.org\".} misplaced {Move {name} to a thing that has it "
                       "({expected}), or take it out.} other {{known, select, yes {Write {better} "
                       "instead of {name}.} other {Look {name} up at schema.org; names are "
                       "case-sensitive. Take it out if there is none.}}}}"},
         .ar =
             {.title = "بيانات منظمة بأسماء لا يعرفها schema.org",
              .headline =
                  "{pages, plural, one {صفحة واحدة تصف نفسها بأسماء لا يعرفها schema.org} two "
                  "{صفحتان تصفان نفسيهما بأسماء لا يعرفها schema.org} few {# صفحات تصف نفسها "
                  "بأسماء لا يعرفها schema.org} many {# صفحة تصف نفسها بأسماء لا يعرفها "
                  "schema.org} other {# صفحة تصف نفسها بأسماء لا يعرفها schema.org}}",
              .message =
                  "{kind, select, no_context {كتلة JSON-LD ({type}) بلا @context، فلا يُعرف من أي "
                  "مفردات أسماؤها.} context {قيمة @context «{name}» ليست عنوان ويب، فلا يُعرف من أي "
                  "مفردات أسماء الكتلة.} type {ليس في schema.org نوع اسمه {name}.} misplaced {ليس "
                  "للنوع {type} في schema.org خاصية اسمها {name}؛ وهي لهذه الأنواع: {expected}.} "
                  "other {ليس في schema.org خاصية اسمها {name} (في {type}).}}",
              .why =
                  "ما ليس من المفردات يُهمل في صمت: تبدو الصفحة موصوفة، وهذا الجزء منها غير موصوف.",
              .fix =
                  "{kind, select, no_context {ابدأ الكتلة بالسطر \"@context\": "
                  "\"https://schema.org\".} context {اكتب \"@context\": \"https://schema.org\".} "
                  "misplaced {انقل {name} إلى نوع يملكها ({expected}) أو احذفها.} other {{known, "
                  "select, yes {اكتب {better} بدل {name}.} other {ابحث عن {name} في schema.org، "
                  "والأسماء فيه تفرّق بين الحروف الكبيرة والصغيرة؛ فإن لم تجده فاحذفه.}}}}"},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
