// robots-unreachable: robots.txt could not be fetched, so crawlers take the whole host for
// forbidden until it can.
#include <string>
#include <utility>

#include "analyzer/rule.h"
#include "analyzer/site/file_findings.h"
#include "analyzer/site/origins.h"

namespace dalil::rules {
namespace {

Finding finding_of(const RobotsFact& robots) {
  Finding finding;
  // What answered at all was asked twice.
  finding.confidence = robots.status != 0 ? Confidence::kConfirmed : Confidence::kLikely;
  finding.values = {{"robots", robots_url(robots)},
                    {"status", std::int64_t{robots.failure == Failure::kNone ? robots.status : 0}},
                    {"failure", std::string(failure_name(robots.failure))}};
  finding.evidence = {answer_evidence(robots)};
  return finding;
}

// Checked: the pages of the hosts whose robots.txt was asked for.
void check(const Site& site, SiteFindings& findings) {
  for (const RobotsFact& robots : site.facts.robots) {
    const PageRange range = pages_of(site, robots.origin);
    for (std::uint32_t page = range.begin; page < range.end; ++page) {
      if (!site.pages[page].internal) continue;
      findings.checked(1);
      if (robots.unreachable) findings.add(page, finding_of(robots));
    }
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/robots/robots_txt",
    "https://www.rfc-editor.org/rfc/rfc9309"};

constexpr Example kExamples[] = {{"a server that fails and one that is busy", R"(-- / blocked --
-- /مقال blocked --
-- /robots.txt 503 --)",
                                  "/ /مقال"},
                                 {"429 is no permission either", R"(-- / --
<title>Roastery</title>
-- /robots.txt 429 --)",
                                  "/"},
                                 {"there is none, or it is kept from us: all is allowed", R"(-- / --
<title>Roastery</title>
-- /robots.txt 403 --)"}};

}  // namespace

extern const Rule robots_unreachable{
    .card = {.id = "robots-unreachable",
             .category = Category::kIndexability,
             .severity = Severity::kError,
             .effort = Effort::kHours,
             .reach = Reach::kSite,
             .en = {.title = "Host whose robots.txt cannot be fetched",
                    .headline = "{pages, plural, one {# page may not be crawled, since robots.txt "
                                "of its host cannot be fetched} other {# pages may not be crawled, "
                                "since robots.txt of their host cannot be fetched}}",
                    .message =
                        "{robots} {status, plural, =0 {gives no answer ({failure})} one {answers "
                        "#} other {answers #}}: crawlers may read nothing of this host.",
                    .why = "While robots.txt fails, search engines stop crawling the host or go by "
                           "an old copy of the file: new and changed pages wait.",
                    .fix = "Let {robots} answer 200 with the rules, or 404 where there are none. "
                           "Look into the server’s log and firewall for what refuses the request."},
             .ar = {.title = "مضيف يتعذر جلب ملف robots.txt منه",
                    .headline =
                        "{pages, plural, one {صفحة واحدة لا يجوز الزحف إليها لتعذر جلب robots.txt "
                        "من مضيفها} two {صفحتان لا يجوز الزحف إليهما لتعذر جلب robots.txt من "
                        "مضيفهما} few {# صفحات لا يجوز الزحف إليها لتعذر جلب robots.txt من مضيفها} "
                        "many {# صفحة لا يجوز الزحف إليها لتعذر جلب robots.txt من مضيفها} other {# "
                        "صفحة لا يجوز الزحف إليها لتعذر جلب robots.txt من مضيفها}}",
                    .message = "{status, plural, =0 {لا جواب من {robots} ({failure})} one {يجيب "
                               "{robots} بالرمز #} two {يجيب {robots} بالرمز #} few {يجيب {robots} "
                               "بالرمز #} many {يجيب {robots} بالرمز #} other {يجيب {robots} "
                               "بالرمز #}}، فلا يجوز للزواحف أن تقرأ شيئًا من هذا المضيف.",
                    .why = "ما دام جلب robots.txt متعذرًا تتوقف محركات البحث عن الزحف إلى المضيف أو "
                           "تعمل بنسخة قديمة من الملف، فتنتظر الصفحات الجديدة والمعدلة.",
                    .fix = "اجعل {robots} يجيب بالرمز 200 مع القواعد، أو بالرمز 404 إن لم تكن هناك "
                           "قواعد. وابحث في سجل الخادم وجدار الحماية عما يرفض الطلب."},
             .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
