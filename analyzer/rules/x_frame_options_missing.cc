// x-frame-options-missing: any site may show this one in a frame. Silent where a policy has frame-
// ancestors. Info: no search engine asks for it.
#include <algorithm>

#include "analyzer/rule.h"
#include "analyzer/site/host_findings.h"

namespace dalil::rules {
namespace {

bool has_frame_ancestors(const HomeFact& home) {
  return std::ranges::any_of(home.headers, [](const Header& header) {
    return header.name == "content-security-policy" &&
           header.value.find("frame-ancestors") != std::string::npos;
  });
}

bool judge(const HomeFact& home, Finding& finding) {
  if (has_frame_ancestors(home) || find_header(home, "x-frame-options")) return false;
  finding.evidence = {missing_header("x-frame-options")};
  return true;
}

void check(const Site& site, SiteFindings& findings) { judge_home(site, findings, judge); }

constexpr std::string_view kSources[] = {"https://www.w3.org/TR/CSP3/#directive-frame-ancestors",
                                         "https://www.rfc-editor.org/rfc/rfc7034"};

constexpr Example kExamples[] = {{"the home page comes without it", R"(-- / --
<html lang="ar"><title>المحمصة</title>
-- /b --
<p>b)",
                                  "/"},
                                 {"it has one", R"(-- / --
X-Frame-Options: DENY

<title>Roastery</title>
-- /b --
<p>b)"},
                                 {"a policy that names who may", R"(-- / --
Content-Security-Policy: default-src https:
Content-Security-Policy: frame-ancestors 'none'

<p>home)"}};

}  // namespace

extern const Rule x_frame_options_missing{
    .card =
        {.id = "x-frame-options-missing",
         .category = Category::kSecurity,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .reach = Reach::kSite,
         .en = {.title = "Site that others may frame",
                .headline = "{pages, plural, one {The site answers without X-Frame-Options} other "
                            "{# hosts answer without X-Frame-Options}}",
                .message = "The home page comes without the header X-Frame-Options.",
                .why =
                    "Without it, and without frame-ancestors in a policy, any site may show yours "
                    "in a frame and lead the clicks of its visitors. Search does not ask for it.",
                .fix = "Send “Content-Security-Policy: frame-ancestors 'self'” or "
                       "“X-Frame-Options: SAMEORIGIN”."},
         .ar = {.title = "موقع يجوز لغيره أن يعرضه في إطار",
                .headline =
                    "{pages, plural, one {الموقع يجيب} two {مضيفان يجيبان} few {# مضيفات تجيب} "
                    "many {# مضيفًا يجيب} other {# مضيف يجيب}} بلا ترويسة X-Frame-Options",
                .message = "تأتي الصفحة الرئيسة بلا الترويسة X-Frame-Options.",
                .why = "من دونها ومن دون frame-ancestors في سياسة المحتوى يستطيع أي موقع أن يعرض "
                       "موقعك في إطار ويوجه نقرات زواره. والبحث لا يطلبها.",
                .fix = "أرسل «Content-Security-Policy: frame-ancestors 'self'» أو "
                       "«X-Frame-Options: SAMEORIGIN»."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
