// heading-empty: headings with nothing in them that anyone could read or hear.
#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.headings.empty()) return Outcome::kNotApplicable;
  Instances empty;
  for (const Heading& heading : page.headings) {
    if (!heading.text.empty()) continue;
    empty.add([&] {
      return seen(std::string("h") + std::to_string(heading.level),
                  heading.image_only ? "an image without alt text" : "empty", heading.at);
    });
  }
  if (Finding* const finding = empty.report(findings)) {
    finding->values.push_back({"element", finding->evidence.front().where});
    finding->values.push_back({"line", std::int64_t{finding->evidence.front().line}});
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://html.spec.whatwg.org/multipage/sections.html#the-h1,-h2,-h3,-h4,-h5,-and-h6-elements",
    "https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships.html"};

constexpr Example kExamples[] = {{"white space, and a picture without words", R"(-- / --
<h1>Roastery</h1><h2> &nbsp; </h2><p>Beans.
-- /ar --
<html lang="ar"><h1>محمصة البن</h1><h2><img src="/line.png" alt=""></h2><p>نحمص كل صباح.)",
                                  "/ /ar"},
                                 {"a picture with words, and what nobody meets", R"(-- / --
<html lang="ar"><h1><img src="/logo.png" alt="محمصة البن"></h1><h2 hidden></h2><h3 aria-hidden="true"></h3>)"}};

}  // namespace

extern const Rule heading_empty{
    .card = {.id = "heading-empty",
             .category = Category::kHeadings,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "Empty headings",
                    .headline = "{pages, plural, one {# page has empty headings} other {# pages "
                                "have empty headings}}",
                    .message =
                        "{count, plural, one {The <{element}> on line {line} is empty.} other {# "
                        "headings are empty; the first is the <{element}> on line {line}.}}",
                    .why = "Screen readers announce a heading and then say nothing. Mostly it is a "
                           "blank line that an editor made with the wrong element.",
                    .fix = "Remove the <{element}> on line {line}, or write what its section is "
                           "about; space between parts is for the style sheet."},
             .ar = {.title = "عناوين فارغة",
                    .headline = "{pages, plural, one {صفحة واحدة فيها عناوين فارغة} two {صفحتان في "
                                "كل منهما عناوين فارغة} few {# صفحات فيها عناوين فارغة} many {# "
                                "صفحة فيها عناوين فارغة} other {# صفحة فيها عناوين فارغة}}",
                    .message =
                        "{count, plural, one {وسم <{element}> في السطر {line} فارغ.} two {عنوانان "
                        "فارغان، أولهما <{element}> في السطر {line}.} few {# عناوين فارغة، أولها "
                        "<{element}> في السطر {line}.} many {# عنوانًا فارغًا، أولها <{element}> في "
                        "السطر {line}.} other {# عنوان فارغ، أولها <{element}> في السطر {line}.}}",
                    .why = "يعلن قارئ الشاشة عنوانًا ثم لا يقول شيئًا؛ وهو في الغالب سطر فارغ صنعه "
                           "المحرر بالوسم الخطأ.",
                    .fix = "احذف <{element}> من السطر {line}، أو اكتب موضوع قسمه؛ أما المسافة بين "
                           "الأقسام فلأوراق الأنماط."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kBody};

}  // namespace dalil::rules
