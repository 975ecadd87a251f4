// The pages before and after a page that its head names (rel=prev, rel=next), for rules about what
// stands there.
#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "analyzer/rule.h"
#include "analyzer/site/site.h"

namespace dalil {

/// Whether it is at fault that a page names `target`; fills in values and evidence then.
using PaginationJudge = std::function<bool(std::uint32_t target, Finding& finding)>;

/// Asks about each internal page that an indexable one names before or after itself, itself left
/// out. The finding stands at the page that names it, with the values `rel` ("next" or "prev") and
/// `target`, the target's URL for its key and the <link> before all other evidence. Checked: pages
/// that name one.
void judge_pagination(const Site& site, SiteFindings& findings, const PaginationJudge& judge);

/// Calls back with each page and those that it names so, both as judge_pagination() means it, each
/// once.
void for_each_pagination(
    const Site& site,
    const std::function<void(std::uint32_t page, std::span<const std::uint32_t> targets)>&
        callback);

}  // namespace dalil
