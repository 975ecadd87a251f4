// The charts of the HTML report. Each answers a question and is a table whose bars are drawn beside
// their numbers, so that it reads without the drawing.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "reports/html_parts.h"
#include "reports/readable.h"

namespace dalil {
namespace {

struct Bar {
  std::string label;
  std::int64_t count = 0;
  double lost = 0;  ///< Points; where a chart has any, these are drawn.
};

struct Chart {
  std::string_view title_key, label_key, count_key;
  std::vector<Bar> bars;
};

void write_chart(const Chart& chart, HtmlPage& page) {
  if (chart.bars.empty()) return;
  const Words& words = page.words();
  const double most_lost = std::ranges::max(chart.bars, {}, &Bar::lost).lost;
  const auto most = static_cast<double>(std::ranges::max(chart.bars, {}, &Bar::count).count);
  page.raw("<figure>\n<figcaption><h3>").say(chart.title_key).raw("</h3></figcaption>\n");
  page.raw("<table class=\"chart\">\n<thead><tr>");
  write_column(words(chart.label_key), "", page);
  page.raw("<td></td>");
  if (most_lost > 0) write_column(words("html.column-lost"), "n", page);
  write_column(words(chart.count_key), "n", page);
  page.raw("</tr></thead>\n<tbody>\n");
  for (const Bar& bar : chart.bars) {
    page.raw("<tr><th scope=\"row\">").text(bar.label).raw("</th><td>");
    page.bar(most_lost > 0 ? bar.lost / most_lost
             : most > 0    ? static_cast<double>(bar.count) / most
                           : 0);
    page.raw("</td>");
    if (most_lost > 0) {
      page.raw("<td class=\"n\">").say("html.lost", {{"lost", bar.lost}}).raw("</td>");
    }
    page.raw("<td class=\"n\">").number(bar.count).raw("</td></tr>\n");
  }
  page.raw("</tbody>\n</table>\n</figure>\n");
}

/// "Where are the problems?" Remarks ask for nothing and are not counted.
void write_categories(HtmlReport& report) {
  Chart chart{"html.chart-categories", "html.column-category", "html.column-problems", {}};
  for (const Fix& fix : report.summary().fixes) {
    if (fix.card->severity == Severity::kInfo) continue;
    const std::string label =
        report.words()(fmt::format("category.{}", name_of(fix.card->category)));
    auto bar = std::ranges::find(chart.bars, label, &Bar::label);
    if (bar == chart.bars.end()) bar = chart.bars.insert(bar, {.label = label});
    ++bar->count;
    for (const ScorePart& part : report.summary().score.parts) {
      if (part.rule == fix.card->id) bar->lost += part.lost;
    }
  }
  if (chart.bars.empty()) return;
  std::ranges::stable_sort(chart.bars, [](const Bar& a, const Bar& b) {
    return std::pair(a.lost, a.count) > std::pair(b.lost, b.count);
  });
  write_chart(chart, report.page);
}

/// "What did the site answer?"
void write_answers(HtmlReport& report) {
  const Coverage& c = report.summary().coverage;
  const std::int64_t other =
      std::max<std::int64_t>(0, c.fetched - c.html - c.redirects - c.errors - c.unverifiable);
  const std::pair<std::string_view, std::int64_t> answers[] = {
      {"html.answer-page", c.html},
      {"html.answer-file", other},
      {"html.answer-redirect", c.redirects},
      {"html.answer-error", c.errors},
      {"html.answer-none", c.failed},
      {"html.answer-unverifiable", c.unverifiable},
      {"html.answer-blocked", c.blocked_by_robots},
      {"html.answer-skipped", c.skipped}};
  Chart chart{"html.chart-answers", "html.column-answer", "html.column-urls", {}};
  for (const auto& [key, count] : answers) {
    if (count > 0) chart.bars.push_back({report.words()(key), count});
  }
  if (!chart.bars.empty()) write_chart(chart, report.page);
}

/// "How far do readers have to click?"
void write_depths(HtmlReport& report) {
  const PageDigest& pages = report.pages;
  if (pages.count == 0) return;
  Chart chart{"html.chart-depth", "html.column-depth", "html.column-pages", {}};
  std::size_t last = PageDigest::kDepths;
  while (last > 0 && pages.depths[last - 1] == 0) --last;
  for (std::size_t i = 0; i < last; ++i) {
    const bool more = i + 1 == PageDigest::kDepths;
    chart.bars.push_back({report.words()(more ? "html.clicks-more" : "html.clicks",
                                         {{"count", static_cast<std::int64_t>(i)}}),
                          pages.depths[i]});
  }
  if (pages.unlinked > 0) chart.bars.push_back({report.words()("html.unlinked"), pages.unlinked});
  write_chart(chart, report.page);
}

/// "Do links lift the pages that matter?"
void write_link_scores(HtmlReport& report) {
  const PageDigest& pages = report.pages;
  if (std::ranges::all_of(pages.scores, [](auto count) { return count == 0; })) return;
  Chart chart{"html.chart-scores", "html.column-link-score", "html.column-pages", {}};
  for (std::size_t i = PageDigest::kScores; i-- > 0;) {
    const auto from = static_cast<std::int64_t>(100 / PageDigest::kScores * i);
    chart.bars.push_back(
        {report.words()("html.range",
                        {{"from", from}, {"to", from + std::int64_t{100 / PageDigest::kScores}}}),
         pages.scores[i]});
  }
  write_chart(chart, report.page);
}

/// "Is it getting better?" A line, and the same numbers as a table.
void write_history(HtmlReport& report) {
  if (report.earlier.empty() || !has_score(report.summary())) return;
  std::vector<ScorePoint> points = report.earlier;
  points.push_back({report.summary().started, report.summary().score.value});
  const auto [least, most] = std::ranges::minmax(points, {}, &ScorePoint::score);
  const double low = std::max(0.0, std::floor(least.score / 10 - 0.5) * 10);
  const double high = std::min(100.0, std::ceil(most.score / 10 + 0.5) * 10);
  std::string line;
  std::string dots;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const double x = 2 + 96.0 * static_cast<double>(i) / static_cast<double>(points.size() - 1);
    const double y = 38 - 36 * (points[i].score - low) / (high - low);
    line += fmt::format("{}{:.2f} {:.2f}", i == 0 ? "M" : "L", x, y);
    dots += fmt::format("M{:.2f} {:.2f}h0", x, y);
  }
  HtmlPage& page = report.page;
  const Words& words = page.words();
  page.raw("<figure class=\"history\">\n<figcaption><h3>").say("html.chart-history");
  page.raw(
      "</h3></figcaption>\n<svg viewBox=\"0 0 100 40\" preserveAspectRatio=\"none\" role=\"img\" "
      "aria-labelledby=\"history-title\"><title id=\"history-title\">");
  page.raw(html_escaped(
      words("html.history-text", {{"count", std::ssize(points)},
                                  {"first", std::int64_t{shown_score(points.front().score)}},
                                  {"last", std::int64_t{shown_score(points.back().score)}}})));
  page.raw(
      fmt::format("</title><path class=\"grid\" d=\"M0 2H100M0 38H100\"/>"
                  "<path class=\"line\" d=\"{}\"/><path class=\"dots\" d=\"{}\"/></svg>\n",
                  line, dots));
  page.raw("<p class=\"ends\">");
  for (const ScorePoint& end : {points.front(), points.back()}) {
    page.element("span", words("html.point", {{"date", long_date(end.started, words)},
                                              {"score", std::int64_t{shown_score(end.score)}}}));
  }
  page.raw("</p>\n");
  page.raw("<details><summary>").say("html.history-values").raw("</summary>\n<table>\n<thead><tr>");
  write_column(words("html.column-date"), "", page);
  write_column(words("html.column-score"), "n", page);
  page.raw("</tr></thead>\n<tbody>\n");
  for (const ScorePoint& point : points) {
    page.raw("<tr><th scope=\"row\">").text(long_date(point.started, words));
    page.raw("</th><td class=\"n\">").number(shown_score(point.score)).raw("</td></tr>\n");
  }
  page.raw("</tbody>\n</table>\n</details>\n</figure>\n");
}

}  // namespace

void write_charts(HtmlReport& report) {
  HtmlPage& page = report.page;
  page.raw("<section aria-labelledby=\"charts\">\n");
  write_heading("charts", "html.charts", page);
  page.raw("<div class=\"charts\">\n");
  write_history(report);
  write_categories(report);
  write_answers(report);
  write_depths(report);
  write_link_scores(report);
  page.raw("</div>\n</section>\n");
}

}  // namespace dalil
