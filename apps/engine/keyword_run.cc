#include "apps/engine/keyword_run.h"

#include <utility>

#include "core/url.h"

namespace dalil {
namespace {

constexpr int kMostHops = 10;  // As search engines follow them.

}  // namespace

std::string KeywordRun::url(std::uint32_t page) const {
  const Result<PageTexts> texts = store_.texts(words_.index.page(page).url);
  return texts ? texts->href : std::string();
}

std::string KeywordRun::title(std::uint32_t page) const {
  const Result<PageTexts> texts = store_.texts(words_.index.page(page).url);
  return texts ? texts->title : std::string();
}

void KeywordRun::read_addresses() const {
  std::unordered_map<std::int64_t, std::uint32_t> by_row;
  for (std::uint32_t i = 0; i < words_.index.size(); ++i) {
    by_row.emplace(words_.index.page(i).url, i);
  }
  const Result<void> read = store_.for_each_url(run_.id, [&](const UrlRow& row) {
    const NotIndexable why = row.record.indexable;
    const auto page = by_row.find(row.record.id);
    if (page != by_row.end()) {
      addresses_.emplace(row.href, row.record.id);
      places_.emplace(row.record.id, Place{page->second, 0});
    } else if (why == NotIndexable::kRedirect || why == NotIndexable::kCanonicalised) {
      addresses_.emplace(row.href, row.record.id);
      places_.emplace(row.record.id, Place{kNoPage, row.page});
    }
  });
  if (!read) addresses_.clear();
}

std::optional<std::uint32_t> KeywordRun::find(std::string_view address) const {
  if (addresses_.empty()) read_addresses();
  const Result<Url> site = Url::parse(run_.request.site);
  const Result<Url> url = Url::parse(address, site ? &*site : nullptr);
  if (!url) return std::nullopt;
  const Url page = url->as_page();
  const auto known = addresses_.find(page.href());
  if (known == addresses_.end()) return std::nullopt;
  std::int64_t row = known->second;
  for (int hops = 0; hops <= kMostHops; ++hops) {
    const auto place = places_.find(row);
    if (place == places_.end()) break;
    if (place->second.page != kNoPage) return place->second.page;
    const Result<void> read = store_.for_each_edge(
        place->second.edges, [&](std::int64_t to, LinkKind kind, Region, bool) {
          if (kind == LinkKind::kRedirect || kind == LinkKind::kCanonical) row = to;
        });
    if (!read) break;
  }
  return std::nullopt;
}

KeywordMapSource KeywordRun::source(std::string language) const {
  return {.words = words_.index,
          .lexicons = resources_.lexicons,
          .language = std::move(language),
          .url = [this](std::uint32_t page) { return url(page); },
          .title = [this](std::uint32_t page) { return title(page); },
          .find = [this](std::string_view address) { return find(address); },
          .home = find(run_.request.site)};
}

KeywordMap KeywordRun::map(std::vector<KeywordGroup> groups, std::string language) const {
  KeywordMap map = map_keywords(std::move(groups), source(std::move(language)));
  map.run = run_.id;
  map.site = run_.request.site;
  return map;
}

}  // namespace dalil
