// hsts-weak: the site tells browsers to stay on https for less than a month only, or not at all.
#include <algorithm>
#include <charconv>
#include <string>
#include <system_error>

#include "analyzer/rule.h"
#include "analyzer/site/host_findings.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

constexpr std::int64_t kMonth = 31LL * 24 * 60 * 60;  // Seconds.

// The value of max-age; -1 where it has none, which browsers ignore as a whole (RFC 6797 §6.1).
std::int64_t max_age(std::string_view policy) {
  std::string text(policy);
  for (char& c : text) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
  const std::size_t name = text.find("max-age");
  const std::size_t begin =
      name == std::string::npos ? name : text.find_first_of("0123456789", name);
  if (begin == std::string::npos) return -1;
  std::int64_t seconds = 0;
  const auto read = std::from_chars(text.data() + begin, text.data() + text.size(), seconds);
  return read.ec == std::errc::result_out_of_range ? kMonth : seconds;
}

bool judge(const HomeFact& home, Finding& finding) {
  const Header* policy = is_secure(home) ? find_header(home, "strict-transport-security") : nullptr;
  if (!policy || max_age(policy->value) >= kMonth) return false;
  finding.values = {{"policy", quoted(policy->value)},
                    {"days", std::max<std::int64_t>(max_age(policy->value), 0) / (24 * 60 * 60)}};
  finding.evidence = {{.where = policy->name, .what = quoted(policy->value)}};
  return true;
}

void check(const Site& site, SiteFindings& findings) { judge_home(site, findings, judge); }

constexpr std::string_view kSources[] = {"https://www.rfc-editor.org/rfc/rfc6797"};

constexpr Example kExamples[] = {
    {"a day, and the home page in Arabic", R"(-- / --
Strict-Transport-Security: max-age=86400

<html lang="ar"><title>المحمصة</title>)",
     "/"},
    {"switched off", R"(-- / --
Strict-Transport-Security: includeSubDomains; Max-Age="0"

<p>home)",
     "/"},
    {"a year, more seconds than a number holds, and none at all", R"(-- / --
Strict-Transport-Security: max-age=99999999999999999999

<p>home)"}};

}  // namespace

extern const Rule hsts_weak{
    .card =
        {.id = "hsts-weak",
         .category = Category::kSecurity,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .reach = Reach::kSite,
         .en = {.title = "HSTS for too short a time",
                .headline = "{pages, plural, one {The site’s HSTS holds for less than a month} "
                            "other {The HSTS of # hosts holds for less than a month}}",
                .message = "Strict-Transport-Security says “{policy}”, which holds for {days, "
                           "plural, one {# day} other {# days}}.",
                .why = "A visitor who comes back later than that begins on http again, where "
                       "others on the line can send him elsewhere.",
                .fix = "Send “Strict-Transport-Security: max-age=31536000” (a year) once all of "
                       "the site works on https."},
         .ar =
             {.title = "مدة HSTS قصيرة",
              .headline = "{pages, plural, one {HSTS في الموقع لأقل من شهر} two {HSTS في مضيفين "
                          "لأقل من شهر} few {HSTS في # مضيفات لأقل من شهر} many {HSTS في # مضيفًا "
                          "لأقل من شهر} other {HSTS في # مضيف لأقل من شهر}}",
              .message =
                  "في Strict-Transport-Security القيمة «{policy}»، وتدوم {days, plural, zero {أقل "
                  "من يوم} one {يومًا واحدًا} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}.",
              .why = "من عاد بعد هذه المدة بدأ على http من جديد، حيث يستطيع من على الخط أن يحوله "
                     "إلى غير الموقع.",
              .fix = "أرسل «Strict-Transport-Security: max-age=31536000» (سنة) متى عمل الموقع كله "
                     "على https."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
