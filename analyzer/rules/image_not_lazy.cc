// image-not-lazy: many pictures, and all of them are loaded at once.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::int64_t kMany = 15;

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  std::int64_t pictures = 0;
  const Image* last = nullptr;
  for (const Image& image : page.images) {
    if (image.hidden || image.src.empty() || image.src.starts_with("data:")) continue;
    // One that waits shows that somebody has thought of it.
    if (image.lazy) return Outcome::kChecked;
    ++pictures;
    last = &image;
  }
  if (pictures < kMany) return Outcome::kNotApplicable;
  findings.add(seen("img", last->src, last->at)).values = {{"count", pictures}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://web.dev/articles/browser-level-image-lazy-loading",
    "https://html.spec.whatwg.org/multipage/urls-and-fetching.html#lazy-loading-attributes"};

constexpr Example kExamples[] = {{"sixteen pictures at once", R"(-- / --
<html lang="ar"><p>صور من حراز
repeat 16 <img src="/haraz.jpg" alt="مدرجات حراز">)",
                                  "/"},
                                 {"pictures that wait, and few", R"(-- / --
<html lang="ar"><p>صور من حراز <img src="/first.jpg" alt="حراز">
repeat 16 <img src="/haraz.jpg" alt="مدرجات حراز" loading="lazy">
-- /few --
<img src="/haraz.jpg" alt="Haraz">)"}};

}  // namespace

extern const Rule image_not_lazy{
    .card =
        {.id = "image-not-lazy",
         .category = Category::kImages,
         .severity = Severity::kInfo,
         .effort = Effort::kHours,
         .en = {.title = "Many pictures loaded at once",
                .headline = "{pages, plural, one {# page loads many pictures at once} other {# "
                            "pages load many pictures at once}}",
                .message = "{count} pictures are loaded at once, none when it is scrolled to.",
                .why = "Those far down take the line from those on the first screen, and visitors "
                       "who leave early have paid for all.",
                .fix = "Write loading=\"lazy\" on the pictures from the second screen on, not on "
                       "the first ones."},
         .ar =
             {.title = "صور كثيرة تُحمّل دفعة واحدة",
              .headline =
                  "{pages, plural, one {صفحة واحدة تحمّل صورًا كثيرة دفعة واحدة} two {صفحتان تحمّلان "
                  "صورًا كثيرة دفعة واحدة} few {# صفحات تحمّل صورًا كثيرة دفعة واحدة} many {# صفحة "
                  "تحمّل صورًا كثيرة دفعة واحدة} other {# صفحة تحمّل صورًا كثيرة دفعة واحدة}}",
              .message = "تُحمّل {count, plural, one {صورة واحدة} two {صورتان} few {# صور} many {# "
                         "صورة} other {# صورة}} دفعة واحدة، وليس منها ما ينتظر التمرير إليه.",
              .why =
                  "تزاحم الصور البعيدة ما في الشاشة الأولى، ومن غادر مبكرًا دفع ثمن تحميلها كلها.",
              .fix = "اكتب loading=\"lazy\" على الصور من الشاشة الثانية فما بعدها، لا على الأولى."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
