#include "apps/engine/pipeline.h"

#include <zstd.h>

#include <algorithm>
#include <memory>

#include "analyzer/page/read_page.h"
#include "analyzer/text/fold.h"
#include "analyzer/text/segment.h"
#include "core/hash.h"
#include "core/utf8.h"

namespace dalil {
namespace {

// Pages that wait between two stages: enough to keep both busy, few enough to bound memory.
constexpr std::size_t kQueueCapacity = 64;
constexpr std::size_t kMaxAnchorBytes = 200;
constexpr int kBodyCompression =
    1;  // 70 µs for a page of 25 KB; level 3 costs twice that for 5 % less.

std::uint64_t text_key(std::string_view text) {
  if (text.empty()) return 0;
  return hash64(collapse_space(fold(text, Fold::kL2)));
}

// What a URL of the page becomes in the link graph; "" where it is no link to anywhere else.
void add_link(const Url& target, LinkKind kind, const Page& page, const Scope& scope,
              std::vector<LinkRecord>& links) {
  if (!target.is_http()) return;
  Url url = target.has_fragment() ? target.without_fragment() : target;
  if (kind != LinkKind::kRedirect && url.href() == page.url) return;
  LinkRecord& link = links.emplace_back();
  link.kind = kind;
  link.internal = scope.internal(url);
  link.url = url.href();
}

std::vector<LinkRecord> links_of(const Page& page, const Scope& scope) {
  std::vector<LinkRecord> links;
  links.reserve(page.links.size() + page.canonicals.size() + page.hreflang.size() + 1);
  if (!page.redirect_to.empty()) {
    if (const Result<Url> target = Url::parse(page.redirect_to)) {
      add_link(*target, LinkKind::kRedirect, page, scope, links);
    }
  }
  const auto with_position = [&](std::size_t before, SourcePosition at, std::string_view text) {
    if (links.size() == before) return;
    links.back().line = at.line;
    links.back().column = at.column;
    links.back().anchor = prefix_bytes(text, kMaxAnchorBytes);
  };
  for (const Link& link : page.links) {
    const std::size_t before = links.size();
    if (!link.url.valid()) continue;
    add_link(link.url, LinkKind::kAnchor, page, scope, links);
    with_position(before, link.at, link.text);
    if (links.size() == before) continue;
    links.back().region = link.region;
    links.back().nofollow = link.nofollow || page.nofollow;
  }
  for (const Canonical& canonical : page.canonicals) {
    const std::size_t before = links.size();
    if (canonical.url.valid()) add_link(canonical.url, LinkKind::kCanonical, page, scope, links);
    with_position(before, canonical.at, {});
  }
  for (const Hreflang& alternate : page.hreflang) {
    const std::size_t before = links.size();
    if (alternate.url.valid()) add_link(alternate.url, LinkKind::kHreflang, page, scope, links);
    with_position(before, alternate.at, alternate.code);
  }
  return links;
}

PageRecord record_of(const Page& page, const Response& response) {
  PageRecord record;
  record.status = static_cast<std::uint16_t>(std::clamp(page.status, 0, 999));
  record.failure = page.failure;
  record.indexable = page.indexable;
  record.html = page.html;
  record.fetched = response.status != 0;
  record.nofollow = page.nofollow;
  record.words = page.content_words;
  record.title_key = text_key(page.title());
  record.description_key = text_key(page.description());
  record.content_key = page.content_key;
  const std::size_t length = std::min(page.language.size(), sizeof record.language - 1);
  std::copy_n(page.language.begin(), length, record.language);
  return record;
}

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

  Analysed analyse(Fetched fetched) {
    Analysed result;
    const Page page = reader_.read(fetched.response,
                                   {settings_.request.page_language, fetched.blocked_by_robots});
    PageCommit& commit = result.commit;
    commit.url = fetched.job.id;
    commit.depth = fetched.job.depth;
    commit.record = record_of(page, fetched.response);
    commit.title = prefix_graphemes(page.title(), 1000);
    commit.description = prefix_graphemes(page.description(), 2000);
    commit.links = links_of(page, settings_.scope);
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
    analysed_.push(worker.analyse(std::move(*fetched)));
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
