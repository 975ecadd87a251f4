// What a page's author accepts, said in the page: <!-- dalil-ignore title-too-long -- why -->.
#pragma once

#include <string_view>
#include <vector>

#include "analyzer/page/page.h"
#include "core/rule_card.h"

namespace dalil {

/// The comments of HTML or Markdown that begin with "dalil-ignore", at most 100:
///
///     <!-- dalil-ignore ID [ID…] [until 2027-01-31] -- reason -->
///
/// Ids may be parted by commas. `source` is valid UTF-8.
std::vector<IgnoreComment> read_ignore_comments(std::string_view source);

/// True where a comment of the page accepts what the rule finds: it gives a reason, and its last
/// day is not before `today`, an ISO 8601 date.
bool is_ignored(const Page& page, const RuleCard& rule, std::string_view today);

}  // namespace dalil
