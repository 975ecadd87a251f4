// A site of HTML pages in memory whose contents are compared.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "analyzer/site/near_duplicates.h"
#include "analyzer/site/records.h"
#include "analyzer/site/site_builder.h"
#include "tests/analyzer/page_support.h"

namespace dalil::page_tests {

/// Pages by path; all are linked equally well, so the first is the one to keep.
class ContentSite {
 public:
  explicit ContentSite(const std::map<std::string, std::string>& pages, bool keeps_bodies = true) {
    PageReader reader(lexicons());
    SiteBuilder builder;
    for (const auto& [path, html] : pages) {
      const Page page = reader.read(response(html, {}, "https://example.com" + path));
      builder.add_page(record_of(page));
      paths_.push_back(path);
      sketches_.push_back(pack(page.sketch));
      contents_.push_back(reader.content());
    }
    site_ = std::move(builder).finish();
    site_.texts.url = [this](std::uint32_t page) { return "https://example.com" + paths_[page]; };
    site_.texts.title = [](std::uint32_t) { return ""; };
    site_.texts.sketch = [this](std::uint32_t page) { return sketches_[page]; };
    if (keeps_bodies) {
      site_.texts.content = [this](std::uint32_t page) { return contents_[page]; };
    }
    site_.content = content_of(site_);
  }
  ContentSite(const ContentSite&) = delete;
  ContentSite& operator=(const ContentSite&) = delete;

  const Site& site() const { return site_; }

  /// Groups as "/keep /copy /copy", by the page to keep.
  std::vector<std::string> groups() const {
    std::vector<std::string> all;
    for (const NearGroup& group : near_duplicates(site_).groups) {
      std::string& paths = all.emplace_back(paths_[group.keep]);
      for (const NearGroup::Copy& copy : group.copies) paths += " " + paths_[copy.page];
    }
    return all;
  }

  std::string template_of(const std::string& path) const {
    const auto page = std::ranges::find(paths_, path) - paths_.begin();
    return site_.content.templates.all[site_.content.templates.of_page[page]].name;
  }

 private:
  std::vector<std::string> paths_, sketches_;
  std::vector<ContentTokens> contents_;
  Site site_;
};

}  // namespace dalil::page_tests
