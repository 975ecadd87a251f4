#include "reports/diff_markdown.h"

#include <fmt/format.h>

#include "core/message.h"
#include "reports/diff_words.h"
#include "reports/markdown_text.h"
#include "reports/readable.h"

namespace dalil {
namespace {

DiffQuoting quoting() {
  return {[](std::string_view text) {
            return text.empty() ? std::string() : markdown_code(readable_url(text));
          },
          [](std::string_view text) { return markdown_text(text); }};
}

void add_head(const DiffSummary& summary, const Words& words, MarkdownComment& comment) {
  comment.add(fmt::format("## {}\n\n**{}**\n\n", diff_runs(summary, words, quoting()),
                          diff_verdict(summary, words)));
  for (const std::string& sentence : diff_remarks(summary, words, quoting())) {
    comment.add("- " + sentence + "\n");
  }
}

/// Findings of rules that this program has not got are counted, but not told.
void add_more(std::int64_t left, const Words& words, MarkdownComment& comment) {
  if (left > 0) comment.add(fmt::format("\n{}\n", words("diff.more", {{"count", left}})));
}

std::string row_of(const DiffFinding& diff, const DiffSummary& summary, const Words& words) {
  const std::string_view pattern = diff.card->text(words.language()).message;
  std::string said =
      markdown_text(format_message(words.language(), pattern, readable_values(diff.finding)));
  if (diff.why != NotCompared::kNone) {
    said += " · " + words(fmt::format("diff.why.{}", name_of(diff.why)));
  }
  return fmt::format("| {} | {} | {} |\n", markdown_code(diff.card->id),
                     markdown_code(page_path(summary.site, diff.finding.page)), said);
}

Result<void> add_findings(const DiffView& view, FindingState state, const Words& words,
                          MarkdownComment& comment) {
  const DiffSummary& summary = view.summary;
  std::int64_t left = summary.counts[static_cast<std::size_t>(state)];
  if (left == 0) return {};
  comment.add(fmt::format("\n### {}\n\n| {} | {} | {} |\n|---|---|---|\n",
                          words(fmt::format("diff.title.{}", name_of(state))), words("diff.rule"),
                          words("diff.page"), words("diff.finding")));
  const Result<void> read = view.findings(state, [&](const DiffFinding& diff) {
    left -= comment.add(row_of(diff, summary, words));
    return !comment.full();
  });
  add_more(left, words, comment);
  return read;
}

Result<void> add_pages(const DiffView& view, const Words& words, MarkdownComment& comment) {
  const DiffSummary& summary = view.summary;
  std::int64_t left = 0;
  for (const std::int64_t count : summary.page_counts) left += count;
  if (left == 0) return {};
  comment.add(fmt::format("\n### {}\n\n", words("diff.title.pages")));
  const Result<void> read = view.pages([&](const PageChange& change) {
    left -=
        comment.add(fmt::format("- {} · {}\n", markdown_code(page_path(summary.site, change.page)),
                                change_sentence(change, words, quoting())));
    return !comment.full();
  });
  add_more(left, words, comment);
  return read;
}

}  // namespace

Result<void> write_diff_markdown(const DiffView& view, const std::string& language,
                                 const Sink& sink) {
  const Words words(language);
  MarkdownComment comment(words);
  add_head(view.summary, words, comment);
  for (std::size_t i = 0; i < kFindingStates; ++i) {
    const auto state = static_cast<FindingState>(i);
    if (state == FindingState::kPersisting) continue;
    if (Result<void> read = add_findings(view, state, words, comment); !read) return read;
  }
  if (Result<void> read = add_pages(view, words, comment); !read) return read;
  sink(comment.finish());
  return {};
}

}  // namespace dalil
