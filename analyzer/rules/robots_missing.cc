// robots-missing: the host has no robots.txt, so every crawler may read everything. No fault by
// itself: a notice, since nobody can be told where the sitemap is.
#include "analyzer/rule.h"
#include "analyzer/site/file_findings.h"

namespace dalil::rules {
namespace {

bool judge(const RobotsFact& robots, Finding& finding) {
  if (robots.status < 400 || robots.unreachable) return false;
  finding.values.push_back({"status", std::int64_t{robots.status}});
  // Of a folder nobody was asked: the file is not there, which is all that 404 says.
  const bool absent = robots.status == 404;
  finding.values.push_back({"case", absent ? "absent" : "refused"});
  finding.evidence = {absent ? Evidence{.where = robots_url(robots), .what = "absent"}
                             : answer_evidence(robots)};
  return true;
}

void check(const Site& site, SiteFindings& findings) { judge_robots(site, findings, judge); }

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/robots/robots_txt",
    "https://www.rfc-editor.org/rfc/rfc9309"};

constexpr Example kExamples[] = {{"there is none", R"(-- / --
<title>محمصة البن</title>
-- /robots.txt 404 --)",
                                  "/"},
                                 {"it is kept from everybody", R"(-- / --
<title>Roastery</title>
-- /robots.txt 403 --)",
                                  "/"},
                                 {"there is one, though it is empty", R"(-- / --
<title>Roastery</title>
-- /robots.txt --)"},
                                 {"it could not be read, which is another matter", R"(-- / --
<title>Roastery</title>
-- /robots.txt 503 --)"}};

}  // namespace

extern const Rule robots_missing{
    .card =
        {.id = "robots-missing",
         .category = Category::kIndexability,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .reach = Reach::kSite,
         .en = {.title = "Host without a robots.txt",
                .headline = "{pages, plural, one {# host has no robots.txt} other {# hosts have no "
                            "robots.txt}}",
                .message = "{case, select, absent {No {robots} was found} other {{robots} answers "
                           "{status}}}: there are no rules for crawlers.",
                .why = "Without it crawlers may read everything, carts and internal searches "
                       "included, and it is the one place where they all look for the sitemap.",
                .fix = "Put a text file at {robots} with “User-agent: *”, the paths that crawlers "
                       "should leave (“Disallow: /search”), and a line “Sitemap:” with the address "
                       "of the sitemap."},
         .ar = {.title = "مضيف بلا ملف robots.txt",
                .headline = "{pages, plural, one {مضيف واحد بلا ملف robots.txt} two {مضيفان بلا "
                            "ملف robots.txt} few {# مضيفات بلا ملف robots.txt} many {# مضيفًا بلا "
                            "ملف robots.txt} other {# مضيف بلا ملف robots.txt}}",
                .message =
                    "{case, select, absent {لم يُعثر على الملف {robots}} other {يجيب {robots} "
                    "بالرمز {status}}}، فلا قواعد للزواحف.",
                .why = "من دونه يجوز للزواحف أن تقرأ كل شيء، حتى سلة المشتريات ونتائج البحث "
                       "الداخلي، وهو الموضع الوحيد الذي تبحث فيه كلها عن خريطة الموقع.",
                .fix =
                    "ضع في {robots} ملفًا نصيًا فيه «User-agent: *» والمسارات التي ينبغي أن تتركها "
                    "الزواحف («Disallow: /search») وسطر «Sitemap:» مع رابط خريطة الموقع."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
