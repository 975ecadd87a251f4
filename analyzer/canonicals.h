// Which of a page's canonicals counts, and where it stands.
#pragma once

#include <string_view>

#include "analyzer/page/page.h"

namespace dalil {

inline std::string_view place_of(const Canonical& canonical) {
  if (canonical.from_header) return "Link: rel=canonical";
  return canonical.in_head ? "head > link[rel=canonical]" : "body link[rel=canonical]";
}

/// The first that search engines can act on: an http address in the head or in a header; nullptr
/// where there is none.
inline const Canonical* effective_canonical(const Page& page) {
  for (const Canonical& canonical : page.canonicals) {
    if (canonical.url.is_http() && (canonical.in_head || canonical.from_header)) return &canonical;
  }
  return nullptr;
}

}  // namespace dalil
