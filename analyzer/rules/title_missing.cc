// title-missing: a page that could rank has no <title>, or an empty one.
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (!page.title().empty()) return Outcome::kChecked;
  if (page.titles.empty()) {
    findings.add({.where = "head > title", .what = "absent"});
  } else {
    const SourcePosition at = page.titles.front().at;
    findings.add({.where = "head > title", .what = "empty", .line = at.line, .column = at.column});
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/title-link",
    "https://html.spec.whatwg.org/multipage/semantics.html#the-title-element"};

constexpr Example kExamples[] = {{"no title and an empty one", R"(-- / --
<title>Roastery</title><h1>Roastery</h1>
-- /absent --
<h1>Our beans</h1>
-- /empty --
<title> &nbsp; </title><h1>Our beans</h1>)",
                                  "/absent /empty"},
                                 {"an Arabic page without a title", R"(-- / --
<html lang="ar" dir="rtl"><h1>محمصة البن</h1><p>نحمص البن كل صباح.</p>)",
                                  "/"},
                                 {"a title, and pages that cannot rank", R"(-- / --
<title>محمصة البن</title>
-- /hidden --
<meta name="robots" content="noindex"><p>no title here
-- /gone 404 --
<p>no title here)"}};

}  // namespace

extern const Rule title_missing{
    .card =
        {.id = "title-missing",
         .category = Category::kTitles,
         .severity = Severity::kError,
         .effort = Effort::kMinutes,
         .en = {.title = "Page without a title",
                .headline = "{pages, plural, one {# page that could rank has no title} "
                            "other {# pages that could rank have no title}}",
                .message = "The page has no title.",
                .why = "The title is the line that searchers click, and the strongest words that a "
                       "page says of itself. Without one, search engines make one up.",
                .fix = "Write a <title> of 30 to 60 characters into the head that says what this "
                       "page offers and no other does."},
         .ar = {.title = "صفحة بلا عنوان",
                .headline = "{pages, plural, one {صفحة واحدة قابلة للفهرسة بلا عنوان} "
                            "two {صفحتان قابلتان للفهرسة بلا عنوان} "
                            "few {# صفحات قابلة للفهرسة بلا عنوان} "
                            "many {# صفحة قابلة للفهرسة بلا عنوان} "
                            "other {# صفحة قابلة للفهرسة بلا عنوان}}",
                .message = "ليس للصفحة عنوان.",
                .why = "العنوان هو السطر الذي ينقره الباحث، وأقوى ما تقوله الصفحة عن نفسها؛ وحين "
                       "يغيب يختلق محرك البحث عنوانًا من عنده.",
                .fix = "اكتب في رأس الصفحة وسم <title> من 30 إلى 60 حرفًا يقول ما تقدمه هذه الصفحة "
                       "دون غيرها."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kTitle};

}  // namespace dalil::rules
