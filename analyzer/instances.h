// One finding for many instances of one fault: it shows the first ones and counts all.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil {

class Instances {
 public:
  /// `make()` gives the evidence; it is asked for the first kShown only.
  template <typename Make>
  void add(Make make) {
    if (++count_ <= static_cast<std::int64_t>(kShown)) evidence_.push_back(make());
  }

  std::int64_t count() const { return count_; }

  /// The finding, with the values `count` and `first` (what was seen of the first); nullptr where
  /// nothing was added.
  Finding* report(PageFindings& findings) {
    if (evidence_.empty()) return nullptr;
    Finding& finding = findings.add({});
    finding.values = {{"count", count_}, {"first", evidence_.front().what}};
    finding.evidence = std::move(evidence_);
    return &finding;
  }

 private:
  std::int64_t count_ = 0;
  std::vector<Evidence> evidence_;
};

}  // namespace dalil
