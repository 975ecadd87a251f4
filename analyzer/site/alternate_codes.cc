#include "analyzer/site/alternate_codes.h"

#include <utility>

namespace dalil {

AlternateCodes::AlternateCodes(const Site& site, const Alternates& alternates)
    : own_(site.pages.size(), kNoCode) {
  for (std::uint32_t page = 0; page < own_.size(); ++page) {
    const auto targets = alternates.of(page);
    if (targets.empty()) continue;
    const std::vector<LinkRecord> entries = site.texts.alternates(page);
    const bool whole = entries.size() == targets.size();  // Not so in a damaged store.
    for (std::size_t i = 0; i < targets.size(); ++i) {
      const std::uint16_t code = whole ? number(entries[i].anchor) : kNoCode;
      all_.push_back(code);
      if (targets[i] != page || code == kNoCode || code == own_[page]) continue;
      own_[page] = own_[page] == kNoCode ? code : kSeveralCodes;
    }
  }
}

std::uint16_t AlternateCodes::number(std::string code) {
  for (char& c : code) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
  if (code == "x-default" || names_.size() == kSeveralCodes - 1) return kNoCode;
  const auto next = static_cast<std::uint16_t>(names_.size() + 1);
  const auto [known, added] = numbers_.emplace(std::move(code), next);
  if (added) names_.push_back(known->first);
  return known->second;
}

}  // namespace dalil
