// A linear tokenizer of HTML that keeps tags and passes over the rest: what may be asked of a page
// that is too hostile for a tree.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dalil {

/// A start or end tag as it stands in the source.
struct ScannedTag {
  std::string_view name;  ///< As written.
  std::size_t begin = 0;  ///< Offset of '<'.
  std::size_t end = 0;    ///< Past '>'.
  std::uint32_t attributes = 0;
  bool closing = false;
  bool self_closing = false;  ///< Ends in "/>".
};

/// Reads tags as the HTML standard's tokenizer does
/// (https://html.spec.whatwg.org/multipage/parsing.html#tokenization). Whoever drives it says what
/// the tokenizer learns from the tree: raw text elements and foreign content.
class TagScanner {
 public:
  explicit TagScanner(std::string_view html) : html_(html) {}

  enum class Token { kTag, kDeclaration, kEnd };

  /// The next tag, comment or declaration, of which only `begin` and `end` are set; text before it
  /// is passed over. `foreign`: the current node is in SVG or MathML, where CDATA sections exist.
  /// kEnd at the end of the input, or where something begins that does not end.
  Token step(ScannedTag& tag, bool foreign);

  /// The next tag; false at the end of the input.
  bool next(ScannedTag& tag, bool foreign = false);

  /// Passes over the content of the raw text element `name` whose start tag came last; what stands
  /// before its end tag is given.
  std::string_view raw_text(std::string_view name);

  /// Offset of what has not been read.
  std::size_t position() const { return at_; }

 private:
  bool declaration(bool foreign);
  bool read_tag(ScannedTag& tag);
  std::size_t find_end_tag(std::string_view name, std::size_t from) const;
  std::size_t find_script_end() const;

  std::string_view html_;
  std::size_t at_ = 0;
};

/// Walks the attributes of a tag from `at` on, which is past its name. Names and values are as
/// written, values without their quotes.
class AttributeCursor {
 public:
  AttributeCursor(std::string_view html, std::size_t at) : html_(html), at_(at) {}

  /// The next attribute; false at the end of the tag, or of the input.
  bool next();

  std::string_view name() const { return name_; }
  std::string_view value() const { return value_; }
  /// Where the tag has ended with '>': past it. Only after next() was false.
  std::size_t end() const { return at_; }
  bool complete() const { return complete_; }  ///< There was a '>'.
  bool self_closing() const { return self_closing_; }

 private:
  bool skip_space();
  bool read_value();
  bool finish();

  std::string_view html_;
  std::size_t at_;
  std::string_view name_, value_;
  bool complete_ = false;
  bool self_closing_ = false;
};

/// The value of the first attribute of that (lower-case) name, as written; nullopt where there is
/// none.
std::optional<std::string_view> tag_attribute(std::string_view html, const ScannedTag& tag,
                                              std::string_view name);

}  // namespace dalil
