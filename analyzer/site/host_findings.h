// What the rules about the whole host share: findings at the home page from the facts of its host.
#pragma once

#include <string_view>

#include "analyzer/rule.h"
#include "analyzer/site/site.h"
#include "core/site_facts.h"

namespace dalil {

/// The first header of that (lower-case) name, or nullptr.
const Header* find_header(const HomeFact& home, std::string_view name);

/// The home page is on https.
bool is_secure(const HomeFact& home);

/// Asks about the home page's headers, where they are known: `judge` fills in values and evidence
/// and says whether there is a finding. Checked: one page.
void judge_home(const Site& site, SiteFindings& findings,
                bool (*judge)(const HomeFact& home, Finding& finding));

/// The evidence that a header is not there.
Evidence missing_header(std::string_view name);

/// The page with that href, or kNoPage. Asks for a few URLs only, since pages are in order.
std::uint32_t find_page(const Site& site, std::string_view href);

}  // namespace dalil
