// Texts that ask: keyphrases, titles and headings, and what a text has of their words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/text/lexicon.h"

namespace dalil {

struct Question {
  /// It ends with a question mark, or opens with an entry of List::kQuestions that begins with a
  /// function word (كيف, ما هو, how to; not أفضل or price).
  bool asks = false;
  /// Like that, but not with a single word that also opens statements (ما, when).
  bool surely = false;
  std::vector<std::string> content;  ///< Its words at L2, without function words and articles.
};

Question read_question(std::string_view text, const LanguagePack& pack);

/// How many of the question's content words another text has, in any form that looks like them:
/// generous, since a word that is missed accuses a writer wrongly.
std::size_t shared_words(const Question& question, std::string_view text, const LanguagePack& pack);

}  // namespace dalil
