#include "analyzer/site/pagination.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "analyzer/site/quote.h"

namespace dalil {

void for_each_pagination(
    const Site& site,
    const std::function<void(std::uint32_t page, std::span<const std::uint32_t> targets)>&
        callback) {
  std::vector<std::uint32_t> targets;
  site.graph.for_each([&](std::uint32_t page, std::span<const Edge> edges) {
    if (site.pages[page].indexable != NotIndexable::kIndexable) return;
    targets.clear();
    for (const Edge& edge : edges) {
      if (edge.kind != LinkKind::kPagination || edge.target == page) continue;
      if (!site.pages[edge.target].internal) continue;
      if (std::ranges::find(targets, edge.target) == targets.end()) targets.push_back(edge.target);
    }
    if (!targets.empty()) callback(page, targets);
  });
}

void judge_pagination(const Site& site, SiteFindings& findings, const PaginationJudge& judge) {
  for_each_pagination(site, [&](std::uint32_t page, std::span<const std::uint32_t> targets) {
    findings.checked(1);
    for (const std::uint32_t target : targets) {
      Finding finding;
      if (!judge(target, finding)) continue;
      finding.key = site.texts.url(target);
      const std::vector<LinkRecord> links = site.texts.links(page);
      const auto link = std::ranges::find_if(links, [&](const LinkRecord& each) {
        return each.kind == LinkKind::kPagination && each.url == finding.key;
      });
      if (link == links.end()) continue;
      const std::string shown = display_url(finding.key);
      finding.values.insert(finding.values.end(), {{"rel", link->anchor}, {"target", shown}});
      finding.evidence.insert(finding.evidence.begin(),
                              {.where = "head > link[rel=" + link->anchor + "]",
                               .what = quoted(shown),
                               .line = link->line,
                               .column = link->column});
      findings.add(page, std::move(finding));
    }
  });
}

}  // namespace dalil
