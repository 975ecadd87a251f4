// Particles that Arabic writes together with the next word: و ف ب ك ل ال and their combinations.
// Everything here is at fold level L2.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace dalil {

class LanguagePack;

/// One way to read the beginning of a word.
struct Peel {
  std::uint8_t bytes = 0;    ///< What the particles take up.
  bool conjunction = false;  ///< و or ف
  bool preposition = false;  ///< ب, ك or ل
  bool lam = false;          ///< The preposition is ل.
  bool article = false;      ///< ال, or the second ل of لل
};

/// All readings of a word, the one without particles first. What remains has two letters or more.
/// Never peeled are the interrogative أ and the س of the future, with which far too many words
/// begin.
class Peels {
 public:
  explicit Peels(std::string_view word);

  const Peel* begin() const { return peels_.data(); }
  const Peel* end() const { return peels_.data() + count_; }

 private:
  void add_from(std::string_view word, std::uint8_t bytes, bool conjunction);
  void add(std::string_view word, Peel peel);

  std::array<Peel, 8> peels_;
  std::uint8_t count_ = 0;
};

/// True where `word` may be particles and then `core`, with which it ends: والتسويق and تسويق. A
/// word that the lists know as it stands is no such thing: فكرة is not ف and كرة.
bool is_core_with_clitics(std::string_view word, std::string_view core, const LanguagePack& pack);

/// `word` without its article and the particles before it: للتسويق -> تسويق; "" where no article
/// stands there. Particles without an article are never taken off: فكرة, وجهة and لجنة are whole.
std::string_view without_article(std::string_view word, const LanguagePack& pack);

}  // namespace dalil
