// What the elements around a text make of it: its region, its kind, whether it is seen.
// For the .cc files of this folder only.
#pragma once

#include <gumbo.h>

#include "analyzer/page/style_facts.h"
#include "analyzer/page/text_builder.h"

namespace dalil {

/// What an element hands down to what stands in it.
struct Context {
  BlockStyle style;
  bool in_head = false;
  bool sectioned = false;    ///< In article, section, main, aside or nav: no page-level header.
  bool no_text = false;      ///< Not part of the visible text.
  bool hidden = false;       ///< Not shown.
  bool aria_hidden = false;  ///< Shown, but not told to screen readers.
  bool noscript = false;
  Concealment conceals = Concealment::kNone;
  std::string_view background;  ///< Of the element itself.
  std::uint32_t concealed = 0;  ///< 1 + index into Page::concealed of what hides it; 0: none.
  bool literal = false;         ///< Inline code.
  bool beside = false;          ///< As CommonAttributes::beside.
  std::uint8_t lists = 0;       ///< Of lists that are open: 2 stands for more, too.
  bool raw = false;             ///< No character references.
  /// The nearest element around with Microdata or RDFa, into Page::markup.
  std::uint32_t markup = MarkupElement::kNone;
  bool is_container = false;          ///< The element itself counts for the page's structure.
  std::uint8_t level = 0;             ///< How many of them are open.
  std::uint32_t shape = 2166136261U;  ///< Hash of these.
};

/// The context of what stands in `element`.
Context inherit(const GumboElement& element, const Context& outer);

/// `literal`, and what only articles ask for: `raw`.
void set_writing(GumboTag tag, Context& context);

}  // namespace dalil
