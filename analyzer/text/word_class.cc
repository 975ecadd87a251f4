#include "analyzer/text/word_class.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace dalil {
namespace {

bool is_bidi_control(char32_t c) {
  return c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

UScriptCode script_of(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status);
}

bool needs_dictionary(char32_t c) {
  const UScriptCode script = script_of(c);
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
         c == 0x30FC || c == 0xFF70 ||
         u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
}

WordClass class_by_icu(char32_t c) {
  if (c == 0x640) return WordClass::kTatweel;
  if (is_bidi_control(c)) return WordClass::kOther;
  switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_WORD_BREAK)) {
    case U_WB_ALETTER:
      if (script_of(c) == USCRIPT_ARABIC) return WordClass::kArabic;
      return needs_dictionary(c) ? WordClass::kDictionary : WordClass::kLetter;
    case U_WB_HEBREW_LETTER:
      return WordClass::kHebrew;
    case U_WB_NUMERIC:
      return WordClass::kNumeric;
    case U_WB_EXTENDNUMLET:
      return WordClass::kUnderscore;
    case U_WB_MIDLETTER:
      // CLDR lets a colon join in Finnish and Swedish only.
      return c == ':' || c == 0xFE55 || c == 0xFF1A ? WordClass::kOther : WordClass::kMidLetter;
    case U_WB_MIDNUM:
      return WordClass::kMidNumber;
    case U_WB_MIDNUMLET:
    case U_WB_SINGLE_QUOTE:
      return WordClass::kMidBoth;
    case U_WB_DOUBLE_QUOTE:
      return WordClass::kDoubleQuote;
    case U_WB_EXTEND:
    case U_WB_FORMAT:
    case U_WB_ZWJ:
      return WordClass::kExtend;
    default:
      return needs_dictionary(c) ? WordClass::kDictionary : WordClass::kOther;
  }
}

WordClasses make_classes() {
  WordClasses classes{};
  for (std::size_t i = 0; i < classes.size(); ++i) {
    classes[i] = class_by_icu(static_cast<char32_t>(i < 0x800 ? i : i - 0x800 + 0x2000));
  }
  return classes;
}

}  // namespace

const WordClasses& word_classes() {
  static const WordClasses classes = make_classes();
  return classes;
}

WordClass word_class(char32_t c) {
  if (c < 0x800) return word_classes()[c];
  if (c >= 0x2000 && c < 0x2080) return word_classes()[c - 0x2000 + 0x800];
  if (c >= 0x4E00 && c <= 0x9FFF) return WordClass::kDictionary;
  return class_by_icu(c);
}

}  // namespace dalil
