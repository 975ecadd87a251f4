// Facts of elements that are neither text nor link nor image: forms, tables, frames, players, and
// the ids by which elements name each other.
// For the .cc files of this folder only: Gumbo's types stay here.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <string_view>
#include <vector>

#include "analyzer/page/page.h"
#include "analyzer/page/text_builder.h"
#include "analyzer/page/walk_context.h"

namespace dalil {

/// Walks along with the one walk over a page's tree.
class PartReader {
 public:
  explicit PartReader(Page& page) : page_(page) {}

  /// What the attributes of any element say: ids, references, direction, microdata.
  void attributes(const GumboElement& element);
  void enter(const GumboElement& element, const Context& context);
  void leave(const GumboElement& element);
  /// Text or an alt text: may name a button, or what stands in a label.
  void text(std::string_view content);
  /// White space, or the edge of a block.
  void space();

 private:
  struct Open {
    const GumboElement* element;
    std::size_t part;  ///< Into Page::parts; of a label, the first part that may stand in it.
    bool label = false;
    std::string name;
    Collapser collapser;
  };

  Part& add(PartKind kind, const GumboElement& element, const Context& context);
  void open(const GumboElement& element, std::size_t part, bool label);
  Part* innermost(PartKind kind);
  void input(const GumboElement& element, const Context& context);
  void table_part(const GumboElement& element);
  void plugin(const GumboElement& element, const Context& context);

  Page& page_;
  std::vector<Open> open_;
  int naming_ = 0;  ///< Open buttons and labels.
};

}  // namespace dalil
