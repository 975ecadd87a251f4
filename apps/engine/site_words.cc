#include "apps/engine/site_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "analyzer/page/read_page.h"
#include "analyzer/text/segment.h"
#include "apps/engine/earlier_run.h"
#include "core/parallel.h"
#include "store/zstd.h"

namespace dalil {
namespace {

constexpr std::size_t kAhead = 256;  // Pages that may be read before their turn comes.
constexpr std::size_t kMostSpelled = 1'000'000'000;  // Bytes of words of a page.
constexpr std::size_t kAnchorsOfPage = 50;           // Different texts of links to one page.

/// The texts of links to each page, the most frequent first.
using Anchors = std::unordered_map<std::int64_t, std::vector<InboundAnchor>>;

class AnchorTally {
 public:
  /// Texts of links; `usual` are those that most links to a page have.
  explicit AnchorTally(std::unordered_map<std::int64_t, std::string> usual)
      : usual_(std::move(usual)) {}

  void add(std::int64_t to, bool is_usual, std::string_view text) {
    if (is_usual) {
      const auto known = usual_.find(to);
      if (known == usual_.end()) return;
      text = known->second;
    }
    if (text.empty()) return;
    std::vector<InboundAnchor>& anchors = anchors_[to];
    const auto same = std::ranges::find(anchors, text, &InboundAnchor::text);
    if (same != anchors.end()) {
      ++same->count;
    } else if (anchors.size() < kAnchorsOfPage) {
      anchors.push_back({std::string(text), 1});
    }
  }
  Anchors take() && { return std::move(anchors_); }

 private:
  std::unordered_map<std::int64_t, std::string> usual_;
  Anchors anchors_;
};

/// A page that is to be read, and what is known of it.
struct Waiting {
  IndexedPage page;
  std::string href;
};

// One thread's tools.
class BodyReader {
 public:
  BodyReader(Store& store, const RunInfo& run, const Lexicons& lexicons)
      : store_(store),
        run_(store, run.id),
        request_(run.request),
        reader_(lexicons),
        segmenter_(lexicons) {}

  SpelledPage read(const Waiting& waiting, const Anchors& anchors) {
    SpelledPage page = own_words(waiting);
    const auto inbound = anchors.find(waiting.page.url);
    if (inbound != anchors.end()) speller_.add_anchors(inbound->second, segmenter_, page);
    return page;
  }

 private:
  SpelledPage own_words(const Waiting& waiting) {
    const Result<std::string> spelled = store_.spelled(waiting.page.url);
    if (spelled && !spelled->empty()) {
      const std::optional<std::string> packed = store::unzstd(*spelled, kMostSpelled);
      std::optional<SpelledPage> page = packed ? unpack_spelled(*packed) : std::nullopt;
      if (page) return *std::move(page);
    }
    const Result<Url> url = Url::parse(waiting.href);
    if (url) {
      const Result<std::optional<Response>> response = run_.kept(*url);
      if (response && *response) {
        const Page page =
            reader_.read(**response, {.language = request_.page_language, .words_only = true});
        return speller_.spell(keyword_text(page, segmenter_, false));
      }
    }
    Page page;
    page.url = waiting.href;
    if (const Result<PageTexts> texts = store_.texts(waiting.page.url)) {
      page.titles.push_back({texts->title, {}});
      page.descriptions.push_back({texts->description, {}});
    }
    SpelledPage spelled_page = speller_.spell(keyword_text(page, segmenter_));
    spelled_page.whole = false;
    return spelled_page;
  }

  Store& store_;
  EarlierRun run_;
  const AuditRequest& request_;
  PageReader reader_;
  Segmenter segmenter_;
  Speller speller_;
};

/// Hands over what several threads make, in its order: whoever brings what is due adds all that is
/// there, while the others go on.
class InOrder {
 public:
  explicit InOrder(std::function<void(std::size_t, const SpelledPage&)> add)
      : add_(std::move(add)), made_(kAhead) {}

  void put(std::size_t i, SpelledPage page) {
    std::unique_lock lock(mutex_);
    has_room_.wait(lock, [&] { return i < next_ + kAhead; });
    made_[i % kAhead] = std::move(page);
    if (std::exchange(adding_, true)) return;
    for (std::optional<SpelledPage> due; (due = std::exchange(made_[next_ % kAhead], {}));) {
      const std::size_t number = next_;
      lock.unlock();
      add_(number, *due);
      lock.lock();
      ++next_;
      has_room_.notify_all();
    }
    adding_ = false;
  }

 private:
  std::function<void(std::size_t, const SpelledPage&)> add_;
  std::mutex mutex_;
  std::condition_variable has_room_;
  std::vector<std::optional<SpelledPage>> made_;  ///< By number modulo kAhead.
  std::size_t next_ = 0;                          ///< Whose turn it is.
  bool adding_ = false;
};

Result<Anchors> gather_anchors(Store& store, std::int64_t run) {
  std::unordered_map<std::int64_t, std::string> usual;
  Result<void> read = store.usual_anchors(run, [&](std::int64_t url, std::string_view anchor) {
    if (!anchor.empty()) usual.emplace(url, anchor);
  });
  if (!read) return read.error();
  std::vector<std::pair<std::int64_t, std::int64_t>> rows;  // Of url, and what is kept of it.
  read = store.for_each_url(run, [&](const UrlRow& row) {
    if (row.page != 0 && row.record.internal) rows.emplace_back(row.record.id, row.page);
  });
  if (!read) return read.error();
  AnchorTally tally(std::move(usual));
  for (const auto& [url, page] : rows) {
    read = store.for_each_anchor(page, [&, from = url](std::int64_t to, LinkKind kind,
                                                       bool is_usual, std::string_view text) {
      if (kind == LinkKind::kAnchor && to != from) tally.add(to, is_usual, text);
    });
    if (!read) return read.error();
  }
  return std::move(tally).take();
}

Waiting waiting(const PageRecord& record, float link_score, std::uint32_t inlinks,
                std::string href) {
  Waiting one;
  one.page.url = record.id;
  one.page.link_score = link_score;
  one.page.inlinks = inlinks;
  const std::string_view language = record.language;
  if (language.size() < sizeof one.page.language) {
    std::ranges::copy(language, one.page.language);
  }
  one.href = std::move(href);
  return one;
}

Result<std::vector<Waiting>> gather_pages(Store& store, std::int64_t run) {
  std::vector<Waiting> all;
  const Result<void> read = store.page_rows(run, [&](const PageRow& row) {
    if (row.record.indexable != NotIndexable::kIndexable) return true;
    all.push_back(waiting(row.record, static_cast<float>(row.link_score),
                          static_cast<std::uint32_t>(row.inlinks), row.url));
    return true;
  });
  if (!read) return read.error();
  return all;
}

Result<std::optional<WordIndex>> load(Store& store, std::int64_t run) {
  WordIndex index;
  bool good = true;
  const Result<void> read = store.for_each_words_part(run, [&](std::string_view part) {
    good = !part.empty() && index.load_part(part);
    return good;
  });
  if (!read) return read.error();
  if (!good || !index.complete()) return std::optional<WordIndex>();
  return std::optional(std::move(index));
}

std::int64_t count_parts(const WordIndex& index) {
  std::int64_t count = 0;
  for (std::uint32_t i = 0; i < index.size(); ++i) count += index.page(i).whole ? 0 : 1;
  return count;
}

std::vector<Waiting> pages_of(const Site& site) {
  std::vector<Waiting> all;
  for (std::uint32_t i = 0; i < site.pages.size(); ++i) {
    const PageRecord& record = site.pages[i];
    if (record.indexable != NotIndexable::kIndexable) continue;
    all.push_back(waiting(record, site.link_score[i], site.inlinks[i], site.texts.url(i)));
  }
  return all;
}

/// `gather` is asked for the pages where their words are not kept.
Result<SiteWords> words_of(Store& store, const RunInfo& run, const Resources& resources,
                           const std::function<Result<std::vector<Waiting>>()>& gather,
                           const std::function<void(std::size_t, std::size_t)>& on_progress) {
  SiteWords words;
  Result<std::optional<WordIndex>> kept = load(store, run.id);
  if (!kept) return kept.error();
  if (*kept) {
    words.index = std::move(**kept);
    words.no_bodies = count_parts(words.index);
    return words;
  }
  words.made = true;
  const Result<std::vector<Waiting>> pages = gather();
  if (!pages) return pages.error();
  if (pages->empty()) {
    return Error{ErrorCode::kUsage,
                 fmt::format("Run {} has no page that can stand in search results.", run.id)};
  }
  const Result<Anchors> anchors = gather_anchors(store, run.id);
  if (!anchors) return anchors.error();
  std::vector<BodyReader> readers;
  for (std::size_t i = 0; i < worker_count(); ++i) {
    readers.emplace_back(store, run, resources.lexicons);
  }
  WordIndexBuilder builder;
  InOrder in_order([&](std::size_t i, const SpelledPage& page) {
    builder.add((*pages)[i].page, page);
    if (on_progress && (i + 1) % kAhead == 0) on_progress(i + 1, pages->size());
  });
  parallel_for(pages->size(), [&](std::size_t worker, std::size_t i) {
    in_order.put(i, readers[worker].read((*pages)[i], *anchors));
  });
  words.index = std::move(builder).finish();
  words.no_bodies = count_parts(words.index);
  Result<void> saved = store.keep_words(
      run.id, [&](const std::function<void(std::string_view)>& keep) { words.index.save(keep); });
  if (!saved) return saved.error();
  return words;
}

}  // namespace

Result<SiteWords> site_words(Store& store, const RunInfo& run, const Resources& resources,
                             const std::function<void(std::size_t, std::size_t)>& on_progress) {
  return words_of(
      store, run, resources, [&] { return gather_pages(store, run.id); }, on_progress);
}

Result<SiteWords> site_words(Store& store, const RunInfo& run, const Resources& resources,
                             const Site& site) {
  return words_of(store, run, resources,
                  [&]() -> Result<std::vector<Waiting>> { return pages_of(site); }, {});
}

}  // namespace dalil
