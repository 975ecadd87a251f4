// Asks the rules about one article: those for articles, and those for pages whose facts a file
// shows.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/article/article_rule.h"
#include "analyzer/rule.h"

namespace dalil {

/// One rule's answer about one article.
struct ArticleOutcome {
  const Rule* rule = nullptr;
  bool applies = false;  ///< False: not applicable.
  bool crashed = false;
  std::uint32_t found = 0;
  std::uint32_t suppressed = 0;  ///< Findings that the configuration accepts.
};

struct ArticleVerdict {
  std::vector<ArticleFinding> findings;  ///< By place, then by rule.
  std::vector<ArticleOutcome> outcomes;  ///< In the order of the rules asked.
};

/// The findings have rule, page (the path), range in the file, line, column and excerpt filled in.
ArticleVerdict judge_article(std::span<const Rule* const> rules, const ArticleCase& article_case,
                             std::string_view path);

/// What one rule costs an article.
struct ArticleCost {
  std::string_view rule;
  double lost = 0;
};

struct ArticleScore {
  double value = 100;
  std::vector<ArticleCost> parts;  ///< Descending by `lost`; they sum up to 100 - value.
};

/// cost = weight × share, where the weight is that of severity (error 25, warning 10, notice 3,
/// info 0) and the share is: found or not (Per::kArticle and page rules), phrases with the fault ÷
/// phrases (Per::kKeyphrase), findings per hundred words, at most 1 (Per::kWords).
/// score = 100 × e^(−sum of costs ÷ 100), and the parts share what is lost in proportion.
ArticleScore score_article(const ArticleVerdict& verdict, std::uint32_t words,
                           std::uint32_t keyphrases);

}  // namespace dalil
