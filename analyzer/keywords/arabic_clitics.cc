#include "analyzer/keywords/arabic_clitics.h"

#include <cstddef>

#include "analyzer/keywords/arabic_words.h"

namespace dalil {
namespace {

constexpr std::size_t kLetter = 2;  ///< Bytes of an Arabic letter in UTF-8.

/// True for ب ك ل: D8 A8, D9 83, D9 84.
bool is_preposition(std::string_view word) {
  return word.starts_with("ب") || word.starts_with("ك") || word.starts_with("ل");
}

}  // namespace

Peels::Peels(std::string_view word) {
  add_from(word, 0, false);
  if (word.starts_with("و") || word.starts_with("ف")) add_from(word, kLetter, true);
}

void Peels::add_from(std::string_view word, std::uint8_t bytes, bool conjunction) {
  const std::string_view rest = word.substr(bytes);
  const auto more = [bytes](std::size_t letters) {
    return static_cast<std::uint8_t>(bytes + letters * kLetter);
  };
  Peel peel{.bytes = bytes, .conjunction = conjunction};
  add(word, peel);
  peel.article = true;
  peel.bytes = more(2);
  if (rest.starts_with("ال")) add(word, peel);
  if (!is_preposition(rest)) return;
  peel.preposition = true;
  peel.lam = rest.starts_with("ل");
  if (rest.starts_with("لل")) {
    add(word, peel);
  } else if (rest.substr(kLetter).starts_with("ال")) {
    peel.bytes = more(3);
    add(word, peel);
  }
  peel.article = false;
  peel.bytes = more(1);
  add(word, peel);
}

void Peels::add(std::string_view word, Peel peel) {
  const std::size_t least = peel.bytes == 0 ? 0 : 2 * kLetter;
  if (word.size() >= peel.bytes + least) peels_[count_++] = peel;
}

bool is_core_with_clitics(std::string_view word, std::string_view core, const LanguagePack& pack) {
  const ArabicWords lists(pack);
  for (const Peel& peel : Peels(word)) {
    if (peel.bytes > 0 && word.substr(peel.bytes) == core) return lists.may_peel(word, word, peel);
  }
  return false;
}

std::string_view without_article(std::string_view word, const LanguagePack& pack) {
  const ArabicWords lists(pack);
  for (const Peel& peel : Peels(word)) {
    if (peel.article && lists.may_peel(word, word, peel)) return word.substr(peel.bytes);
  }
  return "";
}

}  // namespace dalil
