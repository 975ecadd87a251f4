// Addresses of one page that differ in their spelling alone: percent-encoding that is not needed,
// letters in parts where others have them whole, an empty query, a slash at the end.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "analyzer/site/site.h"

namespace dalil {

/// For each internal page that the site has under a better spelling, that one: what it redirects
/// to, what its canonical names or, where both show the same content, what the site links most.
/// Both have the same Url::key(). What the URL standard makes one anyway (upper and lower case of
/// the host and of percent-encoding, default ports, dot segments) is one page here and never a
/// spelling.
std::map<std::uint32_t, std::uint32_t> better_spellings(const Site& site);

/// Two indexable pages with the same content whose addresses differ in the last slash of the path
/// alone; `preferred` is the one that the site links more, else the one with the slash.
struct SlashPair {
  std::uint32_t preferred = kNoPage;
  std::uint32_t other = kNoPage;
};
std::vector<SlashPair> slash_pairs(const Site& site);

/// The first page of each address among pages with the same content: spellings and slashes do not
/// make another.
std::vector<std::uint32_t> distinct_addresses(const Site& site,
                                              std::span<const std::uint32_t> group);

}  // namespace dalil
