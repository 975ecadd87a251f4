#include "crawler/curl_fetcher.h"

#include <algorithm>
#include <deque>

#include "crawler/curl_transfer.h"

namespace dalil {
namespace {

struct CurlMultiFree {
  void operator()(CURLM* multi) const { curl().multi_cleanup(multi); }
};

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds kLongestPoll{1'000};
constexpr milliseconds kLongestWait{3'600'000};

// Over 8 MB curl would not take the URL and ask for the handle's last one; servers read 8 to 64 KB.
constexpr std::size_t kLongestUrl = 100'000;

FetchResult refused(const FetchRequest& request, Failure failure, const char* why) {
  Response response;
  response.requested = request.url.without_fragment();
  response.url = response.requested;
  response.failure = failure;
  response.failure_detail = why;
  return {request.id, std::move(response)};
}

}  // namespace

class CurlFetcher::Impl {
 public:
  explicit Impl(CurlFetcherOptions options) : context_(std::move(options)) {
    // Links to other hosts leave idle connections behind; the site's own must survive them.
    curl().multi_setopt(multi_.get(), CURLMOPT_MAXCONNECTS,
                        static_cast<long>(4 * context_.options().concurrency));
  }

  ~Impl() {
    for (const auto& transfer : transfers_) {
      curl().multi_remove_handle(multi_.get(), transfer->handle());
    }
  }

  void start(FetchRequest request) {
    if (!request.url.is_http() || request.url.href().size() > kLongestUrl) {
      done_.push_back(refused(request, Failure::kProtocol,
                              "not an http or https URL, or over 100,000 bytes long"));
    } else if (!context_.may_ask(request.url, context_.own_origin(request.url) != nullptr)) {
      done_.push_back(refused(request, Failure::kBlockedAddress, "a private or reserved host"));
    } else if (active() < context_.options().concurrency) {
      launch(std::move(request));
    } else {
      queue_.push_back(std::move(request));
    }
  }

  std::vector<FetchResult> wait(milliseconds timeout) {
    watched_ = Clock::now();
    const Clock::time_point deadline = watched_ + std::min<milliseconds>(timeout, kLongestWait);
    for (;;) {
      int running = 0;
      curl().multi_perform(multi_.get(), &running);
      collect();
      milliseconds poll = std::min(end_late(), kLongestPoll);
      if (!done_.empty() || active() == 0) break;
      const auto left = std::chrono::ceil<milliseconds>(deadline - Clock::now());
      if (left.count() <= 0) break;
      poll = std::min(left, poll);
      curl().multi_poll(multi_.get(), nullptr, 0, static_cast<int>(poll.count()), nullptr);
    }
    return std::exchange(done_, {});
  }

  std::size_t in_flight() const { return active() + queue_.size() + done_.size(); }

 private:
  std::size_t active() const { return transfers_.size() - idle_.size(); }

  void launch(FetchRequest request) {
    if (idle_.empty()) {
      transfers_.push_back(std::make_unique<CurlTransfer>(context_));
      idle_.push_back(transfers_.back().get());
    }
    CurlTransfer* transfer = idle_.back();
    idle_.pop_back();
    transfer->begin(std::move(request));
    curl().multi_add_handle(multi_.get(), transfer->handle());
  }

  void collect() {
    int left = 0;
    while (const CURLMsg* message = curl().multi_info_read(multi_.get(), &left)) {
      if (message->msg != CURLMSG_DONE) continue;
      CurlTransfer* transfer = nullptr;
      curl().easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &transfer);
      finish(*transfer, message->data.result);
    }
    while (!queue_.empty() && active() < context_.options().concurrency) {
      launch(std::move(queue_.front()));
      queue_.pop_front();
    }
  }

  // Ends what took too long, and says when to look again. Only the time in wait() counts: while the
  // caller is busy elsewhere, answers lie in the system's buffers and nobody is late.
  milliseconds end_late() {
    const Clock::time_point now = Clock::now();
    const Clock::duration passed = now - std::exchange(watched_, now);
    std::chrono::nanoseconds next = kLongestPoll;
    for (const auto& transfer : transfers_) {
      if (!transfer->running()) continue;
      const std::chrono::nanoseconds left = transfer->spend(passed);
      if (left.count() <= 0) {
        finish(*transfer, CURLE_OPERATION_TIMEDOUT);
      } else {
        next = std::min(next, left);
      }
    }
    return std::chrono::ceil<milliseconds>(next);
  }

  void finish(CurlTransfer& transfer, CURLcode code) {
    curl().multi_remove_handle(multi_.get(), transfer.handle());
    if (transfer.spoiled(code)) {
      transfer.begin_afresh();
      curl().multi_add_handle(multi_.get(), transfer.handle());
      return;
    }
    done_.push_back(transfer.end(code));
    idle_.push_back(&transfer);
    for (const auto& other : transfers_) other->resume();
  }

  // curl wants the handles gone before the multi handle: the order of these members.
  CurlContext context_;
  std::unique_ptr<CURLM, CurlMultiFree> multi_{curl().multi_init()};
  std::vector<std::unique_ptr<CurlTransfer>> transfers_;
  std::vector<CurlTransfer*> idle_;
  Clock::time_point watched_;  // up to when end_late() has counted
  std::deque<FetchRequest> queue_;
  std::vector<FetchResult> done_;
};

CurlFetcher::CurlFetcher(CurlFetcherOptions options)
    : impl_(std::make_unique<Impl>(std::move(options))) {}
CurlFetcher::~CurlFetcher() = default;

void CurlFetcher::start(FetchRequest request) { impl_->start(std::move(request)); }

std::vector<FetchResult> CurlFetcher::wait(std::chrono::milliseconds timeout) {
  return impl_->wait(timeout);
}

std::size_t CurlFetcher::in_flight() const { return impl_->in_flight(); }

}  // namespace dalil
