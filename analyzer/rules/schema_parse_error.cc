// schema-parse-error: a block of JSON-LD that is no JSON, so that nobody can read anything of it.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  if (page_case.page.structured_data.empty()) return Outcome::kNotApplicable;
  for (const BrokenBlock& block : page_case.page.data.broken) {
    if (block.fault == JsonFault::kNone) continue;
    const std::string fault(name_of(block.fault));
    Finding& finding = findings.add(
        seen("script[type=\"application/ld+json\"]",
             block.near.empty() ? "end of the block" : std::string_view(block.near), block.at));
    finding.key = fault + " " + block.near;
    finding.values = {{"fault", fault},
                      {"line", std::int64_t{block.at.line}},
                      {"column", std::int64_t{block.at.column}}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://www.rfc-editor.org/rfc/rfc8259",
    "https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents",
    "https://developers.google.com/search/docs/appearance/structured-data/sd-policies"};

constexpr Example kExamples[] = {
    {"a comma too many, a quotation mark in a text, a placeholder that nobody filled in", R"(-- / --
<title>Beans</title><script type="application/ld+json">{"@type": "Product", "name": "Beans",}</script>
-- /quote --
<html lang="ar"><title>بن</title><script type="application/ld+json">
{"@context": "https://schema.org", "@type": "Article",
 "headline": "قال "مرحبًا" ومضى"}</script>
-- /template --
<title>Beans</title><script type="application/ld+json">{"name": {{ product.name }}}</script>
-- /empty --
<title>Beans</title><script type="application/ld+json"> </script>)",
     "/ /quote /template /empty"},
    {"JSON, also with marks around it that old editors wrote", R"(-- / --
<html lang="ar"><title>بن</title><script type="application/ld+json">//<![CDATA[
{"@context": "https://schema.org", "@type": "Article", "headline": "قال «مرحبًا» ومضى"}
//]]></script><script type="application/ld+json">[]</script>)"}};

}  // namespace

extern const Rule schema_parse_error{
    .card =
        {.id = "schema-parse-error",
         .category = Category::kStructuredData,
         .severity = Severity::kError,
         .effort = Effort::kMinutes,
         .en =
             {.title = "Structured data that cannot be read",
              .headline = "{pages, plural, one {# page has structured data that nobody can read} "
                          "other {# pages have structured data that nobody can read}}",
              .message =
                  "Line {line}, column {column}: {fault, select, empty {the JSON-LD block is "
                  "empty.} trailing_comma {a comma stands before a closing bracket.} missing_comma "
                  "{a comma is missing before this.} missing_colon {a colon is missing after a "
                  "name.} missing_value {a value is missing.} quotes {other quotation marks stand "
                  "where \" must.} inner_quote {a \" within a text ends it too early.} line_break "
                  "{a text holds a line break, a tab or another control character.} escape {a "
                  "backslash stands before something that it cannot escape.} unclosed {what opens "
                  "here is never closed.} bracket {a bracket of another kind is closed here.} "
                  "bare_word {a word stands without quotation marks.} number {this is no number as "
                  "JSON writes them.} entity {HTML’s escapes stand in the script.} comment {JSON "
                  "has no comments.} template {a placeholder of the template was not filled in.} "
                  "markup {HTML stands outside of a text.} extra {something follows the end of the "
                  "block.} depth {brackets are nested too deeply.} other {the block describes "
                  "nothing: it is no object.}}",
              .why = "One wrong character loses the whole block: search engines and assistants "
                     "then know nothing of what it says of the page.",
              .fix = "{fault, select, inner_quote {Write \\\" within texts, or “ and ”;} "
                     "line_break {Write \\n for a line break in a text;} escape {Write two "
                     "backslashes for one;} entity {Write plain quotation marks in scripts, "
                     "without HTML’s escapes;} template {Fill the placeholder in on the server, or "
                     "leave the line out;} empty {Take the block out or fill it;} other {Mend it "
                     "at line {line};}} best of all, let the template’s JSON encoder write the "
                     "block, and try the page in the Rich Results Test."},
         .ar = {.title = "بيانات منظمة تتعذر قراءتها",
                .headline = "{pages, plural, one {صفحة واحدة فيها بيانات منظمة لا يقرؤها أحد} two "
                            "{صفحتان فيهما بيانات منظمة لا يقرؤها أحد} few {# صفحات فيها بيانات "
                            "منظمة لا يقرؤها أحد} many {# صفحة فيها بيانات منظمة لا يقرؤها أحد} "
                            "other {# صفحة فيها بيانات منظمة لا يقرؤها أحد}}",
                .message =
                    "السطر {line}، العمود {column}: {fault, select, empty {كتلة JSON-LD فارغة.} "
                    "trailing_comma {فاصلة قبل قوس الإغلاق.} missing_comma {تنقص فاصلة قبل هذا "
                    "الموضع.} missing_colon {تنقص نقطتان بعد اسم.} missing_value {تنقص قيمة.} "
                    "quotes {علامات تنصيص أخرى في موضع \".} inner_quote {علامة \" داخل نص تنهيه "
                    "قبل أوانه.} line_break {في نص كسر سطر أو علامة جدولة أو محرف تحكم.} escape "
                    "{شرطة مائلة عكسية قبل ما لا تُكتب قبله.} unclosed {ما فُتح هنا لا يُغلق.} "
                    "bracket {يُغلق هنا قوس من نوع آخر.} bare_word {كلمة بلا علامتي تنصيص.} number "
                    "{ليس هذا عددًا كما تُكتب الأعداد في JSON.} entity {رموز HTML مكتوبة داخل النص "
                    "البرمجي.} comment {لا تعليقات في JSON.} template {موضع في القالب لم يُملأ.} "
                    "markup {وسم HTML خارج النصوص.} extra {شيء بعد نهاية الكتلة.} depth {تداخل "
                    "الأقواس أعمق مما ينبغي.} other {الكتلة لا تصف شيئًا: ليست كائنًا.}}",
                .why = "حرف واحد خاطئ يُضيع الكتلة كلها، فلا تعرف محركات البحث والمساعدات الذكية "
                       "شيئًا مما تقوله عن الصفحة.",
                .fix = "{fault, select, inner_quote {اكتب \\\" داخل النصوص، أو « و»؛} line_break "
                       "{اكتب \\n موضع كسر السطر في النص؛} escape {اكتب شرطتين مائلتين عكسيتين "
                       "مكان الواحدة؛} entity {اكتب في النص البرمجي علامات التنصيص نفسها لا رموز "
                       "HTML؛} template {املأ الموضع في الخادم أو احذف السطر؛} empty {احذف الكتلة "
                       "أو املأها؛} other {أصلح السطر {line}؛}} والأفضل أن يكتب الكتلةَ مُرمِّز JSON "
                       "في القالب، ثم جرّب الصفحة في اختبار النتائج الغنية."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
