// Whether two words of French, Spanish, German or Turkish are inflections of one word. No stems are
// cut: light stemmers part petit from petite and join lehren with Lehrer. Instead the languages'
// sets of endings say which two ends may stand behind one stem.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dalil {

/// Compares words of one language; a value without state, so threads may share it.
class Stemmer {
 public:
  /// For fr, es, de and tr (primary subtag, lower case). Arabic and English derive the forms of a
  /// word instead; for the rest there are no tables, so only equal words match there.
  static std::optional<Stemmer> for_language(std::string_view primary);

  /// True where two words (L2, as from one keyphrase and one text) are inflections of one word, or
  /// equal: number, gender, case, person and tense, but no derivation (optimiser, optimisation).
  /// Elided articles and what follows a Turkish apostrophe are passed over. Symmetric. Conversions
  /// that look like inflections are left apart where they are common (casa, casado), since a false
  /// match is worse than a missed one.
  bool same_lexeme(std::string_view a, std::string_view b) const;

  /// Equal for any two words of one lexeme, so that an index need compare only the words of one
  /// bucket: the first two letters after an elided article. Much cheaper than same_lexeme().
  std::uint32_t key(std::string_view folded) const;

 private:
  enum class Language : std::uint8_t { kFrench, kSpanish, kGerman, kTurkish };

  explicit Stemmer(Language language) : language_(language) {}

  /// The word without elided article or suffix behind an apostrophe.
  std::string_view bare(std::string_view folded) const;

  Language language_;
};

}  // namespace dalil
