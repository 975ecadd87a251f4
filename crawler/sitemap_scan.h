// Walks over the tags of XML text without building a tree, so that a sitemap can be cut into its
// entries.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace dalil {

/// One start or end tag; offsets into the scanned text.
struct XmlTag {
  std::size_t begin = 0;  ///< Of `<`.
  std::size_t end = 0;    ///< Past `>`.
  std::string_view name;  ///< As written, with prefix.
  bool is_end = false;    ///< `</name>`
  bool is_empty = false;  ///< `<name/>`
};

/// The part of an XML name after its prefix: "loc" of "sm:loc".
std::string_view local_name(std::string_view name);

/// Gives one tag after the other and passes over text, comments, CDATA, processing instructions and
/// the document type with all its declarations. Linear in the text, whatever stands in it.
class XmlTagScanner {
 public:
  explicit XmlTagScanner(std::string_view text) : text_(text) {}

  /// The next tag, or nullopt at the end of the text.
  std::optional<XmlTag> next();

  /// Where the first `<` or `&` since the last call stands that should have been written `&lt;` or
  /// `&amp;` (or names an entity of a DTD, which is not read), or where the text ends within a tag,
  /// a comment or CDATA.
  std::optional<std::size_t> take_flaw();

 private:
  bool skip_past(std::string_view end);
  void skip_doctype();
  void skip_text(std::size_t end);
  std::optional<XmlTag> read_tag();
  void flaw(std::size_t offset);

  std::string_view text_;
  std::size_t at_ = 0;
  std::optional<std::size_t> flaw_;
};

}  // namespace dalil
