// h1-missing: a page that could rank has no main heading with text in it.
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

/// The heading that stands where an h1 should: the first of the content, if it is an h2.
std::string_view candidate(const Page& page) {
  for (const Heading& heading : page.headings) {
    if (heading.text.empty() || heading.region != Region::kContent) continue;
    return heading.level == 2 ? prefix_graphemes(heading.text, kQuoted) : std::string_view();
  }
  return {};
}

/// Marks of direction, zero-width spaces and soft hyphens are no part of a name.
std::string without_invisible(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool invisible =
        c == 0xAD || c == 0x61C || c == 0x200B || c == 0x200E || c == 0x200F || c == 0xFEFF;
    if (!invisible) append_utf8(out, c);
  }
  return out;
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (body_says_nothing(page) || is_blank(page) || title_never_ends(page))
    return Outcome::kNotApplicable;
  const Heading* empty = nullptr;
  for (const Heading& heading : page.headings) {
    if (heading.level != 1) continue;
    if (!heading.text.empty()) return Outcome::kChecked;
    if (!empty) empty = &heading;
  }
  const std::string_view heading = candidate(page);
  findings.add(empty ? seen("h1", "empty", empty->at) : seen("body", "no h1", {})).values = {
      {"case", empty ? "empty" : "absent"},
      {"known", heading.empty() ? "no" : "yes"},
      {"heading", without_invisible(heading)}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://html.spec.whatwg.org/multipage/sections.html#headings-and-outlines-2",
    "https://www.w3.org/WAI/tutorials/page-structure/headings/",
    "https://developers.google.com/search/docs/appearance/title-link"};

constexpr Example kExamples[] = {
    {"no h1, an empty one, and one with a picture that says nothing", R"(-- / --
<h1>Roastery</h1>
-- /absent --
<h2>Our beans</h2><p>From Yemen.</p>
-- /empty --
<h1> &nbsp; </h1><p>From Yemen.</p>
-- /picture --
<h1><img src="/logo.png"></h1><p>From Yemen.</p>)",
     "/absent /empty /picture"},
    {"an Arabic page that begins with its second level", R"(-- / --
<html lang="ar"><h2>أنواع البن</h2><p>نحمص البن كل صباح.</p>)",
     "/"},
    {"a heading, a picture with an alt text, and a page that scripts fill", R"(-- / --
<html lang="ar"><h1>محمصة البن</h1>
-- /picture --
<h1><img src="/logo.png" alt="Roastery"></h1><p>From Yemen.</p>
-- /app --
<title>Shop</title><div id="app"></div><script src="/app.js"></script>
-- /moved --
<meta http-equiv="refresh" content="0; url=/"><p>Moved.</p>
-- /gone 404 --
<p>Not here.</p>)"}};

}  // namespace

extern const Rule h1_missing{
    .card =
        {.id = "h1-missing",
         .category = Category::kHeadings,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Page without a main heading",
                .headline = "{pages, plural, one {# page that could rank has no main heading} "
                            "other {# pages that could rank have no main heading}}",
                .message = "{case, select, empty {The page’s <h1> is empty.} "
                           "other {The page has no <h1>.}}",
                .why = "The main heading tells readers, and those who listen to a screen reader, "
                       "that they have come to the right page; search engines take it for the "
                       "title of a result where the <title> does not serve.",
                .fix = "{known, select, yes {If “{heading}” names the page’s subject, make it the "
                       "<h1>.} "
                       "other {Make the heading that names the page’s subject its <h1>.}}"},
         .ar = {.title = "صفحة بلا عنوان رئيس (h1)",
                .headline = "{pages, plural, one {صفحة واحدة قابلة للفهرسة بلا عنوان رئيس} "
                            "two {صفحتان قابلتان للفهرسة بلا عنوان رئيس} "
                            "few {# صفحات قابلة للفهرسة بلا عنوان رئيس} "
                            "many {# صفحة قابلة للفهرسة بلا عنوان رئيس} "
                            "other {# صفحة قابلة للفهرسة بلا عنوان رئيس}}",
                .message = "{case, select, empty {وسم <h1> في الصفحة فارغ.} "
                           "other {ليس في الصفحة وسم <h1>.}}",
                .why = "العنوان الرئيس يُطمئن القارئ ومستخدم قارئ الشاشة إلى أنه في الصفحة "
                       "المقصودة، ومنه تأخذ محركات البحث عنوان النتيجة حين لا يفي به عنوان الصفحة.",
                .fix =
                    "{known, select, yes {إن كان «{heading}» يسمي موضوع الصفحة فاجعله وسم <h1>.} "
                    "other {اجعل العنوان الذي يسمي موضوع الصفحة وسم <h1>.}}"},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kH1};

}  // namespace dalil::rules
