// HTML as an article, through the reader of the audit.
// For the .cc files of this folder only.
#pragma once

#include "analyzer/article/article_draft.h"

namespace dalil {

/// Article::source is complete.
void read_html_article(ArticleDraft& draft, const ArticleOptions& options, PageReader& pages);

}  // namespace dalil
