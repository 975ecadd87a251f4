#include "crawler/host_queues.h"

#include <algorithm>

namespace dalil {

FetchRequest request_of(const Queued& queued) {
  const CrawlJob& job = queued.job;
  return {.id = job.id,
          .url = job.url,
          .head = queued.head,
          .text_only = true,
          .validators = queued.head ? Validators() : job.validators};
}

void HostQueues::push_back(Queued queued) {
  std::string host(queued.job.url.host());
  if (closed_.contains(host)) return;
  queues_[std::move(host)].push_back(std::move(queued));
  ++size_;
}

void HostQueues::push_front(Queued queued) {
  std::string host(queued.job.url.host());
  if (closed_.contains(host)) return;
  queues_[std::move(host)].push_front(std::move(queued));
  ++size_;
}

void HostQueues::close(const std::string& host) {
  closed_.insert(host);
  const auto found = queues_.find(host);
  if (found == queues_.end()) return;
  size_ -= found->second.size();
  queues_.erase(found);
}

std::optional<Queued> HostQueues::pop_ready() {
  const auto found =
      std::ranges::find_if(queues_, [&](const auto& queue) { return pace_.ready(queue.first); });
  if (found == queues_.end()) return std::nullopt;
  std::optional<Queued> next(std::move(found->second.front()));
  found->second.pop_front();
  if (found->second.empty()) queues_.erase(found);
  --size_;
  return next;
}

Politeness::Clock::time_point HostQueues::next_start() const {
  auto first = Politeness::Clock::time_point::max();
  for (const auto& [host, queue] : queues_) first = std::min(first, pace_.next_start(host));
  return first;
}

}  // namespace dalil
