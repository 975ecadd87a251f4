// Which of two spellings of an Arabic word is the right one, where the letters alone tell it.
#pragma once

#include <cstdint>
#include <string_view>

namespace dalil {

enum class SpellingChoice : std::uint8_t {
  kFirst,
  kSecond,
  kEither,  ///< Both are in use, or the letters do not tell: استراتيجية and إستراتيجية.
  kOtherWords  ///< They may be two words: إعداد and أعداد.
};

/// Compares two spellings at level L1 of what is one word at L2, without article and particles.
/// The hamza is written (الإلكتروني, مؤسسة), but not on the alef of the verbal nouns that begin
/// with hamzat wasl (استخدام, اجتماع, انخفاض, اتصال); ة is written where ه is no letter of the
/// root.
SpellingChoice choose_spelling(std::string_view first, std::string_view second);

}  // namespace dalil
