// h1-not-first: a lesser heading of the content stands before the main one. Where a page has
// several <h1>, nobody can say which is the main one.
#include <algorithm>

#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const auto is_h1 = [](const Heading& heading) {
    return heading.level == 1 && !heading.text.empty();
  };
  if (std::ranges::count_if(page_case.page.headings, is_h1) > 1) return Outcome::kNotApplicable;
  const Heading* before = nullptr;
  for (const Heading& heading : page_case.page.headings) {
    if (heading.text.empty()) continue;
    if (heading.level == 1) {
      if (before == nullptr) return Outcome::kChecked;
      Finding& finding = findings.add(
          seen(std::string("h") + std::to_string(before->level), before->text, before->at));
      finding.evidence.push_back(seen("h1", heading.text, heading.at));
      finding.values = {{"before", finding.evidence[0].what},
                        {"level", std::int64_t{before->level}},
                        {"h1", finding.evidence[1].what}};
      return Outcome::kChecked;
    }
    if (before == nullptr && heading.region == Region::kContent) before = &heading;
  }
  return Outcome::kNotApplicable;
}

constexpr std::string_view kSources[] = {
    "https://www.w3.org/WAI/tutorials/page-structure/headings/",
    "https://html.spec.whatwg.org/multipage/sections.html#headings-and-outlines-2"};

constexpr Example kExamples[] = {
    {"a section before the main heading", R"(-- / --
<h2>News</h2><p>New beans.</p><h1>Roastery</h1><p>Beans.
-- /ar --
<html lang="ar"><h3>عروض اليوم</h3><h1>محمصة البن</h1><p>نحمص كل صباح.)",
     "/ /ar"},
    {"the menu's headings and those of the page's header are no part of the content", R"(-- / --
<html lang="ar"><nav><h2>القائمة</h2></nav><header><h2>محمصة البن</h2></header><h1>أنواع البن</h1><h2>من اليمن</h2>
-- /none --
<h2>No main heading at all</h2>)"},
    {"regression: a dialog that scripts open, before the name of the book and the chapter's "
     "heading",
     R"(-- / --
<div id="help"><h2>Keyboard shortcuts</h2></div><div><h1>Error codes index</h1></div><main><h1>Error code E0732</h1></main>)"}};

}  // namespace

extern const Rule h1_not_first{
    .card =
        {.id = "h1-not-first",
         .category = Category::kHeadings,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Main heading that comes late",
                .headline = "{pages, plural, one {# page has headings before its main heading} "
                            "other {# pages have headings before their main heading}}",
                .message = "“{before}” (<h{level}>) stands before the main heading “{h1}”.",
                .why = "Readers of screen readers who jump to the main heading miss what stands "
                       "before it.",
                .fix = "Put <h1> “{h1}” first in the content, or make “{before}” a paragraph where "
                       "it is no heading of a section."},
         .ar = {.title = "عنوان رئيس متأخر",
                .headline = "{pages, plural, one {صفحة واحدة فيها عناوين تسبق عنوانها الرئيس} two "
                            "{صفحتان في كل منهما عناوين تسبق عنوانها الرئيس} few {# صفحات فيها "
                            "عناوين تسبق عنوانها الرئيس} many {# صفحة فيها عناوين تسبق عنوانها "
                            "الرئيس} other {# صفحة فيها عناوين تسبق عنوانها الرئيس}}",
                .message = "يسبق «{before}» (<h{level}>) العنوان الرئيس «{h1}».",
                .why = "مستخدم قارئ الشاشة الذي يقفز إلى العنوان الرئيس يفوته ما قبله.",
                .fix =
                    "اجعل <h1> «{h1}» أول المحتوى، أو اجعل «{before}» فقرة إن لم يكن عنوان قسم."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
