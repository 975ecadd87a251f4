// What single elements of the tree say: head elements, links, images, media.
// For the .cc files of this folder only: Gumbo's types stay here.
#pragma once

#include <gumbo.h>

#include <optional>
#include <string_view>

#include "analyzer/page/draft.h"
#include "analyzer/page/region_names.h"
#include "analyzer/page/source_alignment.h"
#include "analyzer/page/style_facts.h"

namespace dalil {

inline SourcePosition position(const GumboSourcePosition& at) { return {at.line, at.column}; }

/// The first character of `written` that is neither white space nor part of a tag that the parser
/// ignored; its size where there is none. `text`: what the parser made of it.
std::size_t first_visible(std::string_view written, std::string_view text);
/// Where that of a text node stands.
SourcePosition first_visible(const GumboText& text);

/// The value of an attribute (lower-case name) or nullptr.
const char* attribute(const GumboElement& element, const char* name);

/// The element's name in lower case.
std::string name_of(const GumboElement& element);

/// Adds the text of a node with its places.
void add_placed(const GumboText& node, Markup markup, const PageSources& sources,
                PlacedWriter& writer);
/// The text of an attribute with its places; "" where it is blank.
PlacedText placed_attribute(const GumboElement& element, const char* name,
                            const PageSources& sources);

/// Attributes that concern the visibility and place of any element.
struct CommonAttributes {
  std::string_view first_class;  ///< As written.
  std::string_view role;         ///< First token, as written.
  bool hidden = false;           ///< `hidden`, or display:none in its style.
  bool aria_hidden = false;
  bool beside = false;  ///< As stands_beside() says, or role=note.
  Concealment conceals = Concealment::kNone;
  std::string_view background;  ///< As StyleFacts::background.
  /// What an id or class names.
  std::optional<NamedRegion> named;
};
CommonAttributes common_attributes(const GumboElement& element);

/// <html>: language, direction, place.
void add_root(Page& page, const GumboElement& element);
/// Whether a <noscript> ended this <head> before its own end tag.
bool ended_by_noscript(const GumboElement& head);
/// <title>, <meta>, <link>, <base>, <script>, wherever they stand.
void add_head_element(PageDraft& draft, const GumboElement& element, bool in_head);
/// <a href> and <area href>; false where there is no href.
bool add_anchor(Page& page, const GumboElement& element, Region region);
/// Whether an <img> or <source> has a srcset, or what lazy loaders make one of.
bool offers_sizes(const GumboElement& element);
/// <img>: the image and what it loads.
void add_image(PageDraft& draft, const GumboElement& element, Region region);
/// What iframe, source, video, audio, track, object and embed load.
void add_media(PageDraft& draft, const GumboElement& element);

}  // namespace dalil
