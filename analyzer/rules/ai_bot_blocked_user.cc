// ai-bot-blocked-user: robots.txt shuts out fetchers that read a page because a user of an
// assistant has asked about it.
#include "analyzer/rule.h"
#include "analyzer/site/file_findings.h"

namespace dalil::rules {
namespace {

void check(const Site& site, SiteFindings& findings) {
  judge_ai_crawlers(site, findings, CrawlerClass::kUser);
}

constexpr std::string_view kSources[] = {
    "https://platform.openai.com/docs/bots",
    "https://support.anthropic.com/en/articles/"
    "8896518-does-anthropic-crawl-data-from-the-web-and-how-can-site-owners-block-the-crawler",
    "https://www.rfc-editor.org/rfc/rfc9309"};

constexpr Example kExamples[] = {{"one of them by name", R"(-- / --
<title>المحمصة</title>
-- /robots.txt --
User-agent: ChatGPT-User
Disallow: /)",
                                  "/"},
                                 {"training alone", R"(-- / --
<title>Roastery</title>
-- /robots.txt --
User-agent: GPTBot
Disallow: /)"}};

}  // namespace

extern const Rule ai_bot_blocked_user{
    .card =
        {.id = "ai-bot-blocked-user",
         .category = Category::kIndexability,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .reach = Reach::kSite,
         .en = {.title = "Readers sent by AI assistants kept out",
                .headline = "{pages, plural, one {robots.txt of # host keeps out readers that "
                            "assistants send for their users} other {robots.txt of # hosts keeps "
                            "out readers that assistants send for their users}}",
                .message = "{robots} keeps out {count, plural, one {a reader} other {# readers}} "
                           "that assistants send for their users: {agents}.",
                .why = "They come only when somebody asks an assistant about a page of this site. "
                       "Shut out, the assistant answers from other sites.",
                .fix = "If users may have the site’s pages read to them, allow {agents} in "
                       "{robots}; this does not allow training."},
         .ar =
             {.title = "زواحف يرسلها المساعد الذكي لمستخدميه ممنوعة",
              .headline = "{pages, plural, one {ملف robots.txt في مضيف واحد يمنع زواحف ترسلها "
                          "المساعدات الذكية لمستخدميها} two {ملف robots.txt في مضيفين يمنع زواحف "
                          "ترسلها المساعدات الذكية لمستخدميها} few {ملف robots.txt في # مضيفات "
                          "يمنع زواحف ترسلها المساعدات الذكية لمستخدميها} many {ملف robots.txt في "
                          "# مضيفًا يمنع زواحف ترسلها المساعدات الذكية لمستخدميها} other {ملف "
                          "robots.txt في # مضيف يمنع زواحف ترسلها المساعدات الذكية لمستخدميها}}",
              .message =
                  "يمنع {robots} {count, plural, one {زاحفًا واحدًا} two {زاحفين} few {# زواحف} many "
                  "{# زاحفًا} other {# زاحف}} مما ترسله المساعدات الذكية لمستخدميها: {agents}.",
              .why = "لا تأتي هذه الزواحف إلا حين يسأل أحدهم مساعدًا ذكيًا عن صفحة من هذا الموقع؛ "
                     "وإذا مُنعت أجابه المساعد من مواقع أخرى.",
              .fix = "إن جاز أن تُقرأ صفحات الموقع للمستخدمين فاسمح لهذه الزواحف في {robots}: "
                     "{agents}. ولا يعني ذلك السماح بالتدريب."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
