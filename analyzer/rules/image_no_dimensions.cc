// image-no-dimensions: images whose place is not known before they have come, so that the text
// jumps. Style sheets are not read: they may keep the place.
#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  Instances unsized;
  bool any = false;
  for (const Image& image : page_case.page.images) {
    if (image.hidden || image.src.empty() || image.src.starts_with("data:")) continue;
    any = true;
    if (!image.sized) unsized.add([&] { return seen("img", image.src, image.at); });
  }
  if (!any) return Outcome::kNotApplicable;
  if (Finding* const finding = unsized.report(findings)) {
    finding->confidence = Confidence::kLikely;
    finding->values.push_back({"line", std::int64_t{finding->evidence.front().line}});
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://web.dev/articles/optimize-cls",
    "https://html.spec.whatwg.org/multipage/embedded-content-other.html#dimension-attributes"};

constexpr Example kExamples[] = {
    {"one of the two, and none", R"(-- / --
<img src="/haraz.jpg" alt="Beans" width="600">
-- /ar --
<html lang="ar"><p>بن حراز <img src="/haraz.jpg" alt="حبوب البن">)",
     "/ /ar"},
    {"both, in attributes and in the style, and what needs none", R"(-- / --
<html lang="ar"><img src="/a.jpg" alt="بن" width="600" height="400"><img src="/b.jpg" alt="بن" style="width:60px;height:40px">
<img src="/c.jpg" alt="بن" style="aspect-ratio: 3/2"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""><div hidden><img src="/d.jpg" alt=""></div>)"}};

}  // namespace

extern const Rule image_no_dimensions{
    .card =
        {.id = "image-no-dimensions",
         .category = Category::kImages,
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en =
             {.title = "Images without width and height",
              .headline = "{pages, plural, one {# page has images without width and height} other "
                          "{# pages have images without width and height}}",
              .message =
                  "{count, plural, one {The image {first} (line {line}) has no width and height.} "
                  "other {# images have no width and height, first {first} (line {line}).}}",
              .why = "The browser leaves no place for them, and when they come the text jumps "
                     "under the reader’s eyes and finger (layout shift); Google measures that.",
              .fix = "Write the picture’s own width and height in pixels into the element, "
                     "width=\"1200\" height=\"800\", and height: auto into the style sheet. "
                     "Nothing is to be done where the style sheet keeps the place."},
         .ar = {.title = "صور بلا عرض وارتفاع",
                .headline =
                    "{pages, plural, one {صفحة واحدة فيها صور بلا عرض وارتفاع} two {صفحتان في كل "
                    "منهما صور بلا عرض وارتفاع} few {# صفحات فيها صور بلا عرض وارتفاع} many {# "
                    "صفحة فيها صور بلا عرض وارتفاع} other {# صفحة فيها صور بلا عرض وارتفاع}}",
                .message = "{count, plural, one {الصورة {first} (السطر {line}) بلا عرض وارتفاع.} "
                           "two {صورتان بلا عرض وارتفاع، أولاهما {first} (السطر {line}).} few {# "
                           "صور بلا عرض وارتفاع، أولاها {first} (السطر {line}).} many {# صورة بلا "
                           "عرض وارتفاع، أولاها {first} (السطر {line}).} other {# صورة بلا عرض "
                           "وارتفاع، أولاها {first} (السطر {line}).}}",
                .why = "لا يحجز المتصفح لها مكانًا، فإذا وصلت قفز النص من تحت عين القارئ وإصبعه، "
                       "وGoogle يقيس ذلك.",
                .fix = "اكتب في الوسم عرض الصورة وارتفاعها الأصليين بالبكسل: width=\"1200\" "
                       "height=\"800\"، وفي أوراق الأنماط height: auto. ولا حاجة إلى شيء إن كانت "
                       "أوراق الأنماط تحجز المكان."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
