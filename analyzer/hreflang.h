// Where an hreflang entry stands, for evidence.
#pragma once

#include <string_view>

#include "analyzer/page/page.h"

namespace dalil {

inline std::string_view place_of(const Hreflang& entry) {
  if (entry.from_header) return "Link: rel=alternate; hreflang";
  return entry.in_head ? "head > link[hreflang]" : "body link[hreflang]";
}

}  // namespace dalil
