// permissions-policy-missing: the home page comes without a permissions policy. Info: no search
// engine asks for it.
#include "analyzer/rule.h"
#include "analyzer/site/host_findings.h"

namespace dalil::rules {
namespace {

bool judge(const HomeFact& home, Finding& finding) {
  if (find_header(home, "permissions-policy")) return false;
  finding.evidence = {missing_header("permissions-policy")};
  return true;
}

void check(const Site& site, SiteFindings& findings) { judge_home(site, findings, judge); }

constexpr std::string_view kSources[] = {"https://www.w3.org/TR/permissions-policy/"};

constexpr Example kExamples[] = {{"the home page comes without it", R"(-- / --
<html lang="ar"><title>المحمصة</title>
-- /b --
<p>b)",
                                  "/"},
                                 {"it has one", R"(-- / --
Permissions-Policy: camera=()

<title>Roastery</title>
-- /b --
<p>b)"}};

}  // namespace

extern const Rule permissions_policy_missing{
    .card = {.id = "permissions-policy-missing",
             .category = Category::kSecurity,
             .severity = Severity::kInfo,
             .effort = Effort::kMinutes,
             .reach = Reach::kSite,
             .en = {.title = "Site without a permissions policy",
                    .headline = "{pages, plural, one {The site answers without Permissions-Policy} "
                                "other {# hosts answer without Permissions-Policy}}",
                    .message = "The home page comes without the header Permissions-Policy.",
                    .why = "With one, no script or frame in your pages can ask visitors for their "
                           "camera, microphone or place. Search does not ask for it.",
                    .fix = "Switch off what the site does not use: “Permissions-Policy: camera=(), "
                           "microphone=(), geolocation=()”."},
             .ar = {.title = "موقع بلا سياسة أذونات",
                    .headline =
                        "{pages, plural, one {الموقع يجيب} two {مضيفان يجيبان} few {# مضيفات تجيب} "
                        "many {# مضيفًا يجيب} other {# مضيف يجيب}} بلا ترويسة Permissions-Policy",
                    .message = "تأتي الصفحة الرئيسة بلا الترويسة Permissions-Policy.",
                    .why = "مع هذه السياسة لا يستطيع برنامج أو إطار في صفحاتك أن يطلب من الزائر "
                           "كاميرته أو مذياعه أو موقعه الجغرافي. والبحث لا يطلبها.",
                    .fix = "أوقف ما لا يستعمله الموقع: «Permissions-Policy: camera=(), "
                           "microphone=(), geolocation=()»."},
             .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
