// A page without its texts: what a parser needs to build the tree. A parser's time goes with the
// characters that it is fed, and most of them decide nothing.
// For the .cc files of this folder only: Gumbo's types stay here.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/page/arena.h"
#include "analyzer/page/source_places.h"
#include "analyzer/page/tag_scanner.h"
#include "core/text_range.h"

namespace dalil {

/// The tags stay, with their names and in their order, but for those around a mere text that say
/// nothing of it (`<span class="x">text</span>`). One character of the private planes 15 and 16
/// stands for all attributes of a tag, one for each text; what is in comments is gone. White space
/// stays white space and references stay references, so the tree is the one that the page itself
/// would give, and restore() gives its nodes back what was left out.
class Skeleton {
 public:
  /// Begins with `html` (valid UTF-8), which must stay where it is.
  void begin(std::string_view html);

  /// The next tag, and the text before it. `keeps_text`: as OpenElements says before it.
  void add(const ScannedTag& tag, GumboTag name, bool keeps_text);
  /// The next comment or declaration, of which only the place is set, and the text before it.
  void add_declaration(const ScannedTag& declaration);
  /// The content, up to `end`, of a raw text element whose start tag came last.
  void add_raw_text(std::size_t end, GumboTag name);
  /// The end of the page. `refuse`: its tree hangs on what was left out.
  void finish(bool refuse);

  /// False where the page can only be parsed as it is: it has characters of those planes or such
  /// as the parser changes, or elements in which it may take raw text for markup.
  bool usable() const { return usable_; }
  std::string_view markup() const { return out_; }

  /// Gives a node of the skeleton's tree its text, attributes and position in the page. Strings
  /// live in `arena`.
  void restore(GumboNode& node, Arena& arena);

 private:
  /// The start tag of an element that has held nothing but text so far.
  struct Passing {
    std::size_t begin, end;  ///< In the skeleton.
    std::string_view name;
    bool has_text = false;
  };

  void inspect(std::size_t begin, std::size_t end);
  void text(std::size_t end);
  bool drop_passing(const ScannedTag& end_tag);
  void attributes(std::size_t begin, const ScannedTag& tag, GumboTag name);
  void attribute(std::string_view name, std::string_view value);
  void check_unsure(const ScannedTag& tag);

  void mark(std::size_t source) { places_.mark(out_.size(), source); }
  void put(std::size_t begin, std::size_t end) { out_.append(html_, begin, end - begin); }
  void put_text(std::size_t begin, std::size_t end);
  void put_number(std::size_t begin, std::size_t end);
  TextRange numbered(const char* at) const;

  void restore_text(GumboText& text, Arena& arena);
  void restore_attributes(GumboVector& list, Arena& arena);

  std::string_view html_;
  std::size_t done_ = 0;  ///< Of the page.
  std::string out_;
  std::vector<TextRange> numbers_;  ///< What each character stands for.
  SourcePlaces places_;
  std::vector<void*> restored_;   ///< Used again for each tag.
  std::vector<Passing> passing_;  ///< From the outermost inwards.
  bool in_element_ = false;       ///< Some other tag has begun the document.
  /// The name of a start tag whose content is raw text elsewhere, but not where it stands.
  std::string_view unsure_;
  bool usable_ = true;
  bool has_cr_ = false;
};

}  // namespace dalil
