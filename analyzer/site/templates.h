// Which pages come from one template: their addresses have a form in common, and their structure.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/page/page_sketch.h"

namespace dalil {

/// Pages that are made alike. What is wrong with many of them is mended in one place.
struct PageTemplate {
  std::string name;  ///< "/product/*", for readers; with its host where the site has several.
  std::uint32_t pages = 0;
};

inline constexpr std::uint16_t kNoTemplate = 0xFFFF;

/// Every HTML page of the site has one template; a template may have a single page.
struct Templates {
  std::vector<PageTemplate> all;       ///< By name.
  std::vector<std::uint16_t> of_page;  ///< Parallel to Site::pages; kNoTemplate: no HTML.
};

/// Sorts pages into templates. First by the first two folders of the path: a folder that is a
/// number, is beside more than 50 others or has fewer than 5 pages is `*`. Then by structure, where
/// one form of address has several. n log n; the order of the pages does not matter.
class TemplateBuilder {
 public:
  /// `url`: as readers see it. Pages come in ascending order; those left out have no template.
  void add(std::uint32_t page, std::string_view url, const StructureSketch& structure);

  /// `pages`: how many Site::pages there are.
  Templates build(std::size_t pages) &&;

 private:
  struct Entry {
    std::uint32_t page = 0;
    std::uint32_t folders[3] = {};  ///< The host, then folders; names by number.
    bool home = false;
    StructureSketch structure{};
  };

  std::uint32_t number(std::string_view name);
  void generalise(int level);
  std::string name_of(const Entry& entry) const;

  std::vector<Entry> entries_;
  std::map<std::string, std::uint32_t, std::less<>> numbers_;
  std::vector<std::string_view> names_;  ///< Into the keys of `numbers_`.
};

}  // namespace dalil
