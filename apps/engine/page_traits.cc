#include "apps/engine/page_traits.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::size_t kMostText = 200;  // Graphemes of a heading.
constexpr std::size_t kMostTypes = 20;

}  // namespace

PageTraits traits_of(const Page& page) {
  PageTraits traits;
  const auto h1 = std::ranges::find_if(page.headings, [](const Heading& heading) {
    return heading.level == 1 && !heading.text.empty();
  });
  if (h1 != page.headings.end()) traits.h1 = prefix_graphemes(h1->text, kMostText);
  const auto canonical =
      std::ranges::find_if(page.canonicals, [](const Canonical& one) { return one.url.is_http(); });
  if (canonical != page.canonicals.end()) {
    const Url target = canonical->url.as_page();
    traits.canonical = target.href() == page.url ? "=" : target.href();
  }
  std::set<std::string_view> types;
  for (const Thing& thing : page.data.things) {
    if (!thing.foreign) types.insert(thing.types.begin(), thing.types.end());
  }
  std::size_t count = 0;
  for (const std::string_view type : types) {
    if (count++ == kMostTypes) break;
    if (!traits.types.empty()) traits.types += ',';
    traits.types += prefix_graphemes(type, kMostText);
  }
  return traits;
}

}  // namespace dalil
