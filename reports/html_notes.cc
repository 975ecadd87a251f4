// The end of the HTML report: keyphrases, what was not checked, and how the numbers come about.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "reports/html_parts.h"
#include "reports/readable.h"
#include "reports/sentences.h"

namespace dalil {
namespace {

/// A sign for the eye, a word for the ear.
void write_mark(bool there, HtmlPage& page) {
  page.raw(there ? "<td class=\"mark\"><span aria-hidden=\"true\">✓</span>"
                 : "<td class=\"mark\"><span aria-hidden=\"true\">–</span>");
  page.raw("<span class=\"vh\">").say(there ? "html.yes" : "html.no").raw("</span></td>");
}

bool knows_searches(const AuditSummary& summary) {
  return std::ranges::any_of(summary.keywords,
                             [](const KeywordSummary& keyword) { return keyword.searches >= 0; });
}

void write_keyword(HtmlReport& report, const KeywordSummary& keyword) {
  HtmlPage& page = report.page;
  const Words& words = page.words();
  const auto path = [&](std::string_view url) { return page_path(report.summary().site, url); };
  page.raw("<tr><th scope=\"row\">").stranger(keyword.phrase).raw("</th>");
  if (knows_searches(report.summary())) {
    page.raw("<td class=\"n\">");
    if (keyword.searches >= 0) {
      page.say("html.searches", {{"count", static_cast<std::int64_t>(keyword.searches)}});
    }
    page.raw("</td>");
  }
  page.raw("<td>");
  const std::string coverage = words(fmt::format("coverage.{}", keyword.coverage));
  page.text(keyword.long_tail ? words("coverage.long-tail", {{"coverage", coverage}}) : coverage);
  page.raw("</td><td>");
  if (keyword.best_page.empty()) {
    page.raw("–");
  } else {
    page.web_link(keyword.best_page, path(keyword.best_page));
  }
  if (keyword.competing) {
    std::string list;
    for (const KeywordPage& other : keyword.pages) {
      if (other.hit.title == 0 && other.hit.h1 == 0) continue;
      if (!list.empty()) list += words("list.comma");
      list += code_text(path(other.page), words);
    }
    page.raw("<br><span class=\"soft\">").say("keywords.competing", {{"pages", list}});
    page.raw("</span>");
  }
  page.raw("</td>");
  const auto best = std::ranges::find(keyword.pages, keyword.best_page, &KeywordPage::page);
  const KeywordHit hit = best == keyword.pages.end() ? KeywordHit{} : best->hit;
  for (const std::uint16_t count :
       {hit.title, hit.description, hit.h1, hit.introduction, hit.slug}) {
    write_mark(count > 0, page);
  }
  page.raw("<td class=\"n\">");
  page.say("html.of",
           {{"with", std::int64_t{hit.subheadings}}, {"of", std::int64_t{hit.subheadings_total}}});
  page.raw("</td></tr>\n");
}

}  // namespace

void write_keyword_table(HtmlReport& report) {
  const auto& keywords = report.summary().keywords;
  if (keywords.empty()) return;
  HtmlPage& page = report.page;
  const Words& words = page.words();
  page.raw("<section aria-labelledby=\"keywords\">\n");
  write_heading("keywords", "html.keywords", page);
  page.raw("<div class=\"scroll\"><table class=\"list\" data-rows=\"tr\">\n<thead><tr>");
  write_column(words("html.column-phrase"), "t", page);
  if (knows_searches(report.summary())) {
    write_column(words("html.column-searches"), "n", page);
  }
  write_column(words("html.column-coverage"), "t", page);
  write_column(words("html.column-best"), "t", page);
  for (const std::string_view place :
       {"title", "description", "h1", "introduction", "slug", "subheadings"}) {
    write_column(words(fmt::format("html.place-{}", place)), "", page);
  }
  page.raw("</tr></thead>\n<tbody>\n");
  for (const KeywordSummary& keyword : keywords) write_keyword(report, keyword);
  page.raw("</tbody>\n</table></div>\n</section>\n");
}

void write_gaps(HtmlReport& report) {
  HtmlPage& page = report.page;
  const std::vector<std::string> gaps = unchecked(report.summary(), page.words());
  page.raw("<section aria-labelledby=\"gaps\">\n");
  write_heading("gaps", "html.gaps", page);
  if (gaps.empty()) page.element("p", page.words()("html.no-gaps"));
  if (!gaps.empty()) page.raw("<ul>\n");
  for (const std::string& gap : gaps) page.element("li", gap);
  if (!gaps.empty()) page.raw("</ul>\n");
  page.raw("</section>\n");
}

void write_method(HtmlReport& report) {
  HtmlPage& page = report.page;
  const AuditSummary& summary = report.summary();
  const Words& words = page.words();
  page.raw("<section aria-labelledby=\"method\">\n");
  write_heading("method", "html.method", page);
  page.element("p", words("html.method-score"));
  page.element("p", words("html.method-order"));
  if (summary.traffic) page.element("p", words("html.method-traffic"));
  page.element("p", words("html.method-confidence"));
  if (report.per_fix >= 0) page.element("p", words("html.method-cut", {{"count", report.per_fix}}));
  page.element(
      "p", words("html.method-run",
                 {{"run", code_text(fmt::format("dalil report {} -f json", summary.run), words)},
                  {"time", duration(summary.elapsed, words)}}));
  page.raw("</section>\n");
}

}  // namespace dalil
