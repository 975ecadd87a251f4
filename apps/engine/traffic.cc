#include "apps/engine/traffic.h"

#include <cmath>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "analyzer/rank.h"
#include "core/fingerprint.h"
#include "core/hash.h"
#include "core/url.h"

namespace dalil {
namespace {

/// Whole numbers, whose sum is the same in any order.
struct Amounts {
  double links = 0;  ///< Millionths of the link score, to which the store keeps it.
  double clicks = 0, impressions = 0;

  void add(const Amounts& more) {
    links += more.links;
    clicks += more.clicks;
    impressions += more.impressions;
  }
};

std::uint64_t key_of(const Url& url) { return hash64(same_address(url.key())); }

/// "/a", "https://example.com/a" and "example.com/a" as a page of the site; 0 where it is none.
std::uint64_t key_of(std::string cell, const Url& site) {
  const std::string_view host = site.host();
  if (cell.starts_with(host) && cell.substr(host.size()).starts_with('/')) cell.insert(0, "//");
  const Result<Url> url = Url::parse(cell, &site);
  return url && url->is_http() ? key_of(*url) : 0;
}

using AmountsByPage = std::unordered_map<std::uint64_t, Amounts>;

AmountsByPage by_page(const ImportedTraffic& traffic, const Url& site) {
  AmountsByPage amounts;
  for (const PageTraffic& row : traffic.pages) {
    amounts[key_of(row.page, site)].add({0, row.clicks, row.impressions});
  }
  return amounts;
}

double share(double part, double whole) { return whole > 0 ? part / whole : -1; }

/// What is known of the pages of a run.
class Pages {
 public:
  static Result<Pages> make(const ImportedTraffic& traffic, const Url& site, Store& store,
                            std::int64_t run) {
    const AmountsByPage amounts = by_page(traffic, site);
    std::unordered_set<std::uint64_t> met;
    Pages pages;
    const Result<void> read = store.page_rows(run, [&](const PageRow& row) {
      Amounts own{.links = std::round(row.link_score * 1e6)};
      const Result<Url> url = Url::parse(row.url);
      const auto found = amounts.find(url ? key_of(*url) : 0);
      if (found != amounts.end() && met.insert(found->first).second) own.add(found->second);
      pages.of_row_.emplace(row.record.id, own);
      if (row.record.indexable == NotIndexable::kIndexable) pages.whole.add(own);
      return true;
    });
    if (!read) return read.error();
    pages.matched = std::ssize(met);
    pages.unknown = std::ssize(amounts) - pages.matched;
    return pages;
  }

  Result<PageShares> shares_of(std::string_view rule, Store& store, std::int64_t run) const {
    const Result<Store::Affected> affected = store.affected(run, rule);
    if (!affected) return affected.error();
    Amounts sum;
    for (const std::int64_t row : affected->urls) {
      if (const auto page = of_row_.find(row); page != of_row_.end()) sum.add(page->second);
    }
    return PageShares{share(sum.links, whole.links), share(sum.clicks, whole.clicks),
                      share(sum.impressions, whole.impressions)};
  }

  Amounts whole;  ///< Of the indexable pages.
  std::int64_t matched = 0, unknown = 0;

 private:
  std::unordered_map<std::int64_t, Amounts> of_row_;
};

}  // namespace

Result<void> weigh_by_traffic(const ImportedTraffic& traffic, Store& store, AuditSummary& summary) {
  const Result<Url> site = Url::parse(summary.site);
  if (!site) return site.error();
  const Result<Pages> pages = Pages::make(traffic, *site, store, summary.run);
  if (!pages) return pages.error();
  const auto known = [](bool has, double sum) { return has ? sum : -1; };
  summary.traffic = {.pages = pages->matched,
                     .unknown = pages->unknown,
                     .clicks = known(traffic.clicks, pages->whole.clicks),
                     .impressions = known(traffic.impressions, pages->whole.impressions)};
  if (pages->whole.clicks <= 0 && pages->whole.impressions <= 0) return {};
  for (Fix& fix : summary.fixes) {
    if (fix.card->reach == Reach::kSite) continue;
    const Result<PageShares> shares = pages->shares_of(fix.card->id, store, summary.run);
    if (!shares) return shares.error();
    fix.shares = *shares;
  }
  rank_by_shares(summary.fixes);
  return {};
}

}  // namespace dalil
