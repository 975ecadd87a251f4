#include "apps/engine/page_pairs.h"

#include <algorithm>
#include <functional>
#include <string_view>

#include "apps/engine/page_changes.h"
#include "core/fingerprint.h"
#include "core/hash.h"

namespace dalil {
namespace {

constexpr std::size_t kBlock = 256;  // Changed pages whose texts are in memory at once.

using Pages = std::span<const ComparedPage>;

PageSeen seen(const ComparedPage* page) {
  if (!page) return {};
  return {.url = page->row.record.id,
          .looked_at = looked_at(page->row.record),
          .gone = is_gone(page->row.record),
          .html = page->row.record.html,
          .indexable = page->row.record.indexable == NotIndexable::kIndexable};
}

std::int64_t address_key(std::string_view href) {
  return static_cast<std::int64_t>(hash64(same_address(href)));
}

// The page of that very URL where the other run has it, else the first one of its address.
const ComparedPage* partner(const ComparedPage& page, Pages others) {
  const auto same = std::ranges::find_if(
      others, [&](const ComparedPage& other) { return other.row.url == page.row.url; });
  if (same != others.end()) return &*same;
  return others.empty() ? nullptr : &others.front();
}

// What changed on the page, new and gone ones included.
void changes_of(const ComparedPage* was, const ComparedPage* is, bool complete_before,
                bool complete_after,
                const std::function<void(PageChangeKind, std::string, std::string)>& callback) {
  if (!was) {
    const bool page = is->row.record.html && complete_before;
    if (page) callback(PageChangeKind::kNew, "", is->row.title);
  } else if (!is) {
    const bool page = was->row.record.html && complete_after;
    if (page) callback(PageChangeKind::kRemoved, was->row.title, "");
  } else if (looked_at(was->row.record) && looked_at(is->row.record)) {
    for_each_page_change(*was, *is, callback);
  }
}

}  // namespace

Result<PagePairs> PagePairs::make(const RunSide& before, const RunSide& after,
                                  DiffSummary& summary) {
  PagePairs all;
  Result<void> read =
      before.store.compare_pages(before.run, after.store, after.run, [&](Pages were, Pages are) {
        const std::uint32_t place = all.add(were, are);
        const PagePair& pair = all.pairs_[place];
        summary.pages_compared += pair.before.looked_at && pair.after.looked_at;
        const bool left_out = are.empty() ? !after.complete : !pair.after.looked_at;
        summary.pages_not_checked += pair.before.looked_at && left_out;
        bool changed = false;
        changes_of(were.empty() ? nullptr : &were.front(), are.empty() ? nullptr : &are.front(),
                   before.complete, after.complete,
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

// The place of the pair of the first ones. The others of the address are the same page to readers,
// but findings stand at each of them, and each was fetched or not by itself.
std::uint32_t PagePairs::add(Pages were, Pages are) {
  const auto pair = [this](const ComparedPage* was, const ComparedPage* is) {
    const double score = (is ? is : was)->row.link_score;
    pairs_.push_back({seen(was), seen(is), score / 100});
    return static_cast<std::uint32_t>(pairs_.size() - 1);
  };
  const ComparedPage* const first_was = were.empty() ? nullptr : &were.front();
  const ComparedPage* const first_is = are.empty() ? nullptr : &are.front();
  const std::uint32_t first = pair(first_was, first_is);
  addresses_.emplace_back(address_key((first_is ? first_is : first_was)->row.url), first);
  for (const ComparedPage& was : were) {
    const ComparedPage* const is = partner(was, are);
    const bool known = &was == first_was && is == first_is;
    rows_before_.emplace_back(was.row.record.id, known ? first : pair(&was, is));
  }
  for (const ComparedPage& is : are) {
    const ComparedPage* const was = partner(is, were);
    const bool known = &is == first_is && was == first_was;
    rows_after_.emplace_back(is.row.record.id, known ? first : pair(was, &is));
  }
  return first;
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
  for (std::size_t begin = 0; begin < changed_.size() && more; begin += kBlock) {
    const std::size_t count = std::min(kBlock, changed_.size() - begin);
    const auto places = std::span(changed_).subspan(begin, count);
    std::vector<std::int64_t> rows_before, rows_after;
    for (const std::uint32_t place : places) {
      rows_before.push_back(pairs_[place].before.url);
      rows_after.push_back(pairs_[place].after.url);
    }
    const Result<std::vector<ComparedPage>> were =
        before.store.compared_pages(before.run, rows_before);
    if (!were) return were.error();
    const Result<std::vector<ComparedPage>> are = after.store.compared_pages(after.run, rows_after);
    if (!are) return are.error();
    for (std::size_t i = 0; i < count && more; ++i) {
      const ComparedPage* const was = rows_before[i] != 0 ? &were->at(i) : nullptr;
      const ComparedPage* const is = rows_after[i] != 0 ? &are->at(i) : nullptr;
      changes_of(was, is, before.complete, after.complete,
                 [&](PageChangeKind kind, std::string from, std::string to) {
                   more = more && callback({kind, is ? is->row.url : was->row.url, std::move(from),
                                            std::move(to), pairs_[places[i]].importance});
                 });
    }
  }
  return {};
}

}  // namespace dalil
