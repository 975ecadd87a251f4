// article-without-video: instructions of some length, step by step, that show nothing in motion.
#include <algorithm>

#include "analyzer/marketing.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "analyzer/video_players.h"

namespace dalil::rules {
namespace {

constexpr RuleOption kOptions[] = {{"min_words", 300, 50, 5000}};

bool shows_motion(const Page& page) {
  return std::ranges::any_of(page.resources,
                             [](const Resource& resource) {
                               return resource.element == "iframe" || resource.element == "video" ||
                                      resource.element == "embed" || resource.element == "object";
                             }) ||
         std::ranges::any_of(page.parts,
                             [](const Part& part) {
                               return part.kind == PartKind::kVideo ||
                                      part.kind == PartKind::kFrame;
                             }) ||
         std::ranges::any_of(page.links, [](const Link& link) { return plays_videos(link.url); }) ||
         std::ranges::any_of(page.data.things, [](const Thing& thing) {
           return std::ranges::find(thing.types, "VideoObject") != thing.types.end();
         });
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (static_cast<double>(page.content_words) < findings.option("min_words")) {
    return Outcome::kNotApplicable;
  }
  const MarketingPhrases instructions(*page_case.language, "howto");
  const auto h1 = std::ranges::find(page.headings, 1, &Heading::level);
  const bool instructs =
      instructions.in(page.title()) || (h1 != page.headings.end() && instructions.in(h1->text));
  if (!instructs) return Outcome::kNotApplicable;
  if (shows_motion(page)) return Outcome::kChecked;
  Finding& finding = findings.add(seen("main", page.title(), {}));
  finding.confidence = Confidence::kLikely;  // A script may fetch it.
  finding.values = {{"words", std::int64_t{page.content_words}}};
  return Outcome::kChecked;
}

constexpr List kNeeds[] = {List::kMarketing};

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/video"};

constexpr Example kExamples[] = {{"how coffee is made, in words alone", R"(-- / --
<html lang="en"><title>How to make coffee in a pot</title><main><h1>Coffee in a pot</h1><ol>
repeat 60 <li>Heat the water, pour it slowly and wait.
</ol></main>
-- /ar --
<html lang="ar"><title>القهوة العربية</title><main><h1>طريقة تحضير القهوة العربية</h1>
repeat 80 <p>سخّن الماء ثم صبّه على مهل.
</main>)",
                                  "/ /ar"},
                                 {"one with a film, a short note, and an essay", R"(-- / --
<html lang="ar"><title>طريقة تحضير القهوة العربية</title><main><iframe src="https://www.youtube.com/embed/1" title="القهوة"></iframe>
repeat 80 <p>سخّن الماء ثم صبّه على مهل.
</main>
-- /short --
<html lang="en"><title>How to make coffee</title><main><p>Heat the water, pour it and wait.</main>
-- /essay --
<html lang="en"><title>On coffee</title><main>
repeat 60 <p>The water is hot and the beans are dark.
</main>)"}};

}  // namespace

extern const Rule article_without_video{
    .card =
        {.id = "article-without-video",
         .category = Category::kContent,
         .severity = Severity::kInfo,
         .effort = Effort::kDays,
         .en = {.title = "Instructions without a video",
                .headline = "{pages, plural, one {# page tells how something is done and does not "
                            "show it} other {# pages tell how something is done and do not show "
                            "it}}",
                .message = "{words} words tell how it is done; no video shows it.",
                .why = "Who looks for how something is done often looks in the results for videos "
                       "first, and what hands do is sooner seen than read.",
                .fix = "Film the steps, a minute or two on a telephone will do, embed the video "
                       "above the first step, and describe it as a VideoObject."},
         .ar = {.title = "شرح بلا مقطع مرئي",
                .headline = "{pages, plural, one {صفحة واحدة تشرح طريقة ولا تعرضها} two {صفحتان "
                            "تشرحان طريقة ولا تعرضانها} few {# صفحات تشرح طريقة ولا تعرضها} many "
                            "{# صفحة تشرح طريقة ولا تعرضها} other {# صفحة تشرح طريقة ولا تعرضها}}",
                .message = "تشرح الصفحة الطريقة بالكلمات (عددها {words}) ولا يعرضها مقطع مرئي.",
                .why = "من يبحث عن طريقة كثيرًا ما يبدأ بنتائج المقاطع المرئية، وما تصنعه اليد تراه "
                       "العين أسرع مما تقرؤه.",
                .fix = "صوّر الخطوات بالهاتف في دقيقة أو دقيقتين، وضع المقطع قبل الخطوة الأولى، "
                       "وصفه بالنوع VideoObject في البيانات المنظمة."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .needs = kNeeds,
    .examples = kExamples,
    .check_page = check,
    .options = kOptions};

}  // namespace dalil::rules
