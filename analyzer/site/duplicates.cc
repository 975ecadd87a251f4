#include "analyzer/site/duplicates.h"

#include <algorithm>
#include <vector>

#include "analyzer/site/quote.h"

namespace dalil {
namespace {

constexpr std::size_t kShown = 3;  // Other pages of a group that are quoted.

}  // namespace

void add_duplicates(const Site& site, std::span<const std::uint32_t> group,
                    const SharedText& shared, SiteFindings& findings) {
  std::vector<Evidence> first;
  for (const std::uint32_t page : group.first(std::min(group.size(), kShown + 1))) {
    first.push_back({.where = display_url(site, page), .what = quoted(shared.text(page))});
  }
  for (std::size_t i = 0; i < group.size(); ++i) {
    const std::string text = i < first.size() ? first[i].what : quoted(shared.text(group[i]));
    Finding finding;
    finding.values = {{shared.value, text},
                      {"others", static_cast<std::int64_t>(group.size() - 1)}};
    finding.evidence.push_back({.where = shared.where, .what = text});
    for (std::size_t other = 0; other < first.size() && finding.evidence.size() <= kShown;
         ++other) {
      if (other != i) finding.evidence.push_back(first[other]);
    }
    findings.add(group[i], std::move(finding));
  }
}

}  // namespace dalil
