// image-no-srcset: large pictures of the text that come in one size for all screens.
#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::uint32_t kLarge = 1000;  // CSS pixels: wider than two telephones.

Outcome check(const PageCase& page_case, PageFindings& findings) {
  Instances single;
  bool any = false;
  for (const Image& image : page_case.page.images) {
    const bool counts = !image.hidden && image.region == Region::kContent && image.url.is_http() &&
                        image.width >= kLarge && is_photograph(image.url);
    any = any || counts;
    if (!counts || image.responsive) continue;
    single.add([&] { return seen("img", image.src, image.at); });
  }
  if (!any) return Outcome::kNotApplicable;
  single.report(findings);
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://web.dev/learn/images/responsive-images",
    "https://html.spec.whatwg.org/multipage/images.html#introduction-3:viewport-based-selection-2"};

constexpr Example kExamples[] = {
    {"pictures of 1,600 pixels for all", R"(-- / --
<img src="/terraces.jpg" alt="Terraces" width="1600" height="900">
-- /ar --
<html lang="ar"><img src="/مدرجات.webp" alt="مدرجات حراز" width="1200px" height="800">)",
     "/ /ar"},
    {"several sizes, a small one, a drawing, and what does not tell its width", R"(-- / --
<html lang="ar"><img src="/a.jpg" srcset="/a-800.jpg 800w, /a.jpg 1600w" alt="مدرجات" width="1600" height="900">
<picture><source srcset="/b.avif" type="image/avif"><img src="/b.jpg" alt="b" width="1600"></picture>
<img src="/f.jpg" data-srcset="/f-800.jpg 800w" alt="f" width="1600"><img src="/c.jpg" alt="c" width="640"><img src="/d.svg" alt="d" width="1600"><img src="/e.jpg" alt="e">)"}};

}  // namespace

extern const Rule image_no_srcset{
    .card =
        {.id = "image-no-srcset",
         .category = Category::kImages,
         .severity = Severity::kInfo,
         .effort = Effort::kHours,
         .en = {.title = "Large pictures in one size",
                .headline =
                    "{pages, plural, one {# page sends large pictures in one size to all screens} "
                    "other {# pages send large pictures in one size to all screens}}",
                .message = "{count, plural, one {The large picture {first} comes in one size.} "
                           "other {# large pictures come in one size, first {first}.}}",
                .why = "A telephone loads as many pixels as a desktop screen and shows a quarter "
                       "of them; on a slow line the reader waits for that.",
                .fix = "Offer two or three widths with srcset and sizes, for {first} perhaps 640, "
                       "1000 and 1600 pixels; most publishing systems make them by themselves."},
         .ar = {.title = "صور كبيرة بمقاس واحد",
                .headline =
                    "{pages, plural, one {صفحة واحدة ترسل صورًا كبيرة بمقاس واحد إلى كل الشاشات} "
                    "two {صفحتان ترسلان صورًا كبيرة بمقاس واحد إلى كل الشاشات} few {# صفحات ترسل "
                    "صورًا كبيرة بمقاس واحد إلى كل الشاشات} many {# صفحة ترسل صورًا كبيرة بمقاس واحد "
                    "إلى كل الشاشات} other {# صفحة ترسل صورًا كبيرة بمقاس واحد إلى كل الشاشات}}",
                .message =
                    "{count, plural, one {الصورة الكبيرة {first} لها مقاس واحد.} two {صورتان "
                    "كبيرتان لكل منهما مقاس واحد، أولاهما {first}.} few {# صور كبيرة لكل منها مقاس "
                    "واحد، أولاها {first}.} many {# صورة كبيرة لكل منها مقاس واحد، أولاها "
                    "{first}.} other {# صورة كبيرة لكل منها مقاس واحد، أولاها {first}.}}",
                .why = "يحمّل الهاتف عدد البكسلات التي تحمّلها شاشة الحاسوب ولا يعرض إلا ربعها، "
                       "والقارئ على خط بطيء ينتظرها.",
                .fix = "اعرض مقاسين أو ثلاثة بـ srcset وsizes، مثل 640 و1000 و1600 بكسل للصورة "
                       "{first}؛ ومعظم أنظمة النشر تصنعها بنفسها."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
