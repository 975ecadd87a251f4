// Findings about pages that share a text: one on each page, with some of the others beside it.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>

#include "analyzer/rule.h"
#include "analyzer/site/near_duplicates.h"
#include "analyzer/site/site.h"

namespace dalil {

/// What the pages of a group are told of: the name of the value in messages, the element that the
/// evidence names, and how the text of a page is shown.
struct SharedText {
  const char* value;
  const char* where;
  const std::function<std::string(std::uint32_t page)>& text;
};

/// Words of main content from which equal contents are told (duplicate-exact). Below that pages are
/// empty shells, which is another fault.
inline constexpr std::uint32_t kMinSharedWords = 50;

/// True where duplicate-exact says of the group that its pages are the same: that they share a
/// title or a description too is then no news.
bool share_content(const Site& site, std::span<const std::uint32_t> group);

/// Adds a finding to each page of a group (from for_each_group), with the values `shared.value`,
/// {other} (one of the other pages: its path, or its URL where the host is another), {more} (how
/// many there are besides it) and {spelling} ("yes" where the text differs from that of {other} in
/// letters that fold to the same ones). The texts of the others that are shown are asked for once
/// for the group.
void add_duplicates(const Site& site, std::span<const std::uint32_t> group,
                    const SharedText& shared, SiteFindings& findings);

/// Adds a finding to each page of a group, with the values {role} ("keep" or "copy"), {share}
/// (percent; of the page to keep the most), {other} (the page to keep, or the first copy) and
/// {more} (how many other copies there are).
void add_near_group(const Site& site, const NearGroup& group, SiteFindings& findings);

}  // namespace dalil
