// robots-is-html: a web page stands where robots.txt should be. Crawlers find no rule in it, so
// whatever the site wants to forbid is allowed.
#include "analyzer/rule.h"
#include "analyzer/site/file_findings.h"

namespace dalil::rules {
namespace {

bool judge(const RobotsFact& robots, Finding& finding) {
  if (!robots.html) return false;
  finding.evidence = {answer_evidence(robots)};
  return true;
}

void check(const Site& site, SiteFindings& findings) { judge_robots(site, findings, judge); }

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/robots/robots_txt",
    "https://www.rfc-editor.org/rfc/rfc9309"};

constexpr Example kExamples[] = {{"a page for every address", R"(-- / --
<title>المحمصة</title>
-- /robots.txt --
<!doctype html>
<title>المحمصة</title><p>مرحبًا)",
                                  "/"},
                                 {"rules", R"(-- / --
<title>Roastery</title>
-- /robots.txt --
# <html> in a comment
User-agent: *
Disallow: /cart)"}};

}  // namespace

extern const Rule robots_is_html{
    .card =
        {.id = "robots-is-html",
         .category = Category::kIndexability,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .reach = Reach::kSite,
         .en = {.title = "Web page in place of robots.txt",
                .headline =
                    "{pages, plural, one {# host answers with a web page in place of robots.txt} "
                    "other {# hosts answer with a web page in place of robots.txt}}",
                .message = "{robots} answers with HTML, not with rules.",
                .why = "Crawlers find no rule in a web page and take everything for allowed; "
                       "usually the server gives every unknown address the home page.",
                .fix = "Put a text file at {robots}, or let the server answer 404 for it."},
         .ar = {.title = "صفحة ويب في موضع robots.txt",
                .headline = "{pages, plural, one {مضيف واحد يجيب بصفحة ويب في موضع robots.txt} two "
                            "{مضيفان يجيبان بصفحة ويب في موضع robots.txt} few {# مضيفات تجيب بصفحة "
                            "ويب في موضع robots.txt} many {# مضيفًا يجيب بصفحة ويب في موضع "
                            "robots.txt} other {# مضيف يجيب بصفحة ويب في موضع robots.txt}}",
                .message = "يجيب {robots} بشيفرة HTML لا بقواعد.",
                .why = "لا يجد الزاحف في صفحة الويب قاعدة فيعد كل شيء مسموحًا؛ وغالبًا ما يكون "
                       "الخادم يجيب عن كل رابط مجهول بالصفحة الرئيسة.",
                .fix = "ضع ملفًا نصيًا في {robots}، أو اجعل الخادم يجيب عنه بالرمز 404."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
