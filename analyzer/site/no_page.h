// Addresses that gave no page for reasons that are not theirs alone: no answer, or a server that
// refuses the audit.
#pragma once

#include "analyzer/rule.h"
#include "analyzer/site/site.h"

namespace dalil {

/// A finding, with the value `failure`, for each internal address without an answer whose failure
/// is a `fault`. What links, hreflang entries and redirects lead to and is_unanswered() is told by
/// link-broken-internal, hreflang-to-error and redirect-to-error. Checked: internal addresses that
/// were asked for; not applicable: the unanswered ones where trust_unanswered() does not hold.
void judge_unanswered(const Site& site, SiteFindings& findings, bool (*fault)(Failure failure));

/// One unverifiable finding about the whole site, with the value `count` and up to three addresses,
/// where some are `refused`. Checked: internal addresses that answered, with whatever status.
void judge_refused(const Site& site, SiteFindings& findings,
                   bool (*refused)(const PageRecord& page));

}  // namespace dalil
