// The pages in the HTML report: a table by link score, and of each page how a result page would
// show it and what was found on it, folded.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/message.h"
#include "reports/columns.h"
#include "reports/escape.h"
#include "reports/html_parts.h"
#include "reports/readable.h"

namespace dalil {
namespace {

constexpr std::size_t kTitleColumns = 200;
constexpr std::size_t kDescriptionColumns = 400;

/// Whether a row is a page, or was meant to be one.
bool is_page(const PageRow& row) {
  return row.record.internal && row.record.fetched &&
         row.record.indexable != NotIndexable::kNotHtml;
}

/// Higher scores come first; of equal ones, the URL decides.
bool before(const PageRow& a, const PageRow& b) {
  return a.link_score != b.link_score ? a.link_score > b.link_score : a.url < b.url;
}

/// "example.com › blog › page".
std::string crumbs(std::string_view url) {
  std::string text = site_name(url.substr(0, url.find_first_of("?#")));
  for (std::size_t at = 0; (at = text.find('/', at)) != std::string::npos;) {
    text.replace(at, 1, " › ");
    at += std::string_view(" › ").size();
  }
  return text;
}

/// A line of the preview in the direction of its own words.
void write_line(std::string_view tag, std::string_view text, std::string_view missing_key,
                std::size_t columns, HtmlPage& page) {
  page.raw(fmt::format("<p class=\"{}{}\" dir=\"auto\">", tag, text.empty() ? " none" : ""));
  if (text.empty()) {
    page.say(missing_key);
  } else {
    // Not in <bdi>: dir="auto" would look past it.
    page.raw(html_escaped(terminal_text(cut_to_columns(text, columns))));
  }
  page.raw("</p>\n");
}

void write_preview(const PageRow& row, HtmlPage& page) {
  page.raw("<div class=\"snippet\" role=\"group\" aria-label=\"").say("html.preview").raw("\">\n");
  page.raw("<p class=\"crumbs\">").code(crumbs(row.url)).raw("</p>\n");
  write_line("headline", row.title, "snippet.no-title", kTitleColumns, page);
  write_line("passage", row.description, "snippet.no-description", kDescriptionColumns, page);
  page.raw("</div>\n");
}

void write_findings(HtmlReport& report, const PageRow& row) {
  HtmlPage& page = report.page;
  const std::vector<PageFinding>& found = report.by_page[row.url];
  if (!found.empty()) {
    page.raw("<ul class=\"findings\">\n");
    for (const PageFinding& finding : found) {
      page.raw("<li>");
      write_severity(finding.card->severity, page);
      page.raw(" ").text(finding.message).raw(" <span class=\"soft\">").text(finding.fix);
      page.raw("</span> <a href=\"#").raw(fix_anchor(finding.card->id)).raw("\">");
      page.code(finding.card->id).raw("</a></li>\n");
    }
    page.raw("</ul>\n");
  }
  const std::int64_t rest = row.findings - std::ssize(found);
  if (rest > 0)
    page.element("p class=\"soft\"", page.words()("html.more-findings", {{"count", rest}}));
}

void write_row(HtmlReport& report, const PageRow& row) {
  HtmlPage& page = report.page;
  const bool indexable = row.record.indexable == NotIndexable::kIndexable;
  const std::string path = page_path(report.summary().site, row.url);
  const auto cell = [&](std::int64_t value, bool known = true) {
    page.raw(fmt::format("<td class=\"n\" data-v=\"{}\">", value));
    if (known) {
      page.number(value);
    } else {
      page.raw("–");
    }
    page.raw("</td>");
  };
  page.raw(fmt::format("<tbody data-k=\"{}{}\">\n<tr><th scope=\"row\">",
                       indexable ? "indexable" : "hidden", row.findings > 0 ? " found" : ""));
  if (!row.title.empty()) {
    page.raw("<span class=\"name\">").stranger(cut_to_columns(row.title, kTitleColumns));
    page.raw("</span> ");
  }
  page.web_link(row.url, path).raw("</th>");
  page.raw(fmt::format("<td class=\"n\" data-v=\"{0}\">{0}</td>", row.record.status));
  cell(row.depth < 0 ? 1'000'000 : row.depth, row.depth >= 0);
  cell(row.inlinks);
  page.raw(fmt::format("<td class=\"n\" data-v=\"{:.4f}\">", row.link_score));
  page.say("html.tenths", {{"value", row.link_score}}).raw("</td>");
  cell(row.record.words, row.record.html);
  cell(row.findings);
  page.raw("</tr>\n<tr class=\"more\"><td colspan=\"7\"><details><summary>");
  page.say("html.page-more", {{"count", row.findings}});
  page.raw(" <span class=\"vh\">").code(path).raw("</span></summary>\n<div id=\"");
  page.raw(page_anchor(row.url)).raw("\">\n");
  if (!indexable) {
    page.raw("<p class=\"cap\">").say(fmt::format("indexable.{}", name_of(row.record.indexable)));
    if (!row.target.empty()) page.raw(" ").web_link(row.target, readable_url(row.target));
    page.raw("</p>\n");
  }
  if (row.record.html) write_preview(row, page);
  write_findings(report, row);
  page.raw("</div>\n</details></td></tr>\n</tbody>\n");
}

void write_tools(HtmlPage& page) {
  page.raw("<div class=\"tools\" data-for=\"page-table\" hidden>\n<label>").say("html.filter");
  page.raw(" <input type=\"search\"></label>\n");
  const auto group = [&](std::string_view key, std::initializer_list<std::string_view> kinds) {
    page.raw("<div role=\"group\" aria-label=\"").say(key).raw("\">\n");
    for (const std::string_view kind : kinds) {
      page.raw(fmt::format("<button type=\"button\" aria-pressed=\"false\" data-k=\"{}\">", kind));
      page.say(fmt::format("html.state-{}", kind)).raw("</button>\n");
    }
    page.raw("</div>\n");
  };
  group("html.column-state", {"indexable", "hidden"});
  group("html.column-faults", {"found"});
  page.raw("<output></output>\n</div>\n");
}

}  // namespace

Result<PageDigest> digest_pages(const PageRowSource& pages) {
  PageDigest digest;
  const auto done = pages([&](const PageRow& row) {
    if (!is_page(row)) return true;
    ++digest.count;
    if (row.record.html) {
      if (row.depth < 0) {
        ++digest.unlinked;
      } else {
        ++digest.depths[std::min(static_cast<std::size_t>(row.depth), PageDigest::kDepths - 1)];
      }
      const auto bin = static_cast<std::size_t>(std::clamp(row.link_score, 0.0, 100.0) / 10);
      ++digest.scores[std::min(bin, PageDigest::kScores - 1)];
    }
    // A heap whose first row is the one to give way.
    const bool full = std::ssize(digest.rows) == kHtmlPages;
    if (full && !before(row, digest.rows.front())) return true;
    if (full) {
      std::ranges::pop_heap(digest.rows, before);
      digest.rows.pop_back();
    }
    digest.rows.push_back(row);
    std::ranges::push_heap(digest.rows, before);
    return true;
  });
  if (!done) return done.error();
  std::ranges::sort(digest.rows, before);
  return digest;
}

void write_pages(HtmlReport& report) {
  const std::vector<PageRow>& rows = report.pages.rows;
  if (rows.empty()) return;
  HtmlPage& page = report.page;
  const Words& words = page.words();
  page.raw("<section aria-labelledby=\"pages\">\n");
  write_heading("pages", "html.pages", page);
  page.element("p class=\"intro\"", words("html.pages-intro"));
  page.raw("<details class=\"category\">\n<summary>");
  page.say("html.page-count", {{"count", std::ssize(rows)}}).raw("</summary>\n");
  if (std::ssize(rows) < report.pages.count) {
    page.element("p class=\"note\"", words("html.pages-cut", {{"shown", std::ssize(rows)},
                                                              {"count", report.pages.count}}));
  }
  write_tools(page);
  page.raw(
      "<div class=\"scroll\"><table id=\"page-table\" class=\"list pages\" data-rows=\"tbody\">\n");
  page.raw("<thead><tr>");
  write_column(words("html.column-page"), "t", page);
  for (const std::string_view column :
       {"status", "depth", "inlinks", "link-score", "words", "faults"}) {
    write_column(words(fmt::format("html.column-{}", column)), "n", page);
  }
  page.raw("</tr></thead>\n");
  for (const PageRow& row : rows) write_row(report, row);
  page.raw("</table></div>\n</details>\n</section>\n");
}

}  // namespace dalil
