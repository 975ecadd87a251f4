// x-content-type-options-missing: the home page comes without X-Content-Type-Options. Info: no
// search engine asks for it.
#include "analyzer/rule.h"
#include "analyzer/site/host_findings.h"

namespace dalil::rules {
namespace {

bool judge(const HomeFact& home, Finding& finding) {
  if (find_header(home, "x-content-type-options")) return false;
  finding.evidence = {missing_header("x-content-type-options")};
  return true;
}

void check(const Site& site, SiteFindings& findings) { judge_home(site, findings, judge); }

constexpr std::string_view kSources[] = {
    "https://fetch.spec.whatwg.org/#x-content-type-options-header",
    "https://web.dev/articles/security-headers"};

constexpr Example kExamples[] = {{"the home page comes without it", R"(-- / --
<html lang="ar"><title>المحمصة</title>
-- /b --
<p>b)",
                                  "/"},
                                 {"it has one", R"(-- / --
X-Content-Type-Options: nosniff

<title>Roastery</title>
-- /b --
<p>b)"}};

}  // namespace

extern const Rule x_content_type_options_missing{
    .card =
        {.id = "x-content-type-options-missing",
         .category = Category::kSecurity,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .reach = Reach::kSite,
         .en = {.title = "Site without “nosniff”",
                .headline = "{pages, plural, one {The site answers without X-Content-Type-Options} "
                            "other {# hosts answer without X-Content-Type-Options}}",
                .message = "The home page comes without the header X-Content-Type-Options.",
                .why = "Without it, browsers may take a file for something else than the server "
                       "says, an upload for a script for example. Search does not ask for it.",
                .fix = "Send “X-Content-Type-Options: nosniff” with every answer, and check that "
                       "each file has its right Content-Type."},
         .ar = {.title = "موقع بلا ترويسة nosniff",
                .headline =
                    "{pages, plural, one {الموقع يجيب} two {مضيفان يجيبان} few {# مضيفات تجيب} "
                    "many {# مضيفًا يجيب} other {# مضيف يجيب}} بلا ترويسة X-Content-Type-Options",
                .message = "تأتي الصفحة الرئيسة بلا الترويسة X-Content-Type-Options.",
                .why = "من دونها قد يعد المتصفح ملفًا شيئًا غير ما يقوله الخادم، كأن يعد ملفًا مرفوعًا "
                       "برنامجًا. والبحث لا يطلبها.",
                .fix = "أرسل «X-Content-Type-Options: nosniff» مع كل جواب، وتحقق من أن لكل ملف "
                       "نوعه الصحيح في Content-Type."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
