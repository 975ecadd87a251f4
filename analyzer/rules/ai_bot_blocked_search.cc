// ai-bot-blocked-search: robots.txt shuts out crawlers that build the indexes in which AI answers
// are looked up. A decision of its own: these do not train.
#include "analyzer/rule.h"
#include "analyzer/site/file_findings.h"

namespace dalil::rules {
namespace {

void check(const Site& site, SiteFindings& findings) {
  judge_ai_crawlers(site, findings, CrawlerClass::kSearch);
}

constexpr std::string_view kSources[] = {
    "https://platform.openai.com/docs/bots",
    "https://support.anthropic.com/en/articles/"
    "8896518-does-anthropic-crawl-data-from-the-web-and-how-can-site-owners-block-the-crawler",
    "https://www.rfc-editor.org/rfc/rfc9309"};

constexpr Example kExamples[] = {
    {"one of them by name, Arabic comment", R"(-- / --
<title>المحمصة</title>
-- /robots.txt --
# لا نريد هذه الزواحف
User-agent: OAI-SearchBot
User-agent: PerplexityBot
Disallow: /)",
     "/"},
    {"training and users are other decisions; a part is not all", R"(-- / --
<title>Roastery</title>
-- /robots.txt --
User-agent: GPTBot
User-agent: ChatGPT-User
Disallow: /
User-agent: Claude-SearchBot
Disallow: /cart)"},
    {"everybody is shut out: that is not about AI", R"(-- / --
<title>Roastery</title>
-- /robots.txt --
User-agent: *
Disallow: /)"}};

}  // namespace

extern const Rule ai_bot_blocked_search{
    .card =
        {.id = "ai-bot-blocked-search",
         .category = Category::kIndexability,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .reach = Reach::kSite,
         .en =
             {.title = "AI search crawlers kept out",
              .headline = "{pages, plural, one {robots.txt of # host keeps AI search crawlers out} "
                          "other {robots.txt of # hosts keeps AI search crawlers out}}",
              .message = "{robots} keeps out {count, plural, one {a crawler} other {# crawlers}} "
                         "of AI search: {agents}.",
              .why =
                  "These build the index from which assistants quote and link pages. Shut out, the "
                  "site is neither quoted nor linked there; training is decided by other names.",
              .fix = "If the site may be quoted with a link, allow {agents} in {robots}; names "
                     "that train, such as GPTBot and ClaudeBot, can stay forbidden."},
         .ar =
             {.title = "زواحف البحث بالذكاء الاصطناعي ممنوعة",
              .headline =
                  "{pages, plural, one {ملف robots.txt في مضيف واحد يمنع زواحف البحث بالذكاء "
                  "الاصطناعي} two {ملف robots.txt في مضيفين يمنع زواحف البحث بالذكاء الاصطناعي} "
                  "few {ملف robots.txt في # مضيفات يمنع زواحف البحث بالذكاء الاصطناعي} many {ملف "
                  "robots.txt في # مضيفًا يمنع زواحف البحث بالذكاء الاصطناعي} other {ملف robots.txt "
                  "في # مضيف يمنع زواحف البحث بالذكاء الاصطناعي}}",
              .message =
                  "يمنع {robots} {count, plural, one {زاحفًا واحدًا} two {زاحفين} few {# زواحف} many "
                  "{# زاحفًا} other {# زاحف}} من زواحف البحث بالذكاء الاصطناعي: {agents}.",
              .why =
                  "تبني هذه الزواحف الفهرس الذي تقتبس منه المساعدات الذكية وتضع روابط إلى صفحاته. "
                  "وإذا مُنعت فلا اقتباس من الموقع هناك ولا روابط إليه؛ أما التدريب فله أسماء أخرى.",
              .fix = "إن جاز أن يُقتبس من الموقع مع رابط إليه فاسمح لهذه الزواحف في {robots}: "
                     "{agents}. ويمكن أن تبقى زواحف التدريب مثل GPTBot وClaudeBot ممنوعة."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
