// Spelling levels: what counts as the same spelling (L1) and as the same word spelled loosely (L2).
// UTF-8 in, UTF-8 out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dalil {

enum class Fold : std::uint8_t {
  /// Same spelling: NFKC and case folded; tatweel, tashkeel, bidi and zero-width controls removed;
  /// every digit system to ASCII; Persian and Urdu ک ی ھ ہ ە ۃ to Arabic letters; a typographic
  /// apostrophe to '. Latin accents are kept. Phrase ligatures (U+FDFA, U+FDFB, U+FDFD) stay, since
  /// their words would change the count; ligatures of one word (U+FDF2) and lam-alef are resolved.
  kL1,
  /// Same word spelled loosely: L1 and آ أ إ ٱ -> ا; final ى -> ي; final ة -> ه; ؤ -> و, ئ -> ي; a
  /// final ء dropped (not where it is the whole word); ئ and ء before و -> و, since مسؤول is also
  /// spelled مسئول and رؤوس رءوس; مائة as مئة; Latin accents removed.
  kL2
};

/// Appends valid UTF-8 folded, word by word where a rule speaks of finals. White space is kept as
/// it is, except that NFKC makes a plain space of NBSP and its like. Linear; ordinary Arabic and
/// Latin text goes through a table, other scripts through ICU.
void fold_to(std::string_view text, Fold level, std::string& out);

std::string fold(std::string_view text, Fold level);

}  // namespace dalil
