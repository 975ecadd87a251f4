// ajax-scheme-url: addresses of the old scheme for pages that scripts load: "#!" or a meta element
// that promises it.
#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  Instances found;
  for (const NamedMeta& meta : page.metas) {
    if (meta.name == "fragment" && meta.content == "!") {
      found.add([&] { return seen("meta[name=fragment]", meta.content, meta.at); });
    }
  }
  for (const Link& link : page.links) {
    if (!link.internal || !link.url.fragment().starts_with('!') || link.url.fragment().size() < 2)
      continue;
    found.add([&] { return seen(link, link.text); });
  }
  if (Finding* const finding = found.report(findings)) {
    finding->values = {{"count", found.count()}, {"where", finding->evidence.front().where}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/blog/2015/10/deprecating-our-ajax-crawling-scheme",
    "https://developers.google.com/search/docs/crawling-indexing/javascript/javascript-seo-basics"};

constexpr Example kExamples[] = {{"links with #!, and the element", R"(-- / --
<a href="/#!/beans">Beans</a>
-- /ar --
<html lang="ar"><meta name="fragment" content="!"><title>محمصة البن</title>)",
                                  "/ /ar"},
                                 {"ordinary links and places", R"(-- / --
<html lang="ar"><a href="/beans#prices">الأسعار</a><a href="#!">قائمة</a><a href="https://example.net/#!/x">المزرعة</a>)"}};

}  // namespace

extern const Rule ajax_scheme_url{
    .card = {.id = "ajax-scheme-url",
             .category = Category::kUrls,
             .severity = Severity::kNotice,
             .effort = Effort::kHours,
             .en = {.title = "Addresses of the old scheme for scripts (#!)",
                    .headline = "{pages, plural, one {# page uses addresses with '#!'} other {# "
                                "pages use addresses with '#!'}}",
                    .message = "{count, plural, one {One place uses the old scheme: {where}.} "
                               "other {# places use the old scheme, first {where}.}}",
                    .why = "Search engines ended it in 2015. What stands behind # is not sent to "
                           "the server, so all these addresses are one page to them.",
                    .fix = "Give each view an address of its own (History API) and link to that, "
                           "/beans in place of /#!/beans."},
             .ar = {.title = "عناوين بالطريقة القديمة للصفحات البرمجية (#!)",
                    .headline = "{pages, plural, one {صفحة واحدة فيها عناوين بالعلامة ‎'#!'‎} "
                                "two "
                                "{صفحتان في كل منهما عناوين بالعلامة ‎'#!'‎} few {# صفحات فيها "
                                "عناوين "
                                "بالعلامة ‎'#!'‎} many {# صفحة فيها عناوين بالعلامة "
                                "‎'#!'‎} other "
                                "{# صفحة فيها عناوين بالعلامة ‎'#!'‎}}",
                    .message = "{count, plural, one {موضع واحد بالطريقة القديمة: {where}.} two "
                               "{موضعان بالطريقة القديمة، أولهما {where}.} few {# مواضع بالطريقة "
                               "القديمة، أولها {where}.} many {# موضعًا بالطريقة القديمة، أولها "
                               "{where}.} other {# موضع بالطريقة القديمة، أولها {where}.}}",
                    .why = "تركتها محركات البحث سنة 2015، وما بعد العلامة # لا يصل إلى الخادم، "
                           "فهذه العناوين كلها عندها صفحة واحدة.",
                    .fix = "اجعل لكل عرض عنوانًا خاصًا به (History API) واربط به: ‎/beans "
                           "مكان "
                           "‎/#!/beans."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
