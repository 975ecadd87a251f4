// What of a page is kept so that the rest of its site, and later runs, can be compared with it.
#pragma once

#include <string>

namespace dalil {

struct PageTraits {
  std::string
      types;  ///< Of its structured data, sorted, each once: "Article,Product"; "" for none.
};

}  // namespace dalil
