// Compounds that are written as one word or as two: email and e-mail, website and web site.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzer/text/lexicon.h"

namespace dalil {

/// The other spellings of a phrase by the compounds of the pack's List::kSpellingVariants, nearest
/// first, at most four: "email marketing" is "e mail marketing". `words` are those of the phrase at
/// fold level L2; a hyphen parts words.
std::vector<std::string> compound_spellings(const std::vector<std::string_view>& words,
                                            const LanguagePack& pack);

}  // namespace dalil
