#include "analyzer/keywords/phrase_roles.h"

#include <algorithm>

#include "analyzer/keywords/arabic_words.h"

namespace dalil {
namespace {

bool is_feminine(std::string_view core) { return core.ends_with("ة"); }

/// A noun that an adjective with ة may follow: also دعوى, but not محتوى.
bool is_feminine_noun(std::string_view core) {
  return is_feminine(core) || (core.ends_with("ى") && !core.starts_with("م"));
}

bool is_nisba(std::string_view core) {
  return (core.ends_with("ي") && letters(core) >= 3) ||
         (core.ends_with("ية") && letters(core) >= 4);
}

/// Reads the words from left to right and keeps what the noun was that an adjective may belong to.
class Roles {
 public:
  explicit Roles(const ArabicWords& lists) : lists_(lists) {}

  void read(std::span<PhraseWord> words) {
    const PhraseWord* previous = nullptr;
    for (PhraseWord& word : words) {
      if (word.function || !word.arabic) {
        previous = nullptr;
        feminine_before_ = plural_before_ = false;
        continue;
      }
      if (previous != nullptr && word.article == previous->article && !word.preposition &&
          (!word.conjunction || (previous->surely_adjective))) {
        word.article ? behind_definite(word) : behind_indefinite(word, *previous);
      }
      if (word.noun) {
        feminine_before_ |= is_feminine_noun(word.core);
        plural_before_ |= is_plural(word.core);
      }
      previous = &word;
    }
  }

 private:
  bool is_plural(std::string_view core) const {
    return (core.ends_with("ات") && letters(core) >= 4) || lists_.is_broken_plural(core);
  }

  /// With the gender of the noun known, an adjective has no other one. A feminine adjective may
  /// belong to the plural of a masculine noun.
  AdjectiveUse use_of(std::string_view core) const {
    AdjectiveUse use;
    use.masculine = !is_feminine(core) || plural_before_ || !feminine_before_;
    return use;
  }

  void behind_definite(PhraseWord& word) const {
    word.noun = word.conjunction;
    word.surely_adjective = !word.conjunction;
    word.adjective = true;
    word.use = use_of(word.core);
  }

  void behind_indefinite(PhraseWord& word, const PhraseWord& previous) const {
    const bool feminine = is_feminine(word.core);
    const bool agrees = feminine ? feminine_before_ || plural_before_
                                 : !is_feminine(previous.core) || is_nisba(word.core);
    if (!agrees || is_plural(word.core)) return;
    word.adjective = true;
    word.use = use_of(word.core);
    const bool sure = is_nisba(word.core) || previous.surely_adjective;
    if (sure && !lists_.is_broken_singular(word.core)) {
      word.noun = feminine;  // هوية is no adjective
      word.surely_adjective = true;
    } else if (feminine) {
      word.use.masculine = word.use.masculine && plural_before_;
    } else {
      // تصميم موقع: only behind a plural is a form with ة an adjective, متاجر ناجحة.
      word.use.feminine_flags = Form::kBehindPlural;
    }
  }

  const ArabicWords& lists_;
  bool feminine_before_ = false;  ///< A noun with ة stands before.
  bool plural_before_ = false;
};

}  // namespace

void set_roles(std::span<PhraseWord> words, const ArabicWords& lists) { Roles(lists).read(words); }

}  // namespace dalil
