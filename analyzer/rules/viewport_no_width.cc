// viewport-no-width: a viewport that says neither width nor scale: telephones lay the page out as
// for a desktop.
#include "analyzer/measures.h"
#include "analyzer/page/ascii.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (!page.viewport || page.viewport->empty()) return Outcome::kNotApplicable;  // viewport-missing
  const std::string content = ascii::lower(*page.viewport);
  if (content.find("device-width") != content.npos ||
      content.find("initial-scale") != content.npos) {
    return Outcome::kChecked;
  }
  const bool fixed = content.find("width") != content.npos;
  Finding& finding = findings.add(seen("head > meta[name=viewport]", *page.viewport, {}));
  finding.values = {{"content", finding.evidence.front().what}, {"case", fixed ? "fixed" : "none"}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/meta/name/viewport",
    "https://www.w3.org/TR/css-viewport-1/"};

constexpr Example kExamples[] = {{"a fixed width, and none", R"(-- / --
<meta name="viewport" content="width=1024"><title>Roastery</title><p>Beans.
-- /ar --
<html lang="ar"><meta name="viewport" content="user-scalable=yes"><title>محمصة البن</title><p>نحمص كل صباح.)",
                                  "/ /ar"},
                                 {"the device’s width, written in any way", R"(-- / --
<html lang="ar"><meta name="viewport" content="Width = device-width"><title>محمصة البن</title><p>نحمص كل صباح.
-- /scale --
<meta name="viewport" content="initial-scale=1"><title>Beans</title><p>Beans.
-- /none --
<title>Beans</title><p>Beans.)"}};

}  // namespace

extern const Rule viewport_no_width{
    .card =
        {.id = "viewport-no-width",
         .category = Category::kMobile,
         .severity = Severity::kWarning,
         .effort = Effort::kHours,
         .en =
             {.title = "Viewport without the device’s width",
              .headline = "{pages, plural, one {# page does not fit its width to telephones} other "
                          "{# pages do not fit their width to telephones}}",
              .message = "{case, select, fixed {The viewport “{content}” has a width that is the "
                         "same on all devices.} other {The viewport “{content}” names no width.}}",
              .why = "Telephones lay the page out for a desktop and shrink it, so that readers "
                     "must zoom; search engines index the mobile view.",
              .fix =
                  "Write <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">, "
                  "and look at the page on a telephone: the layout must follow."},
         .ar = {.title = "viewport بلا عرض الجهاز",
                .headline = "{pages, plural, one {صفحة واحدة لا تلائم عرض الهواتف} two {صفحتان لا "
                            "تلائمان عرض الهواتف} few {# صفحات لا تلائم عرض الهواتف} many {# صفحة "
                            "لا تلائم عرض الهواتف} other {# صفحة لا تلائم عرض الهواتف}}",
                .message = "{case, select, fixed {في viewport ‏«{content}» عرض واحد لكل "
                           "الأجهزة.} other "
                           "{لا يذكر viewport ‏«{content}» عرضًا.}}",
                .why = "يرسم الهاتف الصفحة بعرض شاشة الحاسوب ثم يصغرها فيضطر القارئ إلى تكبيرها، "
                       "ومحركات البحث تفهرس ما يعرضه الهاتف.",
                .fix = "اكتب <meta name=\"viewport\" content=\"width=device-width, "
                       "initial-scale=1\">، ثم انظر إلى الصفحة في هاتف: لا بد أن يتبعه التصميم."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
