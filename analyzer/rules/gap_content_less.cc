// gap-content-less: the article has less text or fewer media than three quarters of the pages of
// --against.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analyzer/article/keyphrase_places.h"
#include "analyzer/rule.h"
#include "core/content_gap.h"

namespace dalil::rules {
namespace {

constexpr std::string_view kTold[] = {"words", "images", "videos", "tables"};
constexpr double kShort = 0.75;  // Of the lower quartile of words: a tenth less is no less.

bool is_less(const GapMeasure& measure) {
  const double ours = measure.ours.middle;
  return measure.name == "words" ? ours < kShort * measure.theirs.low : ours < measure.theirs.low;
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  if (article_case.gap == nullptr || content_words(article_case.article) == 0) {
    return Outcome::kNotApplicable;
  }
  for (const GapMeasure& measure : article_case.gap->measures) {
    if (std::ranges::find(kTold, measure.name) == std::end(kTold) || !is_less(measure)) continue;
    const auto whole = [](double value) { return static_cast<std::int64_t>(std::round(value)); };
    Finding& finding = findings.whole().finding;
    finding.key = measure.name;
    finding.confidence = Confidence::kLikely;
    finding.evidence.front() = {std::string(measure.name),
                                fmt::format("{:.0f}", measure.ours.middle)};
    finding.values = {{"measure", std::string(measure.name)},
                      {"ours", whole(measure.ours.middle)},
                      {"median", whole(measure.theirs.middle)},
                      {"low", whole(std::ceil(measure.theirs.low))}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/fundamentals/creating-helpful-content"};

constexpr Example kExamples[] = {{"half as long, and no image", R"(-- a.md --
# القهوة في البيت

اطحن الحبوب وصب الماء عليها.
-- against b.md --
# القهوة في البيت

اطحن الحبوب وصب الماء عليها، ثم انتظر أربع دقائق، وصفّ القهوة، وقدّمها ساخنة مع التمر.

![إبريق القهوة](pot.png))",
                                  "1 1"},
                                 {"as long as the other one", R"(-- a.md --
# Coffee at home

Grind the beans and pour water over them.
-- against b.md --
# Coffee at home

Grind the beans and pour hot water over them.)"}};

}  // namespace

extern const Rule gap_content_less{
    .card =
        {.id = "gap-content-less",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en = {.title = "Less content than on other pages",
                .headline = "{pages, plural, one {# article has less text or fewer media than the "
                            "pages compared} other {# articles have less text or fewer media than "
                            "the pages compared}}",
                .message = "{measure, select, words {The text has {ours, plural, one {# word} "
                           "other {# words}}} images {The article has {ours, plural, =0 {no image} "
                           "one {# image} other {# images}}} videos {The article has {ours, "
                           "plural, =0 {no video} one {# video} other {# videos}}} other {The "
                           "article has {ours, plural, =0 {no table} one {# table} other {# "
                           "tables}}}}; most pages compared have {low} or more, the median is "
                           "{median}.",
                .why = "No length and no number of images ranks by itself. But where most others "
                       "need more to answer the same question, something may be missing.",
                .fix = "See what the others explain or show that readers of this article need too, "
                       "and add that. Do not fill up."},
         .ar = {.title = "محتوى أقل مما في صفحات غيرك",
                .headline = "{pages, plural, one {مقال واحد نصه أو وسائطه أقل مما في الصفحات التي "
                            "قورن بها} two {مقالان نصهما أو وسائطهما أقل مما في الصفحات التي قورنا "
                            "بها} few {# مقالات نصها أو وسائطها أقل مما في الصفحات التي قورنت بها} "
                            "many {# مقالًا نصها أو وسائطها أقل مما في الصفحات التي قورنت بها} "
                            "other {# مقال نصها أو وسائطها أقل مما في الصفحات التي قورنت بها}}",
                .message = "{measure, select, words {في النص {ours, plural, one {كلمة واحدة} two "
                           "{كلمتان} few {# كلمات} many {# كلمة} other {# كلمة}}} images {{ours, "
                           "plural, =0 {لا صورة في المقال} one {في المقال صورة واحدة} two {في "
                           "المقال صورتان} few {في المقال # صور} many {في المقال # صورة} other {في "
                           "المقال # صورة}}} videos {{ours, plural, =0 {لا مقطع فيديو في المقال} "
                           "one {في المقال مقطع فيديو واحد} two {في المقال مقطعا فيديو} few {في "
                           "المقال # مقاطع فيديو} many {في المقال # مقطع فيديو} other {في المقال # "
                           "مقطع فيديو}}} other {{ours, plural, =0 {لا جدول في المقال} one {في "
                           "المقال جدول واحد} two {في المقال جدولان} few {في المقال # جداول} many "
                           "{في المقال # جدولًا} other {في المقال # جدول}}}}، وفي أكثر صفحات "
                           "المقارنة {low} فأكثر، والوسيط {median}.",
                .why = "لا طول ولا عدد صور يرفع الترتيب بذاته. لكن إذا احتاج أكثر الكتّاب إلى مزيد "
                       "ليجيبوا عن السؤال نفسه فقد يكون في النص نقص.",
                .fix = "انظر ما يشرحه غيرك أو يعرضه مما يحتاج إليه قراء هذا المقال أيضًا، وأضفه. "
                       "ولا تحشُ النص."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check};

}  // namespace dalil::rules
