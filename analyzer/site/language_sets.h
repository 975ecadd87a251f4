// Which languages the pages of a section have in their hreflang sets, and which pages fall short of
// what is usual there.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>

#include "analyzer/rule.h"
#include "analyzer/site/site.h"

namespace dalil {

struct ShortSet {
  std::uint32_t page = kNoPage;
  std::string section;            ///< Its address.
  std::set<std::string> codes;    ///< What the page has, x-default left out.
  std::set<std::string> usual;    ///< What four in five pages of the section have.
  std::set<std::string> missing;  ///< What the page lacks of these; not the entry for itself,
                                  ///< unless it has none at all.
};

/// Calls back for each page whose set is short and consistent: where the others name the page, it
/// is told that it does not name them back (hreflang-missing-return). Checked: the indexable pages
/// of sections with at least five, four in five of which have sets; not applicable: those of the
/// others.
void for_each_short_set(const Site& site, SiteFindings& findings,
                        const std::function<void(const ShortSet&)>& callback);

/// "ar, en, fr".
std::string joined(const std::set<std::string>& codes);

}  // namespace dalil
