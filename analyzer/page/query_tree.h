// Gumbo's tree as a document that XPath can be asked of.
// For the .cc files of this folder only: Gumbo's types stay here.
#pragma once

#include <gumbo.h>

#include <vector>

#include "analyzer/page/page_queries.h"

namespace dalil {

/// Fills in the answers to the XPath questions. A page with more than kMaxAskedElements stays
/// unasked.
void answer_by_tree(const PageQueries& queries, const GumboNode& document,
                    std::vector<QueryAnswer>& answers);

}  // namespace dalil
