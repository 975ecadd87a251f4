// The one walk over a page's tree, which gathers all facts of it.
#pragma once

#include <memory>
#include <string_view>

#include "analyzer/page/draft.h"
#include "analyzer/page/page_queries.h"

namespace dalil {

class Skeleton;

/// Builds trees with Gumbo; its memory is used again for the next page.
class TreeReader {
 public:
  TreeReader();
  ~TreeReader();
  TreeReader(TreeReader&&) noexcept;
  TreeReader& operator=(TreeReader&&) noexcept;

  /// Parses `html` (valid UTF-8 that prescan() does not refuse) and adds its facts. The views in
  /// `draft.resource_hrefs` live until the next call.
  /// `skeleton`: what prescan() made of `html`, or nullptr to parse the page as it is.
  /// `queries`: what the tree is asked, into Page::answers; nullptr: nothing.
  void read(std::string_view html, Skeleton* skeleton, const PageQueries* queries,
            PageDraft& draft);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dalil
