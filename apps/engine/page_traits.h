// What of a page is kept so that a later run can say how it has changed.
#pragma once

#include "analyzer/page/page.h"
#include "store/page_traits.h"

namespace dalil {

PageTraits traits_of(const Page& page);

}  // namespace dalil
