#include "apps/engine/store_frontier.h"

#include <utility>

namespace dalil {

Result<bool> StoreFrontier::next_level(int& depth) {
  if (Result<void> drained = pipeline_.drain(); !drained) return drained.error();
  Result<std::optional<Level>> level = store_.next_level(run_);
  if (!level) return level.error();
  if (!*level && late_) {
    const Result<std::vector<std::string>> urls = std::exchange(late_, nullptr)();
    if (!urls) return urls.error();
    std::vector<NamedUrl> named;
    named.reserve(urls->size());
    for (const std::string& url : *urls) {
      named.push_back({.href = url, .depth = kListedDepth, .listed = true});
    }
    if (Result<void> added = store_.add_urls(run_, named); !added) return added.error();
    level = store_.next_level(run_);
    if (!level) return level.error();
  }
  if (!*level) return false;
  level_ = **level;
  doubted_ = false;
  last_taken_.reset();
  depth = level_.depth;
  return true;
}

Result<bool> StoreFrontier::open_doubted() {
  if (Result<void> drained = pipeline_.drain(); !drained) return drained.error();
  doubted_ = true;
  last_taken_.reset();
  const Result<std::vector<DoubtedUrl>> first = store_.take_doubted(run_, std::nullopt, 1);
  if (!first) return first.error();
  return !first->empty();
}

Result<std::vector<CrawlJob>> StoreFrontier::take_doubted(int limit) {
  const Result<std::vector<DoubtedUrl>> urls = store_.take_doubted(run_, last_taken_, limit);
  if (!urls) return urls.error();
  std::vector<CrawlJob> jobs;
  for (const DoubtedUrl& doubted : *urls) {
    last_taken_ = doubted.hash;
    Result<Url> url = Url::parse(doubted.href);
    if (url) jobs.push_back({doubted.id, std::move(*url), doubted.depth, doubted.check, {}});
  }
  return jobs;
}

Result<std::vector<CrawlJob>> StoreFrontier::take(int limit) {
  if (pipeline_.failed()) {  // Nothing that comes from now on would be kept.
    if (Result<void> drained = pipeline_.drain(); !drained) return drained.error();
  }
  if (doubted_) return take_doubted(limit);
  const Result<std::vector<QueuedUrl>> urls = store_.take(run_, level_, last_taken_, limit);
  if (!urls) return urls.error();
  std::vector<CrawlJob> jobs;
  for (const QueuedUrl& queued : *urls) {
    last_taken_ = queued.hash;
    Result<Url> url = Url::parse(queued.href);
    if (!url) continue;
    Result<Validators> validators = pipeline_.earlier().validators(queued.href);
    if (!validators) return validators.error();
    jobs.push_back({.id = queued.id,
                    .url = std::move(*url),
                    .depth = level_.depth,
                    .validators = std::move(*validators)});
  }
  return jobs;
}

Result<void> StoreFrontier::add_listed(const std::vector<ListedPage>& pages) {
  std::vector<NamedUrl> named;
  named.reserve(pages.size());
  for (const ListedPage& page : pages) {
    named.push_back({.href = page.href,
                     .depth = kListedDepth,
                     .in_sitemap = true,
                     .listed = true,
                     .changed = page.changed});
  }
  return store_.add_urls(run_, named);
}

Result<void> StoreFrontier::doubt(const std::vector<CrawlJob>& jobs) {
  std::vector<DoubtedUrl> urls;
  urls.reserve(jobs.size());
  std::vector<std::int64_t> ids;
  for (const CrawlJob& job : jobs) {
    urls.push_back({.id = job.id, .check = job.check});
    ids.push_back(job.id);
  }
  Result<void> told = store_.doubt(urls);
  if (told) answers_.settle(ids);
  return told;
}

Result<void> StoreFrontier::leave_out(const std::vector<std::int64_t>& ids) {
  return store_.leave_out(ids);
}

Result<void> StoreFrontier::for_each_fetched(
    const std::function<void(const Url& url, std::uint64_t content_key)>& callback) {
  if (Result<void> drained = pipeline_.drain(); !drained) return drained;
  return store_.for_each_done(run_, [&](std::string_view href, std::uint64_t content_key) {
    const Result<Url> url = Url::parse(href);
    if (url) callback(*url, content_key);
  });
}

}  // namespace dalil
