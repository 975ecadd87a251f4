// The word that a page's prose repeats most, found without counting every word.
#pragma once

#include <cstdint>
#include <string>

#include "analyzer/page/page.h"
#include "analyzer/text/lexicon.h"

namespace dalil {

struct FrequentWord {
  std::string word;        ///< As it stands first; "" where none comes near `percent`.
  std::int64_t times = 0;  ///< In any case and, in Arabic, with and without its article.
  std::int64_t words = 0;  ///< Of the paragraphs in the content.
};

/// The content word that makes up most of the prose, where its plainest form alone makes up half of
/// `percent` of it.
FrequentWord find_frequent_word(const Page& page, const LanguagePack& pack, std::int64_t percent);

}  // namespace dalil
