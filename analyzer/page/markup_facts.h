// Microdata and RDFa as they stand in the tree; analyzer/structured makes things of them.
// For the .cc files of this folder only: Gumbo's types stay here.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "analyzer/page/page.h"
#include "analyzer/page/text_builder.h"

namespace dalil {

/// Elements with such attributes that a page may have; more are passed over.
inline constexpr std::size_t kMaxMarkup = 20'000;
/// Bytes of an element's text that are kept.
inline constexpr std::size_t kMaxMarkupText = 4096;

/// True where the element has an attribute of Microdata or RDFa that begins something.
bool has_markup(const GumboElement& element);

class MarkupReader {
 public:
  explicit MarkupReader(Page& page) : page_(page) {}

  /// An element that has_markup() tells, and the nearest such one around it. Gives the one that
  /// what stands in it has around it.
  std::uint32_t enter(const GumboNode& node, std::uint32_t parent);

  /// Text, and what parts words, in the elements whose text is their value.
  void text(std::string_view content) {
    if (!open_.empty()) add(content);
  }
  void space() {
    for (Open& open : open_) open.collapser.space();
  }
  /// The end of any element.
  void leave(const GumboElement& element) {
    if (!open_.empty() && open_.back().element == &element) open_.pop_back();
  }

 private:
  /// An element whose text is its value.
  struct Open {
    const GumboElement* element;
    std::uint32_t index;
    Collapser collapser;
  };

  void add(std::string_view content);
  void add_relation(std::string_view relation, MarkupElement& markup);
  bool in_rdfa(std::uint32_t index) const;

  Page& page_;
  std::vector<Open> open_;
};

}  // namespace dalil
