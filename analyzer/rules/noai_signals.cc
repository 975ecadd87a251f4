// noai-signals: a page that asks with noai or noimageai not to be used for training. A fact, never
// a fault.
#include <string>

#include "analyzer/measures.h"
#include "analyzer/page/ascii.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  if (page_case.page.robots.empty()) return Outcome::kNotApplicable;
  for (const RobotsStatement& statement : page_case.page.robots) {
    std::string_view signal;
    ascii::for_each_token(statement.content, ",", [&](std::string_view token) {
      token = ascii::trim(token);
      if (token == "noai" || token == "noimageai") signal = token;
    });
    if (signal.empty()) continue;
    Finding& finding =
        findings.add(seen(statement.from_header ? "X-Robots-Tag" : "meta[name=robots]",
                          statement.content, statement.at));
    finding.values = {{"signal", std::string(signal)}};
    break;
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag",
    "https://contentsignals.org/"};

constexpr Example kExamples[] = {{"in the page, and in the header", R"(-- / --
<meta name="robots" content="index, noai, noimageai">
-- /ar --
X-Robots-Tag: noimageai

<html lang="ar"><p>بن.)",
                                  "/ /ar"},
                                 {"other directives", R"(-- / --
<html lang="ar"><meta name="robots" content="max-image-preview:large"><meta name="robots" content="noarchive">)"}};

}  // namespace

extern const Rule noai_signals{
    .card = {.id = "noai-signals",
             .category = Category::kIndexability,
             .severity = Severity::kInfo,
             .effort = Effort::kMinutes,
             .en = {.title = "Pages with noai",
                    .headline = "{pages, plural, one {# page asks not to be used for AI} other {# "
                                "pages ask not to be used for AI}}",
                    .message = "The page says {signal}.",
                    .why = "No search engine and no large AI company documents that it reads noai. "
                           "It is a wish that may count before a court; it keeps nobody out.",
                    .fix = "Nothing needs doing. Whoever means it also forbids the crawlers for "
                           "training in robots.txt and says it there with Content-Signal."},
             .ar = {.title = "صفحات فيها noai",
                    .headline =
                        "{pages, plural, one {صفحة واحدة تطلب ألا تُستخدم في الذكاء الاصطناعي} two "
                        "{صفحتان تطلبان ألا تُستخدما في الذكاء الاصطناعي} few {# صفحات تطلب ألا "
                        "تُستخدم في الذكاء الاصطناعي} many {# صفحة تطلب ألا تُستخدم في الذكاء "
                        "الاصطناعي} other {# صفحة تطلب ألا تُستخدم في الذكاء الاصطناعي}}",
                    .message = "تقول الصفحة {signal}.",
                    .why = "لم يوثّق محرك بحث ولا شركة ذكاء اصطناعي كبيرة أنه يقرأ noai. فهو رغبة "
                           "قد يكون لها وزن أمام القضاء، ولا تمنع أحدًا.",
                    .fix = "لا يلزم فعل شيء. ومن أراد المنع حقًا فليمنع زواحف التدريب في robots.txt "
                           "أيضًا وليقلها هناك بسطر Content-Signal."},
             .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
