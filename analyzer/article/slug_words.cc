#include "analyzer/article/slug_words.h"

#include <algorithm>

#include "analyzer/measures.h"
#include "analyzer/text/fold.h"
#include "core/utf8.h"

namespace dalil {

std::string_view last_segment(std::string_view slug) {
  while (slug.ends_with('/')) slug.remove_suffix(1);
  const std::size_t slash = slug.rfind('/');
  return slash == slug.npos ? slug : slug.substr(slash + 1);
}

std::vector<std::string_view> slug_words(std::string_view slug) {
  std::vector<std::string_view> words;
  for (std::string_view rest = last_segment(slug); !rest.empty();) {
    const std::size_t end = std::min(rest.find_first_of("-_ "), rest.size());
    if (end > 0) words.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return words;
}

std::string shorter_slug(const std::vector<std::string_view>& words, const LanguagePack* language,
                         std::size_t most_words, std::size_t most_letters) {
  std::string slug;
  std::size_t count = 0;
  for (const std::string_view word : words) {
    if (language && language->contains(List::kStopwords, fold(word, Fold::kL1))) continue;
    std::string longer = slug;
    if (!longer.empty()) longer += '-';
    longer += word;
    if (++count > most_words || graphemes(longer) > most_letters) break;
    slug = std::move(longer);
  }
  return slug;
}

std::string slug_of(std::string_view phrase) {
  std::string slug;
  const std::string folded = fold(phrase, Fold::kL1);  // Hamzas stay, case does not.
  for (std::string_view rest = folded; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string_view word = without_marks(rest.substr(0, end));
    if (!word.empty() && !slug.empty()) slug += '-';
    slug += word;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return slug;
}

}  // namespace dalil
