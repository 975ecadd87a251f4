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
    if (Result<void> added = add(*urls, false); !added) return added.error();
    level = store_.next_level(run_);
    if (!level) return level.error();
  }
  if (!*level) return false;
  level_ = **level;
  last_taken_.reset();
  depth = level_.depth;
  return true;
}

Result<std::vector<CrawlJob>> StoreFrontier::take(int limit) {
  const Result<std::vector<QueuedUrl>> urls = store_.take(run_, level_, last_taken_, limit);
  if (!urls) return urls.error();
  std::vector<CrawlJob> jobs;
  for (const QueuedUrl& queued : *urls) {
    last_taken_ = queued.hash;
    Result<Url> url = Url::parse(queued.href);
    if (url) jobs.push_back({queued.id, std::move(*url), level_.depth});
  }
  return jobs;
}

Result<void> StoreFrontier::add_listed(const std::vector<std::string>& urls) {
  return add(urls, true);
}

Result<void> StoreFrontier::add(const std::vector<std::string>& urls, bool in_sitemap) {
  std::vector<NamedUrl> named;
  named.reserve(urls.size());
  for (const std::string& url : urls) {
    named.push_back({.href = url, .depth = kListedDepth, .in_sitemap = in_sitemap, .listed = true});
  }
  return store_.add_urls(run_, named);
}

}  // namespace dalil
