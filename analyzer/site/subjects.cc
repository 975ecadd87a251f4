#include "analyzer/site/subjects.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace dalil {
namespace {

constexpr std::string_view kSubjects =
    ",Article,BlogPosting,BreadcrumbList,Course,Event,FAQPage,HowTo,JobPosting,LocalBusiness,"
    "NewsArticle,Product,ProductGroup,Recipe,SoftwareApplication,TechArticle,VideoObject,";

/// Of the types as types_of() joins them.
std::vector<std::string> subjects_of(std::string_view types) {
  std::vector<std::string> subjects;
  while (!types.empty()) {
    const std::size_t end = std::min(types.find(','), types.size());
    const std::string type(types.substr(0, end));
    if (kSubjects.find("," + type + ",") != kSubjects.npos) subjects.push_back(type);
    types.remove_prefix(std::min(end + 1, types.size()));
  }
  return subjects;
}

}  // namespace

std::vector<LackingPage> lacking_pages(const Site& site, std::span<const std::uint32_t> pages,
                                       double share) {
  std::vector<std::vector<std::string>> subjects;
  std::map<std::string, std::int64_t> counts;
  for (const std::uint32_t page : pages) {
    subjects.push_back(subjects_of(site.texts.types(page)));
    for (const std::string& type : subjects.back()) ++counts[type];
  }
  std::vector<LackingPage> lacking;
  for (const auto& [type, count] : counts) {
    if (static_cast<double>(count) < static_cast<double>(pages.size()) * share) continue;
    for (std::size_t i = 0; i < pages.size(); ++i) {
      const bool other = !subjects[i].empty() && type != "BreadcrumbList";
      if (other || std::ranges::find(subjects[i], type) != subjects[i].end()) continue;
      lacking.push_back({pages[i], type, count});
    }
  }
  return lacking;
}

}  // namespace dalil
