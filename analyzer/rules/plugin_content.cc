// plugin-content: Flash, Java and Silverlight, which no browser shows any more.
#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  Instances dead;
  for (const Part& part : page_case.page.parts) {
    if (part.kind == PartKind::kPlugin)
      dead.add([&] { return seen("object, embed, applet", part.address, part.at); });
  }
  if (Finding* const finding = dead.report(findings)) {
    finding->values.push_back({"line", std::int64_t{finding->evidence.front().line}});
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://html.spec.whatwg.org/multipage/obsolete.html#elementdef-applet",
    "https://developers.google.com/search/docs/crawling-indexing/indexable-file-types"};

constexpr Example kExamples[] = {{"Flash and Java", R"(-- / --
<object data="/menu.swf" type="application/x-shockwave-flash"></object>
-- /ar --
<html lang="ar"><p>محمصة البن<embed src="/intro.SWF?v=2"><applet code="Menu.class"></applet>)",
                                  "/ /ar"},
                                 {"pictures, documents and films", R"(-- / --
<html lang="ar"><object data="/map.svg" type="image/svg+xml"></object><embed src="/list.pdf"><video src="/roast.mp4" muted></video>)"}};

}  // namespace

extern const Rule plugin_content{
    .card =
        {.id = "plugin-content",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kDays,
         .en = {.title = "Content for a plug-in that is gone",
                .headline =
                    "{pages, plural, one {# page holds content for plug-ins that no browser has} "
                    "other {# pages hold content for plug-ins that no browser has}}",
                .message = "{count, plural, one {{first} (line {line}) needs a plug-in that no "
                           "browser has any more.} other {# parts need plug-ins that no browser "
                           "has any more, first {first} (line {line}).}}",
                .why = "Visitors see an empty box, and search engines pass over it.",
                .fix = "Replace it by HTML, a picture or <video>, or take it out."},
         .ar = {.title = "محتوى لإضافة متصفح اندثرت",
                .headline =
                    "{pages, plural, one {صفحة واحدة فيها محتوى لإضافات لم تعد في المتصفحات} two "
                    "{صفحتان في كل منهما محتوى لإضافات لم تعد في المتصفحات} few {# صفحات فيها "
                    "محتوى لإضافات لم تعد في المتصفحات} many {# صفحة فيها محتوى لإضافات لم تعد في "
                    "المتصفحات} other {# صفحة فيها محتوى لإضافات لم تعد في المتصفحات}}",
                .message =
                    "{count, plural, one {يحتاج {first} (السطر {line}) إلى إضافة لم تعد في "
                    "المتصفحات.} two {جزآن يحتاجان إلى إضافات لم تعد في المتصفحات، أولهما {first} "
                    "(السطر {line}).} few {# أجزاء تحتاج إلى إضافات لم تعد في المتصفحات، أولها "
                    "{first} (السطر {line}).} many {# جزءًا تحتاج إلى إضافات لم تعد في المتصفحات، "
                    "أولها {first} (السطر {line}).} other {# جزء تحتاج إلى إضافات لم تعد في "
                    "المتصفحات، أولها {first} (السطر {line}).}}",
                .why = "يرى الزائر مربعًا فارغًا، وتتجاوزه محركات البحث.",
                .fix = "ضع مكانه HTML أو صورة أو <video>، أو احذفه."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
