// A web in memory: a Fetcher whose answers come back in a shuffled order, as real ones do, but the
// same at every run.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "core/fetcher.h"

namespace dalil::test {

class FakeWeb final : public Fetcher {
 public:
  struct Answer {
    int status = 200;
    std::string body;
    std::string location;  ///< Where it redirects to.
    std::string type = "text/html; charset=utf-8";
    Failure failure = Failure::kNone;
  };

  explicit FakeWeb(unsigned seed = 1) : random_(seed) {}

  void add(const std::string& url, Answer answer) { answers_[url] = std::move(answer); }

  void start(FetchRequest request) override {
    const Url url = request.url.without_fragment();
    asked_.push_back(url.href());
    waiting_.push_back(std::move(request));
    most_at_once_ = std::max(most_at_once_, waiting_.size());
  }

  std::vector<FetchResult> wait(std::chrono::milliseconds) override {
    std::shuffle(waiting_.begin(), waiting_.end(), random_);
    std::vector<FetchResult> results;
    const std::size_t count = waiting_.empty() ? 0 : 1 + random_() % waiting_.size();
    while (results.size() < count) {
      results.push_back(answer(waiting_.back()));
      waiting_.pop_back();
    }
    if (on_answer) on_answer(asked_.size());
    return results;
  }

  std::size_t in_flight() const override { return waiting_.size(); }

  /// Every URL that was asked for, in order.
  const std::vector<std::string>& asked() const { return asked_; }
  std::size_t most_at_once() const { return most_at_once_; }

  /// Called after each wait with the number of requests so far.
  std::function<void(std::size_t)> on_answer;

 private:
  FetchResult answer(const FetchRequest& request) const {
    FetchResult result{request.id, {}};
    Response& response = result.response;
    response.requested = response.url = request.url.without_fragment();
    const auto known = answers_.find(response.url.href());
    if (known == answers_.end()) {
      response.status = 404;
      return result;
    }
    const Answer& answer = known->second;
    response.failure = answer.failure;
    if (answer.failure != Failure::kNone) return result;
    response.status = answer.status;
    response.headers.push_back({"content-type", answer.type});
    if (!answer.location.empty()) response.headers.push_back({"location", answer.location});
    if (!request.head) response.body = answer.body;
    return result;
  }

  std::map<std::string, Answer> answers_;
  std::vector<FetchRequest> waiting_;
  std::vector<std::string> asked_;
  std::size_t most_at_once_ = 0;
  std::mt19937 random_;
};

}  // namespace dalil::test
