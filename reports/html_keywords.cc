// The keyword documents as one HTML file each, in the dress of the other reports. Bars and stars
// are drawn beside the same numbers and names as text.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "reports/html_document.h"
#include "reports/html_parts.h"
#include "reports/keyword_document.h"
#include "reports/readable.h"

namespace dalil {
namespace {

constexpr std::size_t kMostRows = 2'000;  // Of a table; beyond that a browser gets slow.

std::string section_id(std::size_t table) { return fmt::format("table-{}", table + 1); }

bool is_shown(const DocumentTable& table) { return !table.rows.empty() || !table.empty.empty(); }

void write_star(const DocumentStar& star, HtmlPage& page) {
  page.raw("<figure>\n<figcaption><h3>").stranger(star.name).raw("</h3></figcaption>\n");
  page.raw("<svg viewBox=\"0 0 120 120\" width=\"180\" height=\"180\" role=\"img\"><title>");
  page.raw(html_escaped(star.title)).raw("</title>");
  const std::size_t rays = std::min(star.likeness.size(), kMostRays);
  std::string lines, dots;
  for (std::size_t i = 0; i < rays; ++i) {
    const double angle = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(rays);
    const double distance = 16 + 40 * (1 - std::clamp(star.likeness[i], 0.0, 1.0));
    const double x = 60 + distance * std::sin(angle), y = 60 - distance * std::cos(angle);
    lines += fmt::format("M60 60L{:.1f} {:.1f}", x, y);
    dots += fmt::format("<circle class=\"fill\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"2.5\"/>", x, y);
  }
  page.raw("<path class=\"grid\" fill=\"none\" d=\"").raw(lines).raw("\"/>").raw(dots);
  page.raw("<circle class=\"fill\" cx=\"60\" cy=\"60\" r=\"6\"/></svg>\n");
  page.element("p class=\"soft\"", star.title);
  page.raw("</figure>\n");
}

void write_stars(const KeywordDocument& document, HtmlPage& page) {
  if (document.stars.empty()) return;
  page.raw("<section aria-labelledby=\"stars\">\n<h2 id=\"stars\">");
  page.text(document.stars_title).raw("</h2>\n");
  if (!document.stars_note.empty()) page.element("p class=\"intro\"", document.stars_note);
  page.raw("<div class=\"charts\">\n");
  for (const DocumentStar& star : document.stars) write_star(star, page);
  page.raw("</div>\n</section>\n");
}

void write_number(double number, bool decimal, HtmlPage& page) {
  const double step = decimal ? 100 : 1;
  page.say("keywords-page.number", {{"number", std::round(number * step) / step}});
}

void write_cell(const KeywordDocument& document, const DocumentColumn& column,
                const DocumentCell& cell, bool first, HtmlPage& page) {
  const bool number =
      column.kind == DocumentColumnKind::kNumber || column.kind == DocumentColumnKind::kDecimal;
  page.raw(first ? "<th scope=\"row\">" : number ? "<td class=\"n\">" : "<td>");
  if (const auto* text = std::get_if<std::string>(&cell); text != nullptr && !text->empty()) {
    if (column.kind == DocumentColumnKind::kPage) {
      page.web_link(*text, page_path(document.site, *text));
    } else if (column.kind == DocumentColumnKind::kWords) {
      page.text(*text);
    } else {
      page.stranger(*text);
    }
  } else if (const auto* value = std::get_if<double>(&cell)) {
    if (column.kind == DocumentColumnKind::kBar) {
      page.bar(*value);
    } else {
      write_number(*value, column.kind == DocumentColumnKind::kDecimal, page);
    }
  } else if (number) {
    page.raw("–");
  }
  page.raw(first ? "</th>" : "</td>");
}

void write_table(const KeywordDocument& document, std::size_t number, HtmlPage& page) {
  const DocumentTable& table = document.tables[number];
  if (!is_shown(table)) return;
  const std::string id = section_id(number);
  page.raw("<section aria-labelledby=\"").raw(id).raw("\">\n<h2 id=\"").raw(id).raw("\">");
  page.text(table.title).raw("</h2>\n");
  if (table.rows.empty()) {
    page.element("p", table.empty);
    page.raw("</section>\n");
    return;
  }
  if (!table.note.empty()) page.element("p class=\"intro\"", table.note);
  page.raw("<div class=\"scroll\"><table class=\"list\">\n<thead><tr>");
  for (const DocumentColumn& column : table.columns) {
    if (column.in_workbook) continue;
    const bool counts =
        column.kind == DocumentColumnKind::kNumber || column.kind == DocumentColumnKind::kDecimal;
    if (column.kind == DocumentColumnKind::kBar) {
      page.raw("<td></td>");
    } else {
      write_column(column.title, counts ? "n" : "t", page);
    }
  }
  page.raw("</tr></thead>\n<tbody>\n");
  for (std::size_t i = 0; i < std::min(table.rows.size(), kMostRows); ++i) {
    page.raw("<tr>");
    bool first = true;
    for (std::size_t k = 0; k < table.columns.size(); ++k) {
      if (table.columns[k].in_workbook) continue;
      write_cell(document, table.columns[k], table.rows[i][k], std::exchange(first, false), page);
    }
    page.raw("</tr>\n");
  }
  page.raw("</tbody>\n</table></div>\n");
  if (table.rows.size() > kMostRows) {
    page.element(
        "p class=\"soft\"",
        page.words()("keywords-page.cut",
                     {{"count", static_cast<std::int64_t>(table.rows.size() - kMostRows)}}));
  }
  page.raw("</section>\n");
}

void write_contents(const KeywordDocument& document, HtmlPage& page) {
  page.raw("<nav class=\"contents\" aria-label=\"")
      .raw(html_escaped(page.words()("html.contents")))
      .raw("\">\n<ol>\n");
  if (!document.stars.empty()) {
    page.raw("<li><a href=\"#stars\">").text(document.stars_title).raw("</a></li>\n");
  }
  for (std::size_t i = 0; i < document.tables.size(); ++i) {
    if (!is_shown(document.tables[i])) continue;
    page.raw("<li><a href=\"#").raw(section_id(i)).raw("\">");
    page.text(document.tables[i].title).raw("</a></li>\n");
  }
  page.raw("</ol>\n</nav>\n");
}

}  // namespace

void write_keyword_html(const KeywordDocument& document, const Sink& sink) {
  HtmlPage page(document.language, sink);
  open_document(fmt::format("{} · {}", document.title, site_name(document.site)), page);
  write_contents(document, page);
  page.raw("<main id=\"main\">\n<p class=\"over\">").code(site_name(document.site));
  page.raw("</p>\n");
  page.element("h1", document.title);
  if (!document.verdict.empty()) page.element("p class=\"verdict\"", document.verdict);
  write_stars(document, page);
  for (std::size_t i = 0; i < document.tables.size(); ++i) write_table(document, i, page);
  page.raw("</main>\n");
  close_document(page);
  page.flush();
}

}  // namespace dalil
