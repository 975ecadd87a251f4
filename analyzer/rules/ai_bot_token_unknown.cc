// ai-bot-token-unknown: robots.txt addresses an AI crawler by a name that no operator sends, and
// not by the one it has. Files that name both are right.
#include <algorithm>
#include <string>

#include "analyzer/measures.h"
#include "analyzer/page/ascii.h"
#include "analyzer/rule.h"
#include "analyzer/site/file_findings.h"

namespace dalil::rules {
namespace {

// The first name of the file that stands for a crawler whose own name is not there.
bool judge(const RobotsFact& robots, Finding& finding) {
  const auto names = [&](std::string_view token) {
    return std::ranges::any_of(
        robots.agents, [&](const RobotsLine& agent) { return ascii::equals(token, agent.what); });
  };
  for (const RobotsLine& agent : robots.agents) {
    const std::string_view current = current_token(agent.what);
    if (current.empty() || names(current)) continue;
    if (finding.evidence.size() < kShown) finding.evidence.push_back(line_evidence(robots, agent));
    if (finding.evidence.size() > 1) continue;
    finding.values.insert(finding.values.end(), {{"token", agent.what},
                                                 {"current", std::string(current)},
                                                 {"line", std::int64_t{agent.line}}});
  }
  return !finding.evidence.empty();
}

void check(const Site& site, SiteFindings& findings) { judge_robots(site, findings, judge); }

constexpr std::string_view kSources[] = {
    "https://platform.openai.com/docs/bots",
    "https://support.anthropic.com/en/articles/"
    "8896518-does-anthropic-crawl-data-from-the-web-and-how-can-site-owners-block-the-crawler",
    "https://developers.google.com/search/docs/crawling-indexing/google-common-crawlers"};

constexpr Example kExamples[] = {{"a name that is given up", R"(-- / --
<title>المحمصة</title>
-- /robots.txt --
User-agent: anthropic-ai
Disallow: /)",
                                  "/"},
                                 {"the old name beside the new one, and others", R"(-- / --
<title>Roastery</title>
-- /robots.txt --
User-agent: anthropic-ai
User-agent: ClaudeBot
User-agent: FooBot
Disallow: /)"}};

}  // namespace

extern const Rule ai_bot_token_unknown{
    .card =
        {.id = "ai-bot-token-unknown",
         .category = Category::kIndexability,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .reach = Reach::kSite,
         .en = {.title = "Name of an AI crawler that none has",
                .headline =
                    "{pages, plural, one {robots.txt of # host names an AI crawler that does not "
                    "exist} other {robots.txt of # hosts names an AI crawler that does not exist}}",
                .message =
                    "Line {line} of {robots} is about “{token}”. No crawler of that name comes any "
                    "more, or ever did; {current} does, and the file does not name it.",
                .why = "Crawlers look for their own name in robots.txt and heed nothing that is "
                       "said to another.",
                .fix = "Write “User-agent: {current}” above the rules of line {line}, if that is "
                       "the crawler that is meant."},
         .ar =
             {.title = "اسم زاحف ذكاء اصطناعي لا وجود له",
              .headline = "{pages, plural, one {ملف robots.txt في مضيف واحد يسمي زاحف ذكاء اصطناعي "
                          "لا وجود له} two {ملف robots.txt في مضيفين يسمي زاحف ذكاء اصطناعي لا "
                          "وجود له} few {ملف robots.txt في # مضيفات يسمي زاحف ذكاء اصطناعي لا وجود "
                          "له} many {ملف robots.txt في # مضيفًا يسمي زاحف ذكاء اصطناعي لا وجود له} "
                          "other {ملف robots.txt في # مضيف يسمي زاحف ذكاء اصطناعي لا وجود له}}",
              .message = "السطر {line} من {robots} موجه إلى «{token}»، ولا يأتي زاحف بهذا الاسم "
                         "اليوم أو لم يأت قط؛ إنما يأتي {current} ولا يسميه الملف.",
              .why = "يبحث الزاحف عن اسمه في robots.txt ولا يلتزم بما قيل لغيره.",
              .fix =
                  "اكتب «User-agent: {current}» فوق قواعد السطر {line} إن كان هو الزاحف المقصود."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
