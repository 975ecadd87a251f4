// An article in the making: what the readers of formats write, and what makes an Article of it.
// For the .cc files of this folder only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzer/article/article.h"
#include "analyzer/article/placed_text.h"
#include "analyzer/article/read_article.h"
#include "analyzer/page/draft.h"
#include "analyzer/page/read_page.h"
#include "analyzer/text/segment.h"

namespace dalil {

struct ArticleDraft {
  Article article;
  PageDraft page;  ///< Becomes Article::page.

  PlacedText title, description;          ///< Of the document; "": it has none.
  std::vector<PlacedText> alts;           ///< In the order of the images that have one.
  std::vector<std::uint32_t> paragraphs;  ///< Of each block; "" where they are to be counted.
  std::string url;   ///< What the document says of its own URL: absolute, or a path.
  std::string slug;  ///< What it says of its slug.
};

/// The URL of an article: what it says itself, else its slug on a host that cannot be; references
/// are resolved against it. Also settles Article::slug.
Url url_of(ArticleDraft& draft, const ArticleOptions& options);

/// Makes an Article of a draft whose page has its text and blocks; that of HTML is complete.
Article finish(ArticleDraft&& draft, const ArticleOptions& options, PageReader& pages,
               Segmenter& segmenter);

}  // namespace dalil
