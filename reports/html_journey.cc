// The customer's journey in the HTML report: how many pages speak to each stage, which of them most
// surely, and what told so.
#include <algorithm>
#include <string>

#include "reports/columns.h"
#include "reports/html_parts.h"
#include "reports/readable.h"

namespace dalil {
namespace {

constexpr std::size_t kEvidenceColumns = 60;

void write_example(HtmlReport& report, const JourneyStage::Example& example) {
  HtmlPage& page = report.page;
  const std::string path = page_path(report.summary().site, example.page);
  page.raw("<li>");
  if (report.by_page.contains(example.page)) {
    page.raw("<a href=\"#").raw(page_anchor(example.page)).raw("\">").code(path).raw("</a>");
  } else {
    page.web_link(example.page, path);
  }
  bool first = true;
  for (const std::string& evidence : example.evidence) {
    page.raw(first ? " <span class=\"soft\">" : page.words()("list.comma"));
    page.stranger(cut_to_columns(evidence, kEvidenceColumns));
    first = false;
  }
  page.raw(first ? "</li>\n" : "</span></li>\n");
}

void write_stage(HtmlReport& report, const JourneyStage& stage, double most) {
  HtmlPage& page = report.page;
  page.raw("<tr><th scope=\"row\">").say("stage." + stage.stage).raw("</th><td>");
  page.bar(most > 0 ? static_cast<double>(stage.pages) / most : 0);
  page.raw("</td><td class=\"n\">").number(stage.pages).raw("</td><td>");
  if (!stage.examples.empty()) page.raw("<ul class=\"stage\">\n");
  for (const JourneyStage::Example& example : stage.examples) write_example(report, example);
  if (!stage.examples.empty()) page.raw("</ul>\n");
  page.raw("</td></tr>\n");
}

}  // namespace

bool has_journey(const AuditSummary& summary) {
  return summary.journey.unknown < summary.journey.judged;
}

void write_journey(HtmlReport& report) {
  if (!has_journey(report.summary())) return;
  const Journey& journey = report.summary().journey;
  HtmlPage& page = report.page;
  const Words& words = page.words();
  page.raw("<section aria-labelledby=\"journey\">\n");
  write_heading("journey", "html.journey", page);
  page.element("p class=\"intro\"", words("html.journey-intro"));
  page.raw("<div class=\"scroll\"><table class=\"chart journey\">\n<thead><tr>");
  write_column(words("html.column-stage"), "", page);
  page.raw("<td></td>");
  write_column(words("html.column-pages"), "n", page);
  write_column(words("html.column-examples"), "", page);
  page.raw("</tr></thead>\n<tbody>\n");
  const auto most = std::ranges::max(journey.stages, {}, &JourneyStage::pages).pages;
  for (const JourneyStage& stage : journey.stages) {
    write_stage(report, stage, static_cast<double>(most));
  }
  page.raw("</tbody>\n</table></div>\n");
  if (journey.unknown > 0) {
    page.element("p class=\"soft\"", words("journey.unknown", {{"count", journey.unknown}}));
  }
  page.raw("</section>\n");
}

}  // namespace dalil
