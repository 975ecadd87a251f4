#include "apps/engine/page_traits.h"

#include <set>
#include <string_view>

#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::size_t kLongestType = 100;  // Graphemes.
constexpr std::size_t kMostTypes = 20;

}  // namespace

PageTraits traits_of(const Page& page) {
  PageTraits traits;
  std::set<std::string_view> types;
  for (const Thing& thing : page.data.things) {
    if (!thing.foreign) types.insert(thing.types.begin(), thing.types.end());
  }
  std::size_t count = 0;
  for (const std::string_view type : types) {
    if (count++ == kMostTypes) break;
    if (!traits.types.empty()) traits.types += ',';
    traits.types += prefix_graphemes(type, kLongestType);
  }
  return traits;
}

}  // namespace dalil
