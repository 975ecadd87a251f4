#include "reports/diff_terminal.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/message.h"
#include "reports/diff_words.h"
#include "reports/readable.h"
#include "reports/terminal_screen.h"

namespace dalil {
namespace {

constexpr std::int64_t kFindingsOfRule = 3;

DiffQuoting quoting_of(const Screen& screen) {
  return {[&](std::string_view text) { return screen.code(readable_url(text)); },
          [&](std::string_view text) { return screen.stranger(text, 70); }};
}

void write_head(const DiffSummary& summary, Screen& screen) {
  const Words& words = screen.words();
  const DiffQuoting quoting = quoting_of(screen);
  screen.paragraph(2, "", diff_runs(summary, words, quoting), Ink::kFaint);
  screen.blank();
  screen.paragraph(2, "", diff_verdict(summary, words), Ink::kBold);
  for (const std::string& sentence : diff_remarks(summary, words, quoting)) {
    screen.paragraph(2, "", sentence);
  }
}

// The findings of one state, under their rules.
class StateSection {
 public:
  StateSection(const DiffSummary& summary, FindingState state, Screen& screen)
      : summary_(summary), state_(state), screen_(screen) {
    rules_ = std::ranges::count_if(summary.rules,
                                   [&](const RuleDiff& rule) { return count_of(rule) > 0; });
    most_ = static_cast<std::int64_t>(screen.shown(static_cast<std::size_t>(rules_)));
    all_ = most_ == rules_ && screen.shown(1'000'000) == 1'000'000;
  }

  /// False where no more is to be shown.
  bool add(const DiffFinding& diff) {
    if (diff.card != card_) {
      end_rule();
      if (begun_ == most_) return false;
      begin_rule(*diff.card);
    }
    if (!all_ && shown_ == kFindingsOfRule) return true;
    ++shown_;
    const Words& words = screen_.words();
    std::string line = screen_.code(page_path(summary_.site, diff.finding.page));
    const std::string_view message = diff.card->text(words.language()).message;
    if (message.find('{') != message.npos) {
      line += " · " + screen_.sentence(message, diff.finding);
    }
    if (diff.why != NotCompared::kNone) {
      line += " · " + words(fmt::format("diff.why.{}", name_of(diff.why)));
    }
    screen_.paragraph(6, "", line, Ink::kFaint);
    return true;
  }

  void end() {
    end_rule();
    if (begun_ < rules_) {
      screen_.paragraph(3, "", screen_.words()("diff.more-rules", {{"count", rules_ - begun_}}));
    }
  }

 private:
  std::int64_t count_of(const RuleDiff& rule) const {
    return rule.counts[static_cast<std::size_t>(state_)];
  }
  void begin_rule(const RuleCard& card) {
    card_ = &card;
    shown_ = 0;
    ++begun_;
    const auto rule = std::ranges::find(summary_.rules, &card, &RuleDiff::card);
    count_ = rule == summary_.rules.end() ? 0 : count_of(*rule);
    const Words& words = screen_.words();
    screen_.paragraph(3, "",
                      fmt::format("{}  {}  {}", format_number(words.language(), count_),
                                  card.text(words.language()).title, screen_.code(card.id)));
  }
  void end_rule() {
    if (card_ && shown_ < count_) {
      screen_.paragraph(6, "", screen_.words()("diff.more", {{"count", count_ - shown_}}),
                        Ink::kFaint);
    }
    card_ = nullptr;
  }

  const DiffSummary& summary_;
  FindingState state_;
  Screen& screen_;
  const RuleCard* card_ = nullptr;
  bool all_ = false;
  std::int64_t rules_ = 0, most_ = 0, begun_ = 0, shown_ = 0, count_ = 0;
};

Result<void> write_pages(const DiffView& view, Screen& screen) {
  const DiffSummary& summary = view.summary;
  std::int64_t changes = 0;
  for (const std::int64_t count : summary.page_counts) changes += count;
  if (changes == 0) return {};
  screen.title("diff.title.pages");
  const auto most = static_cast<std::int64_t>(screen.shown(static_cast<std::size_t>(changes)));
  std::int64_t shown = 0;
  const DiffQuoting quoting = quoting_of(screen);
  const Result<void> read = view.pages([&](const PageChange& change) {
    screen.paragraph(3, "",
                     fmt::format("{} · {}", screen.code(page_path(summary.site, change.page)),
                                 change_sentence(change, screen.words(), quoting)));
    return ++shown < most;
  });
  if (!read) return read;
  if (shown < changes) {
    screen.paragraph(3, "", screen.words()("diff.more", {{"count", changes - shown}}));
  }
  return {};
}

}  // namespace

Result<void> write_diff_terminal(const DiffView& view, const TerminalOptions& options,
                                 const Sink& sink) {
  Screen screen(options);
  write_head(view.summary, screen);
  for (std::size_t i = 0; i < kFindingStates; ++i) {
    const auto state = static_cast<FindingState>(i);
    if (view.summary.counts[i] == 0 || state == FindingState::kPersisting) continue;
    screen.title(fmt::format("diff.title.{}", name_of(state)));
    StateSection section(view.summary, state, screen);
    const Result<void> read =
        view.findings(state, [&](const DiffFinding& finding) { return section.add(finding); });
    if (!read) return read;
    section.end();
  }
  if (Result<void> read = write_pages(view, screen); !read) return read;
  sink(screen.text());
  return {};
}

}  // namespace dalil
