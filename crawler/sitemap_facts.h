// What the report may say of the sitemaps of a site: which addresses they list, and what is wrong
// with that.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/site_facts.h"
#include "crawler/scope.h"
#include "crawler/site_files.h"
#include "crawler/sitemap.h"

namespace dalil {

/// Goes through the sitemaps of one site, one file after the other.
class SitemapSurvey {
 public:
  /// What a file names.
  struct Found {
    std::vector<ListedPage> pages;  ///< Of the site.
    std::vector<Url> sitemaps;      ///< Of an index.
    bool whole = true;              ///< All that the file lists could be read.
  };

  /// `secure`: the site is on https.
  SitemapSurvey(const Scope& scope, bool secure);

  /// Takes the entries of a file and completes its fact.
  Found read(const Sitemap& sitemap, const NamedSitemap& file, SitemapFact& fact);

 private:
  void note_date(const SitemapEntry& entry, SitemapFact& fact) const;
  void note_page(const SitemapEntry& entry, const Url& page, SitemapFact& fact);
  void add_child(const SitemapEntry& entry, const Url& child, const NamedSitemap& file,
                 SitemapFact& fact, Found& found) const;

  const Scope& scope_;
  bool secure_;
  std::string tomorrow_;  // UTC, "2026-11-23".
  std::vector<std::string> files_;
  std::unordered_map<std::uint64_t, std::uint32_t> listed_;  // Hash of the page to its first file.
};

}  // namespace dalil
