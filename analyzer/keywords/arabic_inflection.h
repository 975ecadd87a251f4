// From a word of an Arabic keyphrase to its forms: finds what it is a form of (a plural, a broken
// plural, a feminine) and inflects that.
#pragma once

#include "analyzer/keywords/phrase_word.h"

namespace dalil {

class ArabicWords;

/// Adds the forms of the word by its core and its role; itself as it stands in the phrase is left
/// to the caller. Never derives: تسويق has no form سوق, and a verbal noun none of its verb.
void add_arabic_forms(const ArabicWords& lists, PhraseWord& word);

}  // namespace dalil
