// Which articles `dalil check` is pointed at.
#pragma once

#include <string>
#include <vector>

#include "analyzer/article/read_article.h"
#include "core/result.h"

namespace dalil::cli {

struct ArticleFile {
  std::string path;  ///< As the user named it, or below the folder that the user named.
  ArticleFormat format = ArticleFormat::kText;
};

/// The articles behind the names in their order, those of a folder sorted by path. Folders are
/// searched without what .gitignore names, and without hidden files. `as` ("html", "md", "txt", "")
/// is the format of standard input and of files whose names do not tell theirs. A name that is no
/// article, and a folder that has none, is kUsage.
Result<std::vector<ArticleFile>> find_articles(const std::vector<std::string>& names,
                                               const std::string& as);

}  // namespace dalil::cli
