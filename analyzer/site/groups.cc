#include "analyzer/site/groups.h"

#include <algorithm>
#include <tuple>

namespace dalil {

std::int64_t for_each_group(const Site& site, std::uint64_t PageRecord::*key,
                            const std::function<void(std::span<const std::uint32_t>)>& callback) {
  std::vector<std::uint32_t> pages;
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    const PageRecord& record = site.pages[page];
    if (record.indexable == NotIndexable::kIndexable && record.*key != 0) pages.push_back(page);
  }
  std::ranges::sort(pages, [&](std::uint32_t a, std::uint32_t b) {
    return std::tuple(site.pages[a].*key, a) < std::tuple(site.pages[b].*key, b);
  });
  std::vector<std::span<const std::uint32_t>> groups;
  for (std::size_t begin = 0, end = 0; begin < pages.size(); begin = end) {
    end = begin + 1;
    while (end < pages.size() && site.pages[pages[end]].*key == site.pages[pages[begin]].*key)
      ++end;
    if (end - begin > 1) groups.push_back(std::span(pages).subspan(begin, end - begin));
  }
  std::ranges::sort(groups, {}, [](std::span<const std::uint32_t> group) { return group.front(); });
  for (const auto group : groups) callback(group);
  return static_cast<std::int64_t>(pages.size());
}

}  // namespace dalil
