// description-outside-head: the meta description stands in the body.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.descriptions.empty()) return Outcome::kNotApplicable;
  const TextFact& description = page.descriptions.front();
  if (description.in_head) return Outcome::kChecked;
  findings.add(seen("body meta[name=description]", description.text, description.at)).values = {
      {"line", std::int64_t{description.at.line}}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://html.spec.whatwg.org/multipage/semantics.html#the-meta-element",
    "https://developers.google.com/search/docs/crawling-indexing/valid-page-metadata"};

constexpr Example kExamples[] = {{"behind the head's end", R"(-- / --
<head><title>Roastery</title></head><body><meta name="description" content="We roast."><h1>Beans</h1></body>
-- /ar --
<html lang="ar"><title>محمصة البن</title><p>نحمص كل صباح.<meta name="description" content="بن من اليمن.">)",
                                  "/ /ar"},
                                 {"in the head", R"(-- / --
<html lang="ar"><title>محمصة البن</title><meta name="description" content="نحمص كل صباح."><p>بن من اليمن.)"}};

}  // namespace

extern const Rule description_outside_head{
    .card =
        {.id = "description-outside-head",
         .category = Category::kDescriptions,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Meta description that stands in the body",
                .headline = "{pages, plural, one {# page has its meta description in the body} "
                            "other {# pages have their meta description in the body}}",
                .message = "The meta description stands in the body, on line {line}.",
                .why = "Programs look for it in the head. One in the body may be passed over, so "
                       "that the result shows other words of the page.",
                .fix = "Move it from line {line} into the head. Where it seems to be there "
                       "already, an element before it that has no place there has ended the head."},
         .ar = {.title = "وصف تعريفي خارج رأس الصفحة",
                .headline = "{pages, plural, one {صفحة واحدة وصفها التعريفي خارج رأس الصفحة} two "
                            "{صفحتان وصف كل منهما التعريفي خارج رأس الصفحة} few {# صفحات وصفها "
                            "التعريفي خارج رأس الصفحة} many {# صفحة وصفها التعريفي خارج رأس "
                            "الصفحة} other {# صفحة وصفها التعريفي خارج رأس الصفحة}}",
                .message = "يقع الوصف التعريفي في متن الصفحة، في السطر {line}.",
                .why = "تبحث البرامج عنه في الرأس، وقد يُهمل إن كان في المتن فتُعرض في النتيجة كلمات "
                       "أخرى من الصفحة.",
                .fix = "انقله من السطر {line} إلى رأس الصفحة. وإن بدا أنه فيه فقد أنهى الرأسَ قبله "
                       "عنصر لا موضع له هناك."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
