#include "apps/engine/pipeline.h"

#include <zstd.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "analyzer/page/read_page.h"
#include "analyzer/site/records.h"
#include "analyzer/text/segment.h"
#include "core/utf8.h"

namespace dalil {
namespace {

// Pages that wait for a worker: enough to keep all busy, few enough to bound memory.
constexpr std::size_t kQueueCapacity = 64;
constexpr std::size_t kQueueBytes = 8'000'000;
constexpr std::size_t kLargePage = 1'000'000;  // bytes
constexpr int kBodyCompression =
    1;  // 70 µs for a page of 25 KB; level 3 costs twice that for 5 % less.

struct FreeContext {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

}  // namespace

// One analysis thread's own tools.
class Pipeline::Worker {
 public:
  explicit Worker(const Pipeline& pipeline)
      : settings_(pipeline.settings_),
        judge_(pipeline.judge_),
        tally_(judge_.empty_tally()),
        reader_(settings_.resources.lexicons),
        segmenter_(settings_.resources.lexicons),
        compressor_(ZSTD_createCCtx()) {
    for (const std::string& phrase : settings_.request.keyphrases) {
      keyphrases_.emplace_back(phrase, settings_.request.page_language,
                               settings_.resources.lexicons, segmenter_);
    }
    matcher_.emplace(keyphrases_);
  }

  PageCommit analyse(const Fetched& fetched) {
    PageCommit commit;
    const Page page = reader_.read(fetched.response,
                                   {settings_.request.page_language, fetched.blocked_by_robots});
    commit.url = fetched.job.id;
    commit.depth = fetched.job.depth;
    commit.record = record_of(page);
    commit.record.check = fetched.job.check;
    commit.title = prefix_graphemes(page.title(), 1000);
    commit.description = prefix_graphemes(page.description(), 2000);
    commit.links = links_of(page, [this](const Url& url) { return settings_.scope.internal(url); });
    judge_.judge(page, commit.findings, tally_);
    if (page.html) {
      cover_keyphrases(page, commit.hits);
      if (settings_.request.keep_bodies) commit.body = compress(fetched.response.body);
    }
    return commit;
  }

  /// What the rules said since they were set to 0.
  std::span<RuleOutcome> tally() { return tally_; }

 private:
  void cover_keyphrases(const Page& page, std::vector<KeywordHit>& hits) {
    if (keyphrases_.empty() || page.indexable != NotIndexable::kIndexable) return;
    const PageText text(page, segmenter_);
    for (KeywordHit& hit : cover(text, *matcher_)) {
      if (hit.score > 0 || hit.words_present > 0) hits.push_back(hit);
    }
  }

  std::string compress(std::string_view body) {
    compressed_.resize(ZSTD_compressBound(body.size()));
    const std::size_t size =
        ZSTD_compressCCtx(compressor_.get(), compressed_.data(), compressed_.size(), body.data(),
                          body.size(), kBodyCompression);
    return ZSTD_isError(size) ? std::string() : compressed_.substr(0, size);
  }

  const Settings& settings_;
  const PageJudge& judge_;
  std::vector<RuleOutcome> tally_;
  PageReader reader_;
  Segmenter segmenter_;
  std::unique_ptr<ZSTD_CCtx, FreeContext> compressor_;
  std::string compressed_;  ///< Used again for each page.
  std::vector<Keyphrase> keyphrases_;
  std::optional<PhraseMatcher> matcher_;  ///< Of the keyphrases, which stay where they are.
};

Pipeline::Pipeline(const Settings& settings, Store& store)
    : settings_(settings),
      store_(store),
      judge_(settings.rules, settings.resources.lexicons, settings.resources.widths),
      fetched_(kQueueCapacity, kQueueBytes),
      analysed_(judge_.empty_tally()) {
  const unsigned threads = std::max(1U, std::thread::hardware_concurrency());
  for (unsigned i = 0; i < threads; ++i) workers_.emplace_back([this] { work(); });
  writer_ = std::thread([this] { write(); });
}

Pipeline::~Pipeline() {
  fetched_.close();
  for (std::thread& worker : workers_) worker.join();
  analysed_.close();
  writer_.join();
}

void Pipeline::push(Fetched fetched) {
  {
    const std::lock_guard lock(mutex_);
    ++pushed_;
  }
  const std::size_t bytes = fetched.response.body.size();
  fetched_.push(std::move(fetched), bytes);
}

Result<void> Pipeline::drain() {
  analysed_.hurry();
  std::unique_lock lock(mutex_);
  all_committed_.wait(lock, [&] { return committed_.load() == pushed_ || error_; });
  analysed_.relax();
  if (error_) return *error_;
  return {};
}

std::chrono::milliseconds Pipeline::elapsed() const {
  return settings_.elapsed_before + std::chrono::duration_cast<std::chrono::milliseconds>(
                                        std::chrono::steady_clock::now() - started_);
}

void Pipeline::work() {
  Worker worker(*this);
  while (std::optional<Fetched> fetched = fetched_.pop()) {
    std::unique_lock alone(large_page_, std::defer_lock);
    if (fetched->response.body.size() > kLargePage) alone.lock();
    analysed_.add(worker.analyse(*fetched), worker.tally());
  }
}

void Pipeline::write() {
  while (true) {
    const CommitBatch::Content batch = analysed_.take();
    if (batch.pages.empty()) return;
    const Result<void> written =
        failed() ? Result<void>()
                 : store_.commit(settings_.run, batch.pages, batch.tally, elapsed());
    const std::lock_guard lock(mutex_);
    if (!written) {
      error_ = written.error();
      failed_ = true;
    }
    committed_ += static_cast<std::int64_t>(batch.pages.size());
    all_committed_.notify_all();
  }
}

}  // namespace dalil
