#include "analyzer/page/literal_ranges.h"

namespace dalil {

void add_literal(std::string_view text, std::uint32_t begin, std::vector<TextRange>& literals) {
  const auto end = static_cast<std::uint32_t>(text.size());
  while (begin < end && (text[begin] == ' ' || text[begin] == '\n')) ++begin;
  if (begin < end) literals.push_back({begin, end});
}

void cut_literals(std::size_t size, std::vector<TextRange>& literals) {
  while (!literals.empty() && literals.back().end > size) literals.pop_back();
}

}  // namespace dalil
