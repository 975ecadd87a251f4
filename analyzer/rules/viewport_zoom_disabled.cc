// viewport-zoom-disabled: the page forbids its readers to enlarge it.
#include <cstdlib>

#include "analyzer/measures.h"
#include "analyzer/page/ascii.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (!page.viewport || page.viewport->empty()) return Outcome::kNotApplicable;
  bool fixed = false;
  ascii::for_each_token(*page.viewport, ",;", [&](std::string_view property) {
    const std::size_t equals = property.find('=');
    if (equals == property.npos) return;
    const std::string_view name = ascii::trim(property.substr(0, equals));
    const std::string value = ascii::lower(ascii::trim(property.substr(equals + 1)));
    if (ascii::equals(name, "user-scalable")) fixed = fixed || value == "no" || value == "0";
    if (!ascii::equals(name, "maximum-scale") || value.empty()) return;
    // Twice the size is what readers are promised: WCAG 1.4.4.
    const double scale = std::strtod(value.c_str(), nullptr);
    fixed = fixed || (scale > 0 && scale < 2);
  });
  if (!fixed) return Outcome::kChecked;
  Finding& finding = findings.add(seen("head > meta[name=viewport]", *page.viewport, {}));
  finding.values = {{"content", finding.evidence.front().what}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://www.w3.org/WAI/WCAG22/Understanding/resize-text.html",
    "https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/meta/name/viewport"};

constexpr Example kExamples[] = {{"no scaling, and a largest scale", R"(-- / --
<meta name="viewport" content="width=device-width, user-scalable=no"><title>Roastery</title><p>Beans.
-- /ar --
<html lang="ar"><meta name="viewport" content="width=device-width; maximum-scale=1.0"><title>محمصة البن</title><p>نحمص كل صباح.)",
                                  "/ /ar"},
                                 {"readers may enlarge it", R"(-- / --
<html lang="ar"><meta name="viewport" content="width=device-width, maximum-scale=5, user-scalable=yes"><title>محمصة البن</title><p>نحمص كل صباح.)"}};

}  // namespace

extern const Rule viewport_zoom_disabled{
    .card = {.id = "viewport-zoom-disabled",
             .category = Category::kMobile,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "Page that cannot be enlarged",
                    .headline = "{pages, plural, one {# page forbids readers to enlarge it} other "
                                "{# pages forbid readers to enlarge them}}",
                    .message = "The viewport “{content}” forbids zooming.",
                    .why = "Readers with weak eyes cannot read small letters or look at a picture "
                           "closely. Some browsers pass over the ban, others obey.",
                    .fix = "Remove user-scalable and maximum-scale from the viewport."},
             .ar = {.title = "صفحة يُمنع تكبيرها",
                    .headline =
                        "{pages, plural, one {صفحة واحدة تمنع القارئ من تكبيرها} two {صفحتان "
                        "تمنعان القارئ من تكبيرهما} few {# صفحات تمنع القارئ من تكبيرها} many {# "
                        "صفحة تمنع القارئ من تكبيرها} other {# صفحة تمنع القارئ من تكبيرها}}",
                    .message = "يمنع viewport ‏«{content}» التكبير.",
                    .why = "لا يستطيع ضعيف البصر أن يقرأ الحروف الصغيرة أو يتأمل صورة. وبعض "
                           "المتصفحات يهمل المنع وبعضها يطيعه.",
                    .fix = "احذف user-scalable وmaximum-scale من viewport."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
