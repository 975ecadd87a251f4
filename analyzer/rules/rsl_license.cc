// rsl-license: robots.txt names the licence under which texts may be used (RSL). A fact; what
// cannot be found by it is told in the message.
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "analyzer/site/file_findings.h"
#include "core/url.h"

namespace dalil::rules {
namespace {

bool judge(const RobotsFact& robots, Finding& finding) {
  if (robots.licenses.empty()) return false;
  for (const RobotsLine& line : robots.licenses) {
    if (finding.evidence.size() < kShown) finding.evidence.push_back(line_evidence(robots, line));
  }
  const RobotsLine& first = robots.licenses.front();
  const Result<Url> url = Url::parse(first.what);
  finding.values.insert(finding.values.end(),
                        {{"license", first.what},
                         {"line", std::int64_t{first.line}},
                         {"address", url && url->is_http() ? "whole" : "none"}});
  return true;
}

void check(const Site& site, SiteFindings& findings) { judge_robots(site, findings, judge); }

constexpr std::string_view kSources[] = {"https://rslstandard.org/guide/robots-txt",
                                         "https://www.rfc-editor.org/rfc/rfc9309"};

constexpr Example kExamples[] = {{"a licence", R"(-- / --
<html lang="ar"><title>المحمصة</title>
-- /robots.txt --
License: https://example.com/license.xml
User-agent: *
Allow: /)",
                                  "/"},
                                 {"a path, which no crawler can follow", R"(-- / --
<title>Roastery</title>
-- /robots.txt --
User-agent: *
Allow: /

License: /رخصة.xml)",
                                  "/"},
                                 {"none", R"(-- / --
<title>Roastery</title>
-- /robots.txt --
User-agent: *
# License: https://example.com/license.xml
Allow: /)"}};

}  // namespace

extern const Rule rsl_license{
    .card =
        {.id = "rsl-license",
         .category = Category::kIndexability,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .reach = Reach::kSite,
         .en = {.title = "Licence in robots.txt",
                .headline = "{pages, plural, one {robots.txt of # host names a licence} other "
                            "{robots.txt of # hosts names a licence}}",
                .message = "Line {line} of {robots} names the licence {license}{address, select, "
                           "whole {} other {, which is not a whole address}}.",
                .why = "RSL tells crawlers what they may use texts for, and at which price. It "
                       "binds those who mean to keep it; only Disallow and the server keep others "
                       "out.",
                .fix = "{address, select, whole {Nothing needs doing. Check that {license} says "
                       "what was decided.} other {Write the whole address, beginning with "
                       "https://.}}"},
         .ar = {.title = "رخصة في robots.txt",
                .headline =
                    "{pages, plural, one {ملف robots.txt في مضيف واحد يسمي رخصة} two {ملف "
                    "robots.txt في مضيفين يسمي رخصة} few {ملف robots.txt في # مضيفات يسمي "
                    "رخصة} many {ملف robots.txt في # مضيفًا يسمي رخصة} other {ملف robots.txt "
                    "في # مضيف يسمي رخصة}}",
                .message = "يسمي السطر {line} من {robots} الرخصة {license}{address, select, whole "
                           "{} other {، وليست رابطًا كاملًا}}.",
                .why = "تخبر RSL الزواحف فيم يجوز استعمال النصوص وبأي ثمن. وهي تلزم من أراد "
                       "الالتزام، أما غيره فلا يمنعه إلا Disallow والخادم.",
                .fix = "{address, select, whole {لا حاجة إلى تعديل. تحقق من أن {license} يقول ما "
                       "تقرر.} other {اكتب الرابط كاملًا يبدأ بـ "
                       "‎https://‎.}}"},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
