// The text of word/document.xml.
// For the .cc files of this folder only.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <unordered_map>

#include "analyzer/article/article_draft.h"
#include "analyzer/article/docx_styles.h"

namespace dalil {

/// Targets of a part's relationships by their ids.
using DocxTargets = std::unordered_map<std::string, std::string>;

/// Adds the paragraphs, links and images of the document. Elements that nest deeper than 256 are
/// left out, and the article's limits say so.
void read_docx_body(pugi::xml_node body, const DocxStyles& styles, const DocxTargets& targets,
                    ArticleDraft& draft);

}  // namespace dalil
