// directives-outside-head: a robots meta stands in the body. Not every crawler looks for it there;
// what it says may hold for some and not for others.
#include "analyzer/directives.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  Finding* finding = nullptr;
  for (const RobotsStatement& statement : page_case.page.robots) {
    if (statement.in_head || statement.from_header) continue;
    if (finding) {
      if (finding->evidence.size() < kShown) finding->evidence.push_back(seen(statement));
      continue;
    }
    finding = &findings.add(seen(statement));
    finding->values = {{"where", place_of(statement)}, {"content", finding->evidence.front().what}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag",
    "https://html.spec.whatwg.org/multipage/semantics.html#the-meta-element"};

constexpr Example kExamples[] = {
    {"in the body, and behind what ends the head", R"(-- / --
<title>Roastery</title>
-- /body --
<html lang="ar"><head><title>السلة</title></head><body><p>السلة</p><meta name="robots" content="noindex">
-- /ended --
<head><title>Cart</title><img src="/pixel.gif"><meta name="robots" content="nofollow"></head><p>Cart)",
     "/body /ended"},
    {"in the head, in a header, behind a noscript, and another meta in the body", R"(-- / --
<meta name="robots" content="noindex"><title>Roastery</title><p>x
-- /header --
X-Robots-Tag: noindex

<title>Cart</title><p>x
-- /other --
<title>Beans</title><p>x<meta name="author" content="a">
-- /pixel --
<head><title>Beans</title><noscript><img src="/pixel.gif"></noscript>
<meta name="robots" content="nofollow"></head><p>x)"}};

}  // namespace

extern const Rule directives_outside_head{
    .card = {.id = "directives-outside-head",
             .category = Category::kIndexability,
             .severity = Severity::kWarning,
             .effort = Effort::kMinutes,
             .en = {.title = "Robots meta outside the head",
                    .headline = "{pages, plural, one {# page has its robots meta outside the head} "
                                "other {# pages have their robots meta outside the head}}",
                    .message = "{where} with “{content}” stands in the body of the page.",
                    .why =
                        "The standard allows it in the head alone: one crawler heeds it, another "
                        "does not, and the page is in one search engine and out of the other.",
                    .fix = "Move the element into the head, before any element that does not "
                           "belong there (an <img>, <div> or <iframe> ends the head early)."},
             .ar = {.title = "وسم robots خارج رأس الصفحة",
                    .headline = "{pages, plural, one {صفحة واحدة وسم robots فيها خارج رأس الصفحة} "
                                "two {صفحتان وسم robots فيهما خارج رأس الصفحة} few {# صفحات وسم "
                                "robots فيها خارج رأس الصفحة} many {# صفحة وسم robots فيها خارج "
                                "رأس الصفحة} other {# صفحة وسم robots فيها خارج رأس الصفحة}}",
                    .message = "الوسم {where} بالقيمة «{content}» موجود في متن الصفحة.",
                    .why = "لا تجيزه المواصفة إلا في رأس الصفحة: فيلتزم به زاحف ويتجاهله آخر، "
                           "وتظهر الصفحة في محرك بحث وتغيب عن غيره.",
                    .fix = "انقل الوسم إلى رأس الصفحة قبل أي عنصر لا مكان له فيه (فوجود <img> أو "
                           "<div> أو <iframe> ينهي الرأس قبل أوانه)."},
             .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
