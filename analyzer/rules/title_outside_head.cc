// title-outside-head: the title that counts stands in the body.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.titles.empty()) return Outcome::kNotApplicable;
  const TextFact& title = page.titles.front();
  if (title.in_head) return Outcome::kChecked;
  Finding& finding = findings.add(seen("body title", title.text, title.at));
  finding.values = {{"title", finding.evidence.front().what},
                    {"line", std::int64_t{title.at.line}}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://html.spec.whatwg.org/multipage/semantics.html#the-title-element",
    "https://developers.google.com/search/docs/appearance/title-link"};

constexpr Example kExamples[] = {
    {"behind the head's end, and behind an image that ends it", R"(-- / --
<head></head><body><title>Roastery</title><h1>Beans</h1></body>
-- /ar --
<html lang="ar"><head><img src="/p.gif" alt=""><title>محمصة البن</title></head><body><p>نحمص كل صباح.)",
     "/ /ar"},
    {"in the head, also where its tags are left out", R"(-- / --
<html lang="ar"><title>محمصة البن</title><p>نحمص كل صباح.
-- /head --
<head><title>Roastery</title></head><body><svg><title>Logo</title></svg><h1>Beans</h1></body>)"}};

}  // namespace

extern const Rule title_outside_head{
    .card =
        {.id = "title-outside-head",
         .category = Category::kTitles,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Title that stands in the body",
                .headline = "{pages, plural, one {# page has its title in the body} other {# pages "
                            "have their title in the body}}",
                .message = "The <title> “{title}” stands in the body, on line {line}.",
                .why = "The title belongs in the head: programs that read only the head, such as "
                       "previews in chats, find none there.",
                .fix =
                    "Move <title> from line {line} into the head. Where it seems to be in the head "
                    "already, an element before it that has no place there has ended the head."},
         .ar = {.title = "عنوان صفحة خارج رأسها",
                .headline =
                    "{pages, plural, one {صفحة واحدة عنوانها خارج رأس الصفحة} two {صفحتان عنوان كل "
                    "منهما خارج رأس الصفحة} few {# صفحات عنوانها خارج رأس الصفحة} many {# صفحة "
                    "عنوانها خارج رأس الصفحة} other {# صفحة عنوانها خارج رأس الصفحة}}",
                .message = "يقع وسم <title> «{title}» في متن الصفحة، في السطر {line}.",
                .why = "موضع العنوان رأس الصفحة، والبرامج التي لا تقرأ غير الرأس، كمعاينات تطبيقات "
                       "المحادثة، لا تجد فيه عنوانًا.",
                .fix = "انقل <title> من السطر {line} إلى رأس الصفحة. وإن بدا أنه فيه فقد أنهى "
                       "الرأسَ قبله عنصر لا موضع له هناك."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
