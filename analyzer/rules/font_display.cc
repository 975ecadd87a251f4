// font-display: web fonts of Google that keep the text invisible until they have arrived: their
// address lacks display=.
#include <algorithm>
#include <set>
#include <string>

#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/percent.h"

namespace dalil::rules {
namespace {

bool is_font_sheet(const Resource& resource) {
  return resource.element == "link" && resource.url.is_http() &&
         resource.url.host() == "fonts.googleapis.com" && resource.url.path().starts_with("/css");
}

/// Without its font an icon is a word, so that it is better not shown before.
bool is_of_icons(std::string_view query) {
  std::string families = percent_decode(query);
  std::ranges::replace(families, '+', ' ');
  return families.find("Material Icons") != families.npos ||
         families.find("Material Symbols") != families.npos;
}

/// display=auto and display=block hide the text, too.
bool shows_text_at_once(std::string_view query) {
  for (const std::string_view value : {"swap", "fallback", "optional"}) {
    if (query.find("display=" + std::string(value)) != query.npos) return true;
  }
  return false;
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  Instances late;
  std::set<std::string_view> known;  // Many pages preload a sheet and then name it.
  for (const Resource& resource : page_case.page.resources) {
    if (!is_font_sheet(resource) || is_of_icons(resource.url.query())) continue;
    if (!known.insert(resource.url.href()).second) continue;
    if (shows_text_at_once(resource.url.query())) continue;
    late.add([&] { return seen("link[rel=stylesheet]", resource.url.href(), resource.at); });
  }
  late.report(findings);
  return known.empty() ? Outcome::kNotApplicable : Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/fonts/docs/getting_started",
    "https://developer.chrome.com/docs/lighthouse/performance/font-display"};

constexpr Example kExamples[] = {{"a font of either interface", R"(-- / --
<link rel="stylesheet" href="https://fonts.googleapis.com/css?family=Roboto"><p>Beans.
-- /ar --
<html lang="ar"><link rel="stylesheet" href="https://fonts.googleapis.com/css2?family=Amiri&amp;display=block"><p>بن.)",
                                  "/ /ar"},
                                 {"swap, a hint, and a font of the site’s own", R"(-- / --
<html lang="ar"><link rel="preconnect" href="https://fonts.googleapis.com"><link rel="stylesheet" href="https://fonts.googleapis.com/css2?family=Amiri&amp;display=swap"><p>بن.
-- /own --
<link rel="stylesheet" href="/fonts.css"><p>Beans.
-- /icons --
<link rel="stylesheet" href="https://fonts.googleapis.com/icon?family=Material+Icons"><link rel="stylesheet" href="https://fonts.googleapis.com/css2?family=Material+Symbols+Outlined"><link rel="stylesheet" href="https://fonts.googleapis.com/css?family=Material%20Icons|Roboto"><p>Beans.)"}};

}  // namespace

extern const Rule font_display{
    .card =
        {.id = "font-display",
         .category = Category::kContent,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "Text that waits for its font",
                .headline = "{pages, plural, one {# page hides its text until a web font has "
                            "arrived} other {# pages hide their text until a web font has "
                            "arrived}}",
                .message = "{count, plural, one {{first} is loaded without display=swap.} other "
                           "{# style sheets of fonts are loaded without display=swap, first "
                           "{first}.}}",
                .why = "For up to three seconds visitors on a slow line see a page without text. "
                       "Fonts of Arabic are large, so that they wait longest.",
                .fix = "Add &display=swap to the address: the text stands there at once in a font "
                       "of the device, and changes when its own has come."},
         .ar = {.title = "نص ينتظر خطه",
                .headline = "{pages, plural, one {صفحة واحدة تخفي نصها حتى يصل الخط} two {صفحتان "
                            "تخفيان نصهما حتى يصل الخط} few {# صفحات تخفي نصها حتى يصل الخط} many "
                            "{# صفحة تخفي نصها حتى يصل الخط} other {# صفحة تخفي نصها حتى يصل "
                            "الخط}}",
                .message =
                    "{count, plural, one {يُحمّل {first} بلا display=swap.} two {ملفا خطوط "
                    "يُحمّلان بلا display=swap، أولهما {first}} few {# ملفات خطوط تُحمّل بلا "
                    "display=swap، أولها {first}} many {# ملف خطوط تُحمّل بلا display=swap، "
                    "أولها {first}} other {# ملف خطوط تُحمّل بلا display=swap، أولها {first}}}",
                .why = "يرى الزائر ذو الاتصال البطيء صفحة بلا نص ثلاث ثوانٍ أو دونها. والخطوط "
                       "العربية كبيرة فانتظارها أطول.",
                .fix = "أضف ‎&display=swap‎ إلى الرابط، فيظهر النص فورًا بخط من الجهاز "
                       "ثم "
                       "يتبدل "
                       "حين "
                       "يصل خطه."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
