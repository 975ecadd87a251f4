#include "apps/cli/gate.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <unordered_set>

#include "apps/cli/baseline_file.h"
#include "apps/cli/commands.h"
#include "apps/cli/output.h"
#include "apps/engine/page_changes.h"
#include "core/fingerprint.h"
#include "core/hash.h"
#include "core/utf8.h"
#include "reports/escape.h"
#include "reports/readable.h"

namespace dalil::cli {
namespace {

constexpr std::size_t kNamed = 20;  // New findings that are named.

bool by_score(const GateOptions& options) { return options.fail_on.starts_with("score<"); }

/// The mildest severity that fails; nullopt where severities do not.
std::optional<Severity> level_of(const std::string& fail_on) {
  if (fail_on == "error") return Severity::kError;
  if (fail_on == "warning") return Severity::kWarning;
  if (fail_on == "notice" || fail_on == "new") return Severity::kNotice;
  return std::nullopt;
}

/// What is new, named on standard error and counted.
class Newcomers {
 public:
  explicit Newcomers(const GateOptions& options)
      : level_(level_of(options.fail_on)), quiet_(options.quiet) {}

  void add(const RuleCard& card, const Finding& finding) {
    if (!level_ || card.severity > *level_ || finding.confidence != Confidence::kConfirmed) return;
    if (++count_ > kNamed || quiet_) return;
    lines_ += fmt::format("  {}  {}  {}\n", name_of(card.severity), card.id,
                          terminal_text(readable_url(finding.page)));
  }
  /// True where there is one; says them.
  bool tell() const {
    if (count_ == 0) return false;
    if (quiet_) return true;
    fmt::print(stderr, "dalil: {} new finding{}:\n{}", count_, count_ == 1 ? "" : "s", lines_);
    if (count_ > kNamed) fmt::print(stderr, "  and {} more\n", count_ - kNamed);
    return true;
  }

 private:
  std::optional<Severity> level_;
  bool quiet_;
  std::size_t count_ = 0;
  std::string lines_;
};

/// Whether an entry of the baseline could not have been found again.
using Unchecked = std::function<bool(const Baseline::Entry&)>;

/// Gives every finding that the gate is to look at.
using EachFinding =
    std::function<Result<void>(const std::function<void(const RuleCard&, const Finding&)>&)>;

/// What is not the same for an audit and for a check.
struct Judged {
  EachFinding each;
  std::optional<double> score;  ///< The lowest of all files; none without an indexable page.
  std::function<bool(Severity level)> has;  ///< A finding of that severity or a worse one.
  /// Findings that are new beside an earlier run.
  std::function<Result<void>(Newcomers&)> since_last;
  std::function<Result<Unchecked>()> unchecked;
};

Result<void> look_at_all(const Judged& judged, const GateOptions& options, BaselineFile& file,
                         BudgetTally& tally, Newcomers& newcomers) {
  if (options.budget.empty() && options.baseline.empty()) return {};
  return judged.each([&](const RuleCard& card, const Finding& finding) {
    tally.add(card, finding);
    if (options.baseline.empty() || card.severity == Severity::kInfo) return;
    if (!file.see(finding)) newcomers.add(card, finding);
  });
}

Result<bool> fails_level(const Judged& judged, const GateOptions& options, Newcomers& newcomers) {
  if (by_score(options)) {
    if (!judged.score) {
      fmt::print(stderr,
                 "dalil: --fail-on {} fails: there is no score, since no page can be indexed.\n",
                 options.fail_on);
    }
    return judged.score.value_or(0) < std::atof(options.fail_on.c_str() + 6);
  }
  if (options.update) return false;  // All of it is known now.
  if (options.fail_on == "new" && options.baseline.empty()) {
    if (Result<void> compared = judged.since_last(newcomers); !compared) return compared.error();
    return newcomers.tell();
  }
  if (!options.baseline.empty()) return newcomers.tell();
  return judged.has(*level_of(options.fail_on));
}

Result<int> gate_of(const Judged& judged, const GateOptions& options) {
  if (options.baseline.empty() && (options.update || options.prune)) {
    return Error{ErrorCode::kUsage,
                 "Which baseline? Give --baseline FILE with --update-baseline or "
                 "--prune-baseline."};
  }
  Result<BaselineFile> file = BaselineFile::read(options.baseline, options.update);
  if (!file) return file.error();
  BudgetTally tally(options.budget);
  Newcomers newcomers(options);
  if (Result<void> seen = look_at_all(judged, options, *file, tally, newcomers); !seen) {
    return seen.error();
  }
  if (options.update || options.prune) {
    const auto unchecked = judged.unchecked();
    if (!unchecked) return unchecked.error();
    if (Result<void> written = file->write(options.update, *unchecked); !written) {
      return written.error();
    }
  }
  if (options.fail_on == "never") return kClean;
  const Result<bool> failed = fails_level(judged, options, newcomers);
  if (!failed) return failed.error();
  const std::vector<std::string> broken = tally.broken(judged.score);
  for (const std::string& sentence : broken) fmt::print(stderr, "dalil: {}\n", sentence);
  return *failed || !broken.empty() ? kFindings : kClean;
}

/// Gives what is new or back since the audit before; false where there is none.
Result<bool> each_new(LastChanges& changes,
                      const std::function<void(const DiffFinding&)>& callback) {
  const Result<const RunDiff*> diff = changes.diff();
  if (!diff) return diff.error();
  if (*diff == nullptr) return false;
  for (const FindingState state : {FindingState::kNew, FindingState::kReappeared}) {
    const Result<void> read = (*diff)->for_each_finding(state, [&](const DiffFinding& found) {
      callback(found);
      return true;
    });
    if (!read) return read.error();
  }
  return true;
}

Result<void> compare_with_last(LastChanges& changes, bool quiet, Newcomers& newcomers) {
  const Result<bool> compared = each_new(
      changes, [&](const DiffFinding& found) { newcomers.add(*found.card, found.finding); });
  if (!compared) return compared.error();
  if (!*compared && !quiet) {
    fmt::print(stderr,
               "dalil: there is no earlier audit of this site to compare with: nothing counts as "
               "new.\n");
  }
  return {};
}

/// Entries about pages or rules that the run did not look at.
Result<Unchecked> unchecked_by(const AuditSummary& summary, Store& store) {
  std::unordered_set<std::uint64_t> known, looked;
  const Result<void> read = store.page_rows(summary.run, [&](const PageRow& page) {
    const std::uint64_t address = hash64(same_address(page.url));
    known.insert(address);
    if (looked_at(page.record)) looked.insert(address);
    return true;
  });
  if (!read) return read.error();
  std::unordered_set<std::string> asked;
  for (const RuleOutcome& outcome : summary.outcomes) asked.insert(outcome.rule);
  return Unchecked([known = std::move(known), looked = std::move(looked), asked = std::move(asked),
                    complete = summary.coverage.complete](const Baseline::Entry& entry) {
    const std::uint64_t address = hash64(same_address(entry.page));
    if (!asked.contains(entry.rule)) return true;
    return known.contains(address) ? !looked.contains(address) : !complete;
  });
}

}  // namespace

void add_gate_options(CLI::App& command, GateOptions& options) {
  command
      .add_option("--fail-on", options.fail_on,
                  "Exit with 1 at: error, warning, notice, score<N (for example score<80), new "
                  "(what the baseline or the audit before does not have), never")
      ->check([](const std::string& value) -> std::string {
        if (value == "never" || level_of(value)) return "";
        const bool number = value.size() > 6 && value.starts_with("score<") &&
                            std::ranges::all_of(value.substr(6), [](char c) {
                              return (c >= '0' && c <= '9') || c == '.';
                            });
        return number ? "" : "give error, warning, notice, score<N, new, or never";
      });
  command.add_option("--baseline", options.baseline,
                     "A file with findings that are known: what stands in it fails nothing");
  command.add_flag("--update-baseline", options.update,
                   "Write into the baseline what is found now");
  command.add_flag("--prune-baseline", options.prune,
                   "Take out of the baseline what is no longer found");
}

Result<int> gate(const AuditSummary& summary, Store& run, LastChanges& changes,
                 const GateOptions& options) {
  Judged judged;
  if (has_score(summary)) judged.score = summary.score.value;
  judged.each = [&](const auto& callback) -> Result<void> {
    for (const Fix& fix : summary.fixes) {
      Result<void> read = run.findings(summary.run, fix.card->id, -1, [&](const Finding& finding) {
        callback(*fix.card, finding);
        return true;
      });
      if (!read) return read;
    }
    return {};
  };
  judged.has = [&](Severity level) {
    return std::ranges::any_of(summary.fixes,
                               [&](const Fix& fix) { return fix.card->severity <= level; });
  };
  judged.since_last = [&](Newcomers& newcomers) {
    return compare_with_last(changes, options.quiet, newcomers);
  };
  judged.unchecked = [&] { return unchecked_by(summary, run); };
  return gate_of(judged, options);
}

Result<int> gate(const CheckSummary& summary, const GateOptions& options) {
  Judged judged;
  judged.score = 100;
  for (const CheckedFile& file : summary.files) {
    if (file.error.empty()) judged.score = std::min(*judged.score, file.score);
  }
  judged.each = [&](const auto& callback) -> Result<void> {
    for (const CheckedFile& file : summary.files) {
      for (const CheckedFinding& found : file.findings) callback(*found.card, found.finding);
    }
    return {};
  };
  judged.has = [&](Severity level) {
    return std::ranges::any_of(summary.files, [&](const CheckedFile& file) {
      return std::ranges::any_of(
          file.findings, [&](const CheckedFinding& f) { return f.card->severity <= level; });
    });
  };
  judged.since_last = [](Newcomers&) -> Result<void> {
    return Error{ErrorCode::kUsage,
                 "New beside what? `dalil check` keeps no earlier results: give --baseline FILE."};
  };
  judged.unchecked = [&]() -> Result<Unchecked> {
    return Unchecked([&](const Baseline::Entry& entry) {
      const auto file = std::ranges::find(summary.files, entry.page, &CheckedFile::path);
      std::error_code ignored;
      if (file == summary.files.end()) return std::filesystem::exists(entry.page, ignored);
      return !file->error.empty();
    });
  };
  return gate_of(judged, options);
}

Result<std::optional<ReportGate>> report_gate(LastChanges* changes, const GateOptions& options,
                                              std::span<const std::string> formats) {
  const bool shown = std::ranges::any_of(formats, [](const std::string& format) {
    return format == "junit" || format == "sarif" || format == "github";
  });
  const bool by_run = options.baseline.empty() && options.fail_on == "new" && changes != nullptr;
  if (!shown || (options.baseline.empty() && !by_run)) return std::optional<ReportGate>();
  ReportGate gate;
  gate.level = level_of(options.fail_on);
  if (options.update) {
    gate.is_known = [](const RuleCard&, const Finding&) { return true; };
    return std::optional(gate);
  }
  if (!by_run) {
    Result<BaselineFile> file = BaselineFile::read(options.baseline, false);
    if (!file) return file.error();
    // What it never holds is never new.
    gate.is_known = [known = *std::move(file)](const RuleCard& card, const Finding& found) {
      return card.severity == Severity::kInfo || found.confidence != Confidence::kConfirmed ||
             known.knows(found);
    };
    return std::optional(gate);
  }
  std::unordered_set<std::uint64_t> fresh;
  const auto number = [](const Finding& found) {
    return fingerprint_of(found.rule, found.page, found.key);
  };
  const Result<bool> compared =
      each_new(*changes, [&](const DiffFinding& found) { fresh.insert(number(found.finding)); });
  if (!compared) return compared.error();
  gate.is_known = [fresh = std::move(fresh), number](const RuleCard&, const Finding& found) {
    return !fresh.contains(number(found));
  };
  return std::optional(gate);
}

}  // namespace dalil::cli
