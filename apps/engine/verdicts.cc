#include "apps/engine/verdicts.h"

#include <fmt/format.h>

#include "analyzer/configured_rules.h"
#include "analyzer/judge.h"
#include "apps/engine/resources.h"
#include "core/hash.h"

namespace dalil {
namespace {

enum Verdict : unsigned { kNotApplicable = 0, kClean = 1, kFailed = 2, kCrashed = 3 };

constexpr std::size_t kPerByte = 4;

Verdict verdict_of(const RuleOutcome& outcome) {
  if (outcome.crashed > 0) return kCrashed;
  if (outcome.failed > 0) return kFailed;
  return outcome.checked > 0 ? kClean : kNotApplicable;
}

}  // namespace

std::string pack_verdicts(std::span<const RuleOutcome> tally) {
  std::string verdicts((tally.size() + kPerByte - 1) / kPerByte, '\0');
  for (std::size_t i = 0; i < tally.size(); ++i) {
    const unsigned shifted = verdict_of(tally[i]) << (i % kPerByte * 2);
    char& byte = verdicts[i / kPerByte];
    byte = static_cast<char>(static_cast<unsigned char>(byte) | shifted);
  }
  return verdicts;
}

bool unpack_verdicts(std::string_view verdicts, std::span<RuleOutcome> tally) {
  if (verdicts.size() != (tally.size() + kPerByte - 1) / kPerByte) return false;
  for (std::size_t i = 0; i < tally.size(); ++i) {
    const auto byte = static_cast<unsigned char>(verdicts[i / kPerByte]);
    const unsigned verdict = byte >> (i % kPerByte * 2) & 3U;
    tally[i].not_applicable = verdict == kNotApplicable ? 1 : 0;
    tally[i].checked = verdict == kClean || verdict == kFailed ? 1 : 0;
    tally[i].failed = verdict == kFailed ? 1 : 0;
    tally[i].crashed = verdict == kCrashed ? 1 : 0;
  }
  return true;
}

std::uint64_t analysis_of(const AuditRequest& request, std::span<const Rule* const> rules,
                          const OwnRules* own, bool like_missing, std::string_view today) {
  std::string all =
      fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n", kToolVersion, kRulesVersion, request.page_language,
                  request.limits.max_body, like_missing, today.substr(0, 4));
  for (const Rule* rule : rules) {
    if (!judges_pages(*rule)) continue;
    all += fmt::format("{} {}\n", rule->card.id, fmt::join(rule->set, " "));
    if (rule->filter == nullptr) continue;
    for (const auto& paths : {rule->filter->only, rule->filter->except, rule->filter->suppressed}) {
      all += fmt::format("{}\n", fmt::join(paths, "\t"));
    }
  }
  if (own != nullptr) all += own->definition();
  for (const std::string& phrase : request.keyphrases) all += fmt::format("={}\n", phrase);
  return hash64(all);
}

}  // namespace dalil
