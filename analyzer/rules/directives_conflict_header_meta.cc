// directives-conflict-header-meta: one statement says index or follow, another for the same
// crawlers forbids it. Crawlers take the stricter one, so whoever wrote the other is deceived.
#include <fmt/format.h>

#include <string>

#include "analyzer/directives.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

// What statements for one crawler say of one matter.
struct Sides {
  const RobotsStatement* allows = nullptr;
  const RobotsStatement* forbids = nullptr;
};

Sides sides_of(const Page& page, std::string_view agent, std::string_view matter) {
  Sides sides;
  const std::string against = "no" + std::string(matter);
  for (const RobotsStatement& statement : page.robots) {
    if (statement.agent != agent) continue;
    for (const Directive& directive : directives_of(statement)) {
      if (directive.name == matter || directive.name == "all") sides.allows = &statement;
      if (directive.name == against || directive.name == "none") sides.forbids = &statement;
    }
  }
  return sides;
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  if (page_case.page.robots.empty()) return Outcome::kNotApplicable;
  for (const std::string_view agent : {"robots", "googlebot"}) {
    for (const std::string_view matter : {"index", "follow"}) {
      const Sides sides = sides_of(page_case.page, agent, matter);
      if (!sides.allows || !sides.forbids) continue;
      Finding& finding = findings.add(seen(*sides.forbids));
      finding.evidence.push_back(seen(*sides.allows));
      finding.key = fmt::format("{} {}", agent, matter);
      finding.values = {{"where", place_of(*sides.forbids)},
                        {"content", finding.evidence[0].what},
                        {"other", place_of(*sides.allows)},
                        {"allowed", finding.evidence[1].what}};
    }
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag"};

constexpr Example kExamples[] = {
    {"header against meta, meta against meta, and one against itself", R"(-- / --
<title>Roastery</title>
-- /header --
X-Robots-Tag: noindex

<html lang="ar"><meta name="robots" content="index, follow"><title>أنواع البن</title>
-- /two --
<meta name="robots" content="index, follow"><meta name="robots" content="noindex"><title>Beans</title>
-- /one --
<meta name="robots" content="all, nofollow"><title>Beans</title>)",
     "/header /two /one"},
    {"statements that add up, and a crawler of its own", R"(-- / --
X-Robots-Tag: max-snippet:50

<meta name="robots" content="index, nofollow"><title>Roastery</title>
-- /agent --
<meta name="robots" content="index"><meta name="googlebot" content="noindex"><title>Beans</title>
-- /same --
X-Robots-Tag: noindex

<meta name="robots" content="noindex, follow"><title>Beans</title>)"}};

}  // namespace

extern const Rule directives_conflict_header_meta{
    .card =
        {.id = "directives-conflict-header-meta",
         .category = Category::kIndexability,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Directives that contradict each other",
                .headline =
                    "{pages, plural, one {# page both allows and forbids search engines the same} "
                    "other {# pages both allow and forbid search engines the same}}",
                .message =
                    "{where} says “{content}”, {other} says “{allowed}”: the stricter one holds.",
                .why = "Search engines take the more restrictive of two directives, so a page that "
                       "somebody believes to be open is closed.",
                .fix = "Decide which is meant and remove the other: “{content}” in {where} or "
                       "“{allowed}” in {other}."},
         .ar = {.title = "توجيهات متناقضة لمحركات البحث",
                .headline = "{pages, plural, one {صفحة واحدة تسمح لمحركات البحث بأمر وتمنعه معًا} "
                            "two {صفحتان تسمحان لمحركات البحث بأمر وتمنعانه معًا} few {# صفحات تسمح "
                            "لمحركات البحث بأمر وتمنعه معًا} many {# صفحة تسمح لمحركات البحث بأمر "
                            "وتمنعه معًا} other {# صفحة تسمح لمحركات البحث بأمر وتمنعه معًا}}",
                .message = "في {where} القيمة «{content}»، وفي {other} القيمة «{allowed}»، والعمل "
                           "بالأشد منهما.",
                .why = "يأخذ محرك البحث بالتوجيه الأشد، فتُغلق أمامه صفحة يظن صاحبها أنها مفتوحة.",
                .fix = "قرر أيهما المقصود واحذف الآخر: «{content}» في {where} أو «{allowed}» في "
                       "{other}."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
