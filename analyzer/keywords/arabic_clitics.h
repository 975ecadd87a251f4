// Particles that Arabic writes together with the next word: و ف ب ك ل ال and their combinations.
// Everything here is at fold level L2.
#pragma once

#include <string_view>

namespace dalil {

class LanguagePack;

/// True where `word` may be particles and then `core`, with which it ends: والتسويق and تسويق.
/// Never peels the interrogative أ and the س of the future: nouns begin like them far too often
/// (أعمال is not عمال). A short list knows the words whose first letter only looks like a particle
/// (فكرة is not كرة).
bool is_core_with_clitics(std::string_view word, std::string_view core, const LanguagePack& pack);

/// `word` without its article and the particles before it: للتسويق -> تسويق; "" where no article
/// stands there. Particles without an article are never taken off: فكرة, وجهة and لجنة are whole.
std::string_view without_article(std::string_view word, const LanguagePack& pack);

}  // namespace dalil
