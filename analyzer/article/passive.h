// Where an article says what was done and not who did it: the English passive, and in Arabic تم and
// its like with a masdar, which says in two words what a verb says in one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/article/article.h"
#include "analyzer/article/running_text.h"
#include "analyzer/keywords/folded_text.h"
#include "analyzer/text/lexicon.h"

namespace dalil {

/// تم إطلاق، سيتم استخدام، جرى تحديث.
struct PeriphrasticPassive {
  TextRange text;  ///< Both words and what stands between, into Article::text.
  /// The verb that says the same, for a masculine and a feminine subject: أُطلق, أُطلقت. Both ""
  /// where the masdar alone does not tell how it is written; one of them where the other cannot be
  /// meant (تم إطلاقها, تم الإعلان عن). With the و, ف or ل of the auxiliary.
  std::string masculine, feminine;
  /// The one of them that can stand in the place of `text` as it is; "" where the subject comes
  /// later.
  std::string instead;
};

/// Those of one sentence. `pack` has List::kPassiveMasdars; `folded` is of all Article::words.
std::vector<PeriphrasticPassive> periphrastic_passives(const Article& article,
                                                       const FoldedText& folded,
                                                       const RunningSentence& sentence,
                                                       const LanguagePack& pack);

/// True where an English sentence has a form of "be" and a participle: one in -ed, or of
/// List::kPassiveParticiples. Participles that name a state ("is located", "are interested") are
/// none.
bool has_english_passive(const FoldedText& folded, const RunningSentence& sentence,
                         const LanguagePack& pack);

/// The verb of a masdar in the passive: past (أُطلق) or present (يُطلق); "" unless the pattern of
/// the masdar and its sound letters make it certain.
std::string passive_of(std::string_view masdar, bool present);

}  // namespace dalil
