// body-missing: a page whose source has no <body> tag. It is legal HTML, and the parser makes one.
#include <algorithm>

#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

bool has_frameset(const Page& page) {
  return std::ranges::any_of(page.parts,
                             [](const Part& part) { return part.kind == PartKind::kFrameset; });
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (!is_document(page) || !body_was_read(page) || has_frameset(page))
    return Outcome::kNotApplicable;
  if (!page.body_tags.empty()) return Outcome::kChecked;
  findings.add(seen("html", "<body>", page.html_at));
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://html.spec.whatwg.org/multipage/syntax.html#optional-tags"};

constexpr Example kExamples[] = {{"the tag is left out", R"(-- / --
<!doctype html><html lang="ar"><head><title>بن</title></head><p>بن يمني.)",
                                  "/"},
                                 {"both are there", R"(-- / --
<!doctype html><html lang="ar"><head><title>بن</title></head><body><p>بن يمني.)"}};

}  // namespace

extern const Rule body_missing{
    .card =
        {.id = "body-missing",
         .category = Category::kContent,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "No <body> tag",
                .headline = "{pages, plural, one {# page leaves its <body> tag out} other {# pages "
                            "leave their <body> tag out}}",
                .message = "The source has no <body> tag.",
                .why =
                    "HTML allows it, and browsers put the tag where they think it belongs. Tools "
                    "and plug-ins that look for the tag may put their lines in the wrong place.",
                .fix = "Write <body> into the template. Nothing is urgent here."},
         .ar = {.title = "لا وسم <body>",
                .headline = "{pages, plural, one {صفحة واحدة بلا وسم <body>} two {صفحتان بلا وسم "
                            "<body>} few {# صفحات بلا وسم <body>} many {# صفحة بلا وسم <body>} "
                            "other {# صفحة بلا وسم <body>}}",
                .message = "ليس في المصدر وسم <body>.",
                .why = "تسمح لغة HTML بذلك، والمتصفح يضع الوسم حيث يظن أنه مكانه. لكن الأدوات "
                       "والإضافات التي تبحث عنه قد تضع أسطرها في غير موضعها.",
                .fix = "اكتب <body> في القالب. لا شيء عاجل هنا."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
