#include "analyzer/site/canonical_targets.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "analyzer/site/quote.h"

namespace dalil {
namespace {

Evidence canonical_evidence(const Site& site, std::uint32_t page, const std::string& shown) {
  const std::vector<LinkRecord> links = site.texts.links(page);
  const auto link = std::ranges::find(links, LinkKind::kCanonical, &LinkRecord::kind);
  const bool element = link != links.end() && link->line > 0;
  Evidence evidence{.where = element ? "head > link[rel=canonical]" : "Link",
                    .what = quoted(shown)};
  if (element) {
    evidence.line = link->line;
    evidence.column = link->column;
  }
  return evidence;
}

}  // namespace

std::uint32_t canonical_of(const Site& site, std::uint32_t page) {
  const auto edges = site.graph.out(page);
  for (const Edge& edge : edges) {
    if (edge.kind == LinkKind::kCanonical) return edge.target;
  }
  return kNoPage;
}

void judge_canonicals(const Site& site, SiteFindings& findings, const CanonicalJudge& judge) {
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    if (site.pages[page].indexable != NotIndexable::kCanonicalised) continue;
    const std::uint32_t target = canonical_of(site, page);
    if (target == kNoPage || !site.pages[target].internal) continue;
    const bool known = site.pages[target].status != 0 ||
                       site.pages[target].indexable == NotIndexable::kBlockedByRobots;
    if (!known) {
      findings.not_applicable(1);
      continue;
    }
    findings.checked(1);
    Finding finding;
    if (!judge(page, target, finding)) continue;
    finding.key = site.texts.url(target);
    const std::string shown = display_url(finding.key);
    finding.values.push_back({"target", shown});
    finding.evidence.insert(finding.evidence.begin(), canonical_evidence(site, page, shown));
    findings.add(page, std::move(finding));
  }
}

void add_end(const Site& site, const Redirects& redirects, std::uint32_t target, Finding& finding) {
  const std::uint32_t end = redirects.end(target);
  finding.values.push_back({"end", display_url(site, end)});
  finding.values.push_back({"via", end == target ? "nothing" : "redirects"});
  finding.values.push_back({"status", std::int64_t{site.pages[end].status}});
  finding.evidence = chain_evidence(site, redirects.chain(target));
}

}  // namespace dalil
