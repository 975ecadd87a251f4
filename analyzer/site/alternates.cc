#include "analyzer/site/alternates.h"

#include <algorithm>
#include <span>
#include <utility>

#include "analyzer/site/canonical_targets.h"
#include "analyzer/site/quote.h"

namespace dalil {
namespace {

constexpr std::size_t kShown = 3;

// The entries of a page for these targets, in the order of the page.
std::vector<Evidence> entries_for(const Site& site, std::uint32_t page,
                                  std::span<const std::uint32_t> targets, std::string& code) {
  std::vector<std::string> wanted;
  for (const std::uint32_t target : targets) wanted.push_back(site.texts.url(target));
  std::vector<Evidence> evidence;
  for (const LinkRecord& alternate : site.texts.alternates(page)) {
    if (std::ranges::find(wanted, alternate.url) == wanted.end()) continue;
    if (evidence.empty()) code = alternate.anchor;
    evidence.push_back(alternate_evidence(alternate));
    if (evidence.size() == kShown) break;
  }
  return evidence;
}

}  // namespace

Alternates::Alternates(const Site& site) : site_(site), redirects_(site) {
  begin_.assign(site.pages.size() + 1, 0);
  std::uint32_t filled = 0;
  site.graph.for_each([&](std::uint32_t page, std::span<const Edge> edges) {
    for (; filled <= page; ++filled) begin_[filled] = static_cast<std::uint32_t>(targets_.size());
    if (site.pages[page].indexable != NotIndexable::kIndexable) return;
    for (const Edge& edge : edges) {
      if (edge.kind == LinkKind::kHreflang) targets_.push_back(edge.target);
    }
  });
  for (; filled < begin_.size(); ++filled) {
    begin_[filled] = static_cast<std::uint32_t>(targets_.size());
  }
}

bool Alternates::names(std::uint32_t page, std::uint32_t other) const {
  return std::ranges::any_of(of(page), [&](std::uint32_t target) {
    const std::uint32_t end = redirects_.end(target);
    if (target == other || end == other) return true;
    return end != kNoPage && site_.pages[end].indexable == NotIndexable::kCanonicalised &&
           canonical_of(site_, end) == other;
  });
}

bool are_versions(const Site& site, std::uint32_t a, std::uint32_t b) {
  const auto names = [&](std::uint32_t from, std::uint32_t to) {
    return std::ranges::any_of(site.graph.out(from), [to](const Edge& edge) {
      return edge.kind == LinkKind::kHreflang && edge.target == to;
    });
  };
  return names(a, b) || names(b, a);
}

Evidence alternate_evidence(const LinkRecord& alternate) {
  const bool element = alternate.line > 0;
  return {.where = element ? "head > link[hreflang=" + alternate.anchor + "]"
                           : "Link; hreflang=" + alternate.anchor,
          .what = quoted(display_url(alternate.url)),
          .line = alternate.line,
          .column = alternate.column};
}

void judge_alternates(const Site& site, const Alternates& alternates, SiteFindings& findings,
                      const AlternateJudge& judge) {
  if (alternates.empty()) return;
  std::vector<std::uint32_t> found;
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    found.clear();
    bool named = false;
    Finding finding;
    for (const std::uint32_t target : alternates.of(page)) {
      if (target == page || !site.pages[target].internal) continue;
      named = true;
      if (std::ranges::find(found, target) != found.end()) continue;
      if (judge(page, target, found.empty() ? &finding : nullptr)) found.push_back(target);
    }
    findings.checked(named ? 1 : 0);
    if (found.empty()) continue;
    std::string code;
    std::vector<Evidence> entries = entries_for(site, page, found, code);
    finding.evidence.insert(finding.evidence.begin(), std::make_move_iterator(entries.begin()),
                            std::make_move_iterator(entries.end()));
    finding.values.push_back({"count", static_cast<std::int64_t>(found.size())});
    finding.values.push_back({"target", display_url(site, found.front())});
    finding.values.push_back({"code", code});
    findings.add(page, std::move(finding));
  }
}

std::vector<NamedBy> named_by(
    const Site& site, const Alternates& alternates,
    const std::function<bool(std::uint32_t source, std::uint32_t page)>& wanted) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> names;  // Page, then who names it.
  for (std::uint32_t source = 0; source < site.pages.size(); ++source) {
    for (const std::uint32_t page : alternates.of(source)) {
      if (page != source && wanted(source, page)) names.emplace_back(page, source);
    }
  }
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::vector<NamedBy> found;
  for (const auto& [page, source] : names) {
    if (found.empty() || found.back().page != page) {
      found.push_back({.page = page, .first = source});
    }
    ++found.back().count;
  }
  return found;
}

std::vector<NamedBy> named_one_way(const Site& site, const Alternates& alternates) {
  return named_by(site, alternates, [&](std::uint32_t source, std::uint32_t page) {
    return site.pages[page].internal && site.pages[page].indexable == NotIndexable::kIndexable &&
           !alternates.names(page, source);
  });
}

Evidence naming_evidence(const Site& site, std::uint32_t source, std::uint32_t page,
                         std::string& code) {
  const std::vector<Evidence> entries = entries_for(site, source, {&page, 1}, code);
  const std::string address = display_url(site, source);
  if (entries.empty()) return {.where = address, .what = quoted(display_url(site, page))};
  Evidence evidence = entries.front();
  evidence.where = address + " " + evidence.where;
  return evidence;
}

}  // namespace dalil
