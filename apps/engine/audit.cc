#include "apps/engine/audit.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <ctime>
#include <memory>
#include <set>
#include <utility>

#include "analyzer/judge.h"
#include "apps/engine/audit_keywords.h"
#include "apps/engine/external_links.h"
#include "apps/engine/home_check.h"
#include "apps/engine/left_out.h"
#include "apps/engine/pipeline.h"
#include "apps/engine/site_from_store.h"
#include "apps/engine/store_frontier.h"
#include "apps/engine/summarise.h"
#include "apps/engine/verdicts.h"
#include "crawler/curl_fetcher.h"
#include "crawler/folder_fetcher.h"

namespace dalil {
namespace {

constexpr int kMaxSeedRedirects = 20;

std::string utc_now() {
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
}

// The row of the page that the seed's redirects lead to; every host on the way belongs to the site.
Result<std::int64_t> find_home(Store& store, const std::string& seed, Scope& scope, Url& home) {
  std::string href = seed;
  std::int64_t row = 0;
  for (int hop = 0; hop < kMaxSeedRedirects; ++hop) {
    Result<Url> url = Url::parse(href);
    const Result<std::optional<std::int64_t>> known = store.find_url(href);
    if (!known) return known.error();
    if (!url || !*known) break;
    scope.add_seed(*url);
    home = std::move(*url);
    row = **known;
    const Result<std::vector<LinkRecord>> links = store.links(row);
    if (!links) return links.error();
    const auto redirect = std::ranges::find(*links, LinkKind::kRedirect, &LinkRecord::kind);
    if (redirect == links->end()) break;
    href = redirect->url;
  }
  return row;
}

// One audit while it runs.
class Audit {
 public:
  Audit(AuditRequest request, Fetcher& fetcher, Store& store, const Resources& resources,
        const AuditOptions& options)
      : request_(std::move(request)),
        fetcher_(fetcher),
        store_(store),
        resources_(resources),
        options_(options) {}

  Result<AuditEnd> run() {
    if (Result<void> opened = open_run(); !opened) return opened.error();
    Result<Scope> scope = Scope::make(request_.scope);
    if (!scope) return scope.error();
    scope_ = std::move(*scope);
    Result<CrawlEnd> crawled = crawl_site();
    if (!crawled) return crawled.error();
    AuditEnd end;
    end.interrupted = crawled->interrupted;
    end.parsed = parsed_;
    end.robots_unreachable = crawled->robots_unreachable;
    end.summary.run = run_;
    end.summary.site = request_.site;
    if (end.interrupted) return end;
    if (Result<void> judged = judge(*crawled, end.summary); !judged) return judged.error();
    end.warnings = std::move(warnings_);
    end.notes = std::move(notes_);
    return end;
  }

 private:
  Result<void> open_run() {
    if (options_.resume) {
      Result<std::optional<RunInfo>> unfinished =
          store_.unfinished_run(request_.site, request_.folder);
      if (!unfinished) return unfinished.error();
      if (*unfinished) {
        run_ = (*unfinished)->id;
        started_ = (*unfinished)->started;
        elapsed_ = (*unfinished)->elapsed;
        request_ = std::move((*unfinished)->request);
        if (Result<void> claimed = store_.claim_run(run_); !claimed) return claimed;
        return store_.load_seen(run_);
      }
    }
    started_ = utc_now();
    const Result<std::int64_t> run = store_.begin_run(request_, started_);
    if (!run) return run.error();
    run_ = *run;
    if (Result<void> claimed = store_.claim_run(run_); !claimed) return claimed;
    if (Result<void> loaded = store_.load_seen(run_); !loaded) return loaded;
    std::vector<NamedUrl> seeds;
    if (!request_.scope.list_only) seeds.push_back({.href = request_.site});
    for (std::string& href : std::exchange(request_.list, {})) {
      seeds.push_back({.href = std::move(href)});
    }
    return store_.add_urls(run_, seeds);
  }

  Result<CrawlEnd> crawl_site() {
    CrawlStart start;
    const Result<std::int64_t> done = store_.done_count(run_);
    if (!done) return done.error();
    start.done = *done;
    Url home;
    const Result<std::int64_t> row = find_home(store_, request_.site, scope_, home);
    if (!row) return row.error();
    if (start.done > 0) start.home = home;
    Result<SiteFacts> known = store_.facts(start.done > 0 ? run_ : request_.since);
    if (!known) return known.error();
    start.home_fact = std::move(known->home);

    const std::string today = started_.substr(0, 10);
    for (const bool like_missing : {false, true}) {
      const Result<void> kept = store_.keep_tally(
          run_, analysis_of(request_, options_.rules, options_.own, like_missing, today),
          page_rule_ids(options_.rules));
      if (!kept) return kept.error();
    }
    // Files are read again as quickly as their copies.
    AnswerSpool answers(request_.folder.empty() ? store_.answers_of(run_) : "");
    Pipeline pipeline({request_, resources_, options_.rules, scope_, run_, elapsed_, options_.own,
                       &answers, today},
                      store_);
    StoreFrontier frontier(store_, run_, pipeline, answers, late_listing());
    CrawlSink sink;
    sink.on_answer = [&](const CrawlJob& job, const Response& response) {
      answers.keep(job.id, job.check.attempts, response);
    };
    sink.recall = [&](const CrawlJob& job) {
      return answers.recall(job.id, job.check.attempts, job.url);
    };
    sink.on_response = [&](CrawlJob&& job, Response&& response) {
      pipeline.push({std::move(job), std::move(response), false});
    };
    sink.on_blocked = [&](CrawlJob&& job) {
      Response none;
      none.requested = none.url = job.url;
      pipeline.push({std::move(job), std::move(none), true});
    };
    // A folder knows what it does not have.
    if (request_.folder.empty()) {
      sink.on_missing = [&](const Response& answer) {
        if (const auto key = home_key()) pipeline.learn_missing(answer, *key);
      };
    }
    sink.on_home = [&](const HomeFact& fact) {
      // At once, so that an audit that goes on need not ask again.
      SiteFacts facts;
      facts.home = fact;
      [[maybe_unused]] const Result<void> kept = store_.keep_facts(run_, facts);  // Else: again.
    };
    sink.on_tick = [&] {
      options_.on_progress({start.done + pipeline.committed(), pipeline.elapsed()});
    };
    static const std::atomic<bool> never{false};
    const std::atomic<bool>& stop = options_.stop ? *options_.stop : never;
    Result<CrawlEnd> end = crawl(request_, start, fetcher_, frontier, scope_, sink, stop);
    const Result<void> drained = pipeline.drain();
    if (end && !drained) return drained.error();
    if (end && !end->interrupted) answers.close();
    if (end && !end->interrupted && request_.check_external) {
      const Result<bool> checked = check_external_links(
          store_, run_, scope_, options_.external ? *options_.external : fetcher_, sink.on_tick,
          stop);
      if (!checked) return checked.error();
      end->interrupted = !*checked;
    }
    elapsed_ = pipeline.elapsed();
    parsed_ = pipeline.parsed();
    return end;
  }

  // The key of the home page's content, 0 where it has none; nullopt where the store fails.
  std::optional<std::uint64_t> home_key() {
    Url home;
    if (!find_home(store_, request_.site, scope_, home)) return std::nullopt;
    const Result<std::optional<EarlierPage>> page = store_.earlier(run_, home.href());
    if (!page) return std::nullopt;
    return *page ? (*page)->content_key : 0;
  }

  // A folder's files that no link reached under any name.
  std::function<Result<std::vector<std::string>>()> late_listing() {
    auto* folder = dynamic_cast<FolderFetcher*>(&fetcher_);
    if (!folder) return nullptr;
    return [this, folder]() -> Result<std::vector<std::string>> {
      std::set<std::string> served;
      const Result<void> read = store_.for_each_url(run_, [&](const UrlRow& row) {
        const Result<Url> url = Url::parse(row.href);
        if (row.external || !url) return;
        if (std::optional<std::string> file = folder->resolve(*url)) {
          served.insert(std::move(*file));
        }
      });
      if (!read) return read.error();
      std::vector<std::string> unnamed;
      for (std::string& href : folder->list_pages()) {
        const Result<Url> url = Url::parse(href);
        const std::optional<std::string> file =
            url ? folder->resolve(*url) : std::optional<std::string>();
        if (file && !served.contains(*file)) unnamed.push_back(std::move(href));
      }
      return unnamed;
    };
  }

  Result<void> judge(const CrawlEnd& crawled, AuditSummary& summary) {
    Url home;
    const Result<std::int64_t> home_row = find_home(store_, request_.site, scope_, home);
    if (!home_row) return home_row.error();
    if (Result<void> kept = store_.keep_facts(run_, crawled.facts); !kept) return kept;
    Result<Site> site = site_from_store(store_, run_, *home_row, request_, resources_.lexicons,
                                        started_.substr(0, 10));
    if (!site) return site.error();
    Coverage& coverage = summary.coverage = coverage_of(*site);
    if (Result<void> counted = count_left_out(store_, run_, request_.scope, scope_, coverage);
        !counted) {
      return counted;
    }
    if (request_.since != 0) {
      const Result<std::int64_t> unchanged = store_.unchanged_count(run_);
      if (!unchanged) return unchanged.error();
      coverage.unchanged = *unchanged;
    }
    coverage.limits = crawled.limits;
    coverage.complete = crawled.limits.empty() && coverage.skipped == 0;
    // What was left out on purpose may link to anything.
    site->whole_scope = coverage.complete && coverage.trapped == 0;
    site->complete = site->whole_scope && request_.scope.whole_site();
    if (Result<void> answered = check_home(*site, home, crawled); !answered) {
      if (Result<void> dropped = store_.drop_run(run_); !dropped) return dropped;
      return answered;
    }
    RunInfo info;
    info.id = run_;
    info.request = request_;
    Result<std::vector<std::string>> mapped = map_keyphrases(store_, info, resources_, *site);
    if (!mapped) return mapped.error();
    notes_ = std::move(*mapped);

    Result<void> judged =
        store_.judge(run_, site_rule_ids(options_.rules), [&](const Store::FindingSink& sink) {
          return judge_site(
              options_.rules, *site,
              {.add = [&](std::uint32_t page,
                          const Finding& finding) { sink.add(site->pages[page].id, finding); },
               .forget = sink.forget,
               .suppress =
                   [&](std::uint32_t page, std::string_view rule) {
                     sink.suppress(site->pages[page].id, rule);
                   }});
        });
    if (!judged) return judged;
    if (Result<void> ranked =
            rank_run(store_, run_, *site, options_.rules, request_.searches, summary);
        !ranked) {
      return ranked;
    }
    Result<Journey> journey = journey_of(store_, run_, *site);
    if (!journey) return journey.error();
    summary.journey = std::move(*journey);
    summary.keywords = keywords_of(*site, request_.searches);
    summary.started = started_;
    summary.elapsed = elapsed_;
    summary.tool = kToolVersion;
    summary.rules = kRulesVersion;
    summary.robots_ignored = request_.ignore_robots;
    // Before the run ends: after a kill nobody would make it up.
    tell(remember_vanished());
    if (Result<void> finished = store_.finish_run(run_, summary); !finished) return finished;
    tell(store_.pack_history(run_, kRunsAtHand));
    return drop_superseded();
  }

  // The audit stands without what serves later ones.
  void tell(const Result<void>& done) {
    if (!done) warnings_.push_back(done.error().message);
  }

  // What the run before had and this one has not: should it come back, it is no news.
  Result<void> remember_vanished() {
    const Result<std::vector<RunInfo>> earlier = store_.history(run_);
    if (!earlier) return earlier.error();
    if (earlier->empty()) return {};
    Result<std::optional<Store>> packed = store_.unpacked(earlier->front().id);
    if (!packed) return packed.error();
    std::vector<std::uint64_t> vanished;
    Store& before = *packed ? **packed : store_;
    Result<void> read =
        before.compare_findings(earlier->front().id, store_, run_,
                                [&](const ComparedFinding* was, const ComparedFinding* is) {
                                  if (!is) vanished.push_back(was->fingerprint);
                                });
    if (!read) return read;
    return store_.keep_vanished(run_, vanished);
  }

  // Audits of this site that were broken off and never resumed: this one takes their place.
  Result<void> drop_superseded() {
    while (true) {
      const Result<std::optional<RunInfo>> old =
          store_.unfinished_run(request_.site, request_.folder);
      if (!old) return old.error();
      if (!*old) return {};
      if (Result<void> dropped = store_.drop_run((*old)->id); !dropped) return dropped;
    }
  }

  AuditRequest request_;
  Fetcher& fetcher_;
  Store& store_;
  const Resources& resources_;
  const AuditOptions& options_;
  Scope scope_;
  std::int64_t run_ = 0;
  std::string started_;
  std::chrono::milliseconds elapsed_{0};
  std::int64_t parsed_ = 0;
  std::vector<std::string> warnings_, notes_;
};

// An audit that goes on does what it was begun with.
bool checks_external(const AuditRequest& request, Store& store, const AuditOptions& options) {
  if (options.resume) {
    const Result<std::optional<RunInfo>> begun = store.unfinished_run(request.site, request.folder);
    if (begun && *begun) return (*begun)->request.check_external;
  }
  return request.check_external;
}

CurlFetcherOptions access_to_web(const AuditRequest& request, const AuditOptions& options,
                                 const Url& seed) {
  CurlFetcherOptions curl = options.access;
  curl.user_agent = request.user_agent;
  curl.concurrency = most_requests(request.limits);
  curl.timeout = request.limits.timeout;
  curl.max_body = static_cast<std::size_t>(request.limits.max_body);
  curl.allow_private = request.allow_private;
  curl.own.push_back(seed);
  return curl;
}

}  // namespace

Result<AuditEnd> run_audit_with(AuditRequest request, Fetcher& fetcher, Store& store,
                                const Resources& resources, const AuditOptions& options) {
  return Audit(std::move(request), fetcher, store, resources, options).run();
}

Result<AuditEnd> run_audit(AuditRequest request, Store& store, const Resources& resources,
                           const AuditOptions& options) {
  Result<Url> seed = Url::parse(request.site);
  if (!seed) return seed.error();
  // A folder needs the web for what it links to, if for anything.
  std::optional<CurlFetcher> web;
  if (request.folder.empty() || checks_external(request, store, options)) {
    if (Result<void> loaded = load_curl(); !loaded) return loaded.error();
    web.emplace(access_to_web(request, options, *seed));
  }
  if (request.folder.empty()) {
    return run_audit_with(std::move(request), *web, store, resources, options);
  }
  Result<FolderFetcher> folder = FolderFetcher::open(
      {request.folder, std::move(*seed), static_cast<std::size_t>(request.limits.max_body)});
  if (!folder) return folder.error();
  if (folder->list_pages().empty()) {
    return Error{ErrorCode::kUnreachable,
                 fmt::format("{}: there is no HTML file in this folder. Give the folder that "
                             "holds the built site.",
                             request.folder)};
  }
  AuditOptions with_web = options;
  if (web) with_web.external = &*web;
  return run_audit_with(std::move(request), *folder, store, resources, with_web);
}

}  // namespace dalil
