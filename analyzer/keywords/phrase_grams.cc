#include "analyzer/keywords/phrase_grams.h"

#include <algorithm>
#include <string>

#include "analyzer/text/phrase_language.h"

namespace dalil {
namespace {

bool ends_with_pronoun(std::string_view word) {
  static constexpr std::string_view kPronouns[] = {"ك", "كم", "ها", "هم", "نا", "ه", "ي"};
  return std::ranges::any_of(kPronouns,
                             [&](std::string_view pronoun) { return word.ends_with(pronoun); });
}

}  // namespace

/// An English article joins only behind a gerund: "creating a table", but "raises an event" is a
/// clause.
bool PhraseGrams::joins(const WordRun& run, std::uint32_t at) const {
  if (!is(run, at, SiteWordTraits::kJoint)) return false;
  const std::string_view word = shown(run, at);
  const bool article = word == "the" || word == "a" || word == "an";
  return !article || shown(run, at - 1).ends_with("ing");
}

bool PhraseGrams::reads_well(const WordRun& run, std::uint32_t begin, std::uint32_t end) const {
  if (end - begin > 1) {
    const std::string_view second = shown(run, begin + 1);
    if (second == "by" || second == "at" || is(run, end - 1, SiteWordTraits::kParticiple)) {
      return false;
    }
  }
  if (end < run.words.size() && shown(run, end)[0] >= '0' && shown(run, end)[0] <= '9') {
    return false;
  }
  for (std::uint32_t i = begin; i < end; ++i) {
    for (std::uint32_t k = i + 1; k < end; ++k) {
      if (run.words[i] == run.words[k]) return false;
    }
  }
  return true;
}

bool PhraseGrams::stands_free(const WordRun& run, std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t i = begin; i < end; ++i) {
    if (!is(run, i, SiteWordTraits::kBound)) continue;
    if (i == begin || ends_with_pronoun(shown(run, i))) return false;
  }
  return true;
}

bool PhraseGrams::says_nothing(const WordRun& run, std::uint32_t begin, std::uint32_t end) const {
  if (is(run, end - 1, SiteWordTraits::kQualifier)) return true;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (is(run, i, SiteWordTraits::kContent) && !is(run, i, SiteWordTraits::kGeneral)) return false;
  }
  return true;
}

std::uint32_t PhraseGrams::belongs_to(const WordRun& run, std::uint32_t begin) const {
  if (begin == 0 || run.parted[begin] != 0) return ~0U;
  const bool arabic =
      has_arabic_letter(shown(run, begin)) && has_arabic_letter(shown(run, begin - 1));
  return arabic && is(run, begin - 1, SiteWordTraits::kContent) ? run.words[begin - 1] : ~0U;
}

std::string PhraseGrams::text_of(const WordRun& run, std::uint32_t begin, std::uint32_t end) const {
  std::string text;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (!text.empty()) text += ' ';
    text += shown(run, i);
  }
  return text;
}

}  // namespace dalil
