// description-too-short: a meta description that leaves most of its two lines empty. Letters and
// width must both be few: Japanese says in 50 letters what English needs 100 for.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

// Less than half of the 985 px (about 160 letters) that a desktop result shows.
constexpr RuleOption kOptions[] = {{"min_px", 400, 0, 5000}, {"min_letters", 70, 0, 1000}};

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const std::string_view description = page_case.page.description();
  if (description.empty()) return Outcome::kNotApplicable;  // description-missing
  const ShownText shown = measure_shown(description, kDescriptionFontPx, page_case.widths);
  if (static_cast<double>(shown.letters) >= findings.option("min_letters") ||
      shown.px.high >= findings.option("min_px"))
    return Outcome::kChecked;
  Finding& finding = findings.add(
      seen("head > meta[name=description]", description, page_case.page.descriptions.front().at));
  finding.values = {{"description", finding.evidence.front().what},
                    {"letters", shown.letters},
                    {"pixels", static_cast<std::int64_t>(shown.px.high)}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/snippet"};

constexpr Example kExamples[] = {{"three words, in English and in Arabic", R"(-- / --
<meta name="description" content="Single origin coffee from Yemen and Ethiopia, roasted every morning in small batches.">
-- /en --
<meta name="description" content="Our coffee beans">
-- /ar --
<html lang="ar"><meta name="description" content="أجود أنواع القهوة">)",
                                  "/en /ar"},
                                 {"a full Arabic description", R"(-- / --
<html lang="ar"><meta name="description" content="حبوب قهوة مختصة من مزارع اليمن وإثيوبيا، نحمصها كل صباح ونوصلها إلى باب بيتك خلال يومين بأفضل الأسعار">)"},
                                 {"50 Japanese letters are a full description", R"(-- / --
<html lang="ja"><meta name="description" content="イエメンとエチオピアの農園から届く生豆を毎朝少量ずつ焙煎し、二日以内に全国へお届けする珈琲専門店です">)"}};

}  // namespace

extern const Rule description_too_short{
    .card =
        {.id = "description-too-short",
         .category = Category::kDescriptions,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Meta description that says little",
                .headline = "{pages, plural, one {# page has a very short description} "
                            "other {# pages have very short descriptions}}",
                .message = "The description “{description}” has {letters, plural, one {# "
                           "character} other {# characters}} and fills {pixels} of about 985 "
                           "pixels.",
                .why = "Search engines often put a sentence of their own choice in the place of a "
                       "description that tells searchers too little.",
                .fix = "Go on from “{description}” with what a visitor finds here and why here: "
                       "a result has room for twice as much and more."},
         .ar = {.title = "وصف تعريفي لا يقول إلا القليل",
                .headline = "{pages, plural, one {صفحة واحدة وصفها التعريفي قصير جدًا} "
                            "two {صفحتان وصفاهما التعريفيان قصيران جدًا} "
                            "few {# صفحات أوصافها التعريفية قصيرة جدًا} "
                            "many {# صفحة أوصافها التعريفية قصيرة جدًا} "
                            "other {# صفحة أوصافها التعريفية قصيرة جدًا}}",
                .message = "عدد أحرف الوصف التعريفي «{description}» مع المسافات {letters} وعرضه "
                           "{pixels} بكسل، والمتاح نحو 985.",
                .why = "كثيرًا ما تضع محركات البحث جملة تختارها من الصفحة مكان وصف لا يفيد الباحث.",
                .fix = "أكمل «{description}» بما يجده الزائر في هذه الصفحة وبما يميزها؛ "
                       "ففي النتائج متسع لأكثر من ضعفه."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kDescription,
    .options = kOptions};

}  // namespace dalil::rules
