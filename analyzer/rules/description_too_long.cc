// description-too-long: a meta description of which results show the beginning only. Both letters
// (graphemes, not bytes) and width must be over.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

// Google names no limit; two lines of a desktop result hold about 985 px, some 160 Latin letters.
constexpr RuleOption kOptions[] = {{"max_px", 985, 100, 5000}, {"max_letters", 160, 20, 1000}};

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const std::string_view description = page_case.page.description();
  if (description.empty()) return Outcome::kNotApplicable;  // description-missing
  const ShownText shown = measure_shown(description, kDescriptionFontPx, page_case.widths);
  if (static_cast<double>(shown.letters) <= findings.option("max_letters") ||
      shown.px.low <= findings.option("max_px"))
    return Outcome::kChecked;
  Finding& finding = findings.add(
      seen("head > meta[name=description]", description, page_case.page.descriptions.front().at));
  finding.values = {
      {"letters", shown.letters},
      {"pixels", static_cast<std::int64_t>(shown.px.low)},
      {"part", std::string(fitting_part(description, kDescriptionFontPx, findings.option("max_px"),
                                        page_case.widths))}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/snippet"};

constexpr Example kExamples[] = {
    {"a paragraph instead of an invitation, in English and in Arabic", R"(-- / --
<meta name="description" content="Coffee from Yemen, roasted every morning.">
-- /en --
<meta name="description" content="We roast single origin coffee from Yemen and Ethiopia every morning in small batches, pack it within the hour, and send it to your door within two days, with a card that tells you who grew it, when it was picked, and how to brew it so that all of its flavours come out.">
-- /ar --
<html lang="ar"><meta name="description" content="نحمص كل صباح حبوب القهوة المختصة القادمة من مزارع حراز وبني مطر في اليمن ومن مرتفعات إثيوبيا، ونغلفها خلال ساعة واحدة من تحميصها، ثم نوصلها إلى باب بيتك خلال يومين في جميع المدن، ومعها بطاقة تعرّفك باسم المزارع الذي زرعها وموعد قطافها والطريقة المثلى لتحضيرها حتى تظهر نكهاتها كلها.">)",
     "/en /ar"},
    {"97 Arabic letters are 178 bytes and not too long", R"(-- / --
<html lang="ar"><meta name="description" content="حبوب قهوة مختصة من مزارع اليمن وإثيوبيا، نحمصها كل صباح ونوصلها إلى باب بيتك خلال يومين بأفضل سعر">)"},
    {"an ordinary English description", R"(-- / --
<meta name="description" content="Single origin coffee from Yemen and Ethiopia, roasted every morning in small batches and delivered within two days.">)"}};

}  // namespace

extern const Rule description_too_long{
    .card =
        {.id = "description-too-long",
         .category = Category::kDescriptions,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Meta description that results cut short",
                .headline = "{pages, plural, one {# page has a description too long for a result} "
                            "other {# pages have descriptions too long for a result}}",
                .message = "The description has {letters, plural, one {# character} other {# "
                           "characters}} and takes {pixels} of about 985 pixels: results show its "
                           "beginning.",
                .why = "What stands behind the cut is not read, and a sentence that ends in dots "
                       "invites less than one that ends.",
                .fix = "End the description sooner; this much shows: “{part}”."},
         .ar = {.title = "وصف تعريفي يُقتطع آخره في نتائج البحث",
                .headline = "{pages, plural, one {صفحة واحدة وصفها أطول مما تعرضه النتائج} "
                            "two {صفحتان وصفاهما أطول مما تعرضه النتائج} "
                            "few {# صفحات أوصافها أطول مما تعرضه النتائج} "
                            "many {# صفحة أوصافها أطول مما تعرضه النتائج} "
                            "other {# صفحة أوصافها أطول مما تعرضه النتائج}}",
                .message = "عدد أحرف الوصف التعريفي مع المسافات {letters} وعرضه {pixels} بكسل، "
                           "والمتاح نحو 985؛ فلا تعرض النتائج إلا أوله.",
                .why = "ما بعد موضع القطع لا يُقرأ، والجملة المبتورة أقل دعوة إلى النقر من الجملة "
                       "التامة.",
                .fix = "اختصر الوصف؛ هذا القدر منه يظهر: «{part}»."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kDescription,
    .options = kOptions};

}  // namespace dalil::rules
