#include "apps/engine/pipeline.h"

#include <fmt/format.h>
#include <zstd.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "analyzer/journey.h"
#include "analyzer/keywords/spelled_page.h"
#include "analyzer/page/read_page.h"
#include "analyzer/site/records.h"
#include "analyzer/text/segment.h"
#include "apps/engine/verdicts.h"
#include "core/utf8.h"

namespace dalil {
namespace {

// Pages that wait for a worker: enough to keep all busy, few enough to bound memory.
constexpr std::size_t kQueueCapacity = 16;
constexpr std::size_t kQueueBytes = 8'000'000;
// HTML that is read at the same time. A tree of nothing but short tags takes ninety times its size.
constexpr std::size_t kBytesBeingRead = 1'500'000;
constexpr std::size_t kLargePage = 1'000'000;  // bytes
constexpr std::size_t kLongestH1 = 200;        // Graphemes.
constexpr int kBodyCompression =
    1;  // 70 µs for a page of 25 KB; level 3 costs twice that for 5 % less.

struct FreeContext {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

}  // namespace

// One analysis thread's own tools.
class Pipeline::Worker {
 public:
  explicit Worker(Pipeline& pipeline)
      : pipeline_(pipeline),
        settings_(pipeline.settings_),
        judge_(pipeline.judge_),
        tally_(judge_.empty_tally()),
        reader_(settings_.resources.lexicons),
        queries_(settings_.own != nullptr && !settings_.own->queries().empty()
                     ? &settings_.own->queries()
                     : nullptr),
        journey_(settings_.resources.lexicons),
        segmenter_(settings_.resources.lexicons),
        compressor_(ZSTD_createCCtx()) {
    for (const std::string& phrase : settings_.request.keyphrases) {
      keyphrases_.emplace_back(phrase, settings_.request.page_language,
                               settings_.resources.lexicons, segmenter_);
    }
    matcher_.emplace(keyphrases_);
    for (const bool like_missing : {false, true}) {
      analysis_[like_missing] = analysis_of(settings_.request, settings_.rules, settings_.own,
                                            like_missing, settings_.today);
    }
  }

  Result<PageCommit> analyse(Fetched& fetched) {
    Response& response = fetched.response;
    const bool not_modified = response.status == 304;
    const Result<std::optional<EarlierPage>> earlier =
        pipeline_.earlier_.recall(fetched.job.validators, response);
    if (!earlier) return earlier.error();
    PageCommit commit;
    commit.url = fetched.job.id;
    commit.depth = fetched.job.depth;
    commit.source = source_of(response);
    if (!*earlier) {
      read(fetched, commit);
      return commit;
    }
    const EarlierPage& known = **earlier;
    PageSource& source = *commit.source;
    if (not_modified && source.headers == known.source.headers) source.key = known.source.key;
    commit.unchanged = source.key == known.source.key;
    if (commit.unchanged && settings_.request.keep_bodies) commit.shared = known.body;
    if (commit.unchanged && can_copy(fetched, known)) {
      if (Result<void> copied = copy(fetched, known, commit); !copied) return copied.error();
      return commit;
    }
    if (not_modified) {
      Result<void> loaded = pipeline_.earlier_.load_body(known, response);
      if (!loaded) return loaded.error();
      source.key = source_of(response).key;
      commit.unchanged = source.key == known.source.key;
      if (settings_.request.keep_bodies) commit.shared = known.body;
    }
    read(fetched, commit);
    return commit;
  }

  /// What the rules said since they were set to 0.
  std::span<RuleOutcome> tally() { return tally_; }

 private:
  // Reads and judges the page; its source is filled in but for what follows from that.
  void read(const Fetched& fetched, PageCommit& commit) {
    const ByteBudget::Share share = pipeline_.being_read_.take(fetched.response.body.size());
    judge(fetched, commit);
    if (fetched.response.body.size() > kLargePage) {
      reader_ = PageReader(settings_.resources.lexicons);  // Its buffers are as large as the page.
      std::string().swap(compressed_);
    }
  }

  void judge(const Fetched& fetched, PageCommit& commit) {
    const Page page =
        reader_.read(fetched.response, {.language = settings_.request.page_language,
                                        .blocked_by_robots = fetched.blocked_by_robots,
                                        .missing_key = missing_key(fetched),
                                        .queries = queries_});
    commit.record = record_of(page);
    commit.record.check = fetched.job.check;
    commit.title = prefix_graphemes(page.title(), 1000);
    commit.description = prefix_graphemes(page.description(), 2000);
    commit.h1 = prefix_graphemes(main_h1(page), kLongestH1);
    commit.bytes = static_cast<std::int64_t>(page.bytes);
    commit.images = std::ssize(page.images);
    commit.images_without_alt = std::ranges::count_if(
        page.images, [](const Image& image) { return !image.alt && !image.hidden; });
    commit.links = links_of(page, [this](const Url& url) { return settings_.scope.internal(url); });
    cover_keyphrases(page, commit);
    judge_.judge(page, commit.findings, tally_, best_phrase(commit.hits));
    add_notes(page, commit.notes);
    if (!page.html) {
      commit.source.reset();
      return;
    }
    pipeline_.parsed_.fetch_add(1, std::memory_order_relaxed);
    commit.sketch = pack(page.sketch);
    commit.traits.types = types_of(page);
    commit.source->analysis = analysis_[page.like_missing];
    commit.source->verdicts = pack_verdicts(tally_);
    commit.source->holds = judged_until(page, settings_.today);
    keep_body(fetched, commit);
  }

  void add_notes(const Page& page, std::vector<PageNote>& notes) {
    for (const IgnoreComment& comment : page.ignored) {
      if (comment.reason.empty()) continue;
      for (const std::string& rule : comment.rules) accept(rule, comment.until, notes);
    }
    for (RuleOutcome& outcome : tally_) {
      if (outcome.suppressed == 0) continue;
      notes.push_back({NoteKind::kSuppressed, outcome.rule, fmt::to_string(outcome.suppressed)});
      outcome.suppressed = 0;
    }
    if (settings_.own != nullptr) {
      for (PageNote& note : settings_.own->extracted(page)) notes.push_back(std::move(note));
    }
    if (std::string day = changed_on(page); !day.empty()) {
      notes.push_back({NoteKind::kChanged, "own", std::move(day)});
    }
    if (std::optional<PageNote> stage = stage_note(page, reader_.content(), journey_)) {
      notes.push_back(*std::move(stage));
    }
  }

  // A rule stands in one note: that of the comment which accepts it longest.
  static void accept(const std::string& rule, const std::string& until,
                     std::vector<PageNote>& notes) {
    const auto known = std::ranges::find(notes, rule, &PageNote::name);
    if (known == notes.end()) {
      notes.push_back({NoteKind::kIgnored, rule, until});
    } else if (until.empty() || (!known->value.empty() && known->value < until)) {
      known->value = until;
    }
  }

  // Whether reading the page would give what it gave then. Fills in what the rules said.
  bool can_copy(const Fetched& fetched, const EarlierPage& known) {
    const bool like_missing = known.content_key != 0 && known.content_key == missing_key(fetched);
    const bool holds = known.source.holds.empty() || known.source.holds >= settings_.today;
    return holds && known.source.analysis == analysis_[like_missing] &&
           unpack_verdicts(known.source.verdicts, tally_);
  }

  Result<void> copy(const Fetched& fetched, const EarlierPage& known, PageCommit& commit) {
    Result<std::vector<LinkRecord>> links = pipeline_.earlier_.links(known);
    if (!links) return links.error();
    commit.links = std::move(*links);
    for (LinkRecord& link : commit.links) {
      const Result<Url> target = Url::parse(link.url);
      link.internal = target && settings_.scope.internal(*target);
    }
    commit.copy_of = known.url;
    commit.record.check = fetched.job.check;
    commit.source->analysis = known.source.analysis;
    commit.source->verdicts = known.source.verdicts;
    keep_body(fetched, commit);
    return {};
  }

  void keep_body(const Fetched& fetched, PageCommit& commit) {
    if (!settings_.request.keep_bodies || commit.shared != 0) return;
    commit.body = compress(fetched.response.body);
  }

  // The home page is what it is, even where a server answers with it whatever is asked for.
  std::uint64_t missing_key(const Fetched& fetched) {
    return fetched.job.depth == 0 ? 0 : pipeline_.missing_key(fetched.response.requested);
  }

  // Who gives keyphrases asks `dalil keywords`, too: it need not read the page again.
  void cover_keyphrases(const Page& page, PageCommit& commit) {
    if (keyphrases_.empty() || page.indexable != NotIndexable::kIndexable) return;
    const PageText text(page, segmenter_);
    for (KeywordHit& hit : cover(text, *matcher_)) {
      if (hit.score > 0 || hit.words_present > 0) commit.hits.push_back(hit);
    }
    commit.spelled = compress(pack(speller_.spell(text.text())));
  }

  /// Of those that the page has whole somewhere.
  std::string_view best_phrase(const std::vector<KeywordHit>& hits) const {
    const KeywordHit* best = nullptr;
    for (const KeywordHit& hit : hits) {
      const bool stands = hit.title + hit.description + hit.h1 + hit.body > 0;
      if (stands && (best == nullptr || hit.score > best->score)) best = &hit;
    }
    return best == nullptr ? std::string_view() : settings_.request.keyphrases[best->phrase];
  }

  std::string compress(std::string_view body) {
    compressed_.resize(ZSTD_compressBound(body.size()));
    const std::size_t size =
        ZSTD_compressCCtx(compressor_.get(), compressed_.data(), compressed_.size(), body.data(),
                          body.size(), kBodyCompression);
    return ZSTD_isError(size) ? std::string() : compressed_.substr(0, size);
  }

  Pipeline& pipeline_;
  const Settings& settings_;
  const PageJudge& judge_;
  std::vector<RuleOutcome> tally_;
  std::uint64_t analysis_[2];  // By Page::like_missing.
  PageReader reader_;
  const PageQueries* queries_;
  StageWords journey_;
  Segmenter segmenter_;
  std::unique_ptr<ZSTD_CCtx, FreeContext> compressor_;
  std::string compressed_;  ///< Used again for each page.
  Speller speller_;
  std::vector<Keyphrase> keyphrases_;
  std::optional<PhraseMatcher> matcher_;  ///< Of the keyphrases, which stay where they are.
};

Pipeline::Pipeline(const Settings& settings, Store& store)
    : settings_(settings),
      store_(store),
      earlier_(store, settings.request.since),
      judge_(settings.rules, settings.resources.lexicons, settings.resources.widths,
             settings.today),
      being_read_(kBytesBeingRead),
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

void Pipeline::learn_missing(const Response& answer, std::uint64_t home_key) {
  const Page page = PageReader(settings_.resources.lexicons)
                        .read(answer, {.language = settings_.request.page_language});
  if (!page.html || page.content_key == 0 || page.content_key == home_key) return;
  const std::lock_guard lock(missing_mutex_);
  missing_keys_[answer.requested.origin()] = page.content_key;
}

std::uint64_t Pipeline::missing_key(const Url& url) {
  const std::lock_guard lock(missing_mutex_);
  if (missing_keys_.empty()) return 0;
  const auto known = missing_keys_.find(url.origin());
  return known == missing_keys_.end() ? 0 : known->second;
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
    Result<PageCommit> commit = worker.analyse(*fetched);
    if (commit) {
      analysed_.add(std::move(*commit), worker.tally());
    } else {
      fail(commit.error());
    }
  }
}

void Pipeline::fail(const Error& error) {
  const std::lock_guard lock(mutex_);
  error_ = error;
  failed_ = true;
  all_committed_.notify_all();
}

void Pipeline::write() {
  while (true) {
    const CommitBatch::Content batch = analysed_.take();
    if (batch.pages.empty()) return;
    const Result<void> written =
        failed() ? Result<void>()
                 : store_.commit(settings_.run, batch.pages, batch.tally, elapsed());
    if (!written) fail(written.error());
    if (written && settings_.answers && !failed()) {
      std::vector<std::int64_t> urls;
      for (const PageCommit& page : batch.pages) urls.push_back(page.url);
      settings_.answers->settle(urls);
    }
    const std::lock_guard lock(mutex_);
    committed_ += static_cast<std::int64_t>(batch.pages.size());
    all_committed_.notify_all();
  }
}

}  // namespace dalil
