// Whether a page says of itself that it is not there.
#pragma once

#include <optional>

#include "analyzer/page/page.h"
#include "analyzer/text/lexicon.h"
#include "core/finding.h"

namespace dalil {

/// Where a page of few words says that there is nothing, by List::kSoft404 of its language: in its
/// title, in an h1 or, with very few words, in a sentence.
std::optional<Evidence> find_missing_claim(const Page& page, const LanguagePack& pack);

}  // namespace dalil
