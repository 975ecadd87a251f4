// ai-bot-blocked-training: robots.txt shuts out crawlers that collect text for training. A policy,
// never a fault: told so that it is known which names it covers.
#include "analyzer/rule.h"
#include "analyzer/site/file_findings.h"

namespace dalil::rules {
namespace {

void check(const Site& site, SiteFindings& findings) {
  judge_ai_crawlers(site, findings, CrawlerClass::kTraining);
}

constexpr std::string_view kSources[] = {
    "https://platform.openai.com/docs/bots",
    "https://support.anthropic.com/en/articles/"
    "8896518-does-anthropic-crawl-data-from-the-web-and-how-can-site-owners-block-the-crawler",
    "https://developers.google.com/search/docs/crawling-indexing/google-common-crawlers"};

constexpr Example kExamples[] = {{"two of them", R"(-- / --
<title>المحمصة</title>
-- /robots.txt --
User-agent: GPTBot
User-agent: Google-Extended
Disallow: /)",
                                  "/"},
                                 {"none of them", R"(-- / --
<title>Roastery</title>
-- /robots.txt --
User-agent: OAI-SearchBot
Disallow: /)"}};

}  // namespace

extern const Rule ai_bot_blocked_training{
    .card =
        {.id = "ai-bot-blocked-training",
         .category = Category::kIndexability,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .reach = Reach::kSite,
         .en = {.title = "AI training crawlers kept out",
                .headline = "{pages, plural, one {robots.txt of # host keeps AI training crawlers "
                            "out} other {robots.txt of # hosts keeps AI training crawlers out}}",
                .message =
                    "{robots} keeps out {count, plural, one {a crawler} other {# crawlers}} that "
                    "{count, plural, one {collects} other {collect}} text for training: {agents}.",
                .why = "Whether models may learn from the site is the owner’s decision. It does "
                       "not touch Google Search: Google-Extended and Googlebot are two names.",
                .fix = "Nothing needs doing. Compare the list with what was decided: each name is "
                       "forbidden or allowed by itself in {robots}."},
         .ar =
             {.title = "زواحف تدريب النماذج ممنوعة",
              .headline =
                  "{pages, plural, one {ملف robots.txt في مضيف واحد يمنع زواحف تدريب النماذج} two "
                  "{ملف robots.txt في مضيفين يمنع زواحف تدريب النماذج} few {ملف robots.txt في # "
                  "مضيفات يمنع زواحف تدريب النماذج} many {ملف robots.txt في # مضيفًا يمنع زواحف "
                  "تدريب النماذج} other {ملف robots.txt في # مضيف يمنع زواحف تدريب النماذج}}",
              .message = "يمنع {robots} {count, plural, one {زاحفًا واحدًا يجمع} two {زاحفين يجمعان} "
                         "few {# زواحف تجمع} many {# زاحفًا يجمع} other {# زاحف يجمع}} النصوص "
                         "لتدريب النماذج: {agents}.",
              .why = "لصاحب الموقع أن يقرر هل تتعلم النماذج منه. ولا يمس ذلك بحث Google، فالاسمان "
                     "Google-Extended وGooglebot مختلفان.",
              .fix = "لا يلزم فعل شيء. قارن القائمة بما تقرر: فكل اسم يُمنع أو يُسمح له وحده في "
                     "{robots}."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
