// frames-used: a page made of frames: what it shows stands at other addresses.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  for (const Part& part : page_case.page.parts) {
    if (part.kind != PartKind::kFrameset) continue;
    findings.add(seen("frameset", "frames", part.at)).values = {
        {"line", std::int64_t{part.at.line}}};
    break;
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://html.spec.whatwg.org/multipage/obsolete.html#frames",
    "https://developers.google.com/search/docs/crawling-indexing/special-tags"};

constexpr Example kExamples[] = {{"a set of frames", R"(-- / --
<frameset cols="20%,*"><frame src="/menu"><frame src="/text"></frameset>
-- /ar --
<html lang="ar"><head><title>محمصة البن</title></head><frameset rows="*"><frame src="/بن"></frameset>)",
                                  "/ /ar"},
                                 {"a frame within a page", R"(-- / --
<html lang="ar"><p>خريطة <iframe src="https://maps.example.net/" title="خريطة"></iframe>)"}};

}  // namespace

extern const Rule frames_used{
    .card = {.id = "frames-used",
             .category = Category::kContent,
             .severity = Severity::kNotice,
             .effort = Effort::kDays,
             .en = {.title = "Page made of frames",
                    .headline = "{pages, plural, one {# page is made of frames} other {# pages are "
                                "made of frames}}",
                    .message = "The page consists of frames (line {line}).",
                    .why = "Search engines find the parts and lead visitors to a part without its "
                           "menu; nobody can link to what is shown.",
                    .fix = "Write the parts as one page: the menu from the template, the text as "
                           "its content."},
             .ar = {.title = "صفحة من إطارات",
                    .headline = "{pages, plural, one {صفحة واحدة مكونة من إطارات} two {صفحتان "
                                "مكونتان من إطارات} few {# صفحات مكونة من إطارات} many {# صفحة "
                                "مكونة من إطارات} other {# صفحة مكونة من إطارات}}",
                    .message = "تتكون الصفحة من إطارات (السطر {line}).",
                    .why = "تجد محركات البحث الأجزاء وتقود الزائر إلى جزء بلا قائمته، ولا يستطيع "
                           "أحد أن يربط بما يُعرض.",
                    .fix = "اجعل الأجزاء صفحة واحدة: القائمة من القالب، والنص محتواها."},
             .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
