// Where sentences end: by rule, in one pass, for scripts with and without capitals. UAX #29 alone
// splits `د. أحمد`, joins `ليس كذلك ؟ , حنا` and wants a space behind every full stop.
#pragma once

#include <string_view>
#include <vector>

#include "core/text_range.h"

namespace dalil {

class LanguagePack;

/// Appends the sentences of `block`; see Segmenter::sentences. `pack` (may be nullptr) knows the
/// abbreviations.
void append_sentences(std::string_view text, TextRange block, const LanguagePack* pack,
                      std::vector<TextRange>& out);

}  // namespace dalil
