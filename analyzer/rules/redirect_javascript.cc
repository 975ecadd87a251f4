// redirect-javascript: a script in the page sends every visitor to another address.
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/url.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (!body_was_read(page)) return Outcome::kNotApplicable;
  const TextFact& redirect = page.script_redirect;
  if (redirect.text.empty()) return Outcome::kChecked;
  const Result<Url> own = Url::parse(page.url);
  const Result<Url> target = Url::parse(redirect.text, own ? &*own : nullptr);
  if (!own || !target || !target->is_http() || target->as_page() == own->as_page()) {
    return Outcome::kChecked;
  }
  Finding& finding = findings.add(seen("script", redirect.text, redirect.at));
  finding.confidence = Confidence::kLikely;
  finding.values = {{"target", shown_url(*target)}, {"line", std::int64_t{redirect.at.line}}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/301-redirects"};

constexpr Example kExamples[] = {
    {"location is set at once", R"(-- / --
<title>Moved</title><script>window.location.href = "/beans";</script>
-- /ar --
<html lang="ar"><title>انتقلت</title><script>location.replace('/ar/بن')</script>
-- /json --
<script type="text/javascript">
  window.location = "https:\/\/example.com\/beans"
  done()</script>)",
     "/ /ar /json"},
    {"in a function, behind a condition, to a place on the page, and another word", R"(-- / --
<script>function go() { location.href = "/beans"; }</script><script>if (old) location = "/beans";</script>
<script>location.href = "#top";</script><script>location = "/lang/".concat(lang);</script><script>location.href = "/from/" /* and */ + page</script><script>location = "/a"
  + page;</script><script type="text/template">location.href = "/beans";</script><script>/* once: x; location = "/old"; */</script><script>const allocation = "/x"; var location_of = "/y";</script>
<html lang="ar"><script>x.addEventListener("click", () => { window.location = "/ar"; });</script><script>var a = location.href;</script>)"}};

}  // namespace

extern const Rule redirect_javascript{
    .card = {.id = "redirect-javascript",
             .category = Category::kHttp,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "Redirect by a script",
                    .headline = "{pages, plural, one {# page sends its visitors on by a script} "
                                "other {# pages send their visitors on by a script}}",
                    .message = "A script on line {line} sends visitors to {target}.",
                    .why =
                        "Google follows such a redirect only when it renders the page, which may "
                        "take days; other crawlers do not follow it at all and keep this address.",
                    .fix = "Let the server answer 301 with Location: {target}."},
             .ar = {.title = "إعادة توجيه بنص برمجي",
                    .headline = "{pages, plural, one {صفحة واحدة ترسل زوارها إلى غيرها بنص برمجي} "
                                "two {صفحتان ترسلان زوارهما إلى غيرهما بنص برمجي} few {# صفحات "
                                "ترسل زوارها إلى غيرها بنص برمجي} many {# صفحة ترسل زوارها إلى "
                                "غيرها بنص برمجي} other {# صفحة ترسل زوارها إلى غيرها بنص برمجي}}",
                    .message = "نص برمجي في السطر {line} يرسل الزوار إلى {target}.",
                    .why = "لا يتبع Google إعادة توجيه كهذه إلا حين يعرض الصفحة، وقد يتأخر ذلك "
                           "أيامًا، وسائر الزواحف لا تتبعها أصلًا وتبقي هذا العنوان.",
                    .fix = "اجعل الخادم يجيب بالرمز 301 مع Location: {target}"},
             .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
