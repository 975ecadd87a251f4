// What article.h promises of every article, whatever the format.
#pragma once

#include "analyzer/article/read_article.h"

namespace dalil::fuzz {

/// Reads the bytes with the options that all targets share.
Result<Article> read_article(std::string_view bytes, ArticleFormat format);

void expect_article(const Article& article);

}  // namespace dalil::fuzz
