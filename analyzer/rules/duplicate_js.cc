// duplicate-js: a script that the page loads twice.
#include <set>
#include <string_view>

#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  std::set<std::string_view> known, told;
  Instances repeated;
  for (const Resource& resource : page_case.page.resources) {
    if (!resource.is_running_script() || !resource.url.is_http()) continue;
    if (resource.script == ScriptKind::kModule) continue;
    if (known.insert(resource.url.href()).second) continue;
    if (!told.insert(resource.url.href()).second) continue;
    repeated.add([&] { return seen("script", shown_url(resource.url), resource.at); });
  }
  if (known.empty()) return Outcome::kNotApplicable;
  repeated.report(findings);
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developer.chrome.com/docs/performance/insights/duplicated-javascript"};

constexpr Example kExamples[] = {{"the same file twice", R"(-- / --
<script src="/app.js"></script><p>Beans.</p><script src="app.js"></script>
-- /ar --
<html lang="ar"><p>بن.</p><script src="/app.js"></script><script src="/app.js" defer></script><script src="/app.js"></script>)",
                                  "/ /ar"},
                                 {"two files, and two versions of one", R"(-- / --
<html lang="ar"><script src="/app.js?v=1"></script><script src="/app.js?v=2"></script><script>one()</script><script>one()</script><script type="module" src="/m.js"></script><script type="module" src="/m.js"></script><script src="/b.js"></script><script nomodule src="/b.js"></script>)"}};

}  // namespace

extern const Rule duplicate_js{
    .card = {.id = "duplicate-js",
             .category = Category::kContent,
             .severity = Severity::kInfo,
             .effort = Effort::kMinutes,
             .en = {.title = "Script loaded twice",
                    .headline = "{pages, plural, one {# page loads a script twice} other {# pages "
                                "load a script twice}}",
                    .message = "{count, plural, one {The script {first} is loaded twice.} other {# "
                               "scripts are loaded twice, first {first}.}}",
                    .why = "It runs twice: what it counts is counted twice, what it opens opens "
                           "twice. Often a plug-in brings what the template has already.",
                    .fix = "Keep one of the two elements for {first}, the one that stands first "
                           "where order matters."},
             .ar = {.title = "نص برمجي يُحمَّل مرتين",
                    .headline =
                        "{pages, plural, one {صفحة واحدة تحمّل نصًا برمجيًا مرتين} two {صفحتان تحمّلان "
                        "نصًا برمجيًا مرتين} few {# صفحات تحمّل نصًا برمجيًا مرتين} many {# صفحة تحمّل "
                        "نصًا برمجيًا مرتين} other {# صفحة تحمّل نصًا برمجيًا مرتين}}",
                    .message =
                        "{count, plural, one {النص البرمجي {first} يُحمَّل مرتين.} two {نصان برمجيان "
                        "يُحمَّل كل منهما مرتين، أولهما {first}.} few {# نصوص برمجية يُحمَّل كل منها "
                        "مرتين، أولها {first}.} many {# نصًا برمجيًا يُحمَّل كل منها مرتين، أولها "
                        "{first}.} other {# نص برمجي يُحمَّل كل منها مرتين، أولها {first}.}}",
                    .why = "يعمل مرتين: فما يعدّه يُعد مرتين، وما يفتحه يُفتح مرتين. وكثيرًا ما تجلب "
                           "إضافة ما في القالب أصلًا.",
                    .fix = "أبقِ للملف {first} وسمًا واحدًا، وهو الأول إن كان للترتيب أثر."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
