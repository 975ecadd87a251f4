// How site rules quote the site: addresses as readers read them, links with their place.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/site/site.h"
#include "core/finding.h"

namespace dalil {

/// As much of a text from the site as evidence may hold.
std::string quoted(std::string_view text);

/// Url::display() of an address of the site.
std::string display_url(const std::string& href);
std::string display_url(const Site& site, std::uint32_t page);

/// "404", or the failure's name where there was no answer, "not asked" where nobody asked.
std::string answer_of(const PageRecord& page);

/// "HTTP status" with the page's status.
Evidence status_evidence(const PageRecord& page);

/// The redirects from one page to the next with the status of each, for Redirects::chain().
std::vector<Evidence> chain_evidence(const Site& site, const std::vector<std::uint32_t>& chain);

/// A link where it stands: "nav a", its text (`shown` where it has none), line and column.
Evidence link_evidence(const LinkRecord& link, const std::string& shown);

/// The first anchor on page `source` that leads to `target`: the address of the source, the anchor
/// text, line and column there.
Evidence link_evidence(const Site& site, std::uint32_t source, std::uint32_t target);

}  // namespace dalil
