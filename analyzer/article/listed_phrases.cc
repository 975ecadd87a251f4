#include "analyzer/article/listed_phrases.h"

#include <algorithm>

#include "analyzer/text/fold.h"

namespace dalil {
namespace {

/// Words that the rest of an entry takes up from `word` on; 0 where the text has others.
std::size_t rest_matches(std::string_view rest, const FoldedText& text, std::size_t word,
                         std::size_t end) {
  std::size_t words = 0;
  while (!rest.empty()) {
    const std::size_t space = std::min(rest.find(' '), rest.size());
    const std::size_t at = word + words;
    if (at >= end || text.parted_before(at) || text.folded(at) != rest.substr(0, space)) return 0;
    rest.remove_prefix(std::min(space + 1, rest.size()));
    ++words;
  }
  return words;
}

}  // namespace

ListedPhrases::ListedPhrases(const LanguagePack& pack, List list) : arabic_(pack.tag() == "ar") {
  entries_.reserve(pack.entries(list).size());
  for (const std::string_view entry : pack.entries(list))
    entries_.push_back(fold(entry, Fold::kL2));
  std::ranges::sort(entries_);
}

std::size_t ListedPhrases::longest(std::string_view first, const FoldedText& text, std::size_t word,
                                   std::size_t end) const {
  std::size_t most = 0;
  for (auto entry = std::ranges::lower_bound(entries_, first);
       entry != entries_.end() && entry->starts_with(first); ++entry) {
    const std::string_view rest = std::string_view(*entry).substr(first.size());
    if (rest.empty()) {
      most = std::max<std::size_t>(most, 1);
    } else if (rest.front() == ' ') {
      const std::size_t more = rest_matches(rest.substr(1), text, word + 1, end);
      if (more != 0) most = std::max(most, 1 + more);
    }
  }
  return most;
}

std::size_t ListedPhrases::at(const FoldedText& text, std::size_t word, std::size_t end) const {
  const std::string_view first = text.folded(word);
  const std::size_t found = longest(first, text, word, end);
  if (found != 0 || !arabic_) return found;
  const bool joined = first.starts_with("و") || first.starts_with("ف");
  constexpr std::size_t kLetter = 2;
  return joined && first.size() > 2 * kLetter ? longest(first.substr(kLetter), text, word, end) : 0;
}

bool ListedPhrases::in(const FoldedText& text, std::size_t begin, std::size_t end) const {
  for (std::size_t word = begin; word < end; ++word) {
    if (at(text, word, end) != 0) return true;
  }
  return false;
}

}  // namespace dalil
