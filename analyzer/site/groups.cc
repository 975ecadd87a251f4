#include "analyzer/site/groups.h"

#include <algorithm>
#include <tuple>

namespace dalil {

namespace {

using Callback = std::function<void(std::span<const std::uint32_t>)>;

template <typename KeyOf>
std::int64_t group_by(const Site& site, KeyOf key_of, const Callback& callback) {
  std::vector<std::uint32_t> pages;
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    if (site.pages[page].indexable == NotIndexable::kIndexable && key_of(page) != 0)
      pages.push_back(page);
  }
  std::ranges::sort(pages, [&](std::uint32_t a, std::uint32_t b) {
    return std::tuple(key_of(a), a) < std::tuple(key_of(b), b);
  });
  std::vector<std::span<const std::uint32_t>> groups;
  for (std::size_t begin = 0, end = 0; begin < pages.size(); begin = end) {
    end = begin + 1;
    while (end < pages.size() && key_of(pages[end]) == key_of(pages[begin])) ++end;
    if (end - begin > 1) groups.push_back(std::span(pages).subspan(begin, end - begin));
  }
  std::ranges::sort(groups, {}, [](std::span<const std::uint32_t> group) { return group.front(); });
  for (const auto group : groups) callback(group);
  return static_cast<std::int64_t>(pages.size());
}

}  // namespace

std::int64_t for_each_group(const Site& site, std::uint64_t PageRecord::*key,
                            const Callback& callback) {
  return group_by(
      site, [&](std::uint32_t page) { return site.pages[page].*key; }, callback);
}

std::int64_t for_each_group(const Site& site, std::span<const std::uint64_t> keys,
                            const Callback& callback) {
  return group_by(
      site, [&](std::uint32_t page) { return keys[page]; }, callback);
}

}  // namespace dalil
