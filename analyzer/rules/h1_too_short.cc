// h1-too-short: a main heading that names nothing: a single letter, or none.
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

constexpr std::size_t kFewest = 2;

// Letters beyond ASCII count as such; a name in Chinese may be one of them.
bool names_something(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c >= 0x2E80) return true;
    const bool latin = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool other = c >= 0xC0 && !(c >= 0x2000 && c < 0x2E80) && !(c >= 0x0660 && c <= 0x0669);
    letters += latin || other;
  }
  return letters >= kFewest;
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  bool any = false;
  for (const Heading& heading : page_case.page.headings) {
    if (heading.level != 1 || heading.text.empty()) continue;
    any = true;
    if (names_something(heading.text)) return Outcome::kChecked;
  }
  if (!any) return Outcome::kNotApplicable;
  for (const Heading& heading : page_case.page.headings) {
    if (heading.level != 1 || heading.text.empty()) continue;
    Finding& finding = findings.add(seen("h1", heading.text, heading.at));
    finding.values = {{"text", finding.evidence.front().what}};
    break;
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/fundamentals/seo-starter-guide",
    "https://www.w3.org/WAI/WCAG22/Understanding/headings-and-labels.html"};

constexpr Example kExamples[] = {{"a number and an arrow", R"(-- / --
<h1>12</h1><p>Beans.
-- /ar --
<html lang="ar"><h1>—</h1><p>نحمص كل صباح.)",
                                  "/ /ar"},
                                 {"short names are names", R"(-- / --
<html lang="ar"><h1>البن</h1><p>نحمص كل صباح.
-- /zh --
<h1>茶</h1><p>Tea.
-- /two --
<h1>7</h1><h1>Our beans</h1>)"}};

}  // namespace

extern const Rule h1_too_short{
    .card =
        {.id = "h1-too-short",
         .category = Category::kHeadings,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "Main heading that names nothing",
                .headline = "{pages, plural, one {# page has a main heading that names nothing} "
                            "other {# pages have main headings that name nothing}}",
                .message = "The main heading is “{text}”.",
                .why = "Visitors and search engines look to the main heading for the subject of "
                       "the page.",
                .fix =
                    "Write the subject of the page in place of “{text}”, in two to eight words."},
         .ar =
             {.title = "عنوان رئيس لا يسمي شيئًا",
              .headline =
                  "{pages, plural, one {صفحة واحدة عنوانها الرئيس لا يسمي شيئًا} two {صفحتان عنوان "
                  "كل منهما الرئيس لا يسمي شيئًا} few {# صفحات عنوانها الرئيس لا يسمي شيئًا} many {# "
                  "صفحة عنوانها الرئيس لا يسمي شيئًا} other {# صفحة عنوانها الرئيس لا يسمي شيئًا}}",
              .message = "العنوان الرئيس هو «{text}».",
              .why = "يعرف الزائر ومحرك البحث موضوع الصفحة من عنوانها الرئيس.",
              .fix = "اكتب موضوع الصفحة مكان «{text}» في كلمتين إلى ثماني كلمات."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
