#include "analyzer/keywords/arabic_words.h"

#include <algorithm>
#include <string>

#include "analyzer/keywords/arabic_clitics.h"
#include "analyzer/text/fold.h"
#include "analyzer/text/lexicon.h"

namespace dalil {
namespace {

/// Endings behind which a listed word may stand. Single letters are left out: ك, ه and ي end far
/// too many words that a particle does begin (لبنك is no لبن).
constexpr std::string_view kEndings[] = {"ات", "ان", "ين", "ون", "تان", "تين",
                                         "ها", "هم", "نا", "كم", "هما", "هن"};

constexpr std::string_view kParticles[] = {"و", "ف", "ب", "ك", "ل"};

bool is_hamza_alef(std::string_view letter) {
  return letter == "أ" || letter == "إ" || letter == "آ";
}

/// True where the word of a list (L0, without marks) may be meant by `word` (L1, same at L2).
bool is_meant(std::string_view word, std::string_view listed, bool plural) {
  if (word.ends_with("ة") != listed.ends_with("ة")) return false;
  if (listed.ends_with("ى") != word.ends_with("ى") && plural) return false;
  if (letters(word) <= 3 && word.ends_with("ء") != listed.ends_with("ء")) return false;
  return initial_hamzas_agree(word, listed);
}

}  // namespace

bool initial_hamzas_agree(std::string_view a, std::string_view b) {
  if (a.size() < 4 || b.size() < 4) return true;
  const std::string_view first_a = a.substr(0, 2), first_b = b.substr(0, 2);
  if (first_a == first_b || !is_hamza_alef(first_a) || !is_hamza_alef(first_b)) return true;
  if (first_a == "آ" || first_b == "آ") return false;
  // أفعال is a plural, إفعال a verbal noun: أحكام judgements, إحكام accuracy.
  return a.size() < 10 || a.substr(6, 2) != "ا";
}

std::vector<BrokenFamily> ArabicWords::families(std::string_view word) const {
  std::vector<BrokenFamily> heads, members;
  const std::string folded = fold(word, Fold::kL2);
  for (const ListPlace& place : pack_.places(List::kBrokenPlurals, folded)) {
    const std::string_view line = pack_.entries(List::kBrokenPlurals)[place.entry];
    if (place.column > 0 && never_plural(folded)) continue;
    if (!is_meant(word, column_of(line, place.column), place.column > 0)) continue;
    BrokenFamily family{column_of(line, 0), {}};
    std::string_view plural;
    for (std::size_t i = 1; !(plural = column_of(line, i)).empty(); ++i) {
      family.plurals.push_back(plural);
    }
    (place.column == 0 ? heads : members).push_back(std::move(family));
  }
  return heads.empty() ? members : heads;
}

bool ArabicWords::is_broken_singular(std::string_view word) const {
  const std::vector<BrokenFamily> found = families(word);
  return !found.empty() && fold(found.front().singular, Fold::kL2) == fold(word, Fold::kL2);
}

bool ArabicWords::is_broken_plural(std::string_view word) const {
  return !families(word).empty() && !is_broken_singular(word);
}

PersonNoun ArabicWords::person(std::string_view word) const {
  const std::string folded = fold(word, Fold::kL2);
  for (const ListPlace& place : pack_.places(List::kPersons, folded)) {
    const std::string_view line = pack_.entries(List::kPersons)[place.entry];
    if (!is_meant(word, column_of(line, place.column), false)) continue;
    return {column_of(line, 0), column_of(line, 1)};
  }
  return {};
}

bool ArabicWords::is_function_word(std::string_view word) const {
  return pack_.contains(List::kStopwords, word);
}

bool ArabicWords::is_listed(std::string_view folded) const {
  return pack_.contains(List::kWholeWords, folded) ||
         !pack_.places(List::kBrokenPlurals, folded).empty() ||
         !pack_.places(List::kPersons, folded).empty() || pack_.contains(List::kStopwords, folded);
}

bool ArabicWords::is_person(std::string_view folded) const {
  return !pack_.places(List::kPersons, folded).empty();
}

bool ArabicWords::has_whole(std::string_view folded) const {
  return pack_.contains(List::kWholeWords, folded);
}

bool ArabicWords::never_plural(std::string_view folded) const {
  // Listed for its first letter, it may be a plural all the same: وسائل.
  const bool particle = std::ranges::any_of(
      kParticles, [folded](std::string_view letter) { return folded.starts_with(letter); });
  return !particle && has_whole(folded);
}

/// True for a word that may have a dual or a plural by ending.
bool ArabicWords::is_listed_singular(std::string_view folded) const {
  if (has_whole(folded) || is_person(folded)) return true;
  return std::ranges::any_of(pack_.places(List::kBrokenPlurals, folded),
                             [](const ListPlace& place) { return place.column == 0; });
}

bool ArabicWords::is_whole(std::string_view folded) const {
  if (is_listed(folded)) return true;
  const auto is_stem = [this](std::string_view stem, std::string_view ending) {
    if (letters(stem) < 3) return false;
    const bool number = ending.ends_with("ن") && ending != "هن";
    if (number ? is_listed_singular(stem) : is_listed(stem)) return true;
    // What is ة at the end of a word is ت before a pronoun, and nothing before ات.
    std::string feminine;
    if (stem.ends_with("ت")) {
      feminine.assign(without_last(stem)).append("ه");
    } else if (ending == "ات" || ending == "تان" || ending == "تين") {
      feminine.assign(stem).append("ه");
    }
    return !feminine.empty() && is_listed(feminine);
  };
  for (const std::string_view ending : kEndings) {
    if (folded.ends_with(ending) &&
        is_stem(folded.substr(0, folded.size() - ending.size()), ending)) {
      return true;
    }
  }
  if (folded.ends_with("يه") && is_listed(without_last(folded))) return true;  // ودية of ودي
  // فكرتك, فكرته and فكرتي
  if (letters(folded) < 4 || !without_last(folded).ends_with("ت")) return false;
  return is_listed(std::string(without_last(folded, 2)).append("ه"));
}

bool ArabicWords::may_peel(std::string_view folded, std::string_view shown,
                           const Peel& peel) const {
  if (!peel.article) {
    if (is_whole(folded)) return false;
    return !(peel.conjunction && peel.preposition && is_whole(folded.substr(2)));
  }
  if (peel.bytes > 4 && is_listed(folded)) return false;  // بالون
  const std::string_view from_article = folded.substr(peel.bytes - 4U);
  return from_article.starts_with("لل") || !keeps_al(from_article, shown.substr(peel.bytes - 4U));
}

bool ArabicWords::keeps_al(std::string_view folded, std::string_view shown) const {
  if (shown.starts_with("ال") && is_hamza_alef(shown.substr(4, 2))) return false;
  if (pack_.contains(List::kAlNotArticle, folded)) return true;
  for (const std::string_view ending : {"ات", "اته", "اتها", "اتهم", "اتك", "اتكم", "اتنا", "ان",
                                        "ين", "ون", "ها", "هم", "نا", "كم", "ك", "يا"}) {
    // Of shorter ones, too many are words with the article: ألواح, but الواحات.
    if (folded.ends_with(ending) && folded.size() >= ending.size() + 12 &&
        pack_.contains(List::kAlNotArticle, folded.substr(0, folded.size() - ending.size()))) {
      return true;
    }
  }
  return false;
}

}  // namespace dalil
