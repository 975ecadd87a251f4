// The site's hreflang annotations as sets: which pages name which as their other languages.
// https://developers.google.com/search/docs/specialty/international/localized-versions
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "analyzer/rule.h"
#include "analyzer/site/redirects.h"
#include "analyzer/site/site.h"

namespace dalil {

/// The hreflang edges of the pages whose annotations count: indexable ones.
class Alternates {
 public:
  explicit Alternates(const Site& site);

  /// No page of the site has any.
  bool empty() const { return targets_.empty(); }

  /// What a page names, in its order, as often as it names it, itself too.
  std::span<const std::uint32_t> of(std::uint32_t page) const {
    return std::span(targets_).subspan(begin_[page], begin_[page + 1] - begin_[page]);
  }

  /// Whether `page` names `other`, or an address that leads there by redirects or its canonical.
  bool names(std::uint32_t page, std::uint32_t other) const;

  const Redirects& redirects() const { return redirects_; }

 private:
  const Site& site_;
  Redirects redirects_;
  std::vector<std::uint32_t> begin_, targets_;
};

/// Whether one of two pages names the other by hreflang. Asks the graph: for a few pairs.
bool are_versions(const Site& site, std::uint32_t a, std::uint32_t b);

/// Where an hreflang entry stands ("head > link[hreflang=ar]") and the address that it names.
Evidence alternate_evidence(const LinkRecord& alternate);

/// What is wrong with an alternate of `page`; fills in values and evidence when it is the first one
/// that is told (`finding` is nullptr for the others).
using AlternateJudge =
    std::function<bool(std::uint32_t page, std::uint32_t target, Finding* finding)>;

/// Asks about each page and the other internal pages that its hreflang entries name. One finding
/// for a page, with the values `count` (how many targets), `target` and `code` (of the first), and
/// up to three entries before all other evidence. Checked: pages with such an entry.
void judge_alternates(const Site& site, const Alternates& alternates, SiteFindings& findings,
                      const AlternateJudge& judge);

/// A page that others name, with how many do and the first of them.
struct NamedBy {
  std::uint32_t page = kNoPage;
  std::int64_t count = 0;
  std::uint32_t first = kNoPage;
};

/// The pages that `wanted` holds for, with those that name them as alternates; ascending by page.
std::vector<NamedBy> named_by(
    const Site& site, const Alternates& alternates,
    const std::function<bool(std::uint32_t source, std::uint32_t page)>& wanted);

/// The indexable pages that others name and that do not name these back.
std::vector<NamedBy> named_one_way(const Site& site, const Alternates& alternates);

/// The entry by which `source` names `page`, where it stands; `code` gets its code.
Evidence naming_evidence(const Site& site, std::uint32_t source, std::uint32_t page,
                         std::string& code);

}  // namespace dalil
