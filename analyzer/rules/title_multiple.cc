// title-multiple: a page has several <title> elements; browsers take the first, and nobody knows
// what others take.
#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.titles.empty()) return Outcome::kNotApplicable;
  if (page.titles.size() < 2) return Outcome::kChecked;
  Instances titles;
  for (const TextFact& title : page.titles) {
    titles.add(
        [&] { return seen(title.in_head ? "head > title" : "body title", title.text, title.at); });
  }
  Finding& finding = *titles.report(findings);
  finding.values.push_back({"second", finding.evidence[1].what});
  finding.values.push_back({"line", std::int64_t{page.titles[1].at.line}});
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://html.spec.whatwg.org/multipage/semantics.html#the-title-element",
    "https://developers.google.com/search/docs/appearance/title-link"};

constexpr Example kExamples[] = {{"two in the head, and one more in the body", R"(-- / --
<title>Roastery</title><title>Our beans</title><h1>Beans</h1>
-- /ar --
<html lang="ar"><head><title>محمصة البن</title></head><body><p>نحمص كل صباح.</p><title>أنواع البن</title>)",
                                  "/ /ar"},
                                 {"one title, and the title of a drawing", R"(-- / --
<html lang="ar"><title>محمصة البن</title><svg><title>شعار المحمصة</title></svg><p>نحمص كل صباح.)"}};

}  // namespace

extern const Rule title_multiple{
    .card = {.id = "title-multiple",
             .category = Category::kTitles,
             .severity = Severity::kWarning,
             .effort = Effort::kMinutes,
             .en = {.title = "Several titles on one page",
                    .headline = "{pages, plural, one {# page has several titles} other {# pages "
                                "have several titles}}",
                    .message = "The page has {count} <title> elements: “{first}”, and on line "
                               "{line} “{second}”.",
                    .why = "Browsers take the first and pass over the others; a search engine may "
                           "show any of them, so you do not know what searchers read.",
                    .fix = "Keep one <title> in the head and remove the one on line {line}; often "
                           "a plugin and the template each write one."},
             .ar = {.title = "عدة عناوين لصفحة واحدة",
                    .headline = "{pages, plural, one {صفحة واحدة لها أكثر من عنوان} two {صفحتان "
                                "لكل منهما أكثر من عنوان} few {# صفحات لها أكثر من عنوان} many {# "
                                "صفحة لها أكثر من عنوان} other {# صفحة لها أكثر من عنوان}}",
                    .message = "في الصفحة {count, plural, one {وسم <title> واحد} two {وسما "
                               "<title>} few {# وسوم <title>} many {# وسم <title>} other {# وسم "
                               "<title>}}: «{first}»، وفي السطر {line} «{second}».",
                    .why = "يأخذ المتصفح أولها ويهمل غيره، وقد يعرض محرك البحث أيًّا منها، فلا تعرف "
                           "ما يقرؤه الباحث.",
                    .fix = "أبقِ وسم <title> واحدًا في رأس الصفحة واحذف الذي في السطر {line}؛ وكثيرًا "
                           "ما تكتبه إضافة ويكتبه القالب معها."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
