// Word_Break classes of UAX #29, with what this project tells apart beyond them: Arabic letters,
// tatweel, bidi controls, and scripts that only a dictionary can divide.
#pragma once

#include <array>
#include <cstdint>

namespace dalil {

enum class WordClass : std::uint8_t {
  kOther,
  kLetter,
  kArabic,
  kTatweel,
  kHebrew,
  kNumeric,
  kUnderscore,  ///< ExtendNumLet
  kMidLetter,
  kMidNumber,
  kMidBoth,  ///< MidNumLet and the single quote
  kDoubleQuote,
  kExtend,      ///< Extend, Format and ZWJ: belongs to what stands before it.
  kDictionary,  ///< Thai, Lao, Khmer, Burmese, Han, kana
};

/// Classes of U+0000 to U+07FF and, behind them, U+2000 to U+207F; made at its first use.
using WordClasses = std::array<WordClass, 0x880>;
const WordClasses& word_classes();

/// The class of a code point. Bidi controls are kOther: they stand between words, though ICU joins
/// words across them.
WordClass word_class(char32_t c);

}  // namespace dalil
