// robots-syntax: lines of robots.txt that crawlers do not understand, or not all of them. New
// directives such as Content-Signal are no faults.
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "analyzer/site/file_findings.h"

namespace dalil::rules {
namespace {

bool judge(const RobotsFact& robots, Finding& finding) {
  std::int64_t count = robots.problem_count;
  for (const RobotsLine& problem : robots.problems) {
    if (problem.what == "too-large") {  // robots-too-large
      --count;
    } else if (finding.evidence.size() < kShown) {
      finding.evidence.push_back(line_evidence(robots, problem));
      if (finding.evidence.size() > 1) continue;
      finding.values.insert(finding.values.end(), {{"line", std::int64_t{problem.line}},
                                                   {"text", finding.evidence.front().what},
                                                   {"problem", select_key(problem.what)}});
    }
  }
  finding.values.push_back({"count", count});
  return count > 0;
}

void check(const Site& site, SiteFindings& findings) { judge_robots(site, findings, judge); }

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/robots/robots_txt",
    "https://www.rfc-editor.org/rfc/rfc9309"};

constexpr Example kExamples[] = {
    {"a rule before any crawler, a path without slash, a name that nobody knows", R"(-- / --
<title>المحمصة</title>
-- /robots.txt --
Disallow: /cart
User-agent: *
Disallow: cart
Forbid: /سلة)",
     "/"},
    {"directives of late, Arabic paths, comments, a blank path", R"(-- / --
<title>Roastery</title>
-- /robots.txt --
# قواعد
User-agent: *
Disallow:
Disallow: /بحث
Allow: /*.pdf$
Crawl-delay: 2
Content-Signal: search=yes, ai-train=no
License: https://example.com/license.xml
Sitemap: https://example.com/sitemap.xml)"}};

}  // namespace

extern const Rule robots_syntax{
    .card = {.id = "robots-syntax",
             .category = Category::kIndexability,
             .severity = Severity::kWarning,
             .effort = Effort::kMinutes,
             .reach = Reach::kSite,
             .en = {.title = "Faulty lines in robots.txt",
                    .headline = "{pages, plural, one {robots.txt of # host has lines that crawlers "
                                "do not understand} other {robots.txt of # hosts has lines that "
                                "crawlers do not understand}}",
                    .message =
                        "{robots}, line {line}, “{text}”: {problem, select, unknown_directive {no "
                        "crawler knows this directive} misspelled {the directive is misspelled} "
                        "no_colon {the colon is missing} empty_agent {it names no crawler} "
                        "rule_before_agent {it stands before any User-agent and holds for nobody} "
                        "pattern_start {the path begins with neither / nor *, so it never matches} "
                        "dollar_inside {the $ stands inside the path and means nothing special "
                        "there} sitemap_url {the address is not absolute} crawl_delay {this is no "
                        "number of seconds} line_too_long {the line is longer than what is read} "
                        "nul_byte {there is a NUL byte in it} other {this is neither a directive "
                        "nor a comment}}{count, plural, one {} other {. # lines have faults}}.",
                    .why = "What a crawler does not understand it passes over: a page that was to "
                           "be forbidden is crawled, or one that was to be found is not.",
                    .fix = "Correct line {line} of {robots}{count, plural, one {} other { and the "
                           "others}}: each rule is “Disallow:” or “Allow:” and a path that begins "
                           "with /, below the “User-agent:” for which it holds."},
             .ar = {.title = "أسطر خاطئة في robots.txt",
                    .headline =
                        "{pages, plural, one {ملف robots.txt في مضيف واحد فيه أسطر لا تفهمها "
                        "الزواحف} two {ملف robots.txt في مضيفين فيه أسطر لا تفهمها الزواحف} few "
                        "{ملف robots.txt في # مضيفات فيه أسطر لا تفهمها الزواحف} many {ملف "
                        "robots.txt في # مضيفًا فيه أسطر لا تفهمها الزواحف} other {ملف robots.txt "
                        "في # مضيف فيه أسطر لا تفهمها الزواحف}}",
                    .message =
                        "{robots}، السطر {line}، «{text}»: {problem, select, unknown_directive {لا "
                        "يعرف أي زاحف هذا التوجيه} misspelled {اسم التوجيه مكتوب خطأً} no_colon "
                        "{تنقصه النقطتان} empty_agent {لا يسمي زاحفًا} rule_before_agent {جاء قبل "
                        "أي User-agent فلا يسري على أحد} pattern_start {لا يبدأ المسار بالعلامة / "
                        "ولا * فلا يطابق شيئًا} dollar_inside {العلامة $ في وسط المسار ولا معنى "
                        "خاصًا لها هناك} sitemap_url {العنوان غير كامل} crawl_delay {ليس عددًا من "
                        "الثواني} line_too_long {السطر أطول مما يُقرأ} nul_byte {فيه بايت NUL} "
                        "other {ليس توجيهًا ولا تعليقًا}}{count, plural, one {} two {. وفي الملف "
                        "سطران فيهما خطأ} few {. وفي الملف # أسطر فيها خطأ} many {. وفي الملف # "
                        "سطرًا فيه خطأ} other {. وفي الملف # سطر فيه خطأ}}.",
                    .why = "ما لا يفهمه الزاحف يتخطاه: فيزحف إلى صفحة أردت منعها، أو تغيب صفحة "
                           "أردت أن تظهر.",
                    .fix = "صحح السطر {line} من {robots}{count, plural, one {} two { والسطر الآخر} "
                           "few { والأسطر الأخرى} many { والأسطر الأخرى} other { والأسطر الأخرى}}: "
                           "القاعدة هي «Disallow:» أو «Allow:» ومسار يبدأ بالعلامة /، تحت سطر "
                           "«User-agent:» الذي تسري عليه."},
             .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
