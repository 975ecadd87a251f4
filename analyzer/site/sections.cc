#include "analyzer/site/sections.h"

#include <map>
#include <utility>
#include <vector>

#include "core/hash.h"

namespace dalil {
namespace {

constexpr int kFolders = 2;

}  // namespace

std::string section_of(std::string_view href) {
  href = href.substr(0, href.find_first_of("?#"));
  std::size_t end = href.find('/', href.find("://") + 3);
  for (int folder = 0; folder < kFolders && end != std::string_view::npos; ++folder) {
    const std::size_t next = href.find('/', end + 1);
    if (next == std::string_view::npos) break;
    end = next;
  }
  return std::string(href.substr(0, end == std::string_view::npos ? end : end + 1));
}

void for_each_section(const Site& site,
                      const std::function<void(std::span<const std::uint32_t> pages)>& callback) {
  // Sections are few, and pages are in the order of their addresses: most share that of the page
  // before.
  std::map<std::uint64_t, std::size_t> known;
  std::vector<std::vector<std::uint32_t>> sections;
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    const PageRecord& record = site.pages[page];
    if (!record.internal || record.indexable != NotIndexable::kIndexable) continue;
    const std::uint64_t key = hash64(section_of(site.texts.url(page)));
    const auto [section, added] = known.emplace(key, sections.size());
    if (added) sections.emplace_back();
    sections[section->second].push_back(page);
  }
  for (const auto& pages : sections) callback(pages);
}

}  // namespace dalil
