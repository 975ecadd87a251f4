#include "analyzer/site/title_names.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "analyzer/text/fold.h"

namespace dalil {
namespace {

constexpr std::size_t kShare = 80;  // Percent.
constexpr std::string_view kSeparators[] = {" | ", " - ", " – ", " — ", " · ", " • ", " « ", " » "};

// What stands before the first separator, and behind the last one.
std::pair<std::string_view, std::string_view> ends_of(std::string_view title) {
  std::size_t first = std::string_view::npos, last = 0;
  for (const std::string_view separator : kSeparators) {
    first = std::min(first, title.find(separator));
    const std::size_t at = title.rfind(separator);
    if (at != std::string_view::npos) last = std::max(last, at + separator.size());
  }
  if (first == std::string_view::npos) return {};
  return {title.substr(0, first), title.substr(last)};
}

}  // namespace

std::map<std::string, std::vector<FoldedTitle>> titles_by_language(const Site& site) {
  std::map<std::string, std::vector<FoldedTitle>> languages;
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    const PageRecord& record = site.pages[page];
    if (!record.internal || record.indexable != NotIndexable::kIndexable) continue;
    if (record.title_key == 0 || page == site.home) continue;
    languages[record.language].push_back({page, fold(site.texts.title(page), Fold::kL2)});
  }
  return languages;
}

bool has_name(const FoldedTitle& title, const std::string& name) {
  const auto [before, behind] = ends_of(title.text);
  return before == name || behind == name;
}

std::string name_in(const std::vector<FoldedTitle>& titles) {
  std::map<std::string_view, std::size_t> counts;
  for (const FoldedTitle& title : titles) {
    const auto [before, behind] = ends_of(title.text);
    if (!before.empty()) ++counts[before];
    if (!behind.empty() && behind != before) ++counts[behind];
  }
  const auto most =
      std::ranges::max_element(counts, {}, [](const auto& each) { return each.second; });
  if (most == counts.end() || most->second * 100 < titles.size() * kShare) return "";
  return std::string(most->first);
}

}  // namespace dalil
