// image-alt-empty: a link whose only content is an image with an empty alt text, and that has no
// other name. Decoration is right to have an empty one and is never accused.
#include <algorithm>

#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  Instances empty;
  bool any = false;
  for (const Link& link : page.links) {
    if (!link.has_image || link.hidden) continue;
    any = true;
    // An image without the attribute is image-alt-missing-attribute's; a link tells only that all
    // of its images are silent.
    if (!link.text.empty() || link.labelled || !link.url.is_http()) continue;
    const auto image = std::ranges::find_if(page.images, [&](const Image& candidate) {
      return candidate.in_link && candidate.alt && candidate.alt->empty() && !candidate.hidden &&
             (candidate.at.line > link.at.line ||
              (candidate.at.line == link.at.line && candidate.at.column > link.at.column));
    });
    if (image == page.images.end() || image->at.line > link.at.line + 3) continue;
    empty.add([&] { return seen(link, image->src, image->at); });
  }
  if (!any) return Outcome::kNotApplicable;
  if (Finding* const finding = empty.report(findings)) {
    finding->values.push_back({"line", std::int64_t{finding->evidence.front().line}});
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://html.spec.whatwg.org/multipage/"
    "images.html#a-link-or-button-containing-nothing-but-the-image",
    "https://www.w3.org/WAI/tutorials/images/functional/"};

constexpr Example kExamples[] = {{"a linked picture that says nothing", R"(-- / --
<a href="/beans"><img src="/beans.jpg" alt=""></a>
-- /ar --
<html lang="ar"><a href="/بن"><img src="/haraz.jpg" alt=" "></a>)",
                                  "/ /ar"},
                                 {"decoration, a picture beside words, a named link", R"(-- / --
<html lang="ar"><img src="/line.svg" alt=""><a href="/بن"><img src="/haraz.jpg" alt=""> بن حراز</a>
<a href="/cart" aria-label="السلة"><img src="/cart.svg" alt=""></a><a href="/mills"><img src="/m.jpg" alt="المطاحن"></a>)"}};

}  // namespace

extern const Rule image_alt_empty{
    .card =
        {.id = "image-alt-empty",
         .category = Category::kImages,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "Linked images with an empty alt text",
                .headline = "{pages, plural, one {# page has linked images with an empty alt text} "
                            "other {# pages have linked images with an empty alt text}}",
                .message = "{count, plural, one {The image {first} is all that a link holds, and "
                           "its alt text is empty.} other {# images are all that their links hold, "
                           "and their alt texts are empty, first {first}.}}",
                .why = "The alt text is then the text of the link: without it neither screen "
                       "readers nor search engines know where it leads.",
                .fix = "Write into alt (line {line}) where the link leads."},
         .ar = {.title = "صور مرتبطة بنص بديل فارغ",
                .headline = "{pages, plural, one {صفحة واحدة فيها صور مرتبطة نصها البديل فارغ} two "
                            "{صفحتان في كل منهما صور مرتبطة نصها البديل فارغ} few {# صفحات فيها "
                            "صور مرتبطة نصها البديل فارغ} many {# صفحة فيها صور مرتبطة نصها البديل "
                            "فارغ} other {# صفحة فيها صور مرتبطة نصها البديل فارغ}}",
                .message =
                    "{count, plural, one {الصورة {first} هي كل ما في رابطها ونصها البديل فارغ.} "
                    "two {صورتان هما كل ما في رابطيهما ونصهما البديل فارغ، أولاهما {first}.} few "
                    "{# صور هي كل ما في روابطها ونصها البديل فارغ، أولاها {first}.} many {# صورة "
                    "هي كل ما في روابطها ونصها البديل فارغ، أولاها {first}.} other {# صورة هي كل "
                    "ما في روابطها ونصها البديل فارغ، أولاها {first}.}}",
                .why = "النص البديل هنا هو نص الرابط، ومن غيره لا يعرف قارئ الشاشة ولا محرك البحث "
                       "إلى أين يقود.",
                .fix = "اكتب في alt (السطر {line}) إلى أين يقود الرابط."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kBody};

}  // namespace dalil::rules
