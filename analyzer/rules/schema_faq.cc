// schema-faq: questions in structured data that have no answer there, or that the page does not
// show.
#include "analyzer/measures.h"
#include "analyzer/structured/faults.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const auto faults = question_faults(page, !body_says_nothing(page) && !page.words.empty());
  if (!faults) return Outcome::kNotApplicable;
  for (const QuestionFault& fault : *faults) {
    for (const Thing* question : fault.things) {
      const std::string_view name = question->text("name");
      Finding* const finding =
          add_fault(findings, fault.kind, *question, "name", name.empty() ? "absent" : name);
      // The question may wait behind a click for a script.
      if (finding != nullptr && fault.kind == "hidden") finding->confidence = Confidence::kLikely;
    }
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/structured-data/sd-policies",
    "https://schema.org/FAQPage"};

constexpr Example kExamples[] = {
    {"a question without an answer, one that the page does not show, and no questions", R"(-- / --
<html lang="ar"><p>ما البن؟ ثمر.<script type="application/ld+json">{"@context": "https://schema.org", "@type": "FAQPage",
"mainEntity": [{"@type": "Question", "name": "ما البُنّ؟"}]}</script>
-- /unseen --
<html lang="ar"><p>عن البن في اليمن<script type="application/ld+json">{"@context": "https://schema.org", "@type": "FAQPage",
"mainEntity": {"@type": "Question", "name": "كم سعر البن؟", "acceptedAnswer": {"@type": "Answer", "text": "45"}}}</script>
-- /none --
<p>Coffee<script type="application/ld+json">{"@context": "https://schema.org", "@type": "FAQPage", "name": "FAQ"}</script>)",
     "/ /unseen /none"},
    {"shown with vowel marks and answered", R"(-- / --
<html lang="ar"><h2>ما البُنُّ؟</h2><p>ثمر.<script type="application/ld+json">{"@context": "https://schema.org", "@type": "FAQPage",
"mainEntity": [{"@type": "Question", "name": "ما البن؟", "acceptedAnswer": {"@type": "Answer", "text": "ثمر."}}]}</script>)"}};

}  // namespace

extern const Rule schema_faq{
    .card =
        {.id = "schema-faq",
         .category = Category::kStructuredData,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en =
             {.title = "Questions in structured data that the page does not answer or show",
              .headline =
                  "{pages, plural, one {# page marks up questions that it does not answer or show} "
                  "other {# pages mark up questions that they do not answer or show}}",
              .message =
                  "{kind, select, none {The FAQPage has no questions (mainEntity).} unanswered "
                  "{{count, plural, one {A question has} other {# questions have}} no name or no "
                  "answer; the first: “{value}”.} twice {{count, plural, one {A question stands} "
                  "other {# questions stand}} there twice: “{value}”.} other {{count, plural, one "
                  "{A question is} other {# questions are}} not found in the text of the page; the "
                  "first: “{value}”.}}",
              .why = "What the markup says and readers do not find is against the guidelines of "
                     "search engines, and can cost the page all of its rich results.",
              .fix =
                  "{kind, select, none {List the questions of the page as mainEntity, or take the "
                  "FAQPage out.} unanswered {Give each question its name and its acceptedAnswer "
                  "with a text.} twice {Take the repetition out.} other {Show “{value}” with its "
                  "answer on the page, in the same words, or take it out of the markup.}}"},
         .ar =
             {.title = "أسئلة في البيانات المنظمة لا تجيب عنها الصفحة أو لا تعرضها",
              .headline = "{pages, plural, one {صفحة واحدة تصف أسئلة لا تجيب عنها أو لا تعرضها} "
                          "two {صفحتان تصفان أسئلة لا تجيبان عنها أو لا تعرضانها} few {# صفحات تصف "
                          "أسئلة لا تجيب عنها أو لا تعرضها} many {# صفحة تصف أسئلة لا تجيب عنها أو "
                          "لا تعرضها} other {# صفحة تصف أسئلة لا تجيب عنها أو لا تعرضها}}",
              .message = "{kind, select, none {ليس في FAQPage أسئلة (mainEntity).} unanswered "
                         "{{count, plural, one {سؤال واحد} two {سؤالان} few {# أسئلة} many {# "
                         "سؤالًا} other {# سؤال}} بلا نص أو بلا جواب، والأول: «{value}».} twice "
                         "{{count, plural, one {سؤال واحد مكرر} two {سؤالان مكرران} few {# أسئلة "
                         "مكررة} many {# سؤالًا مكررًا} other {# سؤال مكرر}}: «{value}».} other "
                         "{{count, plural, one {سؤال واحد} two {سؤالان} few {# أسئلة} many {# "
                         "سؤالًا} other {# سؤال}} لا أثر له في نص الصفحة، والأول: «{value}».}}",
              .why = "أن تقول البيانات ما لا يجده القارئ مخالفٌ لإرشادات محركات البحث، وقد تفقد "
                     "الصفحة به نتائجها الغنية كلها.",
              .fix =
                  "{kind, select, none {اجعل أسئلة الصفحة في mainEntity، أو احذف FAQPage.} "
                  "unanswered {اكتب لكل سؤال name وacceptedAnswer فيه نص.} twice {احذف المكرر.} "
                  "other {اعرض «{value}» وجوابه في الصفحة بالألفاظ نفسها، أو احذفه من البيانات.}}"},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
