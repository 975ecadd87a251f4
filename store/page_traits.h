// What of a page is kept only so that later runs can say how it has changed.
#pragma once

#include <string>

namespace dalil {

/// Short texts; "" where the page has none.
struct PageTraits {
  std::string h1;         ///< The first one.
  std::string canonical;  ///< Href of the first canonical; "=" where that is the page itself.
  std::string types;      ///< Types of its structured data, sorted, each once: "Article,Product".

  bool empty() const { return h1.empty() && canonical.empty() && types.empty(); }
};

}  // namespace dalil
