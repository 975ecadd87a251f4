// Pages that share a key (a title, a text): what the duplicate rules are made of.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "analyzer/site/site.h"

namespace dalil {

/// Calls back for each group of at least two indexable pages whose `key` is equal and not 0, in the
/// order of each group's first page; pages within a group are in the order of the site. Returns how
/// many pages have a key.
std::int64_t for_each_group(const Site& site, std::uint64_t PageRecord::*key,
                            const std::function<void(std::span<const std::uint32_t>)>& callback);

/// The same by keys that are no part of a record: one for each page of the site.
std::int64_t for_each_group(const Site& site, std::span<const std::uint64_t> keys,
                            const std::function<void(std::span<const std::uint32_t>)>& callback);

}  // namespace dalil
