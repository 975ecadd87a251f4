#include "crawler/curl_fetcher.h"

#include <curl/curl.h>

#include <algorithm>
#include <cassert>
#include <deque>

#include "crawler/curl_transfer.h"

namespace dalil {
namespace {

struct CurlMultiFree {
  void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
};

CURLM* new_multi() {
  static const CURLcode initialised = curl_global_init(CURL_GLOBAL_DEFAULT);
  assert(initialised == CURLE_OK);
  static_cast<void>(initialised);
  return curl_multi_init();
}

// Over 8 MB curl would not take the URL and ask for the handle's last one; servers read 8 to 64 KB.
constexpr std::size_t kLongestUrl = 100'000;

FetchResult refused(const FetchRequest& request) {
  Response response;
  response.requested = request.url.without_fragment();
  response.url = response.requested;
  response.failure = Failure::kProtocol;
  response.failure_detail = "not an http or https URL, or over 100,000 bytes long";
  return {request.id, std::move(response)};
}

}  // namespace

class CurlFetcher::Impl {
 public:
  explicit Impl(CurlFetcherOptions options) : context_(std::move(options)) {
    context_.options.concurrency = std::max<std::size_t>(context_.options.concurrency, 1);
    // Links to other hosts leave idle connections behind; the site's own must survive them.
    curl_multi_setopt(multi_.get(), CURLMOPT_MAXCONNECTS,
                      static_cast<long>(4 * context_.options.concurrency));
  }

  ~Impl() {
    for (const auto& transfer : transfers_) {
      curl_multi_remove_handle(multi_.get(), transfer->handle());
    }
  }

  void start(FetchRequest request) {
    if (!request.url.is_http() || request.url.href().size() > kLongestUrl) {
      done_.push_back(refused(request));
    } else if (active() < context_.options.concurrency) {
      launch(std::move(request));
    } else {
      queue_.push_back(std::move(request));
    }
  }

  std::vector<FetchResult> wait(std::chrono::milliseconds timeout) {
    using Clock = std::chrono::steady_clock;
    const Clock::time_point deadline =
        Clock::now() + std::min<std::chrono::milliseconds>(timeout, std::chrono::hours(1));
    for (;;) {
      int running = 0;
      curl_multi_perform(multi_.get(), &running);
      collect();
      if (!done_.empty() || active() == 0) break;
      const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
      if (left.count() <= 0) break;
      const auto poll = static_cast<int>(std::min<std::int64_t>(left.count(), 1'000));
      curl_multi_poll(multi_.get(), nullptr, 0, poll, nullptr);
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
    curl_multi_add_handle(multi_.get(), transfer->handle());
  }

  void collect() {
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi_.get(), &left)) {
      if (message->msg != CURLMSG_DONE) continue;
      CURL* easy = message->easy_handle;
      const CURLcode code = message->data.result;  // the message dies with the handle's removal
      CurlTransfer* transfer = nullptr;
      curl_easy_getinfo(easy, CURLINFO_PRIVATE, &transfer);
      curl_multi_remove_handle(multi_.get(), easy);
      done_.push_back(transfer->end(code));
      idle_.push_back(transfer);
    }
    while (!queue_.empty() && active() < context_.options.concurrency) {
      launch(std::move(queue_.front()));
      queue_.pop_front();
    }
  }

  // curl wants the handles gone before the multi handle: the order of these members.
  CurlContext context_;
  std::unique_ptr<CURLM, CurlMultiFree> multi_{new_multi()};
  std::vector<std::unique_ptr<CurlTransfer>> transfers_;
  std::vector<CurlTransfer*> idle_;
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
