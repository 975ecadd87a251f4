// picture-without-img: a <picture> without its <img>: nothing is shown at all.
#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  Instances empty;
  bool any = false;
  for (const Part& part : page_case.page.parts) {
    if (part.kind != PartKind::kPicture) continue;
    any = true;
    if (!part.has_image) empty.add([&] { return seen("picture", "no img", part.at); });
  }
  if (!any) return Outcome::kNotApplicable;
  if (Finding* const finding = empty.report(findings)) {
    finding->values.push_back({"line", std::int64_t{finding->evidence.front().line}});
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://html.spec.whatwg.org/multipage/embedded-content.html#the-picture-element",
    "https://developers.google.com/search/docs/appearance/google-images"};

constexpr Example kExamples[] = {{"only sources", R"(-- / --
<picture><source srcset="/haraz.webp"></picture>
-- /ar --
<html lang="ar"><picture class="wide"><source srcset="/haraz.avif"><p>حراز</picture>)",
                                  "/ /ar"},
                                 {"sources and an image", R"(-- / --
<html lang="ar"><picture><source srcset="/haraz.webp"><img src="/haraz.jpg" alt="حراز"></picture>)"}};

}  // namespace

extern const Rule picture_without_img{
    .card =
        {.id = "picture-without-img",
         .category = Category::kImages,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "<picture> without an image",
                .headline = "{pages, plural, one {# page has a <picture> without an <img>} other "
                            "{# pages have a <picture> without an <img>}}",
                .message = "{count, plural, one {The <picture> on line {line} has no <img>.} other "
                           "{# <picture> elements have no <img>, first on line {line}.}}",
                .why = "The sources only offer other files for the <img>; without one nothing is "
                       "shown, and image search sees nothing.",
                .fix = "Write <img src=\"…\" alt=\"…\"> as the last element into the <picture> on "
                       "line {line}."},
         .ar = {.title = "وسم <picture> بلا صورة",
                .headline = "{pages, plural, one {صفحة واحدة فيها وسم <picture> بلا <img>} two "
                            "{صفحتان في كل منهما وسم <picture> بلا <img>} few {# صفحات فيها وسم "
                            "<picture> بلا <img>} many {# صفحة فيها وسم <picture> بلا <img>} other "
                            "{# صفحة فيها وسم <picture> بلا <img>}}",
                .message = "{count, plural, one {ليس في <picture> الذي في السطر {line} وسم <img>.} "
                           "two {وسما <picture> ليس فيهما <img>، أولهما في السطر {line}.} few {# "
                           "وسوم <picture> ليس فيها <img>، أولها في السطر {line}.} many {# وسم "
                           "<picture> ليس فيها <img>، أولها في السطر {line}.} other {# وسم "
                           "<picture> ليس فيها <img>، أولها في السطر {line}.}}",
                .why = "المصادر إنما تعرض ملفات أخرى لوسم <img>، ومن غيره لا يظهر شيء ولا يرى بحث "
                       "الصور شيئًا.",
                .fix =
                    "اكتب <img src=\"…\" alt=\"…\"> آخر عنصر في <picture> الذي في السطر {line}."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
