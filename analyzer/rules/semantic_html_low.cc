// semantic-html-low: a long page of nothing but boxes: no element says what is header, menu,
// content or footer.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  constexpr std::uint32_t kLongWords = 200;
  const Page& page = page_case.page;
  if (!body_was_read(page) || page.content_words < kLongWords) return Outcome::kNotApplicable;
  if (page.landmarks > 0 || page.has_main) return Outcome::kChecked;
  findings.add(seen("body", "no main, nav, header, footer, article, section or aside", {}))
      .values = {{"elements", std::int64_t{page.elements}}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://html.spec.whatwg.org/multipage/sections.html",
    "https://www.w3.org/WAI/ARIA/apg/practices/landmark-regions/"};

constexpr Example kExamples[] = {{"boxes", R"(-- / --
<html lang="ar"><div class="top">محمصة البن</div>
repeat 40 <div>نحمص حبوب البن اليمني كل صباح في المحمصة القديمة هناك.</div>)",
                                  "/"},
                                 {"elements that say what they are", R"(-- / --
<html lang="ar"><header>محمصة البن</header>
repeat 40 <div>نحمص حبوب البن اليمني كل صباح في المحمصة القديمة هناك.</div>
-- /short --
<div>Beans.</div>)"}};

}  // namespace

extern const Rule semantic_html_low{
    .card =
        {.id = "semantic-html-low",
         .category = Category::kContent,
         .severity = Severity::kInfo,
         .effort = Effort::kDays,
         .en = {.title = "Page of nothing but boxes",
                .headline = "{pages, plural, one {# page does not mark what its parts are for} "
                            "other {# pages do not mark what their parts are for}}",
                .message = "None of about {elements, number} elements is a header, menu, main "
                           "part, article or footer.",
                .why = "Programs that read the page, search engines, reading modes and AI agents, "
                       "must guess what is content and what comes on every page.",
                .fix = "Use <header>, <nav>, <main>, <article> and <footer> in the template in "
                       "place of the <div> that plays the part."},
         .ar =
             {.title = "صفحة من صناديق لا غير",
              .headline =
                  "{pages, plural, one {صفحة واحدة لا تبيّن وظيفة كل جزء منها} two {صفحتان لا "
                  "تبيّنان وظيفة كل جزء منهما} few {# صفحات لا تبيّن وظيفة كل جزء منها} many {# صفحة "
                  "لا تبيّن وظيفة كل جزء منها} other {# صفحة لا تبيّن وظيفة كل جزء منها}}",
              .message =
                  "ليس في نحو {elements, plural, one {عنصر واحد} two {عنصرين} few {# عناصر} many "
                  "{# عنصرًا} other {# عنصر}} ترويسة ولا قائمة ولا جزء رئيس ولا مقالة ولا تذييل.",
              .why = "على البرامج التي تقرأ الصفحة، من محركات بحث وأوضاع قراءة ووكلاء ذكاء "
                     "اصطناعي، أن تخمّن ما المحتوى وما يتكرر في كل صفحة.",
              .fix = "استعمل في القالب <header> و<nav> و<main> و<article> و<footer> مكان <div> "
                     "الذي يقوم مقامها."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
