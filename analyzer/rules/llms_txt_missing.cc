// llms-txt-missing: the host has no /llms.txt. A fact: the file is a proposal, and no search engine
// asks for it.
#include <utility>

#include "analyzer/rule.h"
#include "analyzer/site/host_findings.h"
#include "analyzer/site/origins.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

void check(const Site& site, SiteFindings& findings) {
  const LlmsFact& llms = site.facts.llms;
  const std::uint32_t face = face_of_site(site);
  if (llms.status == 0 || face == kNoPage) return;
  findings.checked(1);
  if (llms.status != 404 && llms.status != 410) return;
  Finding finding;
  finding.values = {{"llms", display_url(llms.url)}, {"status", std::int64_t{llms.status}}};
  finding.evidence = {{.where = llms.url, .what = "HTTP " + std::to_string(llms.status)}};
  findings.add(face, std::move(finding));
}

constexpr std::string_view kSources[] = {"https://llmstxt.org/"};

constexpr Example kExamples[] = {{"none", R"(-- / --
<html lang="ar"><title>المحمصة</title>)",
                                  "/"},
                                 {"one, and one behind a log-in", R"(-- / --
<p>home
-- /llms.txt --
# المحمصة)"},
                                 {"a log-in", R"(-- / --
<p>home
-- /llms.txt 401 --)"}};

}  // namespace

extern const Rule llms_txt_missing{
    .card =
        {.id = "llms-txt-missing",
         .category = Category::kSitemaps,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .reach = Reach::kSite,
         .en = {.title = "Site without llms.txt",
                .headline = "{pages, plural, one {The site has no llms.txt} other {# hosts have no "
                            "llms.txt}}",
                .message = "{llms} answers {status}.",
                .why = "Some AI assistants read this guide to a site’s best pages when a user asks "
                       "about it. Search engines do not use it.",
                .fix = "If you want to guide AI assistants, put a Markdown file at {llms}: a "
                       "heading with the site’s name, a sentence on what it is, and links to its "
                       "most useful pages."},
         .ar = {.title = "موقع بلا llms.txt",
                .headline =
                    "{pages, plural, one {الموقع بلا llms.txt} two {مضيفان بلا llms.txt} few {# "
                    "مضيفات بلا llms.txt} many {# مضيفًا بلا llms.txt} other {# مضيف بلا llms.txt}}",
                .message = "يجيب {llms} بالرمز {status}.",
                .why = "تقرأ بعض مساعدات الذكاء الاصطناعي هذا الدليل إلى أنفع صفحات الموقع حين "
                       "يسأل عنه مستخدم. ولا تستعمله محركات البحث.",
                .fix = "إن أردت أن ترشد هذه المساعدات فضع في {llms} ملف Markdown فيه عنوان باسم "
                       "الموقع وجملة تعرّف به وروابط أنفع صفحاته."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
