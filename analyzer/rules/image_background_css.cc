// image-background-css: pictures that style attributes put behind something: no search engine finds
// them, and no screen reader tells them. Right for decoration, which is why it is a fact.
#include <algorithm>

#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (!body_was_read(page) || (page.backgrounds.empty() && page.images.empty())) {
    return Outcome::kNotApplicable;
  }
  Instances pictures;
  for (const Background& background : page.backgrounds) {
    const bool as_image = std::ranges::any_of(
        page.images, [&](const Image& image) { return image.url == background.url; });
    if (as_image || !is_photograph(background.url)) continue;
    pictures.add([&] { return seen("style", background.address, background.at); });
  }
  pictures.report(findings);
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/google-images"};

constexpr Example kExamples[] = {
    {"the picture of a product, and one in Arabic", R"(-- / --
<div class="card" style='background-image: url("/img/haraz.jpg"); height: 20em'></div><p>Beans of Haraz.
-- /ar --
<html lang="ar"><section style='background:#fff url(/img/بن.webp?v=2) center'>بن</section>)",
     "/ /ar"},
    {"a pattern, a gradient, what is hidden, and a picture that stands "
     "there as one, too",
     R"(-- / --
<html lang="ar"><div style='background: url(/dots.svg)'>بن</div><div style='background: linear-gradient(red, blue)'>بن</div><div hidden style='background: url(/a.jpg)'></div><div style='background: url(data:image/png;base64,AAAA)'>بن</div><img src="b.jpg" alt="بن"><div style='background-image: url(/b.jpg)'>بن</div>)"}};

}  // namespace

extern const Rule image_background_css{
    .card =
        {.id = "image-background-css",
         .category = Category::kImages,
         .severity = Severity::kInfo,
         .effort = Effort::kHours,
         .en = {.title = "Pictures in the background",
                .headline = "{pages, plural, one {# page has pictures that only styles name} other "
                            "{# pages have pictures that only styles name}}",
                .message = "{count, plural, one {{first} is} other {# pictures are}} put there by "
                           "a style attribute{count, plural, one {} other {, first {first}}}.",
                .why = "Google’s image search takes pictures from <img> alone, and screen readers "
                       "say nothing of a background. For decoration that is right; a picture that "
                       "says something is lost to both.",
                .fix = "Where {first} shows something, make it an <img> with an alt text, and let "
                       "object-fit: cover do what the background did."},
         .ar = {.title = "صور في الخلفية",
                .headline =
                    "{pages, plural, one {صفحة واحدة فيها صور لا يذكرها إلا التنسيق} two "
                    "{صفحتان فيهما صور لا يذكرها إلا التنسيق} few {# صفحات فيها صور لا "
                    "يذكرها إلا التنسيق} many {# صفحة فيها صور لا يذكرها إلا التنسيق} other "
                    "{# صفحة فيها صور لا يذكرها إلا التنسيق}}",
                .message = "{count, plural, one {تأتي الصورة {first} من السمة style وحدها} two "
                           "{صورتان تأتيان من السمة style وحدها، أولاهما {first}} few {# صور تأتي "
                           "من السمة style وحدها، أولاها {first}} many {# صورة تأتي من السمة style "
                           "وحدها، أولاها {first}} other {# صورة تأتي من السمة style وحدها، أولاها "
                           "{first}}}",
                .why = "لا يأخذ بحث الصور في Google إلا صور <img>، ولا تذكر قارئات الشاشة صور "
                       "الخلفية. وذلك حسن في الزينة، أما الصورة التي تقول شيئًا فتضيع عليهما.",
                .fix = "إن كانت {first} تعرض شيئًا فاجعلها <img> مع نص بديل، واستعن بالخاصية "
                       "object-fit: cover مكان الخلفية."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
