// Folds a keyword list: spellings, inflections and orders of one phrase are one group.
#pragma once

#include <string_view>
#include <vector>

#include "core/keywords.h"

namespace dalil {

class Lexicons;
class Segmenter;

/// Groups by their searches, most first. Two phrases are one where their content words are the same
/// words in any form (hamza, ة and ه, particles, number) and in any order. Function words count
/// only where they ask or deny: "marketing" and "what is marketing" are two. Before "to" and إلى
/// the order counts.
std::vector<KeywordGroup> group_keywords(std::vector<ImportedKeyword> keywords,
                                         std::string_view language, const Lexicons& lexicons,
                                         Segmenter& segmenter);

}  // namespace dalil
