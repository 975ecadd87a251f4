#include "analyzer/keywords/keyphrase.h"

#include <algorithm>

#include "analyzer/keywords/arabic_clitics.h"
#include "analyzer/keywords/arabic_inflection.h"
#include "analyzer/keywords/arabic_words.h"
#include "analyzer/keywords/compound_spellings.h"
#include "analyzer/keywords/english_forms.h"
#include "analyzer/keywords/phrase_content.h"
#include "analyzer/keywords/phrase_matcher.h"
#include "analyzer/keywords/phrase_roles.h"
#include "analyzer/text/lexicon.h"
#include "analyzer/text/phrase_language.h"
#include "analyzer/text/segment.h"

namespace dalil {
namespace {

constexpr std::size_t kMostOrders = 8;

/// The reading of a word's particles that takes an article off, or a conjunction from a word that
/// is not the first where no word is known to begin so. Other particles stay: فكرة, لجنة are whole.
Peel particles_of(const PhraseWord& word, bool first, const ArabicWords& lists) {
  const bool listed = lists.is_listed(word.folded);
  Peel chosen;
  for (const Peel& peel : Peels(word.folded)) {
    if (peel.article) {
      const std::string_view shown = std::string_view(word.shown).substr(peel.bytes - 4U);
      const std::string_view folded = std::string_view(word.folded).substr(peel.bytes - 4U);
      const bool bare = shown.starts_with("ال") && !lists.keeps_al(folded, shown);
      if ((bare || shown.starts_with("لل")) && (!listed || peel.bytes == 4)) chosen = peel;
    } else if (peel.conjunction && !peel.preposition && !first && chosen.bytes == 0 && !listed &&
               word.folded.starts_with("و") && !lists.is_whole(word.folded)) {
      chosen = peel;
    }
  }
  // Of لل the second ل may be the word's own: للغة.
  if (chosen.article && chosen.preposition && word.shown.compare(chosen.bytes - 4U, 4, "لل") == 0 &&
      lists.is_listed(std::string_view(word.folded).substr(chosen.bytes - 2U))) {
    chosen.bytes = static_cast<std::uint8_t>(chosen.bytes - 2);
  }
  return chosen;
}

void find_core(PhraseWord& word, bool first, const ArabicWords& lists) {
  const Peel peel = particles_of(word, first, lists);
  word.core = word.shown.substr(peel.bytes);
  word.article = peel.article;
  word.conjunction = peel.conjunction;
  word.preposition = peel.preposition;
  // With the article no pronoun can follow, so السياره is السيارة typed loosely.
  if (word.article && word.core.ends_with("ه") && letters(word.core) >= 4) {
    word.core = std::string(without_last(word.core)) + "ة";
  }
}

}  // namespace

std::string_view name_of(How how) {
  switch (how) {
    case How::kExact:
      return "exact";
    case How::kSpelling:
      return "spelling";
    case How::kInflected:
      return "inflected";
    case How::kReordered:
      return "reordered";
  }
  return "";
}

Keyphrase::Keyphrase(std::string_view phrase, std::string_view language, const Lexicons& lexicons,
                     Segmenter& segmenter)
    : Keyphrase(phrase, lexicons.find(language.empty() ? language_of_phrase(phrase, "") : language),
                segmenter) {
  if (pack_ == nullptr) return;
  std::vector<std::string_view> folded;
  for (const PhraseWord& word : words_) folded.emplace_back(word.folded);
  for (const std::string& spelling : compound_spellings(folded, *pack_)) {
    alternates_.push_back(Keyphrase(spelling, pack_, segmenter));
  }
}

Keyphrase::Keyphrase(std::string_view phrase, const LanguagePack* pack, Segmenter& segmenter)
    : phrase_(phrase), words_(words_of_phrase(phrase, pack, segmenter)), pack_(pack) {
  if (pack_ != nullptr) stemmer_ = Stemmer::for_language(pack_->tag());
  PhraseOrder given;
  given.words = content_of(words_, pack_);
  orders_.push_back(std::move(given));
  if (pack_ != nullptr && pack_->has(List::kProclitics)) read_arabic(*pack_);
  add_forms();
  add_orders();
}

void Keyphrase::read_arabic(const LanguagePack& pack) {
  const ArabicWords lists(pack);
  for (PhraseWord& word : words_) {
    word.arabic = has_arabic_letter(word.folded);
    if (word.arabic && !word.function) find_core(word, &word == words_.data(), lists);
  }
  set_roles(words_, lists);
}

void Keyphrase::add_forms() {
  for (PhraseWord& word : words_) {
    const bool bare = word.arabic && word.core == word.shown;
    word.forms.add(word.shown, "", bare ? unsigned{Form::kTakesArticle} : 0U);
    if (word.function) continue;
    if (word.arabic) {
      add_arabic_forms(ArabicWords(*pack_), word);
    } else if (pack_ != nullptr && pack_->tag() == "en") {
      std::vector<std::string> forms;
      add_english_forms(word.folded, *pack_, forms);
      for (const std::string& form : forms) word.forms.add_folded(form);
    }
  }
}

/// Adds the order in which the words [middle, end) stand before those of [begin, middle).
void Keyphrase::add_exchange(std::size_t begin, std::size_t middle, std::size_t end, bool joined) {
  if (orders_.size() == kMostOrders) return;
  PhraseOrder order = orders_.front();
  const auto first = order.words.begin();
  std::rotate(first + static_cast<std::ptrdiff_t>(begin),
              first + static_cast<std::ptrdiff_t>(middle),
              first + static_cast<std::ptrdiff_t>(end));
  order.joint = joined ? begin + (end - middle) : 0;
  orders_.push_back(std::move(order));
}

void Keyphrase::add_orders() {
  const std::vector<std::uint16_t> words = content();
  for (std::size_t i = 1; i < words.size(); ++i) {
    const PhraseWord& word = words_[words[i]];
    if (word.conjunction && word.noun) {
      // As many words behind the conjunction as before it, or all of them to the next function
      // word: الفرق بين السعر والجودة العالية.
      std::size_t end = i + 1;
      while (end < words.size() && words[end] == words[end - 1] + 1) ++end;
      for (std::size_t left = 1; left <= i && left <= end - i; ++left) {
        add_exchange(i - left, i, i + left, true);
        if (i + left != end) add_exchange(i - left, i, end, true);
      }
    } else if (word.surely_adjective && !word.conjunction && words_[words[i - 1]].adjective &&
               words[i] == words[i - 1] + 1) {
      add_exchange(i - 1, i, i + 1, false);
    }
  }
}

std::vector<KeyphraseMatch> Keyphrase::find(const FoldedText& text) const {
  return PhraseMatcher({this, 1}).find(text).front().matches;
}

std::vector<KeyphraseMatch> Keyphrase::find(std::string_view text,
                                            std::span<const TextRange> words) const {
  return find(FoldedText(text, words));
}

double Keyphrase::words_present(const FoldedText& text) const {
  return PhraseMatcher({this, 1}).find(text).front().words_present;
}

}  // namespace dalil
