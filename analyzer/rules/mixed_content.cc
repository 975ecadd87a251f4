// mixed-content: an https page loads scripts, styles, images or frames over http.
#include <string_view>
#include <unordered_set>

#include "analyzer/hosts.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::size_t kShownResources = 5;

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (!page.url.starts_with("https:")) return Outcome::kNotApplicable;
  std::unordered_set<std::string_view> urls;
  Finding* finding = nullptr;
  for (const Resource& resource : page.resources) {
    if (resource.url.scheme() != "http" || is_loopback(resource.url.host())) continue;
    if (!urls.insert(resource.url.href()).second) continue;
    Evidence evidence = seen(resource.element, resource.url.href(), resource.at);
    if (!finding) {
      finding = &findings.add(std::move(evidence));
    } else if (finding->evidence.size() < kShownResources) {
      finding->evidence.push_back(std::move(evidence));
    }
  }
  if (finding) {
    finding->values = {{"count", static_cast<std::int64_t>(urls.size())},
                       {"first", finding->evidence.front().what},
                       {"element", finding->evidence.front().where}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://www.w3.org/TR/mixed-content/",
                                         "https://web.dev/articles/fixing-mixed-content"};

constexpr Example kExamples[] = {
    {"a script, a style sheet and an image over http", R"(-- / --
<script src="http://cdn.example.net/a.js"></script>
-- /style --
<link rel="stylesheet" href="http://example.com/a.css">
-- /image --
<html lang="ar"><p>محمصة البن <img src="http://example.com/a.jpg" alt="البن">)",
     "/ /style /image"},
    {"https, relative addresses, and http addresses that only lead or name", R"(-- / --
<html lang="ar"><script src="//cdn.example.net/a.js"></script><img src="/a.jpg" alt="البن">
<a href="http://example.net/">رابط</a><link rel="canonical" href="http://example.com/">
<script src="http://localhost:8080/debug.js"></script><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">)"}};

}  // namespace

extern const Rule mixed_content{
    .card =
        {.id = "mixed-content",
         .category = Category::kSecurity,
         .severity = Severity::kError,
         .effort = Effort::kHours,
         .en = {.title = "Secure page that loads insecure files",
                .headline = "{pages, plural, one {# https page loads files over http} "
                            "other {# https pages load files over http}}",
                .message = "{count, plural, one {{first} ({element}) is loaded over http.} "
                           "other {# files are loaded over http; the first is {first} "
                           "({element}).}}",
                .why = "Browsers block scripts, styles and frames that come over http, and ask for "
                       "images and media over https instead: what is not there either is missing "
                       "from the page.",
                .fix = "Load {first} over https; where its server cannot do so, take the file to "
                       "your own."},
         .ar = {.title = "صفحة آمنة تحمّل ملفات غير آمنة",
                .headline = "{pages, plural, one {صفحة https واحدة تحمّل ملفات عبر http} "
                            "two {صفحتا https تحمّلان ملفات عبر http} "
                            "few {# صفحات https تحمّل ملفات عبر http} "
                            "many {# صفحة https تحمّل ملفات عبر http} "
                            "other {# صفحة https تحمّل ملفات عبر http}}",
                .message = "{count, plural, one {يُحمّل {first} ({element}) عبر http.} two "
                           "{ملفان يُحمّلان عبر http، أولهما {first} ({element}).} few {# "
                           "ملفات تُحمّل عبر http، أولها {first} ({element}).} many {# ملفًا "
                           "تُحمّل عبر http، أولها {first} ({element}).} other {# ملف تُحمّل "
                           "عبر http، أولها {first} ({element}).}}",
                .why = "تمنع المتصفحات ما يأتي عبر http من نصوص برمجية وأنماط وإطارات، وتطلب الصور "
                       "والوسائط عبر https بدلًا منه؛ فما لم تجده هناك غاب عن الصفحة.",
                .fix = "حمّل {first} عبر https، وإن لم يدعمه خادمه فانقل الملف إلى خادمك."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kDocument};

}  // namespace dalil::rules
