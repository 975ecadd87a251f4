#include "apps/engine/page_pairs.h"

#include <algorithm>
#include <functional>
#include <string_view>

#include "apps/engine/page_changes.h"
#include "core/fingerprint.h"
#include "core/hash.h"

namespace dalil {
namespace {

PageSeen seen(const ComparedPage* page) {
  if (!page) return {};
  return {.url = page->record.id,
          .looked_at = looked_at(*page),
          .gone = is_gone(*page),
          .html = page->record.html,
          .indexable = page->record.indexable == NotIndexable::kIndexable};
}

// Until more is known of a page: how near it is to the home page.
double importance(const ComparedPage& page) {
  return page.depth < kListedDepth ? 1.0 / (1 + page.depth) : 0;
}

std::int64_t address_key(std::string_view href) {
  return static_cast<std::int64_t>(hash64(same_address(href)));
}

// What changed on the page, new and gone ones included.
void changes_of(const ComparedPage* was, const ComparedPage* is, bool complete_before,
                bool complete_after,
                const std::function<void(PageChangeKind, std::string, std::string)>& callback) {
  if (!was) {
    const bool page = is->record.html && complete_before;
    if (page) callback(PageChangeKind::kNew, "", is->title);
  } else if (!is) {
    const bool page = was->record.html && complete_after;
    if (page) callback(PageChangeKind::kRemoved, was->title, "");
  } else if (looked_at(*was) && looked_at(*is)) {
    for_each_page_change(*was, *is, callback);
  }
}

}  // namespace

Result<PagePairs> PagePairs::make(const RunSide& before, const RunSide& after,
                                  DiffSummary& summary) {
  PagePairs all;
  Result<void> read = before.store.compare_pages(
      before.run, after.store, after.run, [&](const ComparedPage* was, const ComparedPage* is) {
        const auto place = static_cast<std::uint32_t>(all.pairs_.size());
        const ComparedPage& page = is ? *is : *was;
        const PagePair& pair = all.pairs_.emplace_back(seen(was), seen(is), importance(page));
        if (was) all.rows_before_.emplace_back(was->record.id, place);
        if (is) all.rows_after_.emplace_back(is->record.id, place);
        all.addresses_.emplace_back(address_key(page.href), place);
        summary.pages_compared += pair.before.looked_at && pair.after.looked_at;
        const bool left_out = is ? !pair.after.looked_at : !after.complete;
        summary.pages_not_checked += pair.before.looked_at && left_out;
        bool changed = false;
        changes_of(was, is, before.complete, after.complete,
                   [&](PageChangeKind kind, const std::string&, const std::string&) {
                     changed = true;
                     ++summary.page_counts[static_cast<std::size_t>(kind)];
                   });
        if (changed) all.changed_.push_back(place);
      });
  if (!read) return read.error();
  for (Places* places : {&all.rows_before_, &all.rows_after_, &all.addresses_}) {
    std::ranges::sort(*places);
  }
  std::ranges::stable_sort(all.changed_, std::greater(),
                           [&](std::uint32_t place) { return all.pairs_[place].importance; });
  return all;
}

std::int64_t PagePairs::find(const Places& places, std::int64_t key) {
  const auto found = std::ranges::lower_bound(places, key, {}, &Places::value_type::first);
  return found != places.end() && found->first == key ? std::int64_t{found->second} : -1;
}

std::int64_t PagePairs::of_address(std::string_view href) const {
  return find(addresses_, address_key(href));
}

Result<void> PagePairs::for_each_change(
    const RunSide& before, const RunSide& after,
    const std::function<bool(const PageChange&)>& callback) const {
  bool more = true;
  for (const std::uint32_t place : changed_) {
    if (!more) break;
    const PagePair& pair = pairs_[place];
    ComparedPage was, is;
    const auto load = [](const RunSide& side, std::int64_t url,
                         ComparedPage& page) -> Result<void> {
      if (url == 0) return {};
      Result<ComparedPage> row = side.store.compared_page(url);
      if (!row) return row.error();
      page = *std::move(row);
      return {};
    };
    if (Result<void> read = load(before, pair.before.url, was); !read) return read;
    if (Result<void> read = load(after, pair.after.url, is); !read) return read;
    changes_of(pair.before.url ? &was : nullptr, pair.after.url ? &is : nullptr, before.complete,
               after.complete, [&](PageChangeKind kind, std::string from, std::string to) {
                 more = more && callback({kind, pair.after.url ? is.href : was.href,
                                          std::move(from), std::move(to), pair.importance});
               });
  }
  return {};
}

}  // namespace dalil
