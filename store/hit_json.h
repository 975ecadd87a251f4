// Keyword hits as they lie in the store. Included in store/ only.
#pragma once

#include <string>
#include <string_view>

#include "core/record.h"

namespace dalil::store {

std::string to_json(const KeywordHit& hit);
KeywordHit hit_from_json(std::string_view json);

}  // namespace dalil::store
