// csp-missing: the home page comes without a content security policy. Info: no search engine asks
// for it.
#include "analyzer/rule.h"
#include "analyzer/site/host_findings.h"

namespace dalil::rules {
namespace {

bool judge(const HomeFact& home, Finding& finding) {
  if (find_header(home, "meta-content-security-policy") ||
      find_header(home, "content-security-policy"))
    return false;
  finding.evidence = {missing_header("content-security-policy")};
  return true;
}

void check(const Site& site, SiteFindings& findings) { judge_home(site, findings, judge); }

constexpr std::string_view kSources[] = {"https://www.w3.org/TR/CSP3/",
                                         "https://web.dev/articles/security-headers"};

constexpr Example kExamples[] = {{"the home page comes without it", R"(-- / --
<html lang="ar"><title>المحمصة</title>
-- /b --
<p>b)",
                                  "/"},
                                 {"it has one", R"(-- / --
Content-Security-Policy: default-src 'self'

<title>Roastery</title>
-- /b --
<p>b)"},
                                 {"in an element", R"(-- / --
<meta http-equiv="Content-Security-Policy" content="default-src https:"><p>home)"}};

}  // namespace

extern const Rule csp_missing{
    .card =
        {.id = "csp-missing",
         .category = Category::kSecurity,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .reach = Reach::kSite,
         .en = {.title = "Site without a content security policy",
                .headline =
                    "{pages, plural, one {The site answers without Content-Security-Policy} other "
                    "{# hosts answer without Content-Security-Policy}}",
                .message = "The home page comes without the header Content-Security-Policy.",
                .why = "With a policy, a script that somebody has smuggled into a page is not run. "
                       "It is a fact here: search does not ask for it.",
                .fix = "Begin with “Content-Security-Policy-Report-Only”, read what it reports, "
                       "then send the policy itself."},
         .ar = {.title = "موقع بلا سياسة أمان المحتوى",
                .headline =
                    "{pages, plural, one {الموقع يجيب} two {مضيفان يجيبان} few {# مضيفات تجيب} "
                    "many {# مضيفًا يجيب} other {# مضيف يجيب}} بلا ترويسة Content-Security-Policy",
                .message = "تأتي الصفحة الرئيسة بلا الترويسة Content-Security-Policy.",
                .why = "مع هذه السياسة لا يعمل ما يدسه متسلل في الصفحة من برمجيات. وهي هنا معلومة، "
                       "فالبحث لا يطلبها.",
                .fix = "ابدأ بالترويسة Content-Security-Policy-Report-Only واقرأ ما ترصده، ثم أرسل "
                       "السياسة نفسها."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
