#include "analyzer/article/docx_article.h"

#include <algorithm>
#include <pugixml.hpp>
#include <string>
#include <utility>

#include "analyzer/article/docx_body.h"
#include "analyzer/article/docx_package.h"
#include "analyzer/article/docx_styles.h"
#include "analyzer/page/ascii.h"
#include "analyzer/page/text_builder.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr unsigned kParse =
    pugi::parse_escapes | pugi::parse_cdata | pugi::parse_eol | pugi::parse_ws_pcdata_single;

/// A part as XML; empty where there is none, or none that can be read.
Result<pugi::xml_document> parse(DocxPackage& package, const std::string& name) {
  Result<std::string> content = package.read(name);
  if (!content) return content.error();
  pugi::xml_document xml;
  if (!is_valid_utf8(*content) && !content->starts_with("\xFF\xFE") &&
      !content->starts_with("\xFE\xFF")) {
    *content = to_valid_utf8(*content);
  }
  if (!xml.load_buffer(content->data(), content->size(), kParse)) xml.reset();
  return xml;
}

std::string text_of(pugi::xml_node node) { return collapsed(node.child_value()); }

DocxTargets targets_of(const pugi::xml_document& relationships) {
  DocxTargets targets;
  for (const pugi::xml_node node : relationships.child("Relationships").children()) {
    targets.emplace(node.attribute("Id").as_string(), node.attribute("Target").as_string());
  }
  return targets;
}

/// The part that holds the text: Word calls it word/document.xml, mostly.
std::string main_part(const pugi::xml_document& relationships) {
  for (const pugi::xml_node node : relationships.child("Relationships").children()) {
    const std::string_view type = node.attribute("Type").as_string();
    if (!type.ends_with("/officeDocument")) continue;
    std::string target = node.attribute("Target").as_string();
    if (target.starts_with('/')) target.erase(0, 1);
    return target;
  }
  return "word/document.xml";
}

void read_properties(const pugi::xml_document& core, ArticleDraft& draft) {
  const pugi::xml_node root = core.child("cp:coreProperties");
  draft.title.text = text_of(root.child("dc:title"));
  // What printing to a file leaves there is no title.
  if (draft.title.text.starts_with("Microsoft Word - ")) draft.title.text.clear();
  draft.description.text = text_of(root.child("dc:description"));
  draft.page.page.declared_language = text_of(root.child("dc:language"));
  std::string keywords = text_of(root.child("cp:keywords"));
  for (std::string_view mark : {"،", "؛", ";"}) {
    for (std::size_t at; (at = keywords.find(mark)) != keywords.npos;) {
      keywords.replace(at, mark.size(), ",");
    }
  }
  ascii::for_each_token(keywords, ",", [&](std::string_view phrase) {
    if (!ascii::trim(phrase).empty()) draft.article.keyphrases.emplace_back(ascii::trim(phrase));
  });
}

}  // namespace

Result<void> read_docx_article(std::string_view bytes, ArticleDraft& draft) {
  Result<DocxPackage> package = DocxPackage::open(bytes);
  if (!package) return package.error();
  const Result<pugi::xml_document> root = parse(*package, "_rels/.rels");
  if (!root) return root.error();
  const std::string name = main_part(*root);
  const std::string folder = name.substr(0, name.rfind('/') + 1);
  const Result<pugi::xml_document> document = parse(*package, name);
  if (!document) return document.error();
  const pugi::xml_node body = document->child("w:document").child("w:body");
  if (!body) {
    return Error{ErrorCode::kInvalid, "this is no .docx: there is no text of a document in it."};
  }
  const Result<pugi::xml_document> styles = parse(*package, folder + "styles.xml");
  if (!styles) return styles.error();
  const Result<pugi::xml_document> relationships =
      parse(*package, folder + "_rels/" + name.substr(folder.size()) + ".rels");
  if (!relationships) return relationships.error();
  const Result<pugi::xml_document> core = parse(*package, "docProps/core.xml");
  if (!core) return core.error();
  read_properties(*core, draft);
  read_docx_body(body, DocxStyles(*styles), targets_of(*relationships), draft);
  Article& article = draft.article;
  article.knows_title = !draft.title.text.empty();
  article.knows_description = !draft.description.text.empty();
  article.knows_h1 = std::ranges::any_of(draft.page.page.headings,
                                         [](const Heading& heading) { return heading.level == 1; });
  return {};
}

}  // namespace dalil
