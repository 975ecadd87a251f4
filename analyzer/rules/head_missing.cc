// head-missing: a page whose source has no <head> tag. It is legal HTML, and the parser makes one.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (!is_document(page) || !body_was_read(page)) return Outcome::kNotApplicable;
  if (!page.head_tags.empty()) return Outcome::kChecked;
  findings.add(seen("html", "<head>", page.html_at));
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://html.spec.whatwg.org/multipage/syntax.html#optional-tags"};

constexpr Example kExamples[] = {{"the tag is left out", R"(-- / --
<!doctype html><html lang="ar"><title>بن</title><body><p>بن يمني.)",
                                  "/"},
                                 {"both are there", R"(-- / --
<!doctype html><html lang="ar"><head><title>بن</title></head><body><p>بن يمني.)"}};

}  // namespace

extern const Rule head_missing{
    .card =
        {.id = "head-missing",
         .category = Category::kContent,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "No <head> tag",
                .headline = "{pages, plural, one {# page leaves its <head> tag out} other {# pages "
                            "leave their <head> tag out}}",
                .message = "The source has no <head> tag.",
                .why =
                    "HTML allows it, and browsers put the tag where they think it belongs. Tools "
                    "and plug-ins that look for the tag may put their lines in the wrong place.",
                .fix = "Write <head> into the template. Nothing is urgent here."},
         .ar = {.title = "لا وسم <head>",
                .headline = "{pages, plural, one {صفحة واحدة بلا وسم <head>} two {صفحتان بلا وسم "
                            "<head>} few {# صفحات بلا وسم <head>} many {# صفحة بلا وسم <head>} "
                            "other {# صفحة بلا وسم <head>}}",
                .message = "ليس في المصدر وسم <head>.",
                .why = "تسمح لغة HTML بذلك، والمتصفح يضع الوسم حيث يظن أنه مكانه. لكن الأدوات "
                       "والإضافات التي تبحث عنه قد تضع أسطرها في غير موضعها.",
                .fix = "اكتب <head> في القالب. لا شيء عاجل هنا."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
