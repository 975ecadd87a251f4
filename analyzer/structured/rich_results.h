// What Google needs of each type to show a rich result, what it would like to have, and which rich
// results it no longer shows.
// https://developers.google.com/search/docs/appearance/structured-data/search-gallery
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/page/page.h"

namespace dalil {

enum class Wanted : std::uint8_t { kRequired, kRecommended };

/// Properties that a thing lacks. Things of one kind that lack the same are told once.
struct Lack {
  const Thing* thing = nullptr;      ///< The first.
  std::string type;                  ///< The type by which Google judges it: "Product".
  std::vector<std::string> missing;  ///< "image", "offers.price", "review or offers".
  std::int64_t count = 1;
};

/// The things of a page that lack what Google requires, or recommends. Things that stand for a
/// rich result are judged, and the offers, ratings, reviews and clips in them; what is only
/// mentioned (the publisher's logo, the reviewed item) is not.
std::vector<Lack> lacking(const Page& page, Wanted wanted);

/// A thing whose rich result Google has retired.
struct RetiredResult {
  const Thing* thing = nullptr;
  std::string_view name;   ///< "FAQPage", "HowTo"
  std::string_view since;  ///< "2026-05"
};

/// Each kind at most once per page.
std::vector<RetiredResult> retired_results(const StructuredData& data);

}  // namespace dalil
