// image-alt-empty: pictures that say to screen readers that they are decoration, and to the mouse
// what they show. An empty alt alone is right for decoration and no fault.
#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  Instances empty;
  bool any = false;
  for (const Image& image : page_case.page.images) {
    if (image.hidden || !image.alt || !image.alt->empty()) continue;
    any = true;
    if (image.titled) empty.add([&] { return seen("img", image.src, image.at); });
  }
  if (!any) return Outcome::kNotApplicable;
  empty.report(findings);
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://www.w3.org/WAI/tutorials/images/decorative/",
                                         "https://html.spec.whatwg.org/multipage/images.html#alt"};

constexpr Example kExamples[] = {
    {"a title beside an empty alt", R"(-- / --
<img src="/haraz.jpg" alt="" title="Terraces of Haraz">
-- /ar --
<html lang="ar"><img src="/haraz.jpg" alt="" title="مدرجات حراز">)",
     "/ /ar"},
    {"decoration, which other tools call a fault, and pictures with their text", R"(-- / --
<img src="/line.png" alt=""><img src="/haraz.jpg" alt="Terraces of Haraz" title="Haraz"><img src="/x.png" alt="" title=" "><img src="/y.png" role="presentation" alt="" title="Line">
-- /ar --
<html lang="ar"><p>بن يمني<img src="/leaf.png" alt=""></p>)"}};

}  // namespace

extern const Rule image_alt_empty{
    .card =
        {.id = "image-alt-empty",
         .category = Category::kImages,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "Empty alt beside a title",
                .headline =
                    "{pages, plural, one {# page has pictures with a title and an empty alt text} "
                    "other {# pages have pictures with a title and an empty alt text}}",
                .message =
                    "{count, plural, one {The picture {first} has a title and an empty alt text.} "
                    "other {# pictures have a title and an empty alt text, first {first}.}}",
                .why = "An empty alt text says “decoration”, so screen readers and image search "
                       "pass the picture over; the title says it shows something. Only a mouse "
                       "meets the title.",
                .fix = "Move the words of the title of {first} into alt. Leave alt empty, and the "
                       "title out, where the picture is decoration."},
         .ar =
             {.title = "نص بديل فارغ مع وجود title",
              .headline = "{pages, plural, one {صفحة واحدة فيها صور لها title ونصها البديل فارغ} "
                          "two {صفحتان فيهما صور لها title ونصها البديل فارغ} few {# صفحات فيها "
                          "صور لها title ونصها البديل فارغ} many {# صفحة فيها صور لها title ونصها "
                          "البديل فارغ} other {# صفحة فيها صور لها title ونصها البديل فارغ}}",
              .message =
                  "{count, plural, one {للصورة {first} خاصية title ونصها البديل فارغ.} two "
                  "{لصورتين خاصية title ونصهما البديل فارغ، أولاهما {first}.} few {# صور لها title "
                  "ونصها البديل فارغ، أولاها {first}.} many {# صورة لها title ونصها البديل فارغ، "
                  "أولاها {first}.} other {# صورة لها title ونصها البديل فارغ، أولاها {first}.}}",
              .why = "النص البديل الفارغ يعني أن الصورة زينة، فتتجاوزها قارئات الشاشة وبحث الصور، "
                     "بينما يقول title إنها تعرض شيئًا، ولا يراه إلا من يستعمل الفأرة.",
              .fix = "انقل كلمات title للصورة {first} إلى alt. وإن كانت زينة فاترك alt فارغًا واحذف "
                     "title."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
