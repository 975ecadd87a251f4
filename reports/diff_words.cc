#include "reports/diff_words.h"

#include <fmt/format.h>

namespace dalil {
namespace {

// What stands before and after is a text of the page.
bool is_text(PageChangeKind kind) {
  return kind == PageChangeKind::kTitle || kind == PageChangeKind::kH1 ||
         kind == PageChangeKind::kDescription || kind == PageChangeKind::kNew ||
         kind == PageChangeKind::kSchemaTypeLost;
}

}  // namespace

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

std::string note_sentence(const DiffNote& note, const Words& words, const DiffQuoting& quoting) {
  const auto value = [&](const std::string& text) {
    return text.empty() ? words("diff.none") : quoting.code(text);
  };
  return words("diff.note", {{"what", quoting.code(note.what)},
                             {"before", value(note.before)},
                             {"after", value(note.after)}});
}

std::string day_of(const DiffRun& run) { return run.started.substr(0, 10); }

}  // namespace dalil
