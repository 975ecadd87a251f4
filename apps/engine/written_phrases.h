// Phrases as the pages of a run write them: the index of words knows neither capitals nor marks.
#pragma once

#include <vector>

#include "apps/engine/keyword_run.h"
#include "core/keyword_ideas.h"

namespace dalil {

/// Writes each phrase that was found in texts or headings as LongTailIdea::page has it, inside a
/// sentence rather than at its beginning: "PL/Perl functions" for "pl perl functions". One that
/// the page does not have in these words stays as it is.
void write_as_in_text(const KeywordRun& run, std::vector<LongTailIdea>& ideas);

}  // namespace dalil
