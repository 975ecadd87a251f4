// legacy-js: scripts that teach browsers of long ago what all of today know. Told by the names of
// their files; what stands in a conditional comment is not loaded and not told.
#include <algorithm>
#include <string>

#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/page/ascii.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

// Before ".js", ".min.js" or a version.
constexpr std::string_view kNames[] = {"html5shiv",
                                       "html5shiv-printshiv",
                                       "respond",
                                       "es5-shim",
                                       "es5-sham",
                                       "es6-shim",
                                       "es6-promise",
                                       "babel-polyfill",
                                       "excanvas",
                                       "selectivizr",
                                       "css3-mediaqueries",
                                       "json2",
                                       "swfobject",
                                       "picturefill",
                                       "ie10-viewport-bug-workaround",
                                       "dd_belatedpng"};

bool is_legacy(const Url& url) {
  const std::string path = ascii::lower(url.path());
  std::string_view file = std::string_view(path).substr(path.rfind('/') + 1);
  if (!file.ends_with(".js")) return false;
  file.remove_suffix(3);
  if (file.ends_with(".min")) file.remove_suffix(4);
  return std::ranges::any_of(kNames, [&](std::string_view name) {
    if (!file.starts_with(name)) return false;
    const std::string_view rest = file.substr(name.size());
    return rest.empty() || ((rest[0] == '-' || rest[0] == '.') &&
                            rest.find_first_not_of("0123456789.", 1) == rest.npos);
  });
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  Instances legacy;
  bool any = false;
  for (const Resource& resource : page_case.page.resources) {
    if (!resource.is_running_script() || !resource.url.is_http()) continue;
    any = true;
    if (!is_legacy(resource.url)) continue;
    legacy.add([&] { return seen("script", resource.url.href(), resource.at); });
  }
  legacy.report(findings);
  return any ? Outcome::kChecked : Outcome::kNotApplicable;
}

constexpr std::string_view kSources[] = {
    "https://developer.chrome.com/docs/performance/insights/legacy-javascript",
    "https://learn.microsoft.com/en-us/lifecycle/announcements/"
    "internet-explorer-11-end-of-support"};

constexpr Example kExamples[] = {{"two helpers of Internet Explorer", R"(-- / --
<script src="/js/html5shiv.min.js"></script><p>Beans.
-- /ar --
<html lang="ar"><script src="https://cdn.example.net/respond-1.4.2.min.js"></script><p>بن.)",
                                  "/ /ar"},
                                 {"for that browser alone, and names that only begin so", R"(-- / --
<html lang="ar"><script nomodule src="/js/es6-promise.js"></script><!--[if lt IE 9]><script src="/js/html5shiv.js"></script><![endif]--><script src="/js/respondents.js"></script><script src="/js/pie-chart.js"></script><script src="/js/jquery-3.7.1.min.js"></script><p>بن.)"}};

}  // namespace

extern const Rule legacy_js{
    .card =
        {.id = "legacy-js",
         .category = Category::kContent,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "Scripts for browsers of long ago",
                .headline = "{pages, plural, one {# page loads scripts for browsers that nobody "
                            "uses any more} other {# pages load scripts for browsers that nobody "
                            "uses any more}}",
                .message = "{count, plural, one {The page loads {first}.} other {The page loads # "
                           "such scripts, first {first}.}}",
                .why = "Every visitor pays with time and data for what only Internet Explorer and "
                       "its like needed.",
                .fix = "Delete {first} from the template, and look once at the page afterwards."},
         .ar = {.title = "نصوص برمجية لمتصفحات قديمة",
                .headline = "{pages, plural, one {صفحة واحدة تحمّل نصوصًا برمجية لمتصفحات لم تعد "
                            "تُستعمل} two {صفحتان تحمّلان نصوصًا برمجية لمتصفحات لم تعد تُستعمل} few "
                            "{# صفحات تحمّل نصوصًا برمجية لمتصفحات لم تعد تُستعمل} many {# صفحة تحمّل "
                            "نصوصًا برمجية لمتصفحات لم تعد تُستعمل} other {# صفحة تحمّل نصوصًا برمجية "
                            "لمتصفحات لم تعد تُستعمل}}",
                .message =
                    "{count, plural, one {تحمّل الصفحة {first}} two {تحمّل الصفحة نصين من هذا، "
                    "أولهما {first}} few {تحمّل الصفحة # نصوص من هذا، أولها {first}} many "
                    "{تحمّل الصفحة # نصًا من هذا، أولها {first}} other {تحمّل الصفحة # نص من "
                    "هذا، أولها {first}}}",
                .why = "يدفع كل زائر من وقته وبياناته ثمن ما لم يحتج إليه إلا Internet Explorer "
                       "وأمثاله.",
                .fix = "احذف {first} من القالب، ثم انظر في الصفحة مرة بعد ذلك."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
