// The endings of Turkish nouns: plural, possessor, case, and what may follow, one behind another.
// Everything here is at fold level L2 with ı written i, as Turkish is often typed.
#pragma once

#include <string_view>

namespace dalil {

/// True where `word` is `base` with inflectional suffixes behind it, possibly none: kitap and
/// kitaplarinda, kitabi; sehir and sehri. No derivation (-lik, -ci, -siz), and none of the
/// possessors "my" and "your", which texts for readers seldom have and many nouns end like (kalem
/// is not kale). A list knows common nouns that only look inflected: kapi is not kap.
bool is_turkish_inflection(std::string_view word, std::string_view base);

}  // namespace dalil
