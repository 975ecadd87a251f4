#include "reports/diff_words.h"

#include <fmt/format.h>

#include "reports/readable.h"

namespace dalil {
namespace {

// What stands before and after is a text of the page.
bool is_text(PageChangeKind kind) {
  return kind == PageChangeKind::kTitle || kind == PageChangeKind::kH1 ||
         kind == PageChangeKind::kDescription || kind == PageChangeKind::kNew ||
         kind == PageChangeKind::kSchemaTypeLost;
}

/// 10 characters of an RFC 3339 time: "2026-11-22".
std::string_view day_of(const DiffRun& run) { return std::string_view(run.started).substr(0, 10); }

std::string note_sentence(const DiffNote& note, const Words& words, const DiffQuoting& quoting) {
  const bool asked =
      note.what == "ignore-robots" || note.what == "check-external" || note.what == "complete";
  const auto value = [&](const std::string& text) {
    if (asked) return words(text == "yes" ? "diff.yes" : "diff.no");
    return text.empty() ? words("diff.none") : quoting.code(text);
  };
  return words("diff.note", {{"what", words(fmt::format("diff.what.{}", note.what))},
                             {"before", value(note.before)},
                             {"after", value(note.after)}});
}

}  // namespace

std::string diff_runs(const DiffSummary& summary, const Words& words, const DiffQuoting& quoting) {
  const DiffRun& before = summary.before;
  const DiffRun& after = summary.after;
  const char* const scored = has_score(before)  ? has_score(after) ? "both" : "before"
                             : has_score(after) ? "after"
                                                : "none";
  return words("diff.runs", {{"site", quoting.code(site_name(summary.site))},
                             {"before", quoting.code(fmt::to_string(before.run))},
                             {"before_day", quoting.code(day_of(before))},
                             {"after", quoting.code(fmt::to_string(after.run))},
                             {"after_day", quoting.code(day_of(after))},
                             {"scored", std::string(scored)},
                             {"before_score", std::int64_t{shown_score(before.score)}},
                             {"after_score", std::int64_t{shown_score(after.score)}},
                             {"pages", summary.pages_compared}});
}

std::string diff_verdict(const DiffSummary& summary, const Words& words) {
  std::string list;
  for (std::size_t i = 0; i < kFindingStates; ++i) {
    if (summary.counts[i] == 0) continue;
    if (!list.empty()) list += words("list.comma");
    list += words(fmt::format("diff.count.{}", name_of(static_cast<FindingState>(i))),
                  {{"count", summary.counts[i]}});
  }
  return list.empty() ? words("diff.nothing") : list + words("list.end");
}

std::string change_sentence(const PageChange& change, const Words& words,
                            const DiffQuoting& quoting) {
  const std::string label = words(fmt::format("diff.change.{}", name_of(change.kind)));
  const auto value = [&](const std::string& text) {
    if (text.empty()) return words("diff.none");
    if (!is_text(change.kind)) return quoting.code(text);
    return words("diff.quoted", {{"text", quoting.stranger(text)}});
  };
  switch (change.kind) {
    case PageChangeKind::kNoindexAppeared:
    case PageChangeKind::kNoindexDisappeared:
      return label;
    case PageChangeKind::kSchemaTypeLost:
      return fmt::format("{}: {}", label, value(change.before));
    case PageChangeKind::kNew:
      return fmt::format("{}: {}", label, value(change.after));
    case PageChangeKind::kRemoved:  // By a status, or since nothing links to it.
      return change.after.empty() ? label : fmt::format("{}: {}", label, value(change.after));
    case PageChangeKind::kIndexability:
    case PageChangeKind::kStatus:
    case PageChangeKind::kRedirectTarget:
    case PageChangeKind::kCanonical:
    case PageChangeKind::kWordsLost:
    case PageChangeKind::kLanguage:
    case PageChangeKind::kTitle:
    case PageChangeKind::kH1:
    case PageChangeKind::kDescription:
    case PageChangeKind::kDepth:
      break;
  }
  return fmt::format("{}: {} {} {}", label, value(change.before), words("fixes.arrow"),
                     value(change.after));
}

std::vector<std::string> diff_remarks(const DiffSummary& summary, const Words& words,
                                      const DiffQuoting& quoting) {
  std::vector<std::string> sentences;
  for (const DiffNote& note : summary.notes) {
    sentences.push_back(note_sentence(note, words, quoting));
  }
  const auto rules = [&](std::string_view key, const std::vector<std::string>& ids) {
    if (ids.empty()) return;
    std::string list;
    for (const std::string& id : ids) {
      list += (list.empty() ? "" : words("list.comma")) + quoting.code(id);
    }
    sentences.push_back(words(key, {{"rules", list}}));
  };
  rules("diff.only-before", summary.rules_before);
  rules("diff.only-after", summary.rules_after);
  if (summary.pages_not_checked > 0) {
    sentences.push_back(words("diff.pages-not-checked", {{"pages", summary.pages_not_checked}}));
  }
  return sentences;
}

}  // namespace dalil
