// title-equals-h1: title and main heading are the same words, so that one of the two adds nothing.
#include <algorithm>

#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "analyzer/text/fold.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const auto h1 = std::ranges::find_if(page.headings, [](const Heading& heading) {
    return heading.level == 1 && !heading.text.empty();
  });
  if (page.title().empty() || h1 == page.headings.end()) return Outcome::kNotApplicable;
  if (fold(page.title(), Fold::kL2) != fold(h1->text, Fold::kL2)) return Outcome::kChecked;
  Finding& finding = findings.add(seen("h1", h1->text, h1->at));
  finding.evidence.push_back(seen("head > title", page.title(), page.titles.front().at));
  finding.values = {{"title", finding.evidence.front().what}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/title-link"};

constexpr Example kExamples[] = {{"the same, also with another hamza", R"(-- / --
<title>Coffee from Haraz</title><h1>Coffee from Haraz</h1>
-- /ar --
<html lang="ar"><title>أنواع البن</title><h1>انواع البن</h1>)",
                                  "/ /ar"},
                                 {"the title says more", R"(-- / --
<html lang="ar"><title>أنواع البن اليمني وأسعارها | محمصة البن</title><h1>أنواع البن</h1>
-- /none --
<title>Coffee from Haraz</title><p>No heading.)"}};

}  // namespace

extern const Rule title_equals_h1{
    .card =
        {.id = "title-equals-h1",
         .category = Category::kTitles,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "Title and main heading that are the same",
                .headline = "{pages, plural, one {# page has the same words as title and heading} "
                            "other {# pages have the same words as title and heading}}",
                .message = "Title and main heading are both “{title}”.",
                .why = "It is no fault. But the title is read among other results and the heading "
                       "on the page: each could say what the other leaves out.",
                .fix = "Leave it, or let the title say more than “{title}”: for whom the page is, "
                       "where, or whose it is."},
         .ar = {.title = "عنوان صفحة يطابق عنوانها الرئيس",
                .headline =
                    "{pages, plural, one {صفحة واحدة عنوانها وعنوانها الرئيس بالكلمات نفسها} two "
                    "{صفحتان عنوان كل منهما وعنوانها الرئيس بالكلمات نفسها} few {# صفحات عنوانها "
                    "وعنوانها الرئيس بالكلمات نفسها} many {# صفحة عنوانها وعنوانها الرئيس بالكلمات "
                    "نفسها} other {# صفحة عنوانها وعنوانها الرئيس بالكلمات نفسها}}",
                .message = "عنوان الصفحة وعنوانها الرئيس كلاهما «{title}».",
                .why = "ليس هذا خطأ، لكن العنوان يُقرأ بين النتائج ويُقرأ العنوان الرئيس في الصفحة، "
                       "فيمكن أن يقول كل منهما ما يسكت عنه الآخر.",
                .fix = "اتركه كما هو، أو اجعل عنوان الصفحة يزيد على «{title}»: لمن الصفحة، أو أين، "
                       "أو من صاحبها."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
