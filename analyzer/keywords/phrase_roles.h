// Which words of an Arabic keyphrase are nouns and which are adjectives. Adjectives change their
// gender with the noun, and a noun keeps its own: مكتب is no مكتبة.
#pragma once

#include <span>

#include "analyzer/keywords/phrase_word.h"

namespace dalil {

class ArabicWords;

/// Sets `noun`, `adjective` and `use` of all words by place, agreement and endings.
void set_roles(std::span<PhraseWord> words, const ArabicWords& lists);

}  // namespace dalil
