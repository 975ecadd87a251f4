// The top of the HTML report: the verdict, the score and what moved it, and what was read.
#include <algorithm>

#include "reports/html_parts.h"
#include "reports/readable.h"
#include "reports/sentences.h"

namespace dalil {
namespace {

constexpr std::size_t kShownParts = 8;

void write_score(HtmlReport& report) {
  HtmlPage& page = report.page;
  const int score = shown_score(report.summary().score.value);
  page.raw("<div class=\"score\">\n<p class=\"mark\"><span class=\"points\">").number(score);
  page.raw("</span> <span class=\"of\">")
      .say("html.of-100")
      .raw("</span></p>\n")
      .bar(report.summary().score.value / 100);
  if (!report.earlier.empty()) {
    const ScorePoint& before = report.earlier.back();
    const std::int64_t change = score - shown_score(before.score);
    page.raw("<p class=\"change\">");
    const std::string date = long_date(before.started, page.words());
    page.say(change == 0 ? "html.unchanged" : "html.change", {{"change", change}, {"date", date}});
    page.raw("</p>\n");
  }
  page.raw("</div>\n");
}

void write_facts(HtmlReport& report) {
  HtmlPage& page = report.page;
  const Coverage& coverage = report.summary().coverage;
  page.raw("<dl class=\"facts\">\n");
  const auto fact = [&](std::string_view key, std::int64_t number) {
    page.raw("<div><dt>").say(key).raw("</dt><dd>").number(number).raw("</dd></div>\n");
  };
  fact("html.fact-pages", coverage.html);
  fact("html.fact-indexable", coverage.indexable);
  fact("html.fact-redirects", coverage.redirects);
  fact("html.fact-errors", coverage.errors + coverage.failed);
  fact("html.fact-external", coverage.external);
  page.raw("</dl>\n");
}

/// Which rules cost how much: with the rest, these are all points that are wanting.
void write_parts(HtmlReport& report) {
  const Score& score = report.summary().score;
  if (score.parts.empty()) return;
  HtmlPage& page = report.page;
  const std::size_t shown = std::min(kShownParts, score.parts.size());
  double rest = 0;
  for (std::size_t i = shown; i < score.parts.size(); ++i) rest += score.parts[i].lost;
  const double most = std::max(rest, score.parts.front().lost);
  page.raw("<h2 class=\"minor\">")
      .say("html.moved")
      .raw("</h2>\n<table class=\"chart\">\n<thead><tr>");
  write_column(page.words()("html.column-rule"), "", page);
  page.raw("<td></td>");
  write_column(page.words()("html.column-lost"), "n", page);
  page.raw("</tr></thead>\n<tbody>\n");
  const auto row = [&](const auto& write_name, double lost) {
    page.raw("<tr><th scope=\"row\">");
    write_name();
    page.raw("</th><td>").bar(lost / most).raw("</td><td class=\"n\">");
    page.say("html.lost", {{"lost", lost}}).raw("</td></tr>\n");
  };
  for (std::size_t i = 0; i < shown; ++i) {
    const ScorePart& part = score.parts[i];
    const auto& fixes = report.summary().fixes;
    const auto fix = std::ranges::find(fixes, part.rule, [](const Fix& f) { return f.card->id; });
    row(
        [&] {
          if (fix == fixes.end()) return void(page.code(part.rule));
          page.raw("<a href=\"#").raw(fix_anchor(part.rule)).raw("\">");
          page.text(fix->card->text(page.words().language()).title).raw("</a>");
        },
        part.lost);
  }
  const auto others = static_cast<std::int64_t>(score.parts.size() - shown);
  if (others > 0) row([&] { page.say("html.other-rules", {{"count", others}}); }, rest);
  page.raw("</tbody>\n</table>\n");
}

}  // namespace

void write_lead(HtmlReport& report) {
  HtmlPage& page = report.page;
  const AuditSummary& summary = report.summary();
  const Words& words = report.words();
  const Coverage& coverage = summary.coverage;
  page.raw("<section id=\"verdict\" aria-labelledby=\"site\">\n<header class=\"lead\">\n<div>\n");
  page.raw("<p class=\"over\">").say("html.over").raw(" <time datetime=\"");
  page.raw(html_escaped(summary.started)).raw("\">").text(long_date(summary.started, words));
  page.raw("</time></p>\n<h1 id=\"site\">").code(site_name(summary.site)).raw("</h1>\n");
  page.element("p class=\"verdict\"", verdict(summary, words));
  page.raw("</div>\n");
  if (has_score(summary)) write_score(report);
  page.raw("</header>\n");
  if (!summary.fixes.empty()) page.element("p", severity_counts(summary, words));
  if (!coverage.complete) {
    page.raw("<p class=\"note\"><a href=\"#gaps\">").say("html.incomplete").raw("</a></p>\n");
  }
  if (coverage.unchanged > 0) {
    page.element("p", words("audit.unchanged", {{"pages", coverage.unchanged}}));
  }
  if (summary.traffic) page.element("p", traffic_note(summary, words));
  if (summary.robots_ignored) page.element("p", words("audit.robots-ignored"));
  write_facts(report);
  if (has_score(summary)) write_parts(report);
  page.raw("</section>\n");
}

}  // namespace dalil
