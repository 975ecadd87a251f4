#include "apps/engine/pipeline.h"

#include <zstd.h>

#include <algorithm>
#include <memory>

#include "analyzer/page/read_page.h"
#include "analyzer/site/records.h"
#include "analyzer/text/segment.h"
#include "core/utf8.h"

namespace dalil {
namespace {

// Pages that wait between two stages: enough to keep both busy, few enough to bound memory.
constexpr std::size_t kQueueCapacity = 64;
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
        reader_(settings_.resources.lexicons),
        segmenter_(settings_.resources.lexicons),
        compressor_(ZSTD_createCCtx()) {
    for (const std::string& phrase : settings_.request.keyphrases) {
      keyphrases_.emplace_back(phrase, settings_.request.page_language,
                               settings_.resources.lexicons, segmenter_);
    }
  }

  Analysed analyse(const Fetched& fetched) {
    Analysed result;
    const Page page = reader_.read(fetched.response,
                                   {settings_.request.page_language, fetched.blocked_by_robots});
    PageCommit& commit = result.commit;
    commit.url = fetched.job.id;
    commit.depth = fetched.job.depth;
    commit.record = record_of(page);
    commit.title = prefix_graphemes(page.title(), 1000);
    commit.description = prefix_graphemes(page.description(), 2000);
    commit.links = links_of(page, [this](const Url& url) { return settings_.scope.internal(url); });
    result.tally = judge_.empty_tally();
    judge_.judge(page, commit.findings, result.tally);
    if (page.html) {
      cover_keyphrases(page, commit.hits);
      if (settings_.request.keep_bodies) commit.body = compress(fetched.response.body);
    }
    return result;
  }

 private:
  void cover_keyphrases(const Page& page, std::vector<KeywordHit>& hits) {
    if (keyphrases_.empty() || page.indexable != NotIndexable::kIndexable) return;
    const PageText text(page, segmenter_);
    for (std::size_t i = 0; i < keyphrases_.size(); ++i) {
      KeywordHit hit = cover(text, keyphrases_[i]);
      hit.phrase = static_cast<std::uint16_t>(i);
      if (hit.score > 0 || hit.words_present > 0) hits.push_back(hit);
    }
  }

  std::string compress(std::string_view body) {
    std::string out(ZSTD_compressBound(body.size()), '\0');
    const std::size_t size = ZSTD_compressCCtx(compressor_.get(), out.data(), out.size(),
                                               body.data(), body.size(), kBodyCompression);
    out.resize(ZSTD_isError(size) ? 0 : size);
    return out;
  }

  const Settings& settings_;
  const PageJudge& judge_;
  PageReader reader_;
  Segmenter segmenter_;
  std::unique_ptr<ZSTD_CCtx, FreeContext> compressor_;
  std::vector<Keyphrase> keyphrases_;
};

Pipeline::Pipeline(const Settings& settings, Store& store)
    : settings_(settings),
      store_(store),
      judge_(settings.rules, settings.resources.lexicons, settings.resources.widths),
      fetched_(kQueueCapacity),
      analysed_(kQueueCapacity) {
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
  fetched_.push(std::move(fetched));
}

Result<void> Pipeline::drain() {
  std::unique_lock lock(mutex_);
  all_committed_.wait(lock, [&] { return committed_.load() == pushed_ || error_; });
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
    analysed_.push(worker.analyse(*fetched));
  }
}

void Pipeline::write() {
  while (true) {
    std::vector<Analysed> batch = analysed_.pop_all();
    if (batch.empty()) return;
    std::vector<PageCommit> pages;
    std::vector<RuleOutcome> tally = judge_.empty_tally();
    for (Analysed& analysed : batch) {
      pages.push_back(std::move(analysed.commit));
      for (std::size_t i = 0; i < tally.size(); ++i) {
        tally[i].checked += analysed.tally[i].checked;
        tally[i].failed += analysed.tally[i].failed;
        tally[i].not_applicable += analysed.tally[i].not_applicable;
        tally[i].crashed += analysed.tally[i].crashed;
      }
    }
    const Result<void> written =
        failed() ? Result<void>() : store_.commit(settings_.run, pages, tally, elapsed());
    const std::lock_guard lock(mutex_);
    if (!written) {
      error_ = written.error();
      failed_ = true;
    }
    committed_ += static_cast<std::int64_t>(pages.size());
    all_committed_.notify_all();
  }
}

}  // namespace dalil
