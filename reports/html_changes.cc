// "Since the last audit" in the HTML report: what is new, what is fixed, what nobody looked at
// again, and which pages changed.
#include <fmt/format.h>

#include <string>

#include "core/message.h"
#include "reports/columns.h"
#include "reports/diff_words.h"
#include "reports/html_parts.h"
#include "reports/readable.h"
#include "reports/sentences.h"

namespace dalil {
namespace {

constexpr std::int64_t kShownChanges = 200;  // Findings of a state, and pages.
constexpr std::size_t kQuoteColumns = 120;

DiffQuoting quoting_of(const Words& words) {
  return {[&](std::string_view text) { return code_text(readable_url(text), words); },
          [&](std::string_view text) { return stranger_text(text, words, kQuoteColumns); }};
}

void open_list(std::string_view title, std::int64_t count, HtmlPage& page) {
  page.raw("<details class=\"evidence\">\n<summary>").text(title).raw(" <span>").number(count);
  page.raw("</span></summary>\n<div class=\"scroll\"><table class=\"list\" data-rows=\"tr\">\n");
  page.raw("<thead><tr>");
}

void close_list(std::int64_t left, HtmlPage& page) {
  page.raw("</tbody>\n</table></div>\n");
  if (left > 0) page.element("p class=\"soft\"", page.words()("diff.more", {{"count", left}}));
  page.raw("</details>\n");
}

/// The name of a page, as a link to what the report says of it.
void write_page_cell(HtmlReport& report, const std::string& url) {
  HtmlPage& page = report.page;
  const std::string path = page_path(report.summary().site, url);
  page.raw("<tr><th scope=\"row\">");
  if (report.by_page.contains(url)) {
    page.raw("<a href=\"#").raw(page_anchor(url)).raw("\">").code(path).raw("</a>");
  } else {
    page.web_link(url, path);
  }
  page.raw("</th><td>");
}

/// One state of findings, folded.
Result<void> write_state(const DiffView& view, FindingState state, HtmlReport& report) {
  const std::int64_t count = view.summary.counts[static_cast<std::size_t>(state)];
  if (count == 0) return {};
  HtmlPage& page = report.page;
  const Words& words = page.words();
  open_list(words(fmt::format("diff.state.{}", name_of(state))), count, page);
  write_column(words("html.column-page"), "t", page);
  write_column(words("html.column-rule"), "t", page);
  write_column(words("html.column-seen"), "t", page);
  page.raw("</tr></thead>\n<tbody>\n");
  std::int64_t shown = 0;
  const Result<void> read = view.findings(state, [&](const DiffFinding& diff) {
    const RuleText& text = diff.card->text(words.language());
    write_page_cell(report, diff.finding.page);
    page.text(text.title).raw("</td><td>");
    page.text(finding_sentence(text.message, diff.finding, words));
    if (diff.why != NotCompared::kNone) {
      page.raw(" <em class=\"sure\">");
      page.say(fmt::format("diff.why.{}", name_of(diff.why))).raw("</em>");
    }
    page.raw("</td></tr>\n");
    return ++shown < kShownChanges;
  });
  close_list(count - shown, page);
  return read;
}

Result<void> write_changed_pages(const DiffView& view, HtmlReport& report) {
  std::int64_t count = 0;
  for (const std::int64_t of_kind : view.summary.page_counts) count += of_kind;
  if (count == 0) return {};
  HtmlPage& page = report.page;
  const Words& words = page.words();
  const DiffQuoting quoting = quoting_of(words);
  open_list(words("html.changed-pages"), count, page);
  write_column(words("html.column-page"), "t", page);
  write_column(words("html.column-change"), "t", page);
  page.raw("</tr></thead>\n<tbody>\n");
  std::int64_t shown = 0;
  const Result<void> read = view.pages([&](const PageChange& change) {
    write_page_cell(report, change.page);
    page.text(change_sentence(change, words, quoting)).raw("</td></tr>\n");
    return ++shown < kShownChanges;
  });
  close_list(count - shown, page);
  return read;
}

}  // namespace

Result<void> write_changes(HtmlReport& report, const DiffView& view) {
  HtmlPage& page = report.page;
  const Words& words = page.words();
  const DiffQuoting quoting = quoting_of(words);
  page.raw("<section aria-labelledby=\"changes\">\n");
  write_heading("changes", "html.changes", page);
  page.element("p class=\"intro\"", diff_runs(view.summary, words, quoting));
  page.element("p", diff_verdict(view.summary, words));
  const std::vector<std::string> remarks = diff_remarks(view.summary, words, quoting);
  if (!remarks.empty()) page.raw("<ul>\n");
  for (const std::string& sentence : remarks) page.element("li", sentence);
  if (!remarks.empty()) page.raw("</ul>\n");
  for (const FindingState state :
       {FindingState::kNew, FindingState::kReappeared, FindingState::kFixed,
        FindingState::kNotChecked, FindingState::kNotCheckedBefore}) {
    if (Result<void> written = write_state(view, state, report); !written) return written;
  }
  if (Result<void> written = write_changed_pages(view, report); !written) return written;
  page.raw("</section>\n");
  return {};
}

}  // namespace dalil
