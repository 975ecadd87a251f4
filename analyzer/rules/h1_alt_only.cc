// h1-alt-only: the main heading is a picture; its only words are an alt text.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Heading* picture = nullptr;
  bool any = false;
  for (const Heading& heading : page_case.page.headings) {
    if (heading.level != 1 || heading.text.empty()) continue;
    any = true;
    if (!heading.image_only) return Outcome::kChecked;
    if (picture == nullptr) picture = &heading;
  }
  if (!any) return Outcome::kNotApplicable;
  Finding& finding = findings.add(seen("h1 img", picture->text, picture->at));
  finding.values = {{"alt", finding.evidence.front().what}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/google-images",
    "https://html.spec.whatwg.org/multipage/images.html#alt"};

constexpr Example kExamples[] = {{"a logo as the only main heading", R"(-- / --
<h1><img src="/logo.png" alt="Roastery"></h1><p>Beans.
-- /ar --
<html lang="ar"><h1><a href="/"><img src="/logo.png" alt="محمصة البن"></a></h1><p>نحمص كل صباح.)",
                                  "/ /ar"},
                                 {"a picture with words, and a second heading in words", R"(-- / --
<html lang="ar"><h1><img src="/logo.png" alt="الشعار"> محمصة البن</h1>
-- /two --
<h1><img src="/logo.png" alt="Roastery"></h1><h1>Our beans</h1>)"}};

}  // namespace

extern const Rule h1_alt_only{
    .card = {.id = "h1-alt-only",
             .category = Category::kHeadings,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "Main heading that is a picture",
                    .headline = "{pages, plural, one {# page has a picture for a main heading} "
                                "other {# pages have a picture for a main heading}}",
                    .message = "The main heading is a picture; only its alt text says “{alt}”.",
                    .why = "A picture is mostly the logo, the same on every page, and names none "
                           "of them. Its words cannot be marked, searched or enlarged.",
                    .fix = "Write the subject of the page as text into <h1>, and take the logo out "
                           "of the heading."},
             .ar = {.title = "عنوان رئيس من صورة",
                    .headline =
                        "{pages, plural, one {صفحة واحدة عنوانها الرئيس صورة} two {صفحتان عنوان كل "
                        "منهما الرئيس صورة} few {# صفحات عنوانها الرئيس صورة} many {# صفحة عنوانها "
                        "الرئيس صورة} other {# صفحة عنوانها الرئيس صورة}}",
                    .message = "العنوان الرئيس صورة ليس فيها من الكلام إلا نصها البديل «{alt}».",
                    .why = "هذه الصورة في الغالب شعار يتكرر في كل صفحة ولا يسمي واحدة منها، ولا "
                           "يمكن تحديد كلماتها ولا البحث فيها ولا تكبيرها.",
                    .fix = "اكتب موضوع الصفحة نصًا في <h1>، وأخرج الشعار من وسم العنوان."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
