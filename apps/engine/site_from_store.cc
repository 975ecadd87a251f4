#include "apps/engine/site_from_store.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "analyzer/page/read_page.h"
#include "analyzer/site/site_builder.h"
#include "apps/engine/earlier_run.h"

namespace dalil {
namespace {

// Row ids of a run lie close together, so a plain array finds a page's index.
class IndexOfRow {
 public:
  void add(std::int64_t row, std::uint32_t index) { rows_.emplace_back(row, index); }

  void build() {
    if (rows_.empty()) return;
    const auto [low, high] = std::ranges::minmax_element(rows_);
    first_ = low->first;
    index_.assign(static_cast<std::size_t>(high->first - first_) + 1, kNoPage);
    for (const auto& [row, index] : rows_) index_[static_cast<std::size_t>(row - first_)] = index;
    rows_ = {};
  }

  std::uint32_t operator()(std::int64_t row) const {
    const std::int64_t offset = row - first_;
    if (offset < 0 || offset >= static_cast<std::int64_t>(index_.size())) return kNoPage;
    return index_[static_cast<std::size_t>(offset)];
  }

 private:
  std::vector<std::pair<std::int64_t, std::uint32_t>> rows_;
  std::vector<std::uint32_t> index_;
  std::int64_t first_ = 0;
};

Result<void> load_edges(Store& store, std::int64_t run, const IndexOfRow& index_of,
                        SiteBuilder& builder) {
  // A row that a damaged store lacks is no page.
  const auto known = [&](std::int64_t from, std::int64_t to) {
    return index_of(from) != kNoPage && index_of(to) != kNoPage;
  };
  builder.begin_counting();
  Result<void> counted =
      store.for_each_edge(run, [&](std::int64_t from, std::int64_t to, LinkKind, Region, bool) {
        if (known(from, to)) builder.count_edge(index_of(from));
      });
  if (!counted) return counted;
  builder.begin_placing();
  return store.for_each_edge(
      run, [&](std::int64_t from, std::int64_t to, LinkKind kind, Region region, bool nofollow) {
        if (!known(from, to)) return;
        builder.add_edge(
            index_of(from),
            {.target = index_of(to), .kind = kind, .region = region, .nofollow = nofollow});
      });
}

Result<void> load_hits(Store& store, std::int64_t run, const IndexOfRow& index_of, Site& site) {
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

// Reads pages again from the bodies that the run has kept.
class KeptPages {
 public:
  KeptPages(Store& store, std::int64_t run, std::string language, const Lexicons& lexicons)
      : run_(store, run), language_(std::move(language)), reader_(lexicons) {}

  std::optional<ContentTokens> content(const std::string& href) {
    const Result<Url> url = Url::parse(href);
    if (!url) return std::nullopt;
    const Result<std::optional<Response>> response = run_.kept(*url);
    if (!response || !*response) return std::nullopt;
    reader_.read(**response, {.language = language_});
    return reader_.content();
  }

 private:
  EarlierRun run_;
  std::string language_;
  PageReader reader_;
};

}  // namespace

Result<Site> site_from_store(Store& store, std::int64_t run, std::int64_t home,
                             const AuditRequest& request, const Lexicons& lexicons) {
  SiteBuilder builder;
  IndexOfRow index_of;
  Result<void> read = store.for_each_url(
      run, [&](const UrlRow& row) { index_of.add(row.record.id, builder.add_page(row.record)); });
  if (!read) return read.error();
  index_of.build();
  if (Result<void> edges = load_edges(store, run, index_of, builder); !edges) return edges.error();
  builder.site().home = index_of(home);
  builder.site().keyphrases = request.keyphrases;
  Site site = std::move(builder).finish();
  if (Result<void> hits = load_hits(store, run, index_of, site); !hits) return hits.error();

  Result<SiteFacts> facts = store.facts(run);
  if (!facts) return facts.error();
  site.facts = std::move(*facts);

  // The functions outlive a move of the site, so they hold the rows' ids themselves.
  std::vector<std::int64_t> rows;
  rows.reserve(site.pages.size());
  for (const PageRecord& page : site.pages) rows.push_back(page.id);
  const auto shared_rows = std::make_shared<const std::vector<std::int64_t>>(std::move(rows));
  Store* const source = &store;
  const auto texts = [source, shared_rows](std::uint32_t page) {
    Result<PageTexts> found = source->texts((*shared_rows)[page]);
    return found ? std::move(*found) : PageTexts{};
  };
  site.texts.url = [texts](std::uint32_t page) { return texts(page).href; };
  site.texts.title = [texts](std::uint32_t page) { return texts(page).title; };
  site.texts.description = [texts](std::uint32_t page) { return texts(page).description; };
  const auto links = [source, shared_rows](std::uint32_t page, std::optional<LinkKind> only) {
    Result<std::vector<LinkRecord>> found = source->links((*shared_rows)[page], only);
    return found ? std::move(*found) : std::vector<LinkRecord>{};
  };
  site.texts.links = [links](std::uint32_t page) { return links(page, std::nullopt); };
  site.texts.alternates = [links](std::uint32_t page) { return links(page, LinkKind::kHreflang); };
  site.texts.sketch = [source, shared_rows](std::uint32_t page) {
    Result<std::string> found = source->sketch((*shared_rows)[page]);
    return found ? std::move(*found) : std::string();
  };
  const auto kept = std::make_shared<KeptPages>(store, run, request.page_language, lexicons);
  site.texts.content = [texts, kept](std::uint32_t page) {
    return kept->content(texts(page).href);
  };
  site.content = content_of(site);
  return site;
}

}  // namespace dalil
