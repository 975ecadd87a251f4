// image-alt-missing-attribute: images that readers see and that have no alt attribute at all. An
// empty one is right for decoration and is no fault.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  Finding* finding = nullptr;
  std::int64_t count = 0;
  bool any = false;
  for (const Image& image : page_case.page.images) {
    if (image.hidden) continue;
    any = true;
    if (image.alt) continue;
    if (++count > static_cast<std::int64_t>(kShown)) continue;
    const std::string_view src = image.src.empty() ? std::string_view("no src") : image.src;
    Evidence evidence = seen(image.in_link ? "a img" : "img", src, image.at);
    if (finding) {
      finding->evidence.push_back(std::move(evidence));
    } else {
      finding = &findings.add(std::move(evidence));
      finding->values = {{"first", finding->evidence.front().what},
                         {"line", std::int64_t{image.at.line}},
                         {"named", image.src.empty() ? "no" : "yes"}};
    }
  }
  if (!any) return Outcome::kNotApplicable;
  if (finding) finding->values.push_back({"count", count});
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://html.spec.whatwg.org/multipage/images.html#alt",
    "https://www.w3.org/WAI/WCAG22/Understanding/non-text-content.html",
    "https://developers.google.com/search/docs/appearance/google-images"};

constexpr Example kExamples[] = {{"pictures without the attribute", R"(-- / --
<p>Beans: <img src="/haraz.jpg"><a href="/mill"><img src="/mill.jpg"></a>
-- /ar --
<html lang="ar"><p>حبوب البن: <img src="/%D8%A8%D9%86.jpg">
-- /lazy --
<img class="later">)",
                                  "/ /ar /lazy"},
                                 {"an empty alt for decoration is right", R"(-- / --
<html lang="ar"><img src="/line.svg" alt=""><img src="/haraz.jpg" alt="حبوب بن من حراز">)"},
                                 {"what nobody sees needs none", R"(-- / --
<img src="/count.gif" width="1" height="1"><img src="/line.svg" role="presentation">
<div hidden><img src="/later.jpg"></div><span aria-hidden="true"><img src="/icon.svg"></span>)"}};

}  // namespace

extern const Rule image_alt_missing_attribute{
    .card =
        {.id = "image-alt-missing-attribute",
         .category = Category::kImages,
         // No page ranks or fails by it, but each such image is lost to some readers.
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en = {.title = "Images without an alt attribute",
                .headline = "{pages, plural, one {# page has images without an alt attribute} "
                            "other {# pages have images without an alt attribute}}",
                .message = "{count, plural, one {{named, select, yes {{first}} other {The image on "
                           "line {line}}} has no alt attribute.} other {# images have no alt "
                           "attribute; the first is {named, select, yes {{first}} other {on line "
                           "{line}}}.}}",
                .why = "Without it, screen readers read out a file name or nothing, and image "
                       "search has to guess what the picture shows.",
                .fix = "Give {named, select, yes {{first}} other {the image on line {line}}} an "
                       "alt text that says what it shows, or alt=\"\" if it is decoration{count, "
                       "plural, one {} other {; do so for all {count}}}."},
         .ar = {.title = "صور بلا نص بديل (alt)",
                .headline = "{pages, plural, one {صفحة واحدة فيها صور بلا نص بديل} "
                            "two {صفحتان فيهما صور بلا نص بديل} "
                            "few {# صفحات فيها صور بلا نص بديل} "
                            "many {# صفحة فيها صور بلا نص بديل} "
                            "other {# صفحة فيها صور بلا نص بديل}}",
                .message = "{count, plural, one {ليس للصورة {named, select, yes {{first}} other "
                           "{التي في السطر {line}}} السمة alt.} two {صورتان ليس لهما السمة alt، "
                           "أولاهما {named, select, yes {{first}} other {في السطر {line}}}.} few "
                           "{# صور ليس لها السمة alt، أولاها {named, select, yes {{first}} other "
                           "{في السطر {line}}}.} many {# صورة ليس لها السمة alt، أولاها {named, "
                           "select, yes {{first}} other {في السطر {line}}}.} other {# صورة ليس لها "
                           "السمة alt، أولاها {named, select, yes {{first}} other {في السطر "
                           "{line}}}.}}",
                .why = "حين تغيب هذه السمة يقرأ قارئ الشاشة اسم الملف أو لا يقرأ شيئًا، ويخمّن بحث "
                       "الصور ما في الصورة.",
                .fix =
                    "اكتب للصورة {named, select, yes {{first}} other {التي في السطر {line}}} في "
                    "السمة alt ما تعرضه، أو اجعلها alt=\"\" إن كانت للزينة{count, plural, one {} "
                    "two {، وكذلك للأخرى} few {، وكذلك للبقية} many {، وكذلك للبقية} other {، "
                    "وكذلك للبقية}}."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kBody};

}  // namespace dalil::rules
