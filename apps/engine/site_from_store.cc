#include "apps/engine/site_from_store.h"

#include <malloc.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "analyzer/page/read_page.h"
#include "analyzer/site/site_builder.h"
#include "analyzer/structured/values.h"
#include "apps/engine/earlier_run.h"
#include "apps/engine/graph_file.h"
#include "apps/engine/row_index.h"

namespace dalil {
namespace {

constexpr std::int64_t kMostRows = std::int64_t{1} << 28;  // A damaged store names rows beyond.

// `rows`: for each page its UrlRow::page.
Result<void> load_links(Store& store, std::span<const std::int64_t> rows, const RowIndex& index_of,
                        SiteBuilder& builder) {
  std::vector<Edge> links;
  for (std::uint32_t page = 0; page < rows.size(); ++page) {
    if (rows[page] == 0) continue;
    links.clear();
    Result<void> read = store.for_each_edge(
        rows[page], [&](std::int64_t to, LinkKind kind, Region region, bool nofollow) {
          const std::uint32_t target = index_of(to);
          if (target == kNoPage) return;  // A row that a damaged store lacks is no page.
          links.push_back({.target = target, .kind = kind, .region = region, .nofollow = nofollow});
        });
    if (!read) return read;
    if (!links.empty()) builder.add_links(page, links);
  }
  return {};
}

// What pages accept today; comments that are over accept nothing.
Result<void> load_ignored(Store& store, std::int64_t run, std::string_view today,
                          const RowIndex& index_of, Site& site) {
  const Result<void> read =
      store.for_each_note(run, NoteKind::kIgnored,
                          [&](std::int64_t row, std::string_view rule, std::string_view until) {
                            const std::uint32_t page = index_of(row);
                            if (page == kNoPage || (!until.empty() && until < today)) return;
                            site.ignored.emplace_back(page, rule);
                          });
  std::ranges::sort(site.ignored);
  return read;
}

// What sitemaps and pages say of when they changed.
Result<void> load_dates(Store& store, std::int64_t run, const RowIndex& index_of, Site& site) {
  std::unordered_map<std::uint32_t, std::int32_t> own;
  const auto each = [&](NoteKind kind, auto take) {
    return store.for_each_note(run, kind,
                               [&](std::int64_t row, std::string_view, std::string_view day) {
                                 const std::uint32_t page = index_of(row);
                                 if (page != kNoPage) take(page, day_number(day));
                               });
  };
  Result<void> read =
      each(NoteKind::kChanged, [&](std::uint32_t page, std::int32_t day) { own[page] = day; });
  if (!read || own.empty()) return read;
  read = each(NoteKind::kListed, [&](std::uint32_t page, std::int32_t day) {
    const auto known = own.find(page);
    if (known != own.end()) site.dates.push_back({page, day, known->second});
  });
  std::ranges::sort(site.dates, {}, &PageDates::page);
  return read;
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

// Texts of pages. A finding asks for several of one page, so the last one is kept.
class TextsOfPages {
 public:
  TextsOfPages(Store& store, std::vector<std::int64_t> ids) : store_(store), ids_(std::move(ids)) {}

  PageTexts get(std::uint32_t page) {
    const std::lock_guard lock(mutex_);
    if (page == page_) return last_;
    Result<PageTexts> found = store_.texts(ids_[page]);
    last_ = found ? std::move(*found) : PageTexts{};
    page_ = page;
    return last_;
  }

  std::string sketch(std::uint32_t page) {
    Result<std::string> found = store_.sketch(ids_[page]);
    return found ? std::move(*found) : std::string();
  }

  /// Of one kind, where it is given.
  std::vector<LinkRecord> links(std::uint32_t page, std::optional<LinkKind> only) {
    Result<std::vector<LinkRecord>> found = store_.links(ids_[page], only);
    return found ? std::move(*found) : std::vector<LinkRecord>{};
  }

 private:
  Store& store_;
  const std::vector<std::int64_t> ids_;
  std::mutex mutex_;
  std::uint32_t page_ = kNoPage;
  PageTexts last_;
};

}  // namespace

Result<Site> site_from_store(Store& store, std::int64_t run, std::int64_t home,
                             const AuditRequest& request, const Lexicons& lexicons,
                             std::string_view today) {
  malloc_trim(0);  // What the crawl held makes room for the site.
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
  std::vector<std::int64_t> page_rows;
  page_rows.reserve(static_cast<std::size_t>(rows->count));
  Result<void> read = store.for_each_url(run, [&](const UrlRow& row) {
    builder.add_page(row.record);
    page_rows.push_back(row.page);
  });
  if (!read) return read.error();
  const RowIndex index_of(builder.site().pages);
  if (read = load_links(store, page_rows, index_of, builder); !read) return read.error();
  builder.site().home = index_of(home);
  builder.site().keyphrases = request.keyphrases;
  Site site = std::move(builder).finish();
  if (!file.written()) return file.written().error();

  if (Result<void> loaded = load_ignored(store, run, today, index_of, site); !loaded) {
    return loaded.error();
  }

  if (Result<void> dates = load_dates(store, run, index_of, site); !dates) return dates.error();

  Result<SiteFacts> facts = store.facts(run);
  if (!facts) return facts.error();
  site.facts = std::move(*facts);

  // The functions outlive a move of the site, so they share what they need.
  std::vector<std::int64_t> ids;
  ids.reserve(site.pages.size());
  for (const PageRecord& page : site.pages) ids.push_back(page.id);
  const auto texts = std::make_shared<TextsOfPages>(store, std::move(ids));
  site.texts.url = [texts](std::uint32_t page) { return texts->get(page).href; };
  site.texts.title = [texts](std::uint32_t page) { return texts->get(page).title; };
  site.texts.description = [texts](std::uint32_t page) { return texts->get(page).description; };
  site.texts.h1 = [texts](std::uint32_t page) { return texts->get(page).h1; };
  site.texts.types = [texts](std::uint32_t page) { return texts->get(page).types; };
  site.texts.links = [texts](std::uint32_t page) { return texts->links(page, {}); };
  site.texts.alternates = [texts](std::uint32_t page) {
    return texts->links(page, LinkKind::kHreflang);
  };
  site.texts.sketch = [texts](std::uint32_t page) { return texts->sketch(page); };
  const auto kept = std::make_shared<KeptPages>(store, run, request.page_language, lexicons);
  site.texts.content = [texts, kept](std::uint32_t page) {
    return kept->content(texts->get(page).href);
  };
  site.content = content_of(site);
  return site;
}

}  // namespace dalil
