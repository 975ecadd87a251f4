// Markdown (CommonMark with GitHub's tables, task lists and bare URLs) as an article.
// For the .cc files of this folder only.
#pragma once

#include <cstdint>

#include "analyzer/article/article_draft.h"

namespace dalil {

/// Reads what stands behind `body`, an offset into Article::source, which is complete: behind the
/// front matter.
void read_markdown_article(ArticleDraft& draft, std::uint32_t body, const ArticleOptions& options);

}  // namespace dalil
