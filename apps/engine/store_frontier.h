// The frontier as it lies in the store, for the crawl: levels of depth, each in the order of its
// URLs' hashes.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "apps/engine/pipeline.h"
#include "crawler/crawl.h"
#include "store/answer_spool.h"
#include "store/store.h"

namespace dalil {

class StoreFrontier final : public Frontier {
 public:
  /// `late` is asked once, when all that links and sitemaps name is done, for URLs that nothing
  /// named: a folder's files.
  StoreFrontier(Store& store, std::int64_t run, Pipeline& pipeline, AnswerSpool& answers,
                std::function<Result<std::vector<std::string>>()> late)
      : store_(store), run_(run), pipeline_(pipeline), answers_(answers), late_(std::move(late)) {}

  Result<bool> next_level(int& depth) override;
  Result<std::vector<CrawlJob>> take(int limit) override;
  Result<void> add_listed(const std::vector<ListedPage>& pages) override;
  Result<void> doubt(const std::vector<CrawlJob>& jobs) override;
  Result<bool> open_doubted() override;
  Result<void> leave_out(const std::vector<std::int64_t>& ids) override;
  Result<void> for_each_fetched(
      const std::function<void(const Url& url, std::uint64_t content_key)>& callback) override;

 private:
  Result<std::vector<CrawlJob>> take_doubted(int limit);

  Store& store_;
  std::int64_t run_;
  Pipeline& pipeline_;
  AnswerSpool& answers_;
  std::function<Result<std::vector<std::string>>()> late_;
  Level level_;
  bool doubted_ = false;  // The open level is that of the doubted.
  std::optional<std::uint64_t> last_taken_;
};

}  // namespace dalil
