// bot-specific-directive: a page hides from one crawler that all others may index. Googlebot is
// left to page-noindex, which tells of it.
#include <string>

#include "analyzer/directives.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

constexpr std::size_t kLongestName = 60;  // Graphemes; a header may name anything.

bool hides(const RobotsStatement& statement) {
  return says(statement, "noindex") || says(statement, "none");
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.robots.empty()) return Outcome::kNotApplicable;
  if (page.noindex) return Outcome::kChecked;
  Finding* finding = nullptr;
  for (const RobotsStatement& statement : page.robots) {
    if (is_general(statement) || !hides(statement)) continue;
    if (finding) {
      if (finding->evidence.size() < kShown) finding->evidence.push_back(seen(statement));
      continue;
    }
    finding = &findings.add(seen(statement));
    finding->values = {{"agent", std::string(prefix_graphemes(statement.agent, kLongestName))},
                       {"where", place_of(statement)},
                       {"content", finding->evidence.front().what}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag",
    "https://www.bing.com/webmasters/help/which-robots-metatags-does-bing-support-5198d240"};

constexpr Example kExamples[] = {{"by an element and by a header", R"(-- / --
<title>Roastery</title>
-- /bing --
<html lang="ar"><meta name="bingbot" content="noindex"><title>أنواع البن</title>
-- /header --
X-Robots-Tag: otherbot: noindex, nofollow

<title>Beans</title>)",
                                  "/bing /header"},
                                 {"everybody or Googlebot, and a crawler that may index", R"(-- / --
<meta name="robots" content="noindex"><meta name="bingbot" content="noindex"><title>Roastery</title>
-- /google --
<meta name="googlebot" content="noindex"><title>Beans</title>
-- /news --
<meta name="googlebot-news" content="nosnippet"><title>News</title>)"}};

}  // namespace

extern const Rule bot_specific_directive{
    .card =
        {.id = "bot-specific-directive",
         .category = Category::kIndexability,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "Page that hides from one crawler",
                .headline = "{pages, plural, one {# page hides from one crawler that others may "
                            "index} other {# pages hide from one crawler that others may index}}",
                .message = "{where} tells {agent} “{content}”; other crawlers may index the page.",
                .why = "Whoever searches there does not find the page. That is rarely meant, and "
                       "easily forgotten.",
                .fix = "If {agent} may index the page, too, remove “{content}” for it from "
                       "{where}; else leave it."},
         .ar = {.title = "صفحة محجوبة عن زاحف بعينه",
                .headline = "{pages, plural, one {صفحة واحدة محجوبة عن زاحف بعينه ومتاحة لغيره} "
                            "two {صفحتان محجوبتان عن زاحف بعينه ومتاحتان لغيره} few {# صفحات "
                            "محجوبة عن زاحف بعينه ومتاحة لغيره} many {# صفحة محجوبة عن زاحف بعينه "
                            "ومتاحة لغيره} other {# صفحة محجوبة عن زاحف بعينه ومتاحة لغيره}}",
                .message =
                    "في {where} القيمة «{content}» للزاحف {agent} وحده، ولغيره أن يفهرس الصفحة.",
                .why = "من يبحث هناك لا يجد الصفحة؛ وقلما يكون ذلك مقصودًا، وما أسهل أن يُنسى.",
                .fix = "إن جاز للزاحف {agent} أن يفهرس الصفحة فاحذف له القيمة «{content}» من "
                       "{where}، وإلا فدعها."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
