#include "analyzer/article/docx_styles.h"

#include <utility>

#include "analyzer/page/ascii.h"

namespace dalil {
namespace {

constexpr int kBodyText = 9;       // of w:outlineLvl
constexpr int kLongestChain = 32;  // of styles based on each other

/// "heading 2", "عنوان 2": 2; 0 for other names.
int heading_number(std::string_view name) {
  for (std::string_view prefix : {"heading ", "عنوان "}) {
    if (!ascii::starts_with(name, prefix) || name.size() != prefix.size() + 1) continue;
    const char digit = name.back();
    return digit >= '1' && digit <= '6' ? digit - '0' : 0;
  }
  return 0;
}

bool has_number(pugi::xml_node properties) {
  const pugi::xml_node number = properties.child("w:numPr");
  return number && number.child("w:numId").attribute("w:val").as_int(1) != 0;
}

void set_outline(int outline, DocxRole& role) {
  if (outline < 0) return;
  role.level = outline < 6 ? outline + 1 : 0;
}

}  // namespace

DocxStyles::DocxStyles(const pugi::xml_document& styles) {
  for (const pugi::xml_node node : styles.child("w:styles").children("w:style")) {
    Style style;
    const std::string name = ascii::lower(node.child("w:name").attribute("w:val").as_string());
    const pugi::xml_node properties = node.child("w:pPr");
    style.outline = properties.child("w:outlineLvl").attribute("w:val").as_int(-1);
    style.role.level = heading_number(name);
    style.role.title = name == "title" || name == "العنوان" || name == "عنوان";
    if (style.role.title) style.role.level = 1;
    style.role.contents = name.starts_with("toc ") || name.starts_with("جدول المحتويات");
    style.role.list = has_number(properties);
    style.named = style.role.level != 0 || style.role.contents;
    style.based_on = node.child("w:basedOn").attribute("w:val").as_string();
    styles_.emplace(node.attribute("w:styleId").as_string(), std::move(style));
  }
}

DocxRole DocxStyles::resolved(std::string_view id) const {
  DocxRole role;
  bool settled = false;
  std::string next(id);
  for (int step = 0; step < kLongestChain && !next.empty(); ++step) {
    const auto found = styles_.find(next);
    if (found == styles_.end()) break;
    const Style& style = found->second;
    role.list = role.list || style.role.list;
    if (!settled && style.named) {
      const bool list = role.list;
      role = style.role;
      role.list = role.list || list;
      settled = true;
    } else if (!settled && style.outline >= 0) {
      set_outline(style.outline, role);
      settled = true;
    }
    next = style.based_on;
  }
  return role;
}

DocxRole DocxStyles::role(pugi::xml_node properties) const {
  const std::string id = properties.child("w:pStyle").attribute("w:val").as_string();
  DocxRole role = resolved(id);
  // A file without styles.xml has the names that Word gives its own.
  if (styles_.empty() && role.level == 0) {
    if (ascii::starts_with(id, "heading") && id.size() == 8) {
      role.level = heading_number("heading " + id.substr(7));
    }
    role.title = id == "Title";
    if (role.title) role.level = 1;
  }
  const int outline = properties.child("w:outlineLvl").attribute("w:val").as_int(-1);
  if (outline >= 0 && outline <= kBodyText) set_outline(outline, role);
  if (properties.child("w:numPr")) role.list = has_number(properties);
  return role;
}

}  // namespace dalil
