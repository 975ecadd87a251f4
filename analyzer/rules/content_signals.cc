// content-signals: robots.txt says with Content-Signal what its texts may be used for. A fact,
// never a fault.
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "analyzer/site/file_findings.h"

namespace dalil::rules {
namespace {

bool judge(const RobotsFact& robots, Finding& finding) {
  if (robots.signals.empty()) return false;
  for (const RobotsLine& signal : robots.signals) {
    if (finding.evidence.size() < kShown) finding.evidence.push_back(line_evidence(robots, signal));
  }
  finding.values.insert(finding.values.end(),
                        {{"signal", robots.signals.front().what},
                         {"line", std::int64_t{robots.signals.front().line}}});
  return true;
}

void check(const Site& site, SiteFindings& findings) { judge_robots(site, findings, judge); }

constexpr std::string_view kSources[] = {"https://contentsignals.org/",
                                         "https://www.rfc-editor.org/rfc/rfc9309"};

constexpr Example kExamples[] = {{"a signal", R"(-- / --
<title>المحمصة</title>
-- /robots.txt --
User-agent: *
Content-Signal: search=yes, ai-train=no
Allow: /)",
                                  "/"},
                                 {"none", R"(-- / --
<title>Roastery</title>
-- /robots.txt --
User-agent: *
# Content-Signal: search=yes
Allow: /)"}};

}  // namespace

extern const Rule content_signals{
    .card =
        {.id = "content-signals",
         .category = Category::kIndexability,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .reach = Reach::kSite,
         .en = {.title = "Content signals in robots.txt",
                .headline = "{pages, plural, one {robots.txt of # host gives content signals} "
                            "other {robots.txt of # hosts gives content signals}}",
                .message = "Line {line} of {robots} says “{signal}”.",
                .why = "Content signals say whether texts may be used for search, for AI answers "
                       "and for training. They are a wish: a crawler that ignores them is kept out "
                       "by Disallow alone.",
                .fix = "Nothing needs doing. Check that “{signal}” is what was decided, and that "
                       "Disallow lines for AI crawlers do not say otherwise."},
         .ar = {.title = "إشارات استخدام المحتوى في robots.txt",
                .headline = "{pages, plural, one {ملف robots.txt في مضيف واحد فيه إشارات استخدام "
                            "المحتوى} two {ملف robots.txt في مضيفين فيه إشارات استخدام المحتوى} "
                            "few {ملف robots.txt في # مضيفات فيه إشارات استخدام المحتوى} many {ملف "
                            "robots.txt في # مضيفًا فيه إشارات استخدام المحتوى} other {ملف "
                            "robots.txt في # مضيف فيه إشارات استخدام المحتوى}}",
                .message = "في السطر {line} من {robots} القيمة «{signal}».",
                .why =
                    "تقول إشارات المحتوى هل تُستخدم النصوص في البحث وفي إجابات الذكاء الاصطناعي وفي "
                    "التدريب. وهي رغبة لا إلزام: فالزاحف الذي يتجاهلها لا يمنعه إلا Disallow.",
                .fix = "لا يلزم فعل شيء. تأكد من أن «{signal}» هو ما تقرر، وأن أسطر Disallow "
                       "الموجهة إلى زواحف الذكاء الاصطناعي لا تخالفه."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
