// Which language a word or a phrase of a list is in, told by its letters.
#pragma once

#include <string_view>

namespace dalil {

/// True where the text has a letter of the Arabic script, in any of its languages; digits and marks
/// are none.
bool has_arabic_letter(std::string_view text);

/// `wanted` (BCP 47, may be "") where that language is written in the script of the phrase, else
/// "ar" for one that has Arabic letters and "en" for others. So a Persian list keeps its pack, and
/// brand names in it are English.
std::string_view language_of_phrase(std::string_view phrase, std::string_view wanted);

}  // namespace dalil
