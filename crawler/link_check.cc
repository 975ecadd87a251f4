#include "crawler/link_check.h"

#include <unordered_map>
#include <utility>

#include "crawler/answer.h"
#include "crawler/host_queues.h"
#include "crawler/polite_fetcher.h"

namespace dalil {
namespace {

constexpr int kMostHops = 10;
constexpr std::size_t kFirstBytes = 16 * 1024;  // As many as a firewall's challenge is told by.
constexpr std::chrono::seconds kBackOff{10};    // After 429 without Retry-After.
constexpr std::chrono::minutes kLongestPause{5};

class LinkCheck {
 public:
  LinkCheck(const LinkCheckLimits& limits, Fetcher& fetcher,
            const std::function<void(const LinkAnswer&)>& on_answer)
      : most_(limits.concurrency),
        fetcher_(fetcher, {limits.per_host, limits.delay}),
        queues_(fetcher_.pace()),
        on_answer_(on_answer) {}

  bool run(std::vector<LinkTarget> targets, const std::function<void()>& on_tick,
           const std::atomic<bool>& stop) {
    for (LinkTarget& target : targets) {
      queues_.push_back({.job = {.id = target.id, .url = std::move(target.url)}, .head = true});
    }
    while (!stop.load(std::memory_order_relaxed)) {
      if (queues_.empty() && in_flight_.empty()) {
        if (again_.empty()) return true;
        for (Queued& failed : std::exchange(again_, {})) queues_.push_back(std::move(failed));
      }
      start_ready();
      for (FetchResult& result : fetcher_.wait(queues_.next_start())) settle(std::move(result));
      on_tick();
    }
    return false;
  }

 private:
  void start_ready() {
    while (fetcher_.in_flight() < most_) {
      std::optional<Queued> next = queues_.pop_ready();
      if (!next) return;
      const std::int64_t id = next->job.id;
      // A server that cannot give a part answers the last question in full.
      FetchRequest fetch{.id = id,
                         .url = next->job.url,
                         .head = next->head,
                         .text_only = true,
                         .first_bytes = next->head ? 0 : kFirstBytes,
                         .range = !next->head && !next->last};
      in_flight_.insert_or_assign(id, std::move(*next));
      fetcher_.start(std::move(fetch));
    }
  }

  void settle(FetchResult result) {
    const auto found = in_flight_.find(result.id);
    if (found == in_flight_.end()) return;
    Queued asked = std::move(found->second);
    in_flight_.erase(found);
    Response& response = result.response;
    if (response.status == 206) response.status = 200;  // Of a part that was asked for.
    if (response.is_redirect() && asked.hops < kMostHops) {
      Result<Url> target = Url::parse(response.header("location"), &asked.job.url);
      if (target && target->is_http()) {
        asked.job.url = target->without_fragment();
        const bool for_good = response.status == 301 || response.status == 308;
        if (asked.hops == 0 && for_good) asked.moved = response.status;
        ++asked.hops;
        queues_.push_back(std::move(asked));
        return;
      }
    }
    const AnswerKind kind = answer_kind(response);
    if (response.status == 429 || response.status == 503) keep_away(asked, response);
    // Many servers answer HEAD with anything but the truth.
    if (asked.head && kind != AnswerKind::kThere && response.status != 0 &&
        response.status != 429) {
      asked.head = false;
      queues_.push_front(std::move(asked));
      return;
    }
    note_answer(asked.job.check, response);
    if (!asked.last && (kind == AnswerKind::kGone || kind == AnswerKind::kFailing)) {
      asked.head = false;
      asked.last = true;
      again_.push_back(std::move(asked));
      return;
    }
    conclude(asked.job.check, kind);
    if (asked.moved != 0 && kind == AnswerKind::kThere &&
        asked.job.check.confidence == Confidence::kConfirmed) {
      asked.job.check.first_status = static_cast<std::uint16_t>(asked.moved);
    }
    on_answer_({asked.job.id, response.status, response.failure, asked.job.check});
  }

  void keep_away(const Queued& asked, const Response& response) {
    const std::string host(asked.job.url.host());
    const std::optional<std::chrono::seconds> wanted = retry_after(response);
    if (!wanted && response.status == 503) return;
    if (wanted && *wanted > kLongestPause) queues_.close(host);
    fetcher_.pace().pause(host, wanted.value_or(kBackOff));
  }

  std::size_t most_;
  PoliteFetcher fetcher_;
  HostQueues queues_;
  const std::function<void(const LinkAnswer&)>& on_answer_;
  std::unordered_map<std::int64_t, Queued> in_flight_;
  std::vector<Queued> again_;
};

}  // namespace

bool check_links(std::vector<LinkTarget> targets, const LinkCheckLimits& limits, Fetcher& fetcher,
                 const std::function<void(const LinkAnswer&)>& on_answer,
                 const std::function<void()>& on_tick, const std::atomic<bool>& stop) {
  return LinkCheck(limits, fetcher, on_answer).run(std::move(targets), on_tick, stop);
}

}  // namespace dalil
