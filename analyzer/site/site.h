// What only the whole site can tell, as columns: one record per URL, the links between them, what
// follows from both. No bodies and no texts; those are asked for by index when a finding needs
// them.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analyzer/page/content_tokens.h"
#include "analyzer/site/link_graph.h"
#include "analyzer/site/site_content.h"
#include "core/audit.h"
#include "core/keyword_map.h"
#include "core/record.h"
#include "core/site_facts.h"

namespace dalil {

/// Texts that a finding quotes, fetched on demand.
struct SiteTexts {
  std::function<std::string(std::uint32_t page)> url;  ///< href
  std::function<std::string(std::uint32_t page)> title;
  std::function<std::string(std::uint32_t page)> description;
  std::function<std::string(std::uint32_t page)> h1;     ///< The first one.
  std::function<std::string(std::uint32_t page)> types;  ///< As types_of().
  std::function<std::vector<LinkRecord>(std::uint32_t page)>
      links;  ///< Parallel to LinkGraph::out(page).
  std::function<std::vector<LinkRecord>(std::uint32_t page)>
      alternates;  ///< The hreflang links alone, in the same order.
  /// pack() of Page::sketch, "" where there is none.
  std::function<std::string(std::uint32_t page)> sketch;
  /// The page's main content, read again; nullopt where its body was not kept.
  std::function<std::optional<ContentTokens>(std::uint32_t page)> content;
};

/// The days (see day_number) on which a sitemap and the page itself say that it has changed.
struct PageDates {
  std::uint32_t page = kNoPage;
  std::int32_t listed = 0;
  std::int32_t own = 0;
};

struct Site {
  std::vector<PageRecord> pages;  ///< Ascending by URL.
  LinkGraph graph;
  std::uint32_t home = kNoPage;  ///< The seed, after its redirects.
  std::vector<std::string> keyphrases;
  std::vector<MappedPhrase> phrases;  ///< Parallel to `keyphrases`: their pages, by their indices
                                      ///< in `pages`.
  /// The pages that accept what a rule finds on them, ascending by page.
  std::vector<std::pair<std::uint32_t, std::string>> ignored;
  std::vector<PageDates> dates;  ///< Of the pages that have both, ascending by page.
  bool complete = true;          ///< Every known page was fetched: rules about absence may speak.
  bool whole_scope = true;       ///< Every page of the part that the user chose was fetched.
  SiteFacts facts;               ///< Its robots.txt files and sitemaps.
  SiteTexts texts;
  SiteContent content;  ///< What content_of() says.

  // What link_analysis() fills in.
  std::vector<std::uint16_t> depth;  ///< Clicks from home along links and redirects (a redirect is
                                     ///< no click); kUnreached where none leads there.
  std::vector<std::uint32_t>
      inlinks;  ///< Pages other than itself that link here (anchors, redirects).
  std::vector<std::uint32_t> outlinks;  ///< URLs other than its own that it links to, the same way.
  std::vector<float>
      link_score;  ///< Internal PageRank (d = 0.85) scaled so that the best page has 100.

  /// Where a redirect answer of this page leads, or kNoPage.
  std::uint32_t redirect_target(std::uint32_t page) const;
};

inline constexpr std::uint16_t kUnreached = 0xFFFF;

/// Fills depth, inlinks and link_score. n log n at most.
void link_analysis(Site& site);

}  // namespace dalil
