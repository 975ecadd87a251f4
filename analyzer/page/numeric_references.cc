#include "analyzer/page/numeric_references.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace dalil {

void tame_numeric_references(std::string& html) {
  constexpr std::string_view kHex = "0123456789abcdefABCDEF";
  constexpr std::size_t kSafeHex = 7, kSafeDecimal = 9;  // So many digits always fit 31 bits.
  for (std::size_t at = html.find("&#"); at != html.npos; at = html.find("&#", at)) {
    at += 2;
    const bool hex = at < html.size() && (html[at] == 'x' || html[at] == 'X');
    const std::size_t first = at + (hex ? 1 : 0);
    const std::string_view digits = hex ? kHex : kHex.substr(0, 10);
    const std::size_t end = std::min(html.find_first_not_of(digits, first), html.size());
    const std::size_t told = std::min(html.find_first_not_of('0', first), end);
    if (end - told <= (hex ? kSafeHex : kSafeDecimal)) continue;
    const std::string_view replacement = hex ? "FFFD" : "65533";
    std::fill(html.begin() + static_cast<std::ptrdiff_t>(told),
              html.begin() + static_cast<std::ptrdiff_t>(end), '0');
    html.replace(end - replacement.size(), replacement.size(), replacement);
    at = end;
  }
}

}  // namespace dalil
