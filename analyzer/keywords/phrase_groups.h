// Folds a keyword list: spellings, inflections and orders of one phrase are one group.
#pragma once

#include <string_view>
#include <vector>

#include "core/keywords.h"

namespace dalil {

class Lexicons;
class Segmenter;

/// Groups by their searches, most first. Equal phrases, case and marks aside, are one with the
/// greatest of their figures. Two phrases belong together where the words that they cannot do
/// without (content_of()) are the same in any form (hamza, ة and ه, particles, number) and in any
/// order that does not turn a relation around ("usd in eur"). Other function words count only where
/// they ask: "marketing" and "what is marketing" are two. Of the pages that are said to be meant
/// for any of them one counts: ImportedKeyword::name_target().
std::vector<KeywordGroup> group_keywords(std::vector<ImportedKeyword> keywords,
                                         std::string_view language, const Lexicons& lexicons,
                                         Segmenter& segmenter);

}  // namespace dalil
