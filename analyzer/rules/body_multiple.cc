// body-multiple: a second <body>: mostly a page that was put into a page.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.body_tags.size() < 2)
    return page.body_tags.empty() ? Outcome::kNotApplicable : Outcome::kChecked;
  findings.add(seen("body", "a second <body>", page.body_tags[1])).values = {
      {"line", std::int64_t{page.body_tags[1].line}}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody"};

constexpr Example kExamples[] = {{"a page in a page", R"(-- / --
<body><p>Beans.<body class="part"><p>Mills.
-- /ar --
<html lang="ar"><body><p>نحمص كل صباح.</body><body><p>كل يوم.)",
                                  "/ /ar"},
                                 {"one, and one in a script", R"(-- / --
<html lang="ar"><body><p>نحمص كل صباح.<script>write('<body>')</script>)"}};

}  // namespace

extern const Rule body_multiple{
    .card = {.id = "body-multiple",
             .category = Category::kContent,
             .severity = Severity::kNotice,
             .effort = Effort::kHours,
             .en = {.title = "Two bodies in one page",
                    .headline = "{pages, plural, one {# page has a second <body>} other {# pages "
                                "have a second <body>}}",
                    .message = "A second <body> stands on line {line}.",
                    .why = "Browsers pass over the tag and keep its attributes, so that classes "
                           "and scripts meant for a part change the whole page.",
                    .fix = "Look which part or plugin brings a whole page along, and take over "
                           "only what stands in its body; the second <body> is on line {line}."},
             .ar = {.title = "متنان في صفحة واحدة",
                    .headline =
                        "{pages, plural, one {صفحة واحدة فيها وسم <body> ثانٍ} two {صفحتان في كل "
                        "منهما وسم <body> ثانٍ} few {# صفحات فيها وسم <body> ثانٍ} many {# صفحة فيها "
                        "وسم <body> ثانٍ} other {# صفحة فيها وسم <body> ثانٍ}}",
                    .message = "وسم <body> ثانٍ في السطر {line}.",
                    .why = "يهمل المتصفح الوسم ويبقي سماته، فتغير أصناف جزء وبرامجه الصفحة كلها.",
                    .fix = "انظر أي جزء أو إضافة تأتي بصفحة كاملة، وخذ منها ما في متنها فقط؛ "
                           "والمتن الثاني في السطر {line}."},
             .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
