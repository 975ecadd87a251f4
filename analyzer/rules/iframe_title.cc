// iframe-title: frames that do not say what is in them.
#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/page/ascii.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  Instances nameless;
  bool any = false;
  for (const Part& part : page_case.page.parts) {
    // Those without an address are filled by scripts, and counters hide theirs.
    if (part.kind != PartKind::kFrame || part.hidden || part.address.empty() ||
        ascii::starts_with(part.address, "about:"))
      continue;
    any = true;
    if (part.name.empty() && !part.labelled)
      nameless.add([&] { return seen("iframe", part.address, part.at); });
  }
  if (!any) return Outcome::kNotApplicable;
  if (Finding* const finding = nameless.report(findings)) {
    finding->values.push_back({"line", std::int64_t{finding->evidence.front().line}});
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://www.w3.org/WAI/WCAG22/Techniques/html/H64",
                                         "https://dequeuniversity.com/rules/axe/4.10/frame-title"};

constexpr Example kExamples[] = {{"a map without a name", R"(-- / --
<iframe src="https://maps.example.net/"></iframe>
-- /ar --
<html lang="ar"><iframe src="/video/بن" title=" "></iframe>)",
                                  "/ /ar"},
                                 {"a title, and a hidden counter", R"(-- / --
<html lang="ar"><iframe src="https://maps.example.net/" title="خريطة المحمصة"></iframe><iframe src="/count" style="display:none"></iframe><iframe></iframe>)"},
                                 {"regression: what only readers without scripts get", R"(-- / --
<html lang="ar"><nav><noscript><iframe src="/الفهرس"></iframe></noscript></nav><p>بن)"}};

}  // namespace

extern const Rule iframe_title{
    .card =
        {.id = "iframe-title",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Frames without a title",
                .headline = "{pages, plural, one {# page has frames without a title} other {# "
                            "pages have frames without a title}}",
                .message = "{count, plural, one {The frame {first} (line {line}) has no title.} "
                           "other {# frames have no title, first {first} (line {line}).}}",
                .why = "A screen reader says “frame” and its address; nobody can decide whether to "
                       "go in.",
                .fix = "Write title=\"…\" on <iframe>, with what it shows: “Map of our shop”."},
         .ar = {.title = "إطارات بلا عنوان",
                .headline = "{pages, plural, one {صفحة واحدة فيها إطارات بلا عنوان} two {صفحتان في "
                            "كل منهما إطارات بلا عنوان} few {# صفحات فيها إطارات بلا عنوان} many "
                            "{# صفحة فيها إطارات بلا عنوان} other {# صفحة فيها إطارات بلا عنوان}}",
                .message =
                    "{count, plural, one {الإطار {first} (السطر {line}) بلا عنوان.} two {إطاران "
                    "بلا عنوان، أولهما {first} (السطر {line}).} few {# إطارات بلا عنوان، أولها "
                    "{first} (السطر {line}).} many {# إطارًا بلا عنوان، أولها {first} (السطر "
                    "{line}).} other {# إطار بلا عنوان، أولها {first} (السطر {line}).}}",
                .why = "يقول قارئ الشاشة «إطار» وعنوانه الشبكي، فلا يعرف أحد أيدخله أم لا.",
                .fix = "اكتب على <iframe> السمة ‎title=\"…\"‎ بما يعرضه: "
                       "«خريطة "
                       "متجرنا»."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
