// hsts-missing: the site is on https and does not tell browsers to stay there.
#include "analyzer/rule.h"
#include "analyzer/site/host_findings.h"

namespace dalil::rules {
namespace {

bool judge(const HomeFact& home, Finding& finding) {
  if (!is_secure(home) || find_header(home, "strict-transport-security")) return false;
  finding.evidence = {missing_header("strict-transport-security")};
  return true;
}

void check(const Site& site, SiteFindings& findings) { judge_home(site, findings, judge); }

constexpr std::string_view kSources[] = {"https://www.rfc-editor.org/rfc/rfc6797"};

constexpr Example kExamples[] = {{"the home page comes without it", R"(-- / --
<html lang="ar"><title>المحمصة</title>
-- /b --
<p>b)",
                                  "/"},
                                 {"it has one", R"(-- / --
Strict-Transport-Security: max-age=31536000

<title>Roastery</title>
-- /b --
<p>b)"}};

}  // namespace

extern const Rule hsts_missing{
    .card =
        {.id = "hsts-missing",
         .category = Category::kSecurity,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .reach = Reach::kSite,
         .en = {.title = "Site without HSTS",
                .headline =
                    "{pages, plural, one {The site answers without Strict-Transport-Security} "
                    "other {# hosts answer without Strict-Transport-Security}}",
                .message = "The home page comes without the header Strict-Transport-Security.",
                .why = "Without it, the first visit by a typed address or an old link goes over "
                       "http, where others on the line can send visitors elsewhere.",
                .fix = "Once all of the site works on https, send “Strict-Transport-Security: "
                       "max-age=31536000” with every answer."},
         .ar = {.title = "موقع بلا ترويسة HSTS",
                .headline =
                    "{pages, plural, one {الموقع يجيب} two {مضيفان يجيبان} few {# مضيفات تجيب} "
                    "many {# مضيفًا يجيب} other {# مضيف يجيب}} بلا ترويسة Strict-Transport-Security",
                .message = "تأتي الصفحة الرئيسة بلا الترويسة Strict-Transport-Security.",
                .why = "من دونها تمر أول زيارة برابط مكتوب باليد أو رابط قديم على http، حيث يستطيع "
                       "من على الخط أن يحول الزائر إلى غير الموقع.",
                .fix = "متى عمل الموقع كله على https فأرسل مع كل جواب: «Strict-Transport-Security: "
                       "max-age=31536000»."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
