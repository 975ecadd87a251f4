// Which language a text is in: by declaration, checked against its script, and by stop words.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/text_range.h"

namespace dalil {

class Lexicons;

/// The primary language of `text`, whose words are given: `declared` (BCP 47, may be empty or
/// wrong) where its script is that of most letters; else the language of that script whose
/// detection words are most frequent. "" where there are too few words to tell (fewer than 8 and
/// nothing declared). Looks at the first 2,000 words only.
std::string detect_language(std::string_view text, std::span<const TextRange> words,
                            std::string_view declared, const Lexicons& lexicons);

/// "ar" of "ar-EG", "AR_eg" or " ar "; "" where it is no language tag.
std::string primary_language(std::string_view tag);

}  // namespace dalil
