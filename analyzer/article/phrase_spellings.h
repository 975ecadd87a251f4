// The words of a keyphrase that one article spells in two ways.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyzer/article/article.h"
#include "analyzer/keywords/article_keyphrase.h"

namespace dalil {

class LanguagePack;

/// A word that is spelled otherwise elsewhere, in the wrong or the rarer way.
struct OtherSpelling {
  TextRange word;                                        ///< Into Article::text.
  std::string written;                                   ///< At L1, without particles.
  std::string preferred;                                 ///< The same.
  std::uint32_t written_count = 0, preferred_count = 0;  ///< In the phrase, all over the article.
  bool both_in_use = false;  ///< Neither is wrong; the article has the other one more often.
  /// The word as it should be; nullopt where it has vowel marks, which only its writer can keep.
  std::optional<std::string> replacement;
};

/// Arabic words of the phrase's matches, and the same words of a title or description that has the
/// phrase, in the order of the text. Never words that only context tells apart: مكتبه may be "his
/// office".
std::vector<OtherSpelling> other_spellings(const Article& article,
                                           const ArticleKeyphrase& keyphrase,
                                           const LanguagePack& pack);

}  // namespace dalil
