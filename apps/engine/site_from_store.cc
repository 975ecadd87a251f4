#include "apps/engine/site_from_store.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "analyzer/site/site_builder.h"
#include "apps/engine/graph_file.h"
#include "apps/engine/row_index.h"

namespace dalil {
namespace {

constexpr std::int64_t kMostRows = std::int64_t{1} << 28;  // A damaged store names rows beyond.

Result<void> load_links(Store& store, const RowIndex& index_of, SiteBuilder& builder) {
  std::vector<Edge> links;
  const std::vector<PageRecord>& pages = builder.site().pages;
  for (std::uint32_t page = 0; page < pages.size(); ++page) {
    if (!pages[page].internal) continue;
    links.clear();
    Result<void> read = store.for_each_edge(
        pages[page].id, [&](std::int64_t to, LinkKind kind, Region region, bool nofollow) {
          const std::uint32_t target = index_of(to);
          if (target == kNoPage) return;  // A row that a damaged store lacks is no page.
          links.push_back({.target = target, .kind = kind, .region = region, .nofollow = nofollow});
        });
    if (!read) return read;
    if (!links.empty()) builder.add_links(page, links);
  }
  return {};
}

Result<void> load_hits(Store& store, std::int64_t run, const RowIndex& index_of, Site& site) {
  std::vector<std::pair<std::uint32_t, KeywordHit>> hits;
  Result<void> read = store.for_each_hit(
      run, [&](std::int64_t row, const KeywordHit& hit) { hits.emplace_back(index_of(row), hit); });
  if (!read) return read;
  std::ranges::sort(hits, [](const auto& a, const auto& b) {
    return std::pair(a.second.phrase, a.first) < std::pair(b.second.phrase, b.first);
  });
  for (const auto& [page, hit] : hits) {
    site.hits.push_back(hit);
    site.hit_pages.push_back(page);
  }
  return {};
}

}  // namespace

Result<Site> site_from_store(Store& store, std::int64_t run, std::int64_t home,
                             const AuditRequest& request) {
  const Result<Store::Rows> rows = store.rows(run);
  if (!rows) return rows.error();
  if (rows->last - rows->first >= kMostRows) {
    return Error{ErrorCode::kStore, "The database is damaged. Move it away and audit again."};
  }
  Result<ScratchFile> scratch = store.scratch();
  if (!scratch) return scratch.error();
  auto bytes = std::make_unique<GraphFile>(std::move(*scratch));
  const GraphFile& file = *bytes;
  SiteBuilder builder(static_cast<std::size_t>(rows->count), LinkGraph(std::move(bytes)));
  Result<void> read =
      store.for_each_url(run, [&](const UrlRow& row) { builder.add_page(row.record); });
  if (!read) return read.error();
  const RowIndex index_of(builder.site().pages);
  if (read = load_links(store, index_of, builder); !read) return read.error();
  builder.site().home = index_of(home);
  builder.site().keyphrases = request.keyphrases;
  Site site = std::move(builder).finish();
  if (!file.written()) return file.written().error();
  if (Result<void> hits = load_hits(store, run, index_of, site); !hits) return hits.error();

  // The functions outlive a move of the site, so they hold the rows' ids themselves.
  std::vector<std::int64_t> ids;
  ids.reserve(site.pages.size());
  for (const PageRecord& page : site.pages) ids.push_back(page.id);
  const auto shared_ids = std::make_shared<const std::vector<std::int64_t>>(std::move(ids));
  Store* const source = &store;
  const auto texts = [source, shared_ids](std::uint32_t page) {
    Result<PageTexts> found = source->texts((*shared_ids)[page]);
    return found ? std::move(*found) : PageTexts{};
  };
  site.texts.url = [texts](std::uint32_t page) { return texts(page).href; };
  site.texts.title = [texts](std::uint32_t page) { return texts(page).title; };
  site.texts.description = [texts](std::uint32_t page) { return texts(page).description; };
  site.texts.links = [source, shared_ids](std::uint32_t page) {
    Result<std::vector<LinkRecord>> found = source->links((*shared_ids)[page]);
    return found ? std::move(*found) : std::vector<LinkRecord>{};
  };
  return site;
}

}  // namespace dalil
