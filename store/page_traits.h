// What of a page is kept only so that later runs can say how it has changed.
#pragma once

#include <string>

namespace dalil {

struct PageTraits {
  std::string
      types;  ///< Of its structured data, sorted, each once: "Article,Product"; "" for none.
};

}  // namespace dalil
