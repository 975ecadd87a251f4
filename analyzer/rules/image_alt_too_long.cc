// image-alt-too-long: an alt text that is read out in one breath without end.
#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

constexpr std::size_t kMostLetters = 150;

Outcome check(const PageCase& page_case, PageFindings& findings) {
  Instances long_ones;
  bool any = false;
  for (const Image& image : page_case.page.images) {
    if (image.hidden || !image.alt || image.alt->empty()) continue;
    any = true;
    if (image.alt->size() <= kMostLetters || graphemes(*image.alt) <= kMostLetters) continue;
    long_ones.add([&] { return seen("img[alt]", *image.alt, image.at); });
  }
  if (!any) return Outcome::kNotApplicable;
  if (Finding* const finding = long_ones.report(findings)) {
    finding->values.push_back({"line", std::int64_t{finding->evidence.front().line}});
    finding->values.push_back(
        {"letters", static_cast<std::int64_t>(graphemes(finding->evidence.front().what))});
    finding->values.push_back({"most", static_cast<std::int64_t>(kMostLetters)});
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://www.w3.org/WAI/tutorials/images/tips/",
    "https://developers.google.com/search/docs/appearance/google-images"};

constexpr Example kExamples[] = {{"a paragraph in an alt text", R"(-- / --
<img src="/haraz.jpg" alt="A sack of beans from the terraces of Haraz that stands open on an old wooden table beside a copper pot, three small cups, a bowl of dates, a lamp and a window to the street">
-- /ar --
<html lang="ar"><img src="/haraz.jpg" alt="كيس من حبوب البن من مدرجات حراز مفتوح على طاولة خشبية قديمة بجانب دلة نحاسية وثلاثة فناجين صغيرة وطبق من التمر ومصباح ونافذة تطل على الشارع القديم في المدينة العتيقة بصنعاء">)",
                                  "/ /ar"},
                                 {"104 Arabic letters are no 190", R"(-- / --
<html lang="ar"><img src="/haraz.jpg" alt="كيس من حبوب البن من مدرجات حراز مفتوح على طاولة خشبية قديمة بجانب دلة نحاسية وثلاثة فناجين صغيرة وطبق من التمر">)"}};

}  // namespace

extern const Rule image_alt_too_long{
    .card =
        {.id = "image-alt-too-long",
         .category = Category::kImages,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "Long alt texts",
                .headline = "{pages, plural, one {# page has long alt texts} other {# pages have "
                            "long alt texts}}",
                .message = "{count, plural, one {The alt text on line {line} has more than {most} "
                           "characters.} other {# alt texts have more than {most} characters, "
                           "first on line {line}.}}",
                .why = "Screen readers read an alt text in one piece; nobody can stop, go back or "
                       "read it word by word. What search engines use of it is its beginning.",
                .fix = "Say in one sentence what matters in the picture, and write the rest as a "
                       "caption or into the text."},
         .ar = {.title = "نصوص بديلة طويلة",
                .headline = "{pages, plural, one {صفحة واحدة فيها نصوص بديلة طويلة} two {صفحتان في "
                            "كل منهما نصوص بديلة طويلة} few {# صفحات فيها نصوص بديلة طويلة} many "
                            "{# صفحة فيها نصوص بديلة طويلة} other {# صفحة فيها نصوص بديلة طويلة}}",
                .message =
                    "{count, plural, one {في النص البديل في السطر {line} أكثر من {most} حرفًا.} two "
                    "{في نصين بديلين أكثر من {most} حرفًا، أولهما في السطر {line}.} few {في # نصوص "
                    "بديلة أكثر من {most} حرفًا، أولها في السطر {line}.} many {في # نصًا بديلًا أكثر "
                    "من {most} حرفًا، أولها في السطر {line}.} other {في # نص بديل أكثر من {most} "
                    "حرفًا، أولها في السطر {line}.}}",
                .why = "يقرأ قارئ الشاشة النص البديل قطعة واحدة لا وقوف فيها ولا رجوع، ولا تنتفع "
                       "محركات البحث إلا بأوله.",
                .fix = "قل في جملة واحدة ما يهم في الصورة، واكتب الباقي تعليقًا تحتها أو في النص."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kBody};

}  // namespace dalil::rules
