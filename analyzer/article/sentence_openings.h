// Sentences one after another that begin with the same word.
#pragma once

#include <cstdint>
#include <vector>

#include "analyzer/article/article.h"
#include "analyzer/article/running_text.h"

namespace dalil {

struct OpeningRun {
  std::vector<RunningSentence> sentences;  ///< At least two.
  std::uint32_t words = 1;                 ///< Words that they have in common at their beginning.
};

/// Runs within the paragraphs of a section, compared at L2, in Arabic with or without و or ف before
/// the word. A word of up to three letters (the, في) does not make two sentences alike unless the
/// next word is the same too. Questions in a row are a
/// figure of speech and make no run, nor do lines without a full stop that stand alone.
std::vector<OpeningRun> opening_runs(const Article& article);

}  // namespace dalil
