// The hinge of dalil: what a crawl has seen and what was found, in one SQLite file. A kill at any
// moment loses nothing that was committed, and the frontier is a part of it, so a crawl goes on
// from here.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/audit.h"
#include "core/finding.h"
#include "core/record.h"
#include "core/result.h"
#include "core/site_facts.h"
#include "store/compared.h"
#include "store/earlier.h"
#include "store/scratch_file.h"

namespace dalil {

/// The depth of URLs that only a sitemap or the folder's listing names: after all that links reach.
inline constexpr int kListedDepth = 1'000'000;

enum class RunState : std::uint8_t { kRunning = 0, kDone = 1 };

struct RunInfo {
  std::int64_t id = 0;
  RunState state = RunState::kRunning;
  std::string started;  ///< RFC 3339, UTC.
  std::chrono::milliseconds elapsed{0};
  AuditRequest request;
  bool packed = false;  ///< pack_history() made it small: it can be compared, not read anew.
};

/// A URL that waits to be fetched.
struct QueuedUrl {
  std::int64_t id = 0;
  std::uint64_t hash = 0;
  std::string href;
};

/// The shallowest depth that has waiting URLs; those with a row id over `last_id` came later and
/// wait for the next pass.
struct Level {
  int depth = 0;
  std::int64_t last_id = 0;
};

/// A URL that failed and waits to be asked once more.
struct DoubtedUrl {
  std::int64_t id = 0;
  std::uint64_t hash = 0;
  std::string href;
  int depth = 0;
  AnswerCheck check;
};

/// A URL that somebody other than a page names: the seed, a sitemap, the folder's listing.
struct NamedUrl {
  std::string href;
  int depth = 0;
  bool in_sitemap = false;
  bool listed = false;
  std::string changed;  ///< ListedPage::changed
};

/// All that is kept of one fetched (or refused) URL.
struct PageCommit {
  std::int64_t url = 0;
  int depth = 0;
  PageRecord record;
  std::string title;
  std::string description;
  std::string h1;
  std::int64_t bytes = 0;  ///< PageRow::bytes
  std::int64_t images = 0;
  std::int64_t images_without_alt = 0;
  std::optional<PageSource> source;  ///< Of HTML; its key is 0 where it did not come whole.
  std::string body;                  ///< zstd-compressed, "" where bodies are not kept.
  std::string sketch;                ///< pack() of Page::sketch; "" where that is not HTML.
  std::string spelled;               ///< See Store::spelled().
  PageTraits traits;
  std::int64_t shared = 0;  ///< EarlierPage::body of the same body, instead of `body`.
  bool unchanged = false;   ///< As it was in an earlier run.
  /// Not 0: the row of the same page in an earlier run. Its texts, traits, findings and hits are
  /// this page's, and its record but for `record.check`; of this one the links and the source
  /// count.
  std::int64_t copy_of = 0;
  std::vector<LinkRecord> links;
  std::vector<Finding> findings;
  std::vector<KeywordHit> hits;
  std::vector<PageNote> notes;
};

/// What the whole site says of one URL, see PageRow.
struct PageStanding {
  std::int64_t url = 0;  ///< Its row.
  int depth = -1;
  std::int64_t inlinks = 0;
  std::int64_t outlinks = 0;
  double link_score = 0;  ///< Kept to a millionth.
  std::int64_t findings = 0;
  int template_number = -1;  ///< In the names that come along; -1: none.
};

/// What SiteTexts quote.
struct PageTexts {
  std::string href;
  std::string title;
  std::string description;
  std::string h1;
  std::string types;  ///< PageTraits::types
};

/// One row of for_each_url().
struct UrlRow {
  PageRecord record;
  std::string_view href;  ///< Valid during the callback.
  std::int64_t page = 0;  ///< What for_each_edge() asks for; 0 where nothing came back.
  bool external = false;
  bool left_out = false;  ///< Store::leave_out() took it.
};

/// Thread-safe: one call at a time. Every failure is ErrorCode::kStore with a sentence for the
/// user.
class Store {
 public:
  /// Opens or creates the database (and the folder it lies in). `durable`: survive power cuts too
  /// (synchronous=FULL).
  static Result<Store> open(const std::string& path, bool durable);
  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  /// Where AnswerSpool keeps what a run was answered; begin_run() and drop_run() remove it.
  std::string answers_of(std::int64_t run) const;
  /// An empty file in the folder of the database.
  Result<ScratchFile> scratch() const;

  // Runs
  Result<std::int64_t> begin_run(const AuditRequest& request, std::string_view started);
  /// The newest run of that site and folder that has not ended and that no other program is at work
  /// on, if any.
  Result<std::optional<RunInfo>> unfinished_run(std::string_view site, std::string_view folder);
  /// The run of that id, or the newest that has ended where `id` is 0.
  Result<std::optional<RunInfo>> find_run(std::int64_t id);
  /// All runs, newest first.
  Result<std::vector<RunInfo>> runs();
  /// Makes the finished runs of that run's site small, but for the newest ones up to it. The pages'
  /// HTML and the index of their words go; all else unpacked() gives back. Very large runs stay as
  /// they are. One that cannot be read does, too, and keeps none of the others back; the Error is
  /// of the first of these.
  Result<void> pack_history(std::int64_t run, std::size_t keep);
  /// A packed run in a store of its own, to be read; nullopt where the run is here as it was.
  Result<std::optional<Store>> unpacked(std::int64_t run);
  /// Gives the room of what was dropped back to the file system. Takes the file's size once more
  /// while it is at work.
  Result<void> shrink();
  /// Removes a run and all that belongs to it.
  Result<void> drop_run(std::int64_t run);
  /// The summary of a run that has ended; its fixes' cards are looked up by `card_of`.
  Result<AuditSummary> summary(std::int64_t run,
                               const std::function<const RuleCard*(std::string_view)>& card_of);

  // The crawl
  /// Claims the run for this program. Fails where another one is at work on it.
  Result<void> claim_run(std::int64_t run);
  /// Loads which URLs the run knows; before the calls below, once.
  Result<void> load_seen(std::int64_t run);
  Result<void> add_urls(std::int64_t run, std::span<const NamedUrl> urls);
  Result<std::optional<Level>> next_level(std::int64_t run);
  /// Waiting URLs of a level in the order of their hashes, after `after` (nullopt: from the start).
  Result<std::vector<QueuedUrl>> take(std::int64_t run, Level level,
                                      std::optional<std::uint64_t> after, int limit);
  /// Everything of these pages, their links' new URLs and the frontier's change, in one
  /// transaction. `outcomes` are added to those of the run.
  Result<void> commit(std::int64_t run, std::span<const PageCommit> pages,
                      std::span<const RuleOutcome> outcomes, std::chrono::milliseconds elapsed);
  /// The row of a URL of the run; load_seen() comes first.
  Result<std::optional<std::int64_t>> find_url(std::string_view href);
  /// Takes URLs that wait from the frontier, until take_doubted() gives them again; of each its id
  /// and check count.
  Result<void> doubt(std::span<const DoubtedUrl> urls);
  /// Doubted URLs in the order of their hashes, after `after`. They are until commit().
  Result<std::vector<DoubtedUrl>> take_doubted(std::int64_t run, std::optional<std::uint64_t> after,
                                               int limit);
  /// Takes URLs that wait from the frontier for good.
  Result<void> leave_out(std::span<const std::int64_t> urls);
  /// All URLs that were fetched or refused so far, doubted ones included, with
  /// PageRecord::content_key.
  Result<void> for_each_done(
      std::int64_t run,
      const std::function<void(std::string_view href, std::uint64_t content_key)>& callback);
  /// URLs that were fetched or refused so far, doubted ones included.
  Result<std::int64_t> done_count(std::int64_t run);

  // Earlier runs
  /// The HTML page of that URL in a run, if there is one that came whole.
  Result<std::optional<EarlierPage>> earlier(std::int64_t run, std::string_view href);
  /// Pages that were committed with PageCommit::unchanged.
  Result<std::int64_t> unchanged_count(std::int64_t run);

  // Two runs
  /// The finished runs of the same site and folder, newest first, up to that one and with it.
  Result<std::vector<RunInfo>> history(std::int64_t run);
  /// The site's URLs of a run and of another one, which may be another store's, in one order: all
  /// that have one address (same_address()) at once, those that came first first; none where the
  /// run does not know it.
  using ComparedPages =
      std::function<void(std::span<const ComparedPage>, std::span<const ComparedPage>)>;
  Result<void> compare_pages(std::int64_t run, Store& other, std::int64_t other_run,
                             const ComparedPages& callback);
  /// Pages of a run by their rows, in that order; row 0 gives an empty one.
  Result<std::vector<ComparedPage>> compared_pages(std::int64_t run,
                                                   std::span<const std::int64_t> urls);
  /// The findings of both in one order, each fingerprint once; nullptr where the run lacks it.
  Result<void> compare_findings(
      std::int64_t run, Store& other, std::int64_t other_run,
      const std::function<void(const ComparedFinding*, const ComparedFinding*)>& callback);
  /// ComparedFinding::id
  Result<Finding> finding(std::int64_t id);
  /// Keeps by which rules pages of one PageSource::analysis are judged, in the order of their
  /// verdicts.
  Result<void> keep_tally(std::int64_t run, std::uint64_t analysis,
                          std::span<const std::string_view> rules);
  /// What keep_tally() kept; runs of earlier versions have none.
  Result<void> for_each_tally(
      std::int64_t run,
      const std::function<void(std::uint64_t analysis, std::vector<std::string> rules)>& callback);
  /// Of a row of `url`; nullopt where there are none.
  Result<std::optional<PageVerdicts>> verdicts(std::int64_t url);
  /// Remembers that these findings of the run before are no longer found, so that one that comes
  /// back is told from a new one, whichever runs are still kept then.
  Result<void> keep_vanished(std::int64_t run, std::span<const std::uint64_t> fingerprints);
  /// Whether keep_vanished() had it of a run of the same site, up to that one.
  Result<bool> vanished(std::int64_t run, std::uint64_t fingerprint);

  // Links to other sites
  /// All URLs that are no part of the site, in the order of their hashes; `checked`: the store
  /// knows an answer.
  Result<void> for_each_external(
      std::int64_t run,
      const std::function<void(std::int64_t id, std::string_view href, bool checked)>& callback);
  /// Keeps the answers: of each record its id, status, failure and check.
  Result<void> commit_external(std::span<const PageRecord> answers);

  // The site
  /// Which rows of `url` a run has; those of other runs may lie between.
  struct Rows {
    std::int64_t count = 0, first = 0, last = 0;
  };
  Result<Rows> rows(std::int64_t run);
  /// All URLs of the run in ascending order of their href.
  Result<void> for_each_url(std::int64_t run, const std::function<void(const UrlRow&)>& callback);
  /// The links of a page in their order: target row, the link without texts. `page` is of UrlRow.
  Result<void> for_each_edge(
      std::int64_t page,
      const std::function<void(std::int64_t to, LinkKind, Region, bool nofollow)>& callback);
  /// The notes of one kind, by row of the page and name.
  Result<void> for_each_note(std::int64_t run, NoteKind kind,
                             const std::function<void(std::int64_t url, std::string_view name,
                                                      std::string_view value)>& callback);
  Result<void> for_each_hit(
      std::int64_t run, const std::function<void(std::int64_t url, const KeywordHit&)>& callback);
  /// Keeps what was learnt of robots.txt and the sitemaps, in place of what was kept before.
  Result<void> keep_facts(std::int64_t run, const SiteFacts& facts);
  /// What keep_facts() kept; empty where it never did.
  Result<SiteFacts> facts(std::int64_t run);
  Result<PageTexts> texts(std::int64_t url);
  /// The links of a page in their order: all of them, or those of one kind, which is faster.
  Result<std::vector<LinkRecord>> links(std::int64_t url,
                                        std::optional<LinkKind> only = std::nullopt);
  /// The links of a page in their order, with the row of their target. `anchor` is valid during the
  /// call; `usual`: it is the one of usual_anchors(), and "" here. `page` is of UrlRow.
  Result<void> for_each_anchor(std::int64_t page,
                               const std::function<void(std::int64_t to, LinkKind kind, bool usual,
                                                        std::string_view anchor)>& callback);
  /// The text of the first link to each URL that was seen, where there is one.
  Result<void> usual_anchors(
      std::int64_t run,
      const std::function<void(std::int64_t url, std::string_view anchor)>& callback);
  /// PageCommit::sketch
  Result<std::string> sketch(std::int64_t url);
  /// The decompressed-size-unknown zstd body, "" where none is kept.
  Result<std::string> body(std::int64_t url);

  // The words of a run's pages, in a form that is the caller's
  /// The words of a single page, zstd-compressed; "" where none are kept.
  Result<std::string> spelled(std::int64_t url);
  /// Keeps all parts that `write` gives to its argument, in place of those that were kept before,
  /// of single pages, too.
  Result<void> keep_words(
      std::int64_t run,
      const std::function<void(const std::function<void(std::string_view part)>&)>& write);
  /// Calls back with the parts in their order, until it says false.
  Result<void> for_each_words_part(std::int64_t run,
                                   const std::function<bool(std::string_view part)>& callback);

  // Findings
  /// Writes what the site rules found and ends the run, in one transaction: `write` is called with
  /// a sink. A run that was judged before loses the findings and outcomes of these rules first.
  struct FindingSink {
    std::function<void(std::int64_t url, const Finding& finding)> add;
    std::function<void(std::string_view rule)> forget;  ///< Takes back what a rule has added.
    /// Counts a finding that is accepted.
    std::function<void(std::int64_t url, std::string_view rule)> suppress;
  };
  Result<void> judge(std::int64_t run, std::span<const std::string_view> site_rules,
                     const std::function<std::vector<RuleOutcome>(const FindingSink&)>& write);
  Result<void> finish_run(std::int64_t run, const AuditSummary& summary);
  Result<std::vector<RuleOutcome>> outcomes(std::int64_t run);
  /// Rows of `url` with a finding of that rule, each once, and how many findings have each
  /// Confidence.
  struct Affected {
    std::vector<std::int64_t> urls;
    std::vector<std::uint32_t> counts;  ///< Parallel to `urls`: findings at each.
    std::int64_t by_confidence[4] = {};
  };
  Result<Affected> affected(std::int64_t run, std::string_view rule);
  /// See FindingSource in core/audit.h.
  Result<void> findings(std::int64_t run, std::string_view rule, std::int64_t limit,
                        const std::function<bool(const Finding&)>& callback);

  // The tables
  /// Keeps what the site says of its pages, in place of what was kept before: what `next` gives,
  /// until it gives nullopt. Quick where they come in ascending order of their rows. `next` asks
  /// nothing of the store.
  Result<void> keep_standings(std::int64_t run, std::span<const std::string_view> templates,
                              const std::function<std::optional<PageStanding>()>& next);
  /// See PageRowSource in core/audit_rows.h.
  Result<void> page_rows(std::int64_t run, const std::function<bool(const PageRow&)>& callback);
  /// See LinkRowSource there.
  Result<void> link_rows(std::int64_t run, const std::function<bool(const LinkRow&)>& callback);

 private:
  struct State;
  explicit Store(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace dalil
