// What single elements of the tree say: head elements, links, images, media.
// For the .cc files of this folder only: Gumbo's types stay here.
#pragma once

#include <gumbo.h>

#include <optional>
#include <string_view>

#include "analyzer/page/draft.h"

namespace dalil {

inline SourcePosition position(const GumboSourcePosition& at) { return {at.line, at.column}; }

/// Where the first character of a text node that is not white space stands.
SourcePosition first_visible(const GumboText& text);

/// The value of an attribute (lower-case name) or nullptr.
const char* attribute(const GumboElement& element, const char* name);

/// Attributes that concern the visibility and place of any element.
struct CommonAttributes {
  std::string_view role;  ///< First token, as written.
  bool hidden = false;    ///< `hidden`, or display:none in its style.
  bool aria_hidden = false;
  /// What an id or class that says nothing else ("footer", "sidebar") names; authors who use no
  /// landmark elements mark their regions so.
  std::optional<Region> named_region;
};
CommonAttributes common_attributes(const GumboElement& element);

/// <html>: language, direction, place.
void add_root(Page& page, const GumboElement& element);
/// <title>, <meta>, <link>, <base>, <script>, wherever they stand.
void add_head_element(PageDraft& draft, const GumboElement& element, bool in_head);
/// <a href> and <area href>; false where there is no href.
bool add_anchor(Page& page, const GumboElement& element, Region region);
/// <img>: the image and what it loads.
void add_image(PageDraft& draft, const GumboElement& element, Region region);
/// What iframe, source, video, audio, track, object and embed load.
void add_media(PageDraft& draft, const GumboElement& element);

}  // namespace dalil
