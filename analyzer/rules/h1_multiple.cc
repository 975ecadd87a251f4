// h1-multiple: a page has several main headings, so that none of them is the main one.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  std::vector<Evidence> evidence;
  std::int64_t count = 0;
  for (const Heading& heading : page_case.page.headings) {
    if (heading.level != 1 || heading.text.empty()) continue;
    if (++count <= static_cast<std::int64_t>(kShown)) {
      evidence.push_back(seen("h1", heading.text, heading.at));
    }
  }
  if (count < 2) return Outcome::kChecked;
  Finding& finding = findings.add({});
  finding.values = {{"count", count},
                    {"first", evidence[0].what},
                    {"second", evidence[1].what},
                    {"more", count > 2 ? "yes" : "no"}};
  finding.evidence = std::move(evidence);
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://html.spec.whatwg.org/multipage/sections.html#headings-and-outlines-2",
    "https://www.w3.org/WAI/tutorials/page-structure/headings/"};

constexpr Example kExamples[] = {{"a logo and every section as main heading", R"(-- / --
<header><h1>Roastery</h1></header><h1>Our beans</h1><p>From Yemen.</p>
-- /ar --
<html lang="ar"><h1>محمصة البن</h1><p>نحمص كل صباح.</p><h1>أنواع البن</h1><p>من اليمن.</p>)",
                                  "/ /ar"},
                                 {"one, and empty ones that nobody sees", R"(-- / --
<html lang="ar"><h1>محمصة البن</h1><h1> </h1><h2>أنواع البن</h2><h2>الأسعار</h2>)"}};

}  // namespace

extern const Rule h1_multiple{
    .card = {.id = "h1-multiple",
             .category = Category::kHeadings,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "Several main headings on one page",
                    .headline = "{pages, plural, one {# page has several main headings} "
                                "other {# pages have several main headings}}",
                    .message = "The page has {count, plural, one {# <h1>} other {# <h1>}}: "
                               "“{first}”, “{second}”{more, select, yes { and more} other {}}.",
                    .why =
                        "Search engines cope with it, but readers who go by headings cannot tell "
                        "which one names the page.",
                    .fix = "Keep <h1> for the heading that names the page’s subject and make the "
                           "others <h2>; a logo needs no heading."},
             .ar = {.title = "عدة عناوين رئيسة في صفحة واحدة",
                    .headline = "{pages, plural, one {صفحة واحدة فيها عدة عناوين رئيسة} "
                                "two {صفحتان فيهما عدة عناوين رئيسة} "
                                "few {# صفحات فيها عدة عناوين رئيسة} "
                                "many {# صفحة فيها عدة عناوين رئيسة} "
                                "other {# صفحة فيها عدة عناوين رئيسة}}",
                    .message =
                        "في الصفحة {count, plural, one {عنوان رئيس واحد} two {عنوانان رئيسان} few "
                        "{# عناوين رئيسة} many {# عنوانًا رئيسًا} other {# عنوان رئيس}}: «{first}» "
                        "و«{second}»{more, select, yes { وغيرهما} other {}}.",
                    .why =
                        "لا يضر ذلك محركات البحث، لكن من يتصفح بالعناوين لا يعرف أيها يسمي الصفحة.",
                    .fix = "أبقِ <h1> للعنوان الذي يسمي موضوع الصفحة، واجعل البقية <h2>؛ ولا يحتاج "
                           "الشعار إلى وسم عنوان."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kH1};

}  // namespace dalil::rules
