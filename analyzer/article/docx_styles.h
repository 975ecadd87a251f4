// What the styles of a .docx say of its paragraphs.
// For the .cc files of this folder only.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

namespace dalil {

/// The role of a paragraph.
struct DocxRole {
  int level = 0;          ///< 1 to 6 in headings.
  bool title = false;     ///< The title of the document, of level 1.
  bool list = false;      ///< A numbered or bulleted paragraph.
  bool contents = false;  ///< Of a table of contents: made by Word, not by the writer.
};

class DocxStyles {
 public:
  DocxStyles() = default;
  /// Of word/styles.xml. Styles are known by name in English and Arabic, by outline level, and by
  /// the style that they are based on.
  explicit DocxStyles(const pugi::xml_document& styles);

  /// The role of a paragraph by its properties (w:pPr, may be empty).
  DocxRole role(pugi::xml_node properties) const;

 private:
  struct Style {
    DocxRole role;
    bool named = false;  ///< Its name says the level.
    int outline = -1;    ///< From 0; 9 is body text; -1: it says nothing.
    std::string based_on;
  };
  DocxRole resolved(std::string_view id) const;

  std::unordered_map<std::string, Style> styles_;
};

}  // namespace dalil
