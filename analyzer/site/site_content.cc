#include "analyzer/site/site_content.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>

#include "analyzer/site/quote.h"
#include "analyzer/site/site.h"

namespace dalil {
namespace {

constexpr std::size_t kFewPages = 8;       // Fewer do not tell what a template repeats.
constexpr std::size_t kMostSampled = 200;  // Pages of a template that are asked.

constexpr std::int64_t kFewAffected = 5;
constexpr std::size_t kMostShares = 5;

using Keys = std::vector<std::uint32_t>;  // Of groups, ascending.

std::optional<PageSketch> sketch(const Site& site, std::uint32_t page) {
  const std::string bytes = site.texts.sketch(page);
  return bytes.empty() ? std::nullopt : unpack_sketch(bytes);
}

/// The groups that stand on more than half of a sample of `pages`.
Keys repeated_on(const Site& site, std::span<const std::uint32_t> pages) {
  Keys repeated;
  if (pages.size() < kFewPages) return repeated;
  Keys all;
  const std::size_t sampled = std::min(pages.size(), kMostSampled);
  for (std::size_t i = 0; i < sampled; ++i) {
    const auto page = sketch(site, pages[i * pages.size() / sampled]);
    if (!page) continue;
    Keys keys;
    for (const PageSketch::Group& group : page->groups) keys.push_back(group.key);
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    all.insert(all.end(), keys.begin(), keys.end());
  }
  std::ranges::sort(all);
  for (auto at = all.begin(); at != all.end();) {
    const auto next = std::upper_bound(at, all.end(), *at);
    if (2 * static_cast<std::size_t>(next - at) > sampled) repeated.push_back(*at);
    at = next;
  }
  return repeated;
}

/// The part with the largest sum of own less repeated words.
template <typename IsRepeated>
OwnContent own_part(const PageSketch& page, IsRepeated is_repeated) {
  OwnContent best;
  std::int64_t best_sum = 0, sum = 0;
  std::uint32_t words = 0;
  std::uint8_t first = 0;
  for (std::size_t i = 0; i < page.groups.size(); ++i) {
    const PageSketch::Group& group = page.groups[i];
    if (sum <= 0) {
      sum = 0;
      words = 0;
      first = static_cast<std::uint8_t>(i);
    }
    sum += is_repeated(group.key) ? -std::int64_t{group.words} : std::int64_t{group.words};
    words += group.words;
    if (sum <= best_sum) continue;
    best_sum = sum;
    best = {first, static_cast<std::uint8_t>(i), words};
  }
  return best;
}

}  // namespace

SiteContent content_of(const Site& site) {
  SiteContent content;
  if (!site.texts.sketch) return content;
  TemplateBuilder builder;
  std::vector<std::uint32_t> pages;
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    if (!site.pages[page].html || !site.pages[page].internal) continue;
    const auto known = sketch(site, page);
    if (!known) continue;
    builder.add(page, display_url(site, page), known->structure);
    pages.push_back(page);
  }
  content.templates = std::move(builder).build(site.pages.size());
  content.own.resize(site.pages.size());
  const std::vector<std::uint16_t>& of_page = content.templates.of_page;
  const Keys everywhere = repeated_on(site, pages);
  std::ranges::stable_sort(pages, {}, [&](std::uint32_t page) { return of_page[page]; });
  for (auto at = pages.begin(); at != pages.end();) {
    const auto end =
        std::find_if(at, pages.end(), [&](std::uint32_t p) { return of_page[p] != of_page[*at]; });
    const Keys here = of_page[*at] == kNoTemplate ? Keys() : repeated_on(site, {at, end});
    for (; at != end; ++at) {
      const auto known = sketch(site, *at);
      if (!known) continue;
      content.own[*at] = own_part(*known, [&](std::uint32_t key) {
        return std::ranges::binary_search(here, key) || std::ranges::binary_search(everywhere, key);
      });
    }
  }
  return content;
}

std::vector<std::vector<std::uint32_t>> indexable_by_template(const Site& site) {
  const Templates& templates = site.content.templates;
  std::vector<std::vector<std::uint32_t>> pages(templates.all.size());
  for (std::uint32_t page = 0; page < templates.of_page.size(); ++page) {
    const std::uint16_t own = templates.of_page[page];
    if (own != kNoTemplate && site.pages[page].indexable == NotIndexable::kIndexable) {
      pages[own].push_back(page);
    }
  }
  return pages;
}

std::vector<TemplateShare> template_shares(const Site& site, std::span<const std::uint32_t> pages) {
  const Templates& templates = site.content.templates;
  struct Count {
    std::int64_t affected = 0, affected_indexable = 0, indexable = 0;
  };
  std::vector<Count> counts(templates.all.size());
  const auto indexable = [&](std::uint32_t page) {
    return site.pages[page].indexable == NotIndexable::kIndexable;
  };
  for (std::uint32_t page = 0; page < templates.of_page.size(); ++page) {
    if (templates.of_page[page] == kNoTemplate) continue;
    counts[templates.of_page[page]].indexable += indexable(page);
  }
  for (const std::uint32_t page : pages) {
    if (page >= templates.of_page.size() || templates.of_page[page] == kNoTemplate) continue;
    Count& count = counts[templates.of_page[page]];
    ++count.affected;
    count.affected_indexable += indexable(page);
  }
  std::vector<TemplateShare> shares;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const Count& count = counts[i];
    if (count.affected < kFewAffected) continue;
    const bool all_indexable = count.affected == count.affected_indexable;
    shares.push_back({templates.all[i].name, count.affected,
                      all_indexable ? count.indexable : std::int64_t{templates.all[i].pages}});
  }
  std::ranges::stable_sort(shares, std::ranges::greater(), &TemplateShare::affected);
  if (shares.size() > kMostShares) shares.resize(kMostShares);
  return shares;
}

}  // namespace dalil
