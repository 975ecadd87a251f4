// A keyphrase made ready for matching: every content word as the same word in another form,
// together as one phrase.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/keywords/folded_text.h"
#include "analyzer/keywords/phrase_word.h"
#include "analyzer/text/stemmer.h"
#include "core/text_range.h"

namespace dalil {

class LanguagePack;
class Lexicons;
class Segmenter;

/// How a match differs from the phrase as given, from like to unlike.
enum class How : std::uint8_t {
  kExact,      ///< The same spelling (L1).
  kSpelling,   ///< The same words spelled otherwise (L2): الالكتروني.
  kInflected,  ///< Other forms: clitics, definiteness, number, case, person; or other function
               ///< words between.
  kReordered   ///< The words in another order.
};

std::string_view name_of(How how);  ///< "exact", "spelling", "inflected", "reordered"

struct KeyphraseMatch {
  TextRange text;  ///< From the first to the last word of the match, into the text searched.
  How how = How::kExact;
};

/// An order in which the content words of a phrase may stand.
struct PhraseOrder {
  std::vector<std::uint16_t> words;  ///< Indices into the words of the phrase.
  std::size_t joint = 0;  ///< Where the halves of a coordination were exchanged; 0: nowhere.
};

/// Of a phrase the first 4,000 bytes are read. Immutable; keeps a pointer into the lexicons. Many
/// phrases over one text go faster through a PhraseMatcher.
class Keyphrase {
 public:
  /// `language` is the phrase's (BCP 47); "": Arabic where it has Arabic letters, else English.
  Keyphrase(std::string_view phrase, std::string_view language, const Lexicons& lexicons,
            Segmenter& segmenter);

  const std::string& phrase() const { return phrase_; }
  std::size_t words() const { return words_.size(); }
  bool long_tail() const { return words_.size() > 3; }  ///< More than three words.

  /// Matches in order, not overlapping. Between the words may come function words (two more than
  /// the phrase itself has there) and, once, a number or an adjective that agrees; no other words,
  /// marks or line breaks.
  std::vector<KeyphraseMatch> find(const FoldedText& text) const;

  /// The same for a text that is searched once.
  std::vector<KeyphraseMatch> find(std::string_view text, std::span<const TextRange> words) const;

  /// Share of the content words of the phrase that occur anywhere in `text`, 0 to 1.
  double words_present(const FoldedText& text) const;

  const std::vector<PhraseWord>& parts() const { return words_; }

  /// Indices of the words that a match must have: content_of().
  const std::vector<std::uint16_t>& content() const { return orders_.front().words; }

  /// The first is as given, the others exchange the halves of a coordination (الجودة والسعر) or two
  /// adjectives.
  const std::vector<PhraseOrder>& orders() const { return orders_; }

  const LanguagePack* pack() const { return pack_; }  ///< nullptr: the language has none.

  /// The phrase with its compounds written otherwise: "e mail marketing" of "email marketing". Each
  /// is a phrase that says the same; they have none themselves.
  const std::vector<Keyphrase>& alternates() const { return alternates_; }

  /// Tells the inflections of the words where the language's forms are compared, not derived.
  const std::optional<Stemmer>& stemmer() const { return stemmer_; }

 private:
  Keyphrase(std::string_view phrase, const LanguagePack* pack, Segmenter& segmenter);

  void read_arabic(const LanguagePack& pack);
  void add_forms();
  void add_orders();
  void add_exchange(std::size_t begin, std::size_t middle, std::size_t end, bool joined);

  std::string phrase_;
  std::vector<PhraseWord> words_;
  std::vector<PhraseOrder> orders_;
  std::vector<Keyphrase> alternates_;
  const LanguagePack* pack_ = nullptr;
  std::optional<Stemmer> stemmer_;
};

}  // namespace dalil
