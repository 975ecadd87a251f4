// What a rule's findings ask to be done: often one sentence for all pages, else cases, the most
// frequent first.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/audit.h"

namespace dalil {

/// Findings of a rule that ask for the same, word for word.
struct AdviceCase {
  std::string sentence;    ///< RuleText::fix with the values of these findings.
  std::int64_t pages = 0;  ///< Distinct pages.
  Finding first;           ///< The first of the findings.
};

struct Advice {
  std::vector<AdviceCase> cases;  ///< Descending by pages, then as they appear; at least one.
  std::int64_t pages = 0;         ///< Affected pages that the cases are counted over.
  bool whole = true;              ///< False where there were more findings than are read.
};

/// Whether enough pages share a case to speak of it; else it is one example of many.
bool worth_a_count(const AdviceCase& one, const Advice& advice);

/// Findings of one rule that advice_of() reads at most.
inline constexpr std::int64_t kAdviceFindings = 20'000;
/// Cases from which no more findings are read: each page asks for something of its own.
inline constexpr std::size_t kAdviceCases = 1'000;

/// The cases of a fix in the reader's language. Fails only where the findings cannot be read.
Result<Advice> advice_of(const AuditView& view, const Fix& fix, std::string_view language);

}  // namespace dalil
