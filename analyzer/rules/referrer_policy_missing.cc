// referrer-policy-missing: the home page comes without a referrer policy. Info: browsers have a
// good default.
#include "analyzer/rule.h"
#include "analyzer/site/host_findings.h"

namespace dalil::rules {
namespace {

bool judge(const HomeFact& home, Finding& finding) {
  if (find_header(home, "meta-referrer-policy") || find_header(home, "referrer-policy"))
    return false;
  finding.evidence = {missing_header("referrer-policy")};
  return true;
}

void check(const Site& site, SiteFindings& findings) { judge_home(site, findings, judge); }

constexpr std::string_view kSources[] = {"https://www.w3.org/TR/referrer-policy/"};

constexpr Example kExamples[] = {{"the home page comes without it", R"(-- / --
<html lang="ar"><title>المحمصة</title>
-- /b --
<p>b)",
                                  "/"},
                                 {"it has one", R"(-- / --
Referrer-Policy: no-referrer

<title>Roastery</title>
-- /b --
<p>b)"},
                                 {"in an element", R"(-- / --
<meta name="referrer" content="origin"><p>home)"}};

}  // namespace

extern const Rule referrer_policy_missing{
    .card = {.id = "referrer-policy-missing",
             .category = Category::kSecurity,
             .severity = Severity::kInfo,
             .effort = Effort::kMinutes,
             .reach = Reach::kSite,
             .en = {.title = "Site without a referrer policy",
                    .headline = "{pages, plural, one {The site answers without Referrer-Policy} "
                                "other {# hosts answer without Referrer-Policy}}",
                    .message = "The home page comes without the header Referrer-Policy.",
                    .why = "Browsers then tell other sites no more than your host’s name, which is "
                           "a good default. A policy of your own says what you want, whatever "
                           "browsers do. Search does not ask for it.",
                    .fix = "Send “Referrer-Policy: strict-origin-when-cross-origin”, or a stricter "
                           "policy where addresses hold secrets."},
             .ar = {.title = "موقع بلا سياسة إحالة",
                    .headline =
                        "{pages, plural, one {الموقع يجيب} two {مضيفان يجيبان} few {# مضيفات تجيب} "
                        "many {# مضيفًا يجيب} other {# مضيف يجيب}} بلا ترويسة Referrer-Policy",
                    .message = "تأتي الصفحة الرئيسة بلا الترويسة Referrer-Policy.",
                    .why = "تكتفي المتصفحات عندئذ بأن تذكر للمواقع الأخرى اسم مضيفك، وهو حسن؛ "
                           "والسياسة الصريحة تقول ما تريده أنت مهما فعل المتصفح. والبحث لا يطلبها.",
                    .fix = "أرسل «Referrer-Policy: strict-origin-when-cross-origin»، أو سياسة أشد "
                           "إن كان في الروابط ما لا يُكشف."},
             .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
