// The structured data of a page, read once for all rules.
#pragma once

#include "analyzer/page/page.h"

namespace dalil {

/// Fills Page::data from Page::structured_data and Page::markup. Costs nothing where both are
/// empty.
void read_structured(Page& page);

}  // namespace dalil
