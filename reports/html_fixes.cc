// The fixes in the HTML report: the first ten in full, then a table of all of them, then those of
// each category, folded.
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "core/message.h"
#include "reports/html_parts.h"
#include "reports/sentences.h"

namespace dalil {
namespace {

std::string category_anchor(Category category) {
  return fmt::format("category-{}", name_of(category));
}

std::string category_key(Category category) {
  return fmt::format("category.{}", name_of(category));
}

void write_fix_row(HtmlReport& report, std::size_t number) {
  HtmlPage& page = report.page;
  const Words& words = page.words();
  const Fix& fix = report.summary().fixes[number - 1];
  const RuleCard& card = *fix.card;
  page.raw(
      fmt::format("<tr data-k=\"{}\"><td class=\"n\">{}</td><th scope=\"row\"><a href=\"#{}\">",
                  name_of(card.severity), number, fix_anchor(card.id)));
  page.text(headline(fix, words)).raw("</a></th>");
  page.raw(fmt::format("<td data-v=\"{}\">", static_cast<int>(card.severity)));
  write_severity(card.severity, page);
  page.raw("</td><td class=\"cap\">").say(category_key(card.category));
  page.raw(fmt::format("</td><td class=\"n\" data-v=\"{}\">", fix.pages_affected));
  page.number(fix.pages_affected);
  page.raw(fmt::format("</td><td class=\"n\" data-v=\"{:.4f}\">", fix.gain));
  if (shown_gain(fix) > 0) page.say("html.points", {{"points", shown_gain(fix)}});
  page.raw(fmt::format("</td><td data-v=\"{}\">", static_cast<int>(card.effort)));
  page.say(fmt::format("effort.{}", name_of(card.effort))).raw("</td></tr>\n");
}

/// What filters the rows of a table by their data-k, for those who run the script.
void write_fix_tools(HtmlReport& report) {
  HtmlPage& page = report.page;
  page.raw("<div class=\"tools\" data-for=\"fix-table\" hidden>\n<label>").say("html.filter");
  page.raw(" <input type=\"search\"></label>\n<div role=\"group\" aria-label=\"");
  page.say("html.column-severity").raw("\">\n");
  for (const Severity severity :
       {Severity::kError, Severity::kWarning, Severity::kNotice, Severity::kInfo}) {
    const auto count = std::ranges::count_if(
        report.summary().fixes, [&](const Fix& fix) { return fix.card->severity == severity; });
    if (count == 0) continue;
    const std::string_view name = name_of(severity);
    page.raw(fmt::format("<button type=\"button\" aria-pressed=\"false\" data-k=\"{}\">", name));
    page.say(fmt::format("count.{}", name), {{"count", std::int64_t{count}}}).raw("</button>\n");
  }
  page.raw("</div>\n<output></output>\n</div>\n");
}

void write_table(HtmlReport& report) {
  HtmlPage& page = report.page;
  const Words& words = page.words();
  page.raw(
      "<div class=\"scroll\"><table id=\"fix-table\" class=\"list\" "
      "data-rows=\"tr\">\n<thead><tr>");
  write_column(words("html.column-number"), "n", page);
  write_column(words("html.column-fix"), "t", page);
  write_column(words("html.column-severity"), "rank", page);
  write_column(words("html.column-category"), "t", page);
  write_column(words("html.column-pages"), "n", page);
  write_column(words("html.column-gain"), "n", page);
  write_column(words("html.column-effort"), "rank", page);
  page.raw("</tr></thead>\n<tbody>\n");
  for (std::size_t i = 1; i <= report.summary().fixes.size(); ++i) write_fix_row(report, i);
  page.raw("</tbody>\n</table></div>\n");
}

Result<void> write_category(HtmlReport& report, Category category,
                            const std::vector<std::size_t>& numbers) {
  HtmlPage& page = report.page;
  page.raw("<details class=\"category\" id=\"").raw(category_anchor(category));
  page.raw("\">\n<summary><h3 class=\"cap\">")
      .say(category_key(category))
      .raw("</h3> <span class=\"count\">");
  page.say("html.fix-count", {{"count", std::ssize(numbers)}}).raw("</span></summary>\n");
  page.raw("<ul class=\"above\">\n");
  for (const std::size_t number : numbers) {
    if (number > kFirstFixes) break;
    const Fix& fix = report.summary().fixes[number - 1];
    page.raw("<li><a href=\"#").raw(fix_anchor(fix.card->id)).raw("\">");
    page.say("html.above", {{"number", static_cast<std::int64_t>(number)},
                            {"headline", headline(fix, page.words())}});
    page.raw("</a></li>\n");
  }
  page.raw("</ul>\n");
  for (const std::size_t number : numbers) {
    if (number <= kFirstFixes) continue;
    if (auto done = write_fix(report, number, "h4"); !done) return done;
  }
  page.raw("</details>\n");
  return {};
}

}  // namespace

Result<void> write_first_fixes(HtmlReport& report) {
  const std::vector<Fix>& fixes = report.summary().fixes;
  if (fixes.empty()) return {};
  HtmlPage& page = report.page;
  page.raw("<section aria-labelledby=\"first\">\n");
  write_heading("first", "html.first", page);
  page.element("p class=\"intro\"", page.words()("html.first-intro"));
  for (std::size_t i = 1; i <= std::min(kFirstFixes, fixes.size()); ++i) {
    if (auto done = write_fix(report, i, "h3"); !done) return done;
  }
  page.raw("</section>\n");
  return {};
}

Result<void> write_all_fixes(HtmlReport& report) {
  const std::vector<Fix>& fixes = report.summary().fixes;
  if (fixes.empty()) return {};
  HtmlPage& page = report.page;
  page.raw("<section aria-labelledby=\"fixes\">\n");
  write_heading("fixes", "html.fixes", page);
  write_fix_tools(report);
  write_table(report);
  constexpr auto kLast = static_cast<std::size_t>(Category::kKeywords);
  std::vector<std::vector<std::size_t>> by_category(kLast + 1);
  for (std::size_t i = 0; i < fixes.size(); ++i) {
    by_category[static_cast<std::size_t>(fixes[i].card->category)].push_back(i + 1);
  }
  for (std::size_t i = 0; i <= kLast; ++i) {
    if (by_category[i].empty()) continue;
    if (auto done = write_category(report, static_cast<Category>(i), by_category[i]); !done) {
      return done;
    }
  }
  page.raw("</section>\n");
  return {};
}

}  // namespace dalil
