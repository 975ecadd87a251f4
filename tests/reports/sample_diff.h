// A comparison made by hand, that the tests of its formats print.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/diff.h"
#include "tests/reports/sample_audit.h"

namespace dalil::sample {

inline constexpr RuleCard kTitlePlace{
    .id = "title-not-in-head",
    .severity = Severity::kWarning,
    .en = {.title = "Title outside the head",
           .message = "The <title> stands in <body>, @all: “{title}”."},
    .ar = {.title = "عنوان خارج الرأس", .message = "العنصر <title> داخل <body>: «{title}»."}};

/// New findings on pages of example.com, and titles that changed.
struct Comparison {
  DiffSummary summary;
  std::vector<Finding> found;
  std::vector<PageChange> changes;

  Comparison() {
    summary.site = "https://example.com/";
    summary.before = {.run = 1, .started = "2026-11-20T06:00:00Z", .score = 71.2, .indexable = 9};
    summary.after = {.run = 2, .started = "2026-11-22T06:00:00Z", .score = 74.6, .indexable = 9};
    summary.pages_compared = 1200;
  }

  void add(std::string path, std::string title) {
    found.push_back(finding("title-not-in-head", "https://example.com/" + std::move(path),
                            {{"title", std::move(title)}}, {"title", "x", 1, 1}));
    ++summary.counts[static_cast<std::size_t>(FindingState::kNew)];
  }
  void add_change(std::string path, std::string before, std::string after) {
    changes.push_back({.page = "https://example.com/" + std::move(path),
                       .before = std::move(before),
                       .after = std::move(after)});
    ++summary.page_counts[static_cast<std::size_t>(PageChangeKind::kTitle)];
  }

  Result<void> read(const std::function<Result<void>(const DiffView&)>& callback) const {
    const DiffFindingSource findings = [&](FindingState state, const auto& each) {
      for (const Finding& one : found) {
        if (state != FindingState::kNew || !each({.card = &kTitlePlace, .finding = one})) break;
      }
      return Result<void>();
    };
    const PageChangeSource pages = [&](const auto& each) {
      for (const PageChange& change : changes) {
        if (!each(change)) break;
      }
      return Result<void>();
    };
    return callback({summary, findings, pages});
  }
};

}  // namespace dalil::sample
