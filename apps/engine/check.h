// From the bytes of one article to all that is said of it.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/article/article_rule.h"
#include "analyzer/article/edits.h"
#include "analyzer/article/read_article.h"
#include "analyzer/keywords/gap_document.h"
#include "analyzer/rule.h"
#include "apps/engine/resources.h"
#include "core/check.h"

namespace dalil {

struct CheckRequest {
  std::vector<std::string> keyphrases;  ///< None: those that the front matter names.
  ArticleOptions article;               ///< `path` is filled in by the checker.
  ArticleKind kind = ArticleKind::kUnknown;
  std::string today;                 ///< ISO 8601; what articles accept ends by it.
  std::vector<GapDocument> against;  ///< Pages to compare with; none: nothing is compared.
};

struct CheckedArticle {
  CheckedFile file;
  std::vector<Edit> edits;  ///< What --fix does to the file.
};

/// Checks articles one after the other. Keeps references to what it is made from.
class ArticleChecker {
 public:
  ArticleChecker(const Resources& resources, std::span<const Rule* const> rules,
                 const CheckRequest& request);
  ~ArticleChecker();

  /// An article that cannot be read has `file.error` filled in.
  CheckedArticle check(std::string_view bytes, ArticleFormat format, const std::string& path);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dalil
