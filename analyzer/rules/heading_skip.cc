// heading-skip: the headings of the content jump down over a level, from h2 to h4.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

bool counts(const Heading& heading) {
  return !heading.beside &&
         (heading.region == Region::kContent || heading.region == Region::kHeader);
}

// What stands before the first h1 or h2 belongs to no outline yet, and an empty heading holds its
// level but is heading-empty's to report.
Outcome check(const PageCase& page_case, PageFindings& findings) {
  int level = 0;
  std::int64_t jumps = 0;
  const Heading* first = nullptr;
  int first_from = 0;
  for (const Heading& heading : page_case.page.headings) {
    if (!counts(heading) || (level == 0 && heading.level > 2)) continue;
    if (level != 0 && heading.level > level + 1 && !heading.text.empty()) {
      ++jumps;
      if (!first) {
        first = &heading;
        first_from = level;
      }
    }
    level = heading.level;
  }
  if (level == 0) return Outcome::kNotApplicable;
  if (!first) return Outcome::kChecked;
  Finding& finding =
      findings.add(seen(std::string("h") + std::to_string(first->level), first->text, first->at));
  finding.values = {{"text", finding.evidence.front().what},
                    {"from", std::int64_t{first_from}},
                    {"to", std::int64_t{first->level}},
                    {"wanted", std::int64_t{first_from + 1}},
                    {"more", jumps - 1}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://www.w3.org/WAI/tutorials/page-structure/headings/",
    "https://html.spec.whatwg.org/multipage/sections.html#headings-and-outlines-2"};

constexpr Example kExamples[] = {
    {"from the second level to the fourth, in English and in Arabic", R"(-- / --
<h1>Roastery</h1><h2>Beans</h2><h4>Yemen</h4><p>From Haraz.</p>
-- /ar --
<html lang="ar"><h1>محمصة البن</h1><h3>من اليمن</h3><p>من حراز.</p>)",
     "/ /ar"},
    {"up by any number, down by one", R"(-- / --
<html lang="ar"><h1>محمصة البن</h1><h2>الأنواع</h2><h3>من اليمن</h3><h4>حراز</h4><h2>الأسعار</h2>)"},
    {"headings of menus and of what stands before the content", R"(-- / --
<header><h4>Open daily</h4></header><nav><h6>Menu</h6></nav><h2>News</h2><h1>Roastery</h1><h2>Beans</h2>
<aside><h5>Newsletter</h5></aside><footer><h4>Address</h4></footer>)"},
    {"titles of notes between headings that fit, and the name of an author", R"(-- / --
<html lang="ar"><h1>البن</h1><h2>الأنواع</h2><h3>حراز</h3><h4>الحصاد</h4><div class="note"><h3 class="title">ملاحظة</h3><p>يجفف.</div>
<h5>الموسم</h5>
-- /book --
<h1>The Coffee Book</h1><h3 class="author">Amal Noman</h3><h2>Beans</h2><div role="note"><h4>Tip</h4></div><h3>Haraz</h3>)"}};

}  // namespace

extern const Rule heading_skip{
    .card =
        {.id = "heading-skip",
         .category = Category::kHeadings,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Heading level left out",
                .headline = "{pages, plural, one {# page leaves out a heading level} "
                            "other {# pages leave out a heading level}}",
                .message = "“{text}” is an <h{to}> under an <h{from}>{more, plural, =0 {} one {, "
                           "and # more heading skips a level} other {, and # more headings skip a "
                           "level}}.",
                .why = "Those who go through a page by its headings, as users of screen readers "
                       "do, look for the level between and think that a part is missing. Search "
                       "engines do not mind.",
                .fix = "Make “{text}” an <h{wanted}>; its size is for the style sheet to say."},
         .ar = {.title = "مستوى ناقص في تدرج العناوين",
                .headline = "{pages, plural, one {صفحة واحدة تقفز فوق مستوى من العناوين} "
                            "two {صفحتان تقفزان فوق مستوى من العناوين} "
                            "few {# صفحات تقفز فوق مستوى من العناوين} "
                            "many {# صفحة تقفز فوق مستوى من العناوين} "
                            "other {# صفحة تقفز فوق مستوى من العناوين}}",
                .message =
                    "«{text}» وسمه <h{to}> وهو تحت <h{from}>{more, plural, =0 {} one {، وفي الصفحة "
                    "قفزة أخرى} two {، وفي الصفحة قفزتان أخريان} few {، وفي الصفحة # قفزات أخرى} "
                    "many {، وفي الصفحة # قفزة أخرى} other {، وفي الصفحة # قفزة أخرى}}.",
                .why = "من يتنقل في الصفحة بعناوينها، كمستخدم قارئ الشاشة، يبحث عن المستوى الناقص "
                       "ويظن أن جزءًا قد سقط؛ أما محركات البحث فلا يضرها ذلك.",
                .fix = "اجعل «{text}» وسم <h{wanted}>، ودع حجم الخط لأوراق الأنماط."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kBody};

}  // namespace dalil::rules
