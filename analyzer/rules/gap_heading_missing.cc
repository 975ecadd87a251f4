// gap-heading-missing: a heading or question that the pages of --against answer under, and that no
// heading of the article takes up.
#include <algorithm>

#include "analyzer/article/keyphrase_places.h"
#include "analyzer/rule.h"
#include "core/content_gap.h"

namespace dalil::rules {
namespace {

/// Of several pages compared two must have it: what a single one adds is its own affair. A question
/// is worth telling even so.
bool counts(const GapHeading& heading, std::size_t pages) {
  return heading.question || heading.pages.size() > 1 || pages == 1;
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  if (article_case.gap == nullptr || content_words(article_case.article) == 0) {
    return Outcome::kNotApplicable;
  }
  for (const GapHeading& heading : article_case.gap->headings) {
    if (!counts(heading, article_case.gap->theirs.size())) continue;
    Finding& finding = findings.whole().finding;
    finding.key = heading.heading;
    finding.confidence = Confidence::kLikely;
    finding.evidence.clear();
    for (const std::string& page : heading.pages) {
      finding.evidence.push_back({page, heading.heading});
    }
    finding.values = {{"heading", heading.heading},
                      {"question", heading.question ? "yes" : "no"},
                      {"pages", static_cast<std::int64_t>(heading.pages.size())},
                      {"first", heading.pages.front()}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/fundamentals/creating-helpful-content"};

constexpr Example kExamples[] = {
    {"a question that another page answers", R"(-- a.md --
# Coffee at home
-- against b.md --
## How do I clean the coffee grinder?

With a brush.)",
     "1"},
    {"an Arabic question, and a heading that the article has in other words", R"(-- a.md --
# القهوة في البيت
## طحن حبوب القهوة
-- against b.md --
# القهوة في البيت
## حبوب القهوة وطحنها
## كيف أنظف مطحنة القهوة؟

بالفرشاة.)",
     "1"},
    {"a heading that only one of two pages has", R"(-- a.md --
# Coffee at home
-- against b.md --
## Travels through Yemen
-- against c.md --
# Coffee at home)"}};

}  // namespace

extern const Rule gap_heading_missing{
    .card =
        {.id = "gap-heading-missing",
         .category = Category::kKeywords,
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en = {.title = "Subject of other pages without a heading",
                .headline = "{pages, plural, one {# article leaves out subjects that the pages "
                            "compared have headings for} other {# articles leave out subjects "
                            "that the pages compared have headings for}}",
                .message =
                    "{question, select, yes {The question} other {The subject}} “{heading}” "
                    "has a heading on {pages, plural, one {{first}} other {# pages compared, "
                    "first {first}}}, and none here.",
                .why = "What others give a heading of its own is what their readers ask. It may be "
                       "what yours ask next.",
                .fix = "If it belongs to your subject, answer it in your own words under a heading "
                       "of its own."},
         .ar = {.title = "موضوع عند غيرك بلا عنوان هنا",
                .headline = "{pages, plural, one {مقال واحد يترك مواضيع لها عناوين في الصفحات "
                            "التي قورن بها} two {مقالان يتركان مواضيع لها عناوين في الصفحات التي "
                            "قورنا بها} few {# مقالات تترك مواضيع لها عناوين في الصفحات التي قورنت "
                            "بها} many {# مقالًا تترك مواضيع لها عناوين في الصفحات التي قورنت بها} "
                            "other {# مقال تترك مواضيع لها عناوين في الصفحات التي قورنت بها}}",
                .message =
                    "{question, select, yes {للسؤال «{heading}»} other {لموضوع «{heading}»}} "
                    "عنوان في {pages, plural, one {{first}} two {صفحتين للمقارنة، أولاهما "
                    "{first}} few {# صفحات للمقارنة، أولاها {first}} many {# صفحة للمقارنة، "
                    "أولاها {first}} other {# صفحة للمقارنة، أولاها {first}}}، ولا عنوان له "
                    "هنا.",
                .why = "ما يجعل له غيرك عنوانًا خاصًا هو ما يسأل عنه قراؤه، وقد يسأل عنه قراؤك "
                       "أيضًا.",
                .fix = "إن كان من موضوعك فأجب عنه بأسلوبك تحت عنوان خاص به."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check};

}  // namespace dalil::rules
