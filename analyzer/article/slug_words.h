// The words of a slug, and fewer of them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/text/lexicon.h"

namespace dalil {

/// What stands behind the last slash that something follows: "blog/beans/" -> "beans".
std::string_view last_segment(std::string_view slug);

/// The words of the last segment, parted by - and _; views into `slug`.
std::vector<std::string_view> slug_words(std::string_view slug);

/// The words without function words of `language` (may be nullptr), then without what goes over the
/// limits at the end, joined by hyphens. "" where nothing would be left.
std::string shorter_slug(const std::vector<std::string_view>& words, const LanguagePack* language,
                         std::size_t most_words, std::size_t most_letters);

/// A phrase as a slug: its words joined by hyphens, Latin letters small, marks left out.
std::string slug_of(std::string_view phrase);

}  // namespace dalil
