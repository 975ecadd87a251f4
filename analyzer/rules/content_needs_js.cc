// content-needs-js: the page has next to no text before its scripts have run: an empty box that a
// framework fills.
#include <algorithm>

#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

bool is_root(const NamedPlace& place) {
  constexpr std::string_view kRoots[] = {"root",  "app",    "__next",   "__nuxt",    "___gatsby",
                                         "q-app", "svelte", "app-root", "react-root"};
  return !place.anchor_name && std::ranges::find(kRoots, place.name) != std::end(kRoots);
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  constexpr std::size_t kFewWords = 20;
  const Page& page = page_case.page;
  if (!body_was_read(page)) return Outcome::kNotApplicable;
  const auto scripts = std::ranges::count_if(page.resources, &Resource::is_running_script);
  const auto root = std::ranges::find_if(page.places, is_root);
  if (scripts == 0 || root == page.places.end()) return Outcome::kChecked;
  if (page.words.size() >= kFewWords) return Outcome::kChecked;
  Finding& finding = findings.add(seen("#" + root->name, "empty", root->at));
  finding.confidence = Confidence::kLikely;
  finding.values = {{"words", static_cast<std::int64_t>(page.words.size())},
                    {"scripts", static_cast<std::int64_t>(scripts)},
                    {"root", root->name}};
  return Outcome::kChecked;
}

constexpr std::string_view kAliases[] = {"content-without-js"};

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/javascript/javascript-seo-basics",
    "https://developers.google.com/search/docs/crawling-indexing/javascript/dynamic-rendering"};

constexpr Example kExamples[] = {{"an empty box", R"(-- / --
<title>Roastery</title><div id="root"></div><script src="/app.js"></script>
-- /ar --
<html lang="ar"><title>محمصة البن</title><div id="__next"><p>جارٍ التحميل</p></div><script src="/a.js"></script><script src="/b.js"></script>)",
                                  "/ /ar"},
                                 {"text that the server has written into the box", R"(-- / --
<html lang="ar"><title>محمصة البن</title><div id="app"><h1>محمصة البن</h1><p>نحمص حبوب البن اليمني كل صباح في المحمصة القديمة التي أسسها جدنا قبل ستين سنة في صنعاء القديمة قرب باب اليمن ونبيعها.</div><script src="/a.js"></script>
-- /plain --
<div id="root"></div><p>Beans.
-- /dormant --
<div id="root"></div><p>Beans.</p><script type="text/plain" src="/chat.js"></script><script nomodule src="/old.js"></script>)"}};

}  // namespace

extern const Rule content_needs_js{
    .card =
        {.id = "content-needs-js",
         .category = Category::kIndexability,
         .severity = Severity::kError,
         .effort = Effort::kDays,
         .aliases = kAliases,
         .en = {.title = "Page that is empty before its scripts run",
                .headline = "{pages, plural, one {# page is empty before its scripts have run} "
                            "other {# pages are empty before their scripts have run}}",
                .message = "The source holds {words, plural, =0 {no word} one {one word} other {# "
                           "words}} and an element “{root}” that {scripts, plural, one {a script} "
                           "other {# scripts}} must fill.",
                .why =
                    "Google runs scripts, later and not always; most other crawlers, those of AI "
                    "answers and of previews among them, see an empty page and find no links.",
                .fix = "Let the server send the text: server-side rendering or static generation "
                       "(Next.js, Nuxt, SvelteKit, Angular SSR), at least for pages that should be "
                       "found."},
         .ar = {.title = "صفحة فارغة قبل عمل برامجها",
                .headline =
                    "{pages, plural, one {صفحة واحدة فارغة قبل أن تعمل برامجها} two {صفحتان "
                    "فارغتان قبل أن تعمل برامجهما} few {# صفحات فارغة قبل أن تعمل برامجها} many {# "
                    "صفحة فارغة قبل أن تعمل برامجها} other {# صفحة فارغة قبل أن تعمل برامجها}}",
                .message = "في المصدر {words, plural, =0 {لا كلمة} one {كلمة واحدة} two {كلمتان} "
                           "few {# كلمات} many {# كلمة} other {# كلمة}} وعنصر "
                           "‎«{root}» "
                           "على "
                           "{scripts, plural, one {برنامج واحد} two {برنامجين} few {# برامج} many "
                           "{# برنامجًا} other {# برنامج}} أن يملأه.",
                .why =
                    "يشغّل Google البرامج متأخرًا ولا يشغّلها دائمًا، أما أكثر الزواحف الأخرى، ومنها "
                    "زواحف إجابات الذكاء الاصطناعي والمعاينات، فترى صفحة فارغة ولا تجد روابط.",
                .fix = "اجعل الخادم يرسل النص: التصيير في الخادم أو التوليد الساكن (Next.js وNuxt "
                       "وSvelteKit وAngular SSR)، في الصفحات التي تريد أن يُعثر عليها على الأقل."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
