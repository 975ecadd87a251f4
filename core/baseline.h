// The baseline: findings that a project knows and that fail no run, as a small text file that is
// committed with it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/finding.h"
#include "core/result.h"

namespace dalil {

/// A header line, and then a line for each finding, by rule and page, so that a change of one
/// finding is a change of one line:
///
///   # dalil baseline 1
///   0123456789abcdef title-missing https://example.com/about
class Baseline {
 public:
  struct Entry {
    std::uint64_t fingerprint = 0;
    std::string rule, page;
  };

  /// kUsage with file and line where a line is not one of a baseline. Empty lines, comments behind
  /// the header and the ends of lines of other systems are fine.
  static Result<Baseline> parse(std::string_view text, std::string_view path);

  void add(const Finding& finding);
  void add(Entry entry) { entries_.push_back(std::move(entry)); }

  /// Whether the finding is known; only after sort().
  bool has(std::uint64_t fingerprint) const;
  /// By rule, page and fingerprint, each fingerprint once; parse() has done it.
  void sort();

  const std::vector<Entry>& entries() const { return entries_; }
  std::string text() const;

 private:
  std::vector<Entry> entries_;
  std::vector<std::uint64_t> known_;
};

}  // namespace dalil
