// Which language a text is in: by declaration, checked against its script, and by stop words.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/text_range.h"

namespace dalil {

class Lexicons;

/// The primary language of `text`, whose words are given: `declared` (BCP 47, may be empty or
/// wrong) where the text is in its script; else the language of the main script whose detection
/// words are most frequent. "" where it cannot be told: too few words (fewer than 8 and nothing
/// declared), or a language without a pack whose script others share. Looks at 500 words from all
/// over the text.
std::string detect_language(std::string_view text, std::span<const TextRange> words,
                            std::string_view declared, const Lexicons& lexicons);

/// True where most of `text` is in `language`, which detect_language() told: two thirds of its
/// letters, or nine tenths for Latin ones, are in its script, as those of `title` are, and the
/// words of no other language come near. Latin names and code stand in texts of all scripts.
bool is_clearly_in(std::string_view language, std::string_view title, std::string_view text,
                   std::span<const TextRange> words, const Lexicons& lexicons);

/// "ar" of "ar-EG", "AR_eg" or " ar "; "" where it is no language tag.
std::string primary_language(std::string_view tag);

}  // namespace dalil
