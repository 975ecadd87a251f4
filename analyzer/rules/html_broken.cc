// html-broken: something begins and never ends, so that the rest of the page is taken for a part of
// it. Only that: other slips browsers mend alike.
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  // A body that broke off on the way ends anywhere.
  if (page.failure != Failure::kNone || !body_was_read(page)) return Outcome::kNotApplicable;
  const TextFact& open = page.unfinished;
  if (open.text.empty()) return Outcome::kChecked;
  const bool element = open.text != "comment" && open.text != "tag";
  findings.add(seen("html", element ? "<" + open.text + ">" : open.text, open.at)).values = {
      {"case", element ? std::string("element") : open.text},
      {"name", std::string(prefix_graphemes(open.text, kQuoted))},
      {"line", std::int64_t{open.at.line}}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://html.spec.whatwg.org/multipage/parsing.html#tokenization",
    "https://html.spec.whatwg.org/multipage/parsing.html#parse-errors"};

constexpr Example kExamples[] = {
    {"a comment, a quotation mark and a script without an end", R"(-- / --
<title>Roastery</title><p>Beans.<!-- mills <p>Mills.
-- /tag --
<title>Beans</title><p>Beans.<a href="/mills>Mills</a><p>More.
-- /ar --
<html lang="ar"><title>محمصة البن</title><p>نحمص كل صباح.<script>go()<p>كل يوم.)",
     "/ /tag /ar"},
    {"ends that may be left out", R"(-- / --
<html lang="ar"><title>محمصة البن</title><ul><li>بن<li>قهوة</ul><p>نحمص <b>كل صباح.<!-- --><p>1 < 2
-- /end --
<title>Beans</title><p>Beans.</p></html)"}};

}  // namespace

extern const Rule html_broken{
    .card =
        {.id = "html-broken",
         .category = Category::kContent,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Part of the page that never ends",
                .headline =
                    "{pages, plural, one {# page has a part that never ends and swallows the rest} "
                    "other {# pages have a part that never ends and swallows the rest}}",
                .message =
                    "{case, select, comment {The comment that begins on line {line} never ends} "
                    "tag {The tag that begins on line {line} never ends} other {<{name}> on line "
                    "{line} is never closed}}: all that follows is taken for a part of it.",
                .why = "Neither visitors nor search engines see what stands behind it.",
                .fix = "{case, select, comment {Write --> where the comment is to end.} tag {Look "
                       "for a missing quotation mark or > in the tag.} other {Write </{name}> "
                       "where it is to end.}} Line {line}."},
         .ar = {.title = "جزء من الصفحة لا نهاية له",
                .headline = "{pages, plural, one {صفحة واحدة فيها جزء لا نهاية له يبتلع بقيتها} "
                            "two {صفحتان في كل منهما جزء لا نهاية له يبتلع بقيتها} few {# صفحات "
                            "فيها جزء لا نهاية له يبتلع بقيتها} many {# صفحة فيها جزء لا نهاية له "
                            "يبتلع بقيتها} other {# صفحة فيها جزء لا نهاية له يبتلع بقيتها}}",
                .message = "{case, select, comment {لا نهاية للتعليق الذي يبدأ في السطر {line}} "
                           "tag {لا نهاية للوسم الذي يبدأ في السطر {line}} other {لم يُغلق <{name}> "
                           "الذي في السطر {line}}}، فيُعد كل ما بعده جزءًا منه.",
                .why = "لا يرى الزائر ولا محرك البحث ما بعده.",
                .fix = "{case, select, comment {اكتب ‎-->‎ حيث ينبغي أن ينتهي التعليق.} "
                       "tag "
                       "{ابحث في الوسم عن علامة اقتباس ناقصة أو عن >.} other {اكتب </{name}> حيث "
                       "ينبغي أن ينتهي.}} السطر {line}."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
