// image-lazy-above-fold: the picture at the head of a page waits to be scrolled to. Only the first,
// and only where it stands before the main heading or the first paragraph.
#include <algorithm>

#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

bool stands_before(SourcePosition a, SourcePosition b) {
  return a.line < b.line || (a.line == b.line && a.column < b.column);
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const auto first = std::ranges::find_if(page.images, [](const Image& image) {
    return !image.hidden && image.region == Region::kContent && !image.src.empty();
  });
  const auto paragraph = std::ranges::find_if(page.blocks, [](const Block& block) {
    return block.kind == BlockKind::kParagraph && block.region == Region::kContent;
  });
  if (first == page.images.end() || paragraph == page.blocks.end()) return Outcome::kNotApplicable;
  if (!first->lazy || !stands_before(first->at, paragraph->at)) return Outcome::kChecked;
  Finding& finding = findings.add(seen("img[loading=lazy]", first->src, first->at));
  finding.confidence = Confidence::kLikely;
  finding.values = {{"src", finding.evidence.front().what}, {"line", std::int64_t{first->at.line}}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://web.dev/articles/lcp-lazy-loading",
    "https://developers.google.com/search/docs/crawling-indexing/javascript/lazy-loading"};

constexpr Example kExamples[] = {{"the picture at the head waits", R"(-- / --
<h1>Haraz</h1><img src="/haraz.jpg" alt="Haraz" loading="lazy"><p>Beans from the terraces.
-- /ar --
<html lang="ar"><header><img src="/logo.svg" alt="محمصة"></header><img src="/haraz.jpg" alt="حراز" loading="lazy"><h1>حراز</h1><p>بن من المدرجات.)",
                                  "/ /ar"},
                                 {"pictures further down wait", R"(-- / --
<html lang="ar"><h1>حراز</h1><img src="/haraz.jpg" alt="حراز"><p>بن من المدرجات.<img src="/mill.jpg" alt="مطحنة" loading="lazy">
-- /later --
<h1>Haraz</h1><p>Beans from the terraces.<img src="/mill.jpg" alt="Mill" loading="lazy">)"}};

}  // namespace

extern const Rule image_lazy_above_fold{
    .card =
        {.id = "image-lazy-above-fold",
         .category = Category::kImages,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "First picture that is loaded late",
                .headline = "{pages, plural, one {# page loads its first picture late} other {# "
                            "pages load their first picture late}}",
                .message = "The picture at the head of the page, {src}, has loading=\"lazy\".",
                .why = "The browser then waits with the largest thing on the first screen until "
                       "the layout is known, and the page looks slower than it is.",
                .fix = "Remove loading=\"lazy\" from the picture on line {line}; where it is the "
                       "largest, write fetchpriority=\"high\"."},
         .ar = {.title = "أول صورة تتأخر",
                .headline =
                    "{pages, plural, one {صفحة واحدة تؤخر تحميل صورتها الأولى} two {صفحتان تؤخران "
                    "تحميل الصورة الأولى} few {# صفحات تؤخر تحميل صورتها الأولى} many {# صفحة تؤخر "
                    "تحميل صورتها الأولى} other {# صفحة تؤخر تحميل صورتها الأولى}}",
                .message = "على الصورة التي في صدر الصفحة، {src}، السمة loading=\"lazy\".",
                .why = "ينتظر المتصفح بأكبر ما في الشاشة الأولى حتى يُعرف التخطيط، فتبدو الصفحة "
                       "أبطأ مما هي.",
                .fix = "احذف loading=\"lazy\" من الصورة التي في السطر {line}، وإن كانت أكبر ما في "
                       "الشاشة فاكتب fetchpriority=\"high\"."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
