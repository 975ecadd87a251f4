// llms-txt-invalid: there is an /llms.txt, and nobody can use it: a web page in its place, a server
// error, no heading, no links, or next to nothing.
#include <string>
#include <utility>

#include "analyzer/rule.h"
#include "analyzer/site/host_findings.h"
#include "analyzer/site/origins.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

constexpr std::int64_t kLeastBytes = 50;

std::string_view fault_of(const LlmsFact& llms) {
  if (llms.status >= 500) return "failing";
  if (llms.status != 200) return "";
  if (llms.html) return "html";
  if (!llms.titled) return "title";
  if (llms.link_count == 0) return "links";
  return llms.bytes < kLeastBytes ? "short" : "";
}

void check(const Site& site, SiteFindings& findings) {
  const LlmsFact& llms = site.facts.llms;
  const std::uint32_t face = face_of_site(site);
  if (llms.status == 0 || face == kNoPage) return;
  findings.checked(1);
  const std::string_view fault = fault_of(llms);
  if (fault.empty()) return;
  Finding finding;
  finding.values = {{"llms", display_url(llms.url)},
                    {"status", std::int64_t{llms.status}},
                    {"fault", std::string(fault)}};
  finding.evidence = {{.where = llms.url, .what = "HTTP " + std::to_string(llms.status)}};
  findings.add(face, std::move(finding));
}

constexpr std::string_view kSources[] = {"https://llmstxt.org/"};

constexpr Example kExamples[] = {{"text without a heading", R"(-- / --
<html lang="ar"><title>المحمصة</title>
-- /llms.txt --
مرحبا بكم في [المحمصة](https://example.com/)، نحمص البن كل يوم.)",
                                  "/"},
                                 {"a web page for whatever is asked", R"(-- / --
<p>home
-- /llms.txt --
<!doctype html><title>Home</title>)",
                                  "/"},
                                 {"no links", R"(-- / --
<p>home
-- /llms.txt --
# Roastery

We roast coffee from Yemen since 1998, and we like it.)",
                                  "/"},
                                 {"a server error", R"(-- / --
<p>home
-- /llms.txt 503 --)",
                                  "/"},
                                 {"as it should be", R"(-- / --
<p>home
-- /llms.txt --

# المحمصة

> نحمص البن اليمني كل صباح ونرسله في اليوم نفسه.

## أدلة
- [أنواع القهوة](https://example.com/أنواع)
-- /أنواع --
<p>أنواع)"},
                                 {"none at all", R"(-- / --
<p>home)"}};

}  // namespace

extern const Rule llms_txt_invalid{
    .card =
        {.id = "llms-txt-invalid",
         .category = Category::kSitemaps,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .reach = Reach::kSite,
         .en = {.title = "llms.txt that cannot be used",
                .headline = "{pages, plural, one {The llms.txt of the site cannot be used} other "
                            "{The llms.txt of # hosts cannot be used}}",
                .message =
                    "{fault, select, failing {{llms} answers {status}.} html {A web page stands at "
                    "{llms}, not the Markdown that readers of this file expect.} title {{llms} "
                    "does not begin with a heading (“# Name”).} links {{llms} has no link in the "
                    "form “[text](address)”.} other {{llms} has hardly any text.}}",
                .why = "Programs that look for this file read it by its form: a heading, a "
                       "sentence, lists of links. Without that they learn nothing from it.",
                .fix = "{fault, select, failing {Find out why the server fails at {llms}.} html "
                       "{Answer with the file as text/plain or, if there is none, with 404.} title "
                       "{Begin with “# ” and the site’s name.} other {Add lists of links to the "
                       "site’s most useful pages, “- [title](address): what is there”.}}"},
         .ar = {.title = "ملف llms.txt لا يُنتفع به",
                .headline = "{pages, plural, one {ملف llms.txt في الموقع} two {ملفا llms.txt في "
                            "مضيفين} few {ملفات llms.txt في # مضيفات} many {ملفات llms.txt في # "
                            "مضيفًا} other {ملفات llms.txt في # مضيف}} بلا نفع",
                .message = "{fault, select, failing {يجيب {llms} بالرمز {status}.} html {في {llms} "
                           "صفحة ويب لا ملف Markdown كما ينتظر قراؤه.} title {لا يبدأ {llms} "
                           "بعنوان («# الاسم»).} links {ليس في {llms} رابط بالصيغة «[نص](رابط)».} "
                           "other {لا يكاد يكون في {llms} نص.}}",
                .why = "البرامج التي تطلب هذا الملف تقرؤه بصيغته: عنوان ثم جملة ثم قوائم روابط، "
                       "ومن دونها لا تستفيد منه شيئًا.",
                .fix = "{fault, select, failing {ابحث عن سبب إخفاق الخادم في {llms}.} html {أجب "
                       "بالملف نصًا (text/plain)، وإن لم يوجد فبالرمز 404.} title {ابدأه بالعلامة "
                       "«# » واسم الموقع.} other {أضف قوائم روابط إلى أنفع صفحات الموقع: «- "
                       "[العنوان](الرابط): ما فيها».}}"},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
