// Spelling levels: what counts as the same spelling (L1) and as the same word spelled loosely (L2).
// UTF-8 in, UTF-8 out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dalil {

enum class Fold : std::uint8_t {
  /// Same spelling: NFKC (but no phrase ligatures such as U+FDFA), case folded; tatweel, bidi and
  /// zero-width controls and
  /// tashkeel removed; every digit system to ASCII; Persian ک ی ھ ە to Arabic letters; Latin
  /// accents are kept.
  kL1,
  /// Same word spelled loosely: L1 and آ أ إ ٱ -> ا; final ى -> ي; final ة -> ه; ؤ -> و, ئ -> ي; a
  /// final ء dropped;
  /// Latin accents removed.
  kL2
};

/// Appends `text` folded, word by word where a rule speaks of finals; white space is kept as it is.
void fold_to(std::string_view text, Fold level, std::string& out);

std::string fold(std::string_view text, Fold level);

}  // namespace dalil
