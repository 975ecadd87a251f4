// Canonicals that name another page of the site, for rules about what stands there.
#pragma once

#include <cstdint>
#include <functional>

#include "analyzer/rule.h"
#include "analyzer/site/redirects.h"
#include "analyzer/site/site.h"

namespace dalil {

/// The page that a page's canonical names, itself left out; kNoPage where it names none.
std::uint32_t canonical_of(const Site& site, std::uint32_t page);

/// Whether the canonical of `page` to `target` is at fault; fills in values and evidence then.
using CanonicalJudge =
    std::function<bool(std::uint32_t page, std::uint32_t target, Finding& finding)>;

/// Asks about each page whose canonical counts (NotIndexable::kCanonicalised) and names a page of
/// the site. The finding gets the value `target`, the target's URL for its key and the canonical
/// before all other evidence. Checked: those whose target answered; not applicable: the others.
void judge_canonicals(const Site& site, SiteFindings& findings, const CanonicalJudge& judge);

/// Adds the values `end` (where the redirects of `target` lead), `via` ("redirects" or "nothing")
/// and `status` (of the end), and the redirects as evidence.
void add_end(const Site& site, const Redirects& redirects, std::uint32_t target, Finding& finding);

}  // namespace dalil
