// .docx, as Word and its like write it (ECMA-376, part 1, WordprocessingML), as an article.
// For the .cc files of this folder only.
#pragma once

#include <string_view>

#include "analyzer/article/article_draft.h"
#include "core/result.h"

namespace dalil {

/// Errors are one sentence, without the file's name. Of a text nothing is known but its paragraph.
Result<void> read_docx_article(std::string_view bytes, ArticleDraft& draft);

}  // namespace dalil
