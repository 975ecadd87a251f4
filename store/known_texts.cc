#include "store/known_texts.h"

#include <unordered_map>

namespace dalil::store {

std::optional<std::uint64_t> known_text(std::string_view text) {
  static const auto known = [] {
    std::unordered_map<std::string_view, std::uint64_t> texts;
    for (std::uint64_t i = 0; i < kKnownTexts.size(); ++i) texts.emplace(kKnownTexts[i], i);
    return texts;
  }();
  const auto found = known.find(text);
  return found != known.end() ? std::optional(found->second) : std::nullopt;
}

}  // namespace dalil::store
