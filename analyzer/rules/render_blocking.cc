// render-blocking: scripts in the head for which the browser waits before it shows anything.
#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  Instances blocking;
  bool any = false;
  for (const Resource& resource : page_case.page.resources) {
    if (!resource.is_running_script()) continue;
    any = true;
    if (!resource.blocking) continue;
    blocking.add([&] { return seen("head > script", shown_url(resource.url), resource.at); });
  }
  if (!any) return Outcome::kNotApplicable;
  if (static_cast<double>(blocking.count()) > findings.option("max_scripts")) {
    blocking.report(findings);
  }
  return Outcome::kChecked;
}

constexpr RuleOption kOptions[] = {{"max_scripts", 5, 0, 100}};

constexpr std::string_view kSources[] = {
    "https://developer.chrome.com/docs/lighthouse/performance/render-blocking-resources",
    "https://html.spec.whatwg.org/multipage/scripting.html#attr-script-defer"};

constexpr Example kExamples[] = {
    {"six scripts in a row", R"(-- / --
<head><script src="/1.js"></script><script src="/2.js"></script><script src="/3.js"></script><script src="/4.js"></script><script src="/5.js"></script><script src="/6.js"></script></head><p>Beans.
-- /ar --
<html lang="ar"><head><script src="/1.js"></script><script src="/2.js"></script><script src="/3.js"></script><script src="/4.js"></script><script src="/5.js"></script><script src="/6.js"></script></head><p>بن.)",
     "/ /ar"},
    {"scripts that let the page go on, and a few that do not", R"(-- / --
<html lang="ar"><head><script src="/1.js" defer></script><script src="/2.js" async></script><script src="/3.js" type="module"></script><script src="/4.js"></script><script src="/5.js"></script><script nomodule src="/old-1.js"></script><script nomodule src="/old-2.js"></script><script type="text/plain" src="/ads.js"></script><script type="text/javascript; charset=utf-8" src="/none.js"></script><script>one()</script></head><p>بن.</p><script src="/6.js"></script><script src="/7.js"></script><script src="/8.js"></script><script src="/9.js"></script>)"}};

}  // namespace

extern const Rule render_blocking{
    .card =
        {.id = "render-blocking",
         .category = Category::kContent,
         .severity = Severity::kInfo,
         .effort = Effort::kHours,
         .en = {.title = "Scripts that hold the page up",
                .headline =
                    "{pages, plural, one {# page waits for many scripts before it shows anything} "
                    "other {# pages wait for many scripts before they show anything}}",
                .message = "{count, plural, one {A script in the head holds the page up: {first}.} "
                           "other {# scripts in the head hold the page up, first {first}.}}",
                .why = "The browser fetches and runs each of them before it draws the first line; "
                       "on a slow line the reader looks at a white page for that long.",
                .fix = "Add defer to scripts that need the page, async to those that need nothing "
                       "(statistics), beginning with {first}. Test afterwards: order may matter."},
         .ar = {.title = "نصوص برمجية تؤخر عرض الصفحة",
                .headline =
                    "{pages, plural, one {صفحة واحدة تنتظر نصوصًا برمجية كثيرة قبل أن تعرض شيئًا} "
                    "two {صفحتان تنتظران نصوصًا برمجية كثيرة قبل أن تعرضا شيئًا} few {# صفحات تنتظر "
                    "نصوصًا برمجية كثيرة قبل أن تعرض شيئًا} many {# صفحة تنتظر نصوصًا برمجية كثيرة "
                    "قبل أن تعرض شيئًا} other {# صفحة تنتظر نصوصًا برمجية كثيرة قبل أن تعرض شيئًا}}",
                .message =
                    "{count, plural, one {نص برمجي في <head> يؤخر العرض: {first}.} two {نصان "
                    "برمجيان في <head> يؤخران العرض، أولهما {first}.} few {# نصوص برمجية في <head> "
                    "تؤخر العرض، أولها {first}.} many {# نصًا برمجيًا في <head> تؤخر العرض، أولها "
                    "{first}.} other {# نص برمجي في <head> تؤخر العرض، أولها {first}.}}",
                .why = "يجلب المتصفح كلًا منها ويشغله قبل أن يرسم السطر الأول، والقارئ على خط بطيء "
                       "يرى صفحة بيضاء طوال ذلك.",
                .fix = "أضف defer إلى النصوص التي تحتاج إلى الصفحة، وasync إلى التي لا تحتاج إلى "
                       "شيء (كالإحصاء)، بدءًا من {first}. ثم جرّب، فقد يكون للترتيب أثر."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check,
    .options = kOptions};

}  // namespace dalil::rules
