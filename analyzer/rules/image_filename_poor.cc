// image-filename-poor: pictures of the text that still have the name the camera or the telephone
// gave them.
#include <algorithm>

#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/page/ascii.h"
#include "analyzer/rule.h"
#include "core/percent.h"

namespace dalil::rules {
namespace {

// The name without folder, end and digits: what is left of IMG_20261122_1.jpg is "img".
std::string letters_of(const Url& url) {
  const std::string path = percent_decode(url.path());
  std::string name = ascii::lower(std::string_view(path).substr(path.rfind('/') + 1));
  name.resize(std::min(name.rfind('.'), name.size()));
  std::erase_if(name, [](char c) {
    return (c >= '0' && c <= '9') || c == '_' || c == '-' || c == ' ' || c == '(' || c == ')';
  });
  return name;
}

bool is_poor(const Url& url) {
  constexpr std::string_view kNames[] = {
      "img",      "dsc",   "dscn", "dscf",    "pxl",  "screenshot", "whatsappimage", "image",
      "untitled", "photo", "pic",  "picture", "صورة", "vid",        "gopr",          "mvimg"};
  if (!url.is_http() || url.path().find_first_of("0123456789") == url.path().npos) return false;
  const std::string letters = letters_of(url);
  return std::ranges::find(kNames, letters) != std::end(kNames);
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  Instances poor;
  bool any = false;
  for (const Image& image : page_case.page.images) {
    if (image.hidden || image.region != Region::kContent || image.src.empty()) continue;
    any = true;
    if (is_poor(image.url)) poor.add([&] { return seen("img", image.src, image.at); });
  }
  if (!any) return Outcome::kNotApplicable;
  poor.report(findings);
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/google-images"};

constexpr Example kExamples[] = {{"names of a camera and of a telephone", R"(-- / --
<img src="/IMG_1234.jpg" alt="Haraz">
-- /ar --
<html lang="ar"><img src="/WhatsApp%20Image%202026-11-22.jpeg" alt="حراز"><img src="/صورة-12.jpg" alt="حراز">)",
                                  "/ /ar"},
                                 {"names that say something", R"(-- / --
<html lang="ar"><img src="/مدرجات-حراز-2026.jpg" alt="حراز"><img src="/image" alt="حراز"><img src="/haraz-2.jpg" alt="حراز"><footer><img src="/img1.png" alt="شعار"></footer>)"}};

}  // namespace

extern const Rule image_filename_poor{
    .card =
        {.id = "image-filename-poor",
         .category = Category::kImages,
         .severity = Severity::kInfo,
         .effort = Effort::kHours,
         .en = {.title = "Pictures with the camera’s name",
                .headline = "{pages, plural, one {# page shows pictures under the camera’s names} "
                            "other {# pages show pictures under the camera’s names}}",
                .message =
                    "{count, plural, one {The picture {first} has the name that a device gave it.} "
                    "other {# pictures have the names that a device gave them, first {first}.}}",
                .why = "Image search also reads the file’s name. It is a small thing: the alt text "
                       "and the words around the picture weigh more.",
                .fix = "Name new pictures by what they show, haraz-terraces.jpg; leave those that "
                       "are there."},
         .ar = {.title = "صور بأسماء الكاميرا",
                .headline =
                    "{pages, plural, one {صفحة واحدة تعرض صورًا بأسماء الكاميرا} two {صفحتان تعرضان "
                    "صورًا بأسماء الكاميرا} few {# صفحات تعرض صورًا بأسماء الكاميرا} many {# صفحة "
                    "تعرض صورًا بأسماء الكاميرا} other {# صفحة تعرض صورًا بأسماء الكاميرا}}",
                .message = "{count, plural, one {اسم الصورة {first} من صنع جهاز.} two {اسما صورتين "
                           "من صنع جهاز، أولاهما {first}.} few {أسماء # صور من صنع جهاز، أولاها "
                           "{first}.} many {أسماء # صورة من صنع جهاز، أولاها {first}.} other "
                           "{أسماء # صورة من صنع جهاز، أولاها {first}.}}",
                .why = "يقرأ بحث الصور اسم الملف أيضًا، وهو أمر صغير: فالنص البديل والكلام حول "
                       "الصورة أهم منه.",
                .fix = "سمِّ الصور الجديدة بما تعرضه، مثل haraz-terraces.jpg، واترك الأسماء الموجودة "
                       "كما هي."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
