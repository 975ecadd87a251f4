// description-missing: a page that could rank has no meta description, or only empty ones.
#include <algorithm>

#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  if (is_blank(page_case.page)) return Outcome::kNotApplicable;
  const std::vector<TextFact>& all = page_case.page.descriptions;
  if (std::ranges::any_of(all, [](const TextFact& fact) { return !fact.text.empty(); })) {
    return Outcome::kChecked;
  }
  const char* const state = all.empty() ? "absent" : "empty";
  const SourcePosition at = all.empty() ? SourcePosition() : all.front().at;
  findings.add(seen("head > meta[name=description]", state, at)).values = {{"case", state}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/snippet",
    "https://html.spec.whatwg.org/multipage/semantics.html#meta-description"};

constexpr Example kExamples[] = {
    {"no description and an empty one", R"(-- / --
<title>Roastery</title><meta name="description" content="Coffee from Yemen, roasted every morning.">
-- /absent --
<title>Beans</title><meta property="og:description" content="Our beans"><p>Our beans
-- /empty --
<title>Mills</title><meta name="description" content=" "><p>Mills)",
     "/absent /empty"},
    {"an Arabic page without a description", R"(-- / --
<html lang="ar"><title>محمصة البن</title><p>نحمص البن كل صباح.</p>)",
     "/"},
    {"a description, in any case of its name, a page that cannot rank, a blank one", R"(-- / --
<html lang="ar"><title>محمصة البن</title><META NAME="Description" CONTENT="نحمص البن اليمني كل صباح.">
-- /hidden --
<title>Cart</title><meta name="robots" content="noindex"><p>Your cart is empty.
-- /blank --
<title>Beans</title>)"}};

}  // namespace

extern const Rule description_missing{
    .card =
        {.id = "description-missing",
         .category = Category::kDescriptions,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Page without a meta description",
                .headline = "{pages, plural, one {# page that could rank has no description} "
                            "other {# pages that could rank have no description}}",
                .message = "{case, select, empty {The meta description is empty.} other {The page "
                           "has no meta description.}}",
                .why = "Without one, search engines show whatever sentence of the page they pick "
                       "under its title; a good description is the page’s own invitation.",
                .fix = "Write <meta name=\"description\"> into the head: one or two sentences of "
                       "70 to 160 characters on what a visitor finds here."},
         .ar = {.title = "صفحة بلا وصف تعريفي",
                .headline = "{pages, plural, one {صفحة واحدة قابلة للفهرسة بلا وصف تعريفي} "
                            "two {صفحتان قابلتان للفهرسة بلا وصف تعريفي} "
                            "few {# صفحات قابلة للفهرسة بلا وصف تعريفي} "
                            "many {# صفحة قابلة للفهرسة بلا وصف تعريفي} "
                            "other {# صفحة قابلة للفهرسة بلا وصف تعريفي}}",
                .message = "{case, select, empty {الوصف التعريفي للصفحة فارغ.} other {ليس للصفحة "
                           "وصف تعريفي.}}",
                .why = "حين يغيب الوصف تعرض محركات البحث تحت العنوان أي جملة تختارها من الصفحة؛ "
                       "والوصف الجيد دعوة تكتبها الصفحة بنفسها.",
                .fix = "اكتب في رأس الصفحة وسم <meta name=\"description\">: جملة أو جملتين من 70 "
                       "إلى 160 حرفًا عما يجده الزائر هنا."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kDescription};

}  // namespace dalil::rules
