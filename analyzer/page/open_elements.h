// The stack of open elements that a parser would hold at each tag: how deep a page really nests.
// For the .cc files of this folder only.
#pragma once

#include <gumbo.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "analyzer/page/tag_scanner.h"

namespace dalil {

/// Gumbo's number of a name.
inline GumboTag tag_of(std::string_view name) {
  return gumbo_tagn_enum(name.data(), static_cast<unsigned>(name.size()));
}

/// The standard's tree construction without the tree
/// (https://html.spec.whatwg.org/multipage/parsing.html#tree-construction), as Gumbo does it. Where
/// it leaves a case out, it errs on the deeper side.
class OpenElements {
 public:
  /// `as_written`: the parser gets the page itself, and no skeleton of it. Views of the tags' names
  /// are kept.
  explicit OpenElements(bool as_written);

  /// `name`: tag_of() the tag. True where the tag's content is raw text to the tokenizer.
  bool start_tag(const ScannedTag& tag, GumboTag name);
  void end_tag(const ScannedTag& tag, GumboTag name);
  /// Text came: formatting elements that a block closed are opened again.
  void text();

  bool foreign() const { return stack_.back().space != Space::kHtml; }
  /// The current node is an element of SVG or MathML in which HTML stands.
  bool at_integration_point() const { return stack_.back().integration; }
  /// The current node is of HTML and no part of a table but a cell or caption: text stays in it.
  bool keeps_text() const;
  /// SVG or MathML holds an element by whose name Gumbo 0.10.1 would misjudge where it is (it looks
  /// at the name alone): it may then fail an assertion and end the process. Or a template holds
  /// columns, after which the parser drops what follows.
  bool confusing() const { return confusing_; }
  /// Three or more formatting elements of a name were active at once: which of them a parser drops
  /// depends on their attributes ("Noah's Ark").
  bool crowded() const { return crowded_; }
  /// An end tag in SVG or MathML has more in it than its name: Gumbo 0.10.1 takes all of it for the
  /// name, so that as it is written it ends nothing. In a skeleton it does.
  bool loose() const { return loose_; }
  std::uint32_t depth() const { return deepest_; }
  std::uint32_t elements() const { return elements_; }
  /// Steps that a parser takes over its stacks, about.
  std::uint64_t work() const { return work_; }

 private:
  enum class Space : std::uint8_t { kHtml, kSvg, kMath };
  struct Open {
    GumboTag tag;
    Space space = Space::kHtml;
    bool integration = false;  ///< Foreign, and what stands in it is HTML.
    std::uint32_t id = 0;      ///< Of a formatting element.
    std::string_view name;     ///< An unknown or foreign one, as written.
  };
  struct Active {
    GumboTag tag;  ///< GUMBO_TAG_LAST: a marker.
    std::uint32_t id = 0;
    std::string_view whole;  ///< The tag, as written.
    bool open = true;
  };
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  void push(Open open);
  /// An element that holds nothing: it nests no further.
  void leaf(std::uint32_t levels);
  void pop();
  void pop_through(std::size_t index);
  bool html_top(GumboTag tag) const;
  /// The innermost open element of that tag, unless `stop` is true of one above it; else kNone.
  std::size_t find(GumboTag tag, bool (*stop)(GumboTag)) const;
  std::size_t in_scope(GumboTag tag) const;
  std::size_t in_button_scope(GumboTag tag) const;
  std::size_t in_list_scope(GumboTag tag) const;
  std::size_t in_table_scope(GumboTag tag) const;
  bool in_select() const;

  bool foreign_start(const ScannedTag& tag, GumboTag name);
  bool foreign_end(const ScannedTag& tag, GumboTag name);
  bool select_start(GumboTag name);
  bool select_end(GumboTag name);
  void table_start(GumboTag name);
  void table_end(GumboTag name);
  void body_start(const ScannedTag& tag, GumboTag name);
  void formatting_start(const ScannedTag& tag, GumboTag name);
  void list_item_start(GumboTag name);
  void form_end();
  void close_p();
  void any_other_end(const ScannedTag& tag, GumboTag name);
  void reopen_formatting();
  void clear_to_marker();
  void marker() { active_.push_back({GUMBO_TAG_LAST}); }
  std::size_t find_active(GumboTag tag) const;
  void adopt(const ScannedTag& tag, GumboTag name);
  bool adopt_once(const ScannedTag& tag, GumboTag name);

  std::vector<Open> stack_;
  std::vector<Active> active_;
  std::uint32_t next_id_ = 1;
  std::uint32_t deepest_ = 0;
  std::uint32_t elements_ = 0;
  std::uint64_t work_ = 0;
  std::uint32_t templates_ = 0;
  bool as_written_;
  bool loose_ = false;
  bool confusing_ = false;
  bool crowded_ = false;
  bool form_ = false;  ///< The form element pointer is set.
};

}  // namespace dalil
