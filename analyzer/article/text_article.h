// Plain text as articles stand in it: each line is a paragraph, as editors paste them.
// For the .cc files of this folder only.
#pragma once

#include "analyzer/article/article_draft.h"

namespace dalil {

/// Article::source is complete.
void read_text_article(ArticleDraft& draft, const ArticleOptions& options);

}  // namespace dalil
