// The bytes of a file as UTF-8.
// For the .cc files of this folder only.
#pragma once

#include <string_view>

#include "analyzer/article/article_draft.h"

namespace dalil {

/// Why the bytes cannot be text, a sentence for the user; "" where they may be.
std::string_view no_text(std::string_view bytes, ArticleFormat format);

/// Fills Article::source, encoding and original, and what the page knows of its encoding. HTML
/// declares its encoding; all else is UTF-8, UTF-16 with its mark, or a guess. `language` (BCP 47,
/// may be "") helps that.
void set_source(std::string_view bytes, std::string_view language, ArticleDraft& draft);

}  // namespace dalil
