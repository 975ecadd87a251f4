// directive-noimageindex: a page that can rank keeps its images out of image search. A choice; told
// so that it is one.
#include "analyzer/directives.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

bool meant(const Directive& directive) { return directive.name == "noimageindex"; }

Outcome check(const PageCase& page_case, PageFindings& findings) {
  report_directives(page_case.page, meant, findings);
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag"};

constexpr Example kExamples[] = {{"in an element and in a header", R"(-- / --
<title>Roastery</title>
-- /صور --
<html lang="ar"><meta name="robots" content="noimageindex"><title>صور المحمصة</title>
-- /header --
X-Robots-Tag: googlebot: noimageindex

<title>Gallery</title>)",
                                  "/صور /header"},
                                 {"other directives about images", R"(-- / --
<meta name="robots" content="max-image-preview:none"><title>Roastery</title>)"}};

}  // namespace

extern const Rule directive_noimageindex{
    .card =
        {.id = "directive-noimageindex",
         .category = Category::kIndexability,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "Page that keeps its images out of image search",
                .headline =
                    "{pages, plural, one {# page that can rank keeps its images out of image "
                    "search} other {# pages that can rank keep their images out of image search}}",
                .message =
                    "{where} says “{content}”: images on this page do not lead searchers to it.",
                .why = "Photographs of products and places bring visitors through image search; "
                       "none come from this page.",
                .fix =
                    "If the images may be found, remove noimageindex from {where}; else leave it."},
         .ar =
             {.title = "صفحة تمنع ظهور صورها في بحث الصور",
              .headline =
                  "{pages, plural, one {صفحة واحدة قابلة للفهرسة تمنع ظهور صورها في بحث الصور} two "
                  "{صفحتان قابلتان للفهرسة تمنعان ظهور صورهما في بحث الصور} few {# صفحات قابلة "
                  "للفهرسة تمنع ظهور صورها في بحث الصور} many {# صفحة قابلة للفهرسة تمنع ظهور "
                  "صورها في بحث الصور} other {# صفحة قابلة للفهرسة تمنع ظهور صورها في بحث الصور}}",
              .message = "في {where} القيمة «{content}»، فلا تقود صور هذه الصفحة الباحثين إليها.",
              .why = "تجلب صور المنتجات والأماكن زوارًا من بحث الصور، ولا يأتي منهم أحد عبر هذه "
                     "الصفحة.",
              .fix = "إن جاز أن تظهر الصور فاحذف noimageindex من {where}، وإلا فدعها."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
