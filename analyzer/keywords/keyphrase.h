// What a keyphrase matches: every content word as the same word in another form, together as one
// phrase. The inflection engine comes in by this door: it adds to the forms of a word.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/keywords/folded_text.h"
#include "core/text_range.h"

namespace dalil {

class LanguagePack;
class Lexicons;
class Segmenter;

/// How a match differs from the phrase as given, from like to unlike.
enum class How : std::uint8_t {
  kExact,      ///< The same spelling (L1).
  kSpelling,   ///< The same words spelled otherwise (L2): الالكتروني.
  kInflected,  ///< Other forms: clitics, definiteness, number; or other function words between.
  kReordered   ///< The words in another order.
};

std::string_view name_of(How how);  ///< "exact", "spelling", "inflected", "reordered"

struct KeyphraseMatch {
  TextRange text;  ///< From the first to the last word of the match, into the text searched.
  How how = How::kExact;
};

/// A phrase made ready for matching. Immutable; keeps a pointer into the lexicons.
class Keyphrase {
 public:
  /// `language` is the phrase's (BCP 47); "": Arabic where it has Arabic letters, else English.
  Keyphrase(std::string_view phrase, std::string_view language, const Lexicons& lexicons,
            Segmenter& segmenter);

  const std::string& phrase() const { return phrase_; }
  bool long_tail() const { return words_.size() > 3; }  ///< More than three words.

  /// Matches in order, not overlapping. Function words (two more than the phrase itself has there)
  /// may come between the words; other words, marks and line breaks may not.
  std::vector<KeyphraseMatch> find(const FoldedText& text) const;

  /// The same for a text that is searched once.
  std::vector<KeyphraseMatch> find(std::string_view text, std::span<const TextRange> words) const;

  /// Share of the content words of the phrase that occur anywhere in `text`, 0 to 1.
  double words_present(const FoldedText& text) const;

 private:
  /// A spelling (L2) in which a word may stand in the text, there perhaps behind clitics.
  struct Form {
    std::string text;
    std::uint32_t tail = 0;  ///< FoldedText::tail_of(text)
  };
  struct Word {
    std::string shown;    ///< At L1.
    bool arabic = false;  ///< Clitics may stand before it.
    bool with_article = false;
    std::vector<Form> forms;  ///< The first is the word itself at L2.
  };

  /// The next word from `at` on whose tail is that of a form, or the size: no other can match.
  static std::size_t next_candidate(const Word& word, const FoldedText& text, std::size_t at);
  static void add_form(Word& word, std::string_view form);
  void add_forms(Word& word) const;
  std::optional<How> match(const Word& word, const FoldedText& text, std::size_t at) const;
  bool is_function_word(const FoldedText& text, std::size_t at) const;
  std::optional<How> match_gap(std::size_t content, const FoldedText& text, std::size_t& at) const;
  std::optional<KeyphraseMatch> match_phrase(const FoldedText& text, std::size_t at,
                                             std::size_t& last) const;
  std::size_t count_before(const FoldedText& text, std::size_t at) const;

  std::string phrase_;
  std::vector<Word> words_;
  std::vector<std::uint32_t> content_;  ///< Indices into words_; all where all are function words.
  const LanguagePack* pack_ = nullptr;
};

}  // namespace dalil
