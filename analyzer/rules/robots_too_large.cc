// robots-too-large: robots.txt is larger than what crawlers read of it.
#include <algorithm>

#include "analyzer/rule.h"
#include "analyzer/site/file_findings.h"

namespace dalil::rules {
namespace {

bool judge(const RobotsFact& robots, Finding& finding) {
  const auto cut = std::ranges::find(robots.problems, "too-large", &RobotsLine::what);
  if (cut == robots.problems.end()) return false;
  finding.values.insert(finding.values.end(),
                        {{"kib", robots.bytes / 1024}, {"line", std::int64_t{cut->line}}});
  finding.evidence = {line_evidence(robots, *cut)};
  return true;
}

void check(const Site& site, SiteFindings& findings) { judge_robots(site, findings, judge); }

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/robots/robots_txt",
    "https://www.rfc-editor.org/rfc/rfc9309"};

constexpr Example kExamples[] = {{"a rule for each of many addresses", R"(-- / --
<title>المحمصة</title>
-- /robots.txt --
User-agent: *
repeat 20000 Disallow: /products/old/قهوة)",
                                  "/"},
                                 {"many, and below the limit", R"(-- / --
<title>Roastery</title>
-- /robots.txt --
User-agent: *
repeat 10000 Disallow: /products/old)"}};

}  // namespace

extern const Rule robots_too_large{
    .card = {.id = "robots-too-large",
             .category = Category::kIndexability,
             .severity = Severity::kWarning,
             .effort = Effort::kMinutes,
             .reach = Reach::kSite,
             .en = {.title = "robots.txt larger than what is read",
                    .headline = "{pages, plural, one {# host has a robots.txt that is too large} "
                                "other {# hosts have a robots.txt that is too large}}",
                    .message = "{robots} has {kib} KiB; Google reads the first 500, so its rules "
                               "end before line {line}.",
                    .why = "What stands beyond is not heeded: pages that a rule there forbids are "
                           "crawled all the same.",
                    .fix = "Replace lists of single addresses in {robots} by patterns, for example "
                           "“Disallow: /*?sort=”, until the file is below 500 KiB."},
             .ar = {.title = "ملف robots.txt أكبر مما يُقرأ منه",
                    .headline = "{pages, plural, one {مضيف واحد له ملف robots.txt أكبر مما يُقرأ} "
                                "two {مضيفان لهما ملف robots.txt أكبر مما يُقرأ} few {# مضيفات لها "
                                "ملف robots.txt أكبر مما يُقرأ} many {# مضيفًا له ملف robots.txt "
                                "أكبر مما يُقرأ} other {# مضيف له ملف robots.txt أكبر مما يُقرأ}}",
                    .message = "حجم {robots} هو {kib} كيبيبايت، ولا يقرأ Google منه إلا أول 500، "
                               "فتنتهي قواعده قبل السطر {line}.",
                    .why =
                        "ما بعد ذلك لا يُعمل به: فالصفحات التي تمنعها قاعدة هناك يُزحف إليها مع ذلك.",
                    .fix = "استبدل بقوائم الروابط المفردة في {robots} أنماطًا، مثل «Disallow: "
                           "/*?sort=»، حتى ينزل الملف عن 500 كيبيبايت."},
             .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
