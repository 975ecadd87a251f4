// Each phrase of a list to the page that stands best for it.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/keywords/keyphrase.h"
#include "analyzer/keywords/word_index.h"
#include "core/keyword_map.h"

namespace dalil {

class Lexicons;

/// What a page is worth for a phrase; they sum up to 100. Coverage is that of coverage.h, a share
/// of kCoverageShare; the rest is what the site does for the page.
inline constexpr double kCoverageShare = 0.8, kAnchorPoints = 10, kLinkScorePoints = 5,
                        kDensityPoints = 5;

/// What the map asks for beside the words of the site.
struct KeywordMapSource {
  const WordIndex& words;
  const Lexicons& lexicons;
  std::string language;  ///< Of phrases in Latin script, BCP 47; "" for English.
  std::function<std::string(std::uint32_t page)> url;
  std::function<std::string(std::uint32_t page)> title;
  /// The page of an address that the user gave.
  std::function<std::optional<std::uint32_t>(std::string_view address)> find;
  std::optional<std::uint32_t> home = std::nullopt;  ///< If it is one of them.
};

/// The phrases as they are looked for: as the site spells them, each in its language.
std::vector<Keyphrase> site_keyphrases(std::span<const std::string> phrases,
                                       const KeywordMapSource& source);

/// Pages of each phrase, without fixes. Candidates come from the words alone; only the ten best of
/// a phrase are looked at word by word. On all cores.
KeywordMap map_keywords(std::vector<KeywordGroup> groups, const KeywordMapSource& source);

/// What is to be done, most gain first. Weight is how bad the issue is times the share that the
/// phrase has in the searches of the most searched one.
std::vector<KeywordFix> keyword_fixes(const KeywordMap& map);

}  // namespace dalil
