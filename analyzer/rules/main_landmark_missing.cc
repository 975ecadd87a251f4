// main-landmark-missing: nothing says where the content of the page begins.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (!body_was_read(page) || page.words.empty()) return Outcome::kNotApplicable;
  if (!page.has_main) findings.add(seen("body", "no main", {}));
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://www.w3.org/WAI/ARIA/apg/patterns/landmarks/examples/main.html",
    "https://html.spec.whatwg.org/multipage/grouping-content.html#the-main-element"};

constexpr Example kExamples[] = {{"none", R"(-- / --
<header>Roastery</header><div id="content"><p>Beans.</div>
-- /ar --
<html lang="ar"><article><p>نحمص كل صباح.</article>)",
                                  "/ /ar"},
                                 {"the element and the role", R"(-- / --
<html lang="ar"><main><p>نحمص كل صباح.</main>
-- /role --
<div role="main"><p>Beans.</div>)"}};

}  // namespace

extern const Rule main_landmark_missing{
    .card =
        {.id = "main-landmark-missing",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Page without a main part",
                .headline = "{pages, plural, one {# page does not say where its content begins} "
                            "other {# pages do not say where their content begins}}",
                .message = "The page has no <main>.",
                .why = "Screen readers offer a jump to the content past menus, and programs that "
                       "read pages for people take the content from there; without it they guess.",
                .fix = "Put the page’s own content, without header, menu and footer, into one "
                       "<main> in the template."},
         .ar =
             {.title = "صفحة بلا جزء رئيس",
              .headline =
                  "{pages, plural, one {صفحة واحدة لا تقول أين يبدأ محتواها} two {صفحتان لا تقولان "
                  "أين يبدأ محتواهما} few {# صفحات لا تقول أين يبدأ محتواها} many {# صفحة لا تقول "
                  "أين يبدأ محتواها} other {# صفحة لا تقول أين يبدأ محتواها}}",
              .message = "ليس في الصفحة <main>.",
              .why = "يعرض قارئ الشاشة القفز إلى المحتوى متجاوزًا القوائم، وتأخذ منه البرامج التي "
                     "تقرأ للناس محتوى الصفحة، ومن غيره تخمّن.",
              .fix =
                  "ضع محتوى الصفحة في القالب، من غير ترويستها وقائمتها وتذييلها، في <main> واحد."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
