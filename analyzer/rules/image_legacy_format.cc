// image-legacy-format: many photographs in a format that is twice as large as it need be, and no
// other offered.
#include <algorithm>
#include <initializer_list>

#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/page/ascii.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::int64_t kMany = 5;

bool has_end(const Url& url, std::initializer_list<std::string_view> ends) {
  const std::string path = ascii::lower(url.path());
  return std::ranges::any_of(ends, [&](std::string_view end) { return path.ends_with(end); });
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  Instances old;
  bool any = false;
  for (const Resource& resource : page.resources) {
    if (resource.element != "img" && resource.element != "source") continue;
    any = true;
    // A page that offers one new picture has seen to it; servers that choose by what browsers take
    // say so in the address.
    if (has_end(resource.url, {".webp", ".avif", ".jxl"}) ||
        resource.url.href().find("format=") != std::string::npos) {
      return Outcome::kChecked;
    }
    if (resource.element == "img" &&
        has_end(resource.url, {".jpg", ".jpeg", ".bmp", ".tif", ".tiff"})) {
      old.add([&] { return seen("img", resource.url.href(), resource.at); });
    }
  }
  if (!any) return Outcome::kNotApplicable;
  if (old.count() >= kMany) old.report(findings);
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://web.dev/articles/serve-images-webp",
    "https://developers.google.com/search/docs/appearance/google-images"};

constexpr Example kExamples[] = {{"six JPEGs", R"(-- / --
<html lang="ar"><p>صور من حراز
repeat 6 <img src="/haraz.JPG" alt="مدرجات حراز">)",
                                  "/"},
                                 {"a newer one beside them, drawings, and few", R"(-- / --
<html lang="ar"><p>صور من حراز <picture><source srcset="/a.webp"><img src="/a.jpg" alt="حراز"></picture>
repeat 6 <img src="/haraz.jpg" alt="مدرجات حراز">
-- /few --
<img src="/haraz.jpg" alt="Haraz"><img src="/logo.svg" alt="Roastery">)"}};

}  // namespace

extern const Rule image_legacy_format{
    .card =
        {.id = "image-legacy-format",
         .category = Category::kImages,
         .severity = Severity::kInfo,
         .effort = Effort::kHours,
         .en = {.title = "Photographs in an old format",
                .headline = "{pages, plural, one {# page shows its photographs in an old format} "
                            "other {# pages show their photographs in an old format}}",
                .message = "{count} photographs are JPEG or older, and none is WebP or AVIF; the "
                           "first is {first}.",
                .why = "WebP and AVIF take a quarter to a half less for the same picture, and all "
                       "browsers of today show them.",
                .fix = "Let the content system or the server write WebP or AVIF beside the old "
                       "files (<picture> with <source>); there is no need to upload them anew."},
         .ar = {.title = "صور فوتوغرافية بصيغة قديمة",
                .headline = "{pages, plural, one {صفحة واحدة صورها الفوتوغرافية بصيغة قديمة} two "
                            "{صفحتان صورهما الفوتوغرافية بصيغة قديمة} few {# صفحات صورها "
                            "الفوتوغرافية بصيغة قديمة} many {# صفحة صورها الفوتوغرافية بصيغة "
                            "قديمة} other {# صفحة صورها الفوتوغرافية بصيغة قديمة}}",
                .message =
                    "{count, plural, one {صورة فوتوغرافية واحدة} two {صورتان فوتوغرافيتان} few {# "
                    "صور فوتوغرافية} many {# صورة فوتوغرافية} other {# صورة فوتوغرافية}} بصيغة "
                    "JPEG أو أقدم، ولا شيء بصيغة WebP أو AVIF، وأولها {first}.",
                .why =
                    "تأخذ WebP وAVIF ربعًا إلى نصف أقل للصورة نفسها، وتعرضهما متصفحات اليوم كلها.",
                .fix = "اجعل نظام إدارة المحتوى أو الخادم يكتب WebP أو AVIF إلى جانب الملفات "
                       "القديمة (<picture> مع <source>)؛ ولا حاجة إلى رفعها من جديد."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
