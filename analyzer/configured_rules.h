// The rules as a site wants them judged: which ones, how severe, by which figures, on which paths,
// and which findings are known and accepted.
#pragma once

#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analyzer/own_rules.h"
#include "analyzer/rule.h"
#include "core/result.h"

namespace dalil {

/// Whether a rule's finding on a path counts.
enum class PathVerdict : std::uint8_t { kJudged, kNotAsked, kSuppressed };

/// The paths of one rule. Paths are those of readers: decoded, "/مدونة/القهوة"; of articles, as
/// they were named. Patterns are those of core/glob.h.
class PathFilter {
 public:
  std::vector<std::string> only;        ///< None: all paths.
  std::vector<std::string> except;      ///< Wins over `only`.
  std::vector<std::string> suppressed;  ///< Known and accepted, with a reason.

  PathVerdict verdict(std::string_view path) const;
};

/// What `[rules.ID]` says.
struct RuleSetting {
  std::string place;  ///< "dalil.toml:14", for errors.
  std::string id;
  bool off = false;
  std::optional<Severity> severity;
  std::vector<std::pair<std::string, double>> values;  ///< By option name.
  std::vector<std::string> only, except;               ///< As PathFilter.
};

/// What `[[suppress]]` says: a finding that is known and stays.
struct Suppression {
  std::string place;  ///< "dalil.toml:20", for errors.
  std::string rule;
  std::string path;    ///< A pattern.
  std::string reason;  ///< Never empty.
  std::string until;   ///< ISO 8601 date, "2027-01-31": the last day; "" without end.
};

/// Keeps what the rules point to. Movable.
class ConfiguredRules {
 public:
  /// All rules without settings.
  ConfiguredRules();

  /// `today` is an ISO 8601 date; suppressions that ended before it are left out. kUsage names the
  /// place of an unknown rule or option or a figure out of range, and what may stand there.
  /// `own`: the rules and columns that the project made for itself.
  static Result<ConfiguredRules> make(std::span<const RuleSetting> settings,
                                      std::span<const Suppression> suppressions,
                                      std::string_view today, OwnRules own = {});

  /// By id, without those that are off.
  const std::vector<const Rule*>& rules() const { return rules_; }
  const OwnRules& own() const { return own_rules_; }

  /// What is set of the rules that findings follow from, a line for each: its id, figures and
  /// paths. Equal texts mean equal rules. "" where nothing is set.
  const std::string& text() const { return text_; }

 private:
  OwnRules own_rules_;
  std::vector<const Rule*> rules_;
  std::string text_;
  std::deque<Rule> own_;
  std::deque<std::vector<double>> values_;
  std::deque<PathFilter> filters_;
};

/// The decoded path of a page's URL, for PathFilter.
std::string readable_path(std::string_view href);

}  // namespace dalil
