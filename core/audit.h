// An audit as a value: what was asked, what was covered, and what is to be mended first. Findings
// are streamed beside it.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/audit_rows.h"
#include "core/finding.h"
#include "core/record.h"
#include "core/result.h"
#include "core/rule_card.h"

namespace dalil {

/// How far the crawl may go, and how politely.
struct CrawlLimits {
  std::int64_t max_pages = 10'000;
  int max_depth = -1;                         ///< Clicks from the seed; -1: no limit.
  int concurrency = 8;                        ///< Requests in flight per host.
  std::chrono::milliseconds delay{0};         ///< Between the starts of two requests to a host.
  std::chrono::milliseconds timeout{30'000};  ///< For one whole answer.
  std::int64_t max_body = 15'000'000;         ///< Decoded bytes of one body.
  std::chrono::milliseconds max_time{0};      ///< For the whole crawl; 0: no limit.
};

/// Which URLs of the site are followed; what lies outside is known, counted and not fetched. The
/// seed and what it redirects to are always inside.
struct ScopeRequest {
  bool subdomains = false;  ///< All hosts of the seed's registrable domain, not its host alone.
  std::string path_prefix;  ///< "/blog/" or "/مدونة/"; "" for all paths.
  std::vector<std::string> include;  ///< RE2 patterns on Url::display(); none: everything.
  std::vector<std::string> exclude;  ///< The same; wins over `include`.
  bool sitemap_only = false;         ///< Links are recorded and not followed, sitemaps are.
  bool list_only = false;            ///< Only AuditRequest::list; neither links nor sitemaps.

  /// False where a page that no followed link reaches may well be linked.
  bool whole_site() const {
    return path_prefix.empty() && include.empty() && exclude.empty() && !sitemap_only && !list_only;
  }
};

struct AuditRequest {
  std::string site;    ///< The seed's href; for a folder, its base URL.
  std::string folder;  ///< The folder's absolute path, "" for the web.
  CrawlLimits limits;
  ScopeRequest scope;
  std::vector<std::string> list;  ///< With scope.list_only: hrefs. They go to the store's frontier,
                                  ///< and are not kept with the request.
  std::vector<std::string> keyphrases;
  std::vector<double> searches;      ///< Of each keyphrase, as its list says; negative: not said.
                                     ///< Empty: nothing is known of any.
  std::vector<std::string> targets;  ///< Of each keyphrase the page that is meant to rank, "" for
                                     ///< any. Empty: none is named for any.
  std::string page_language;         ///< BCP 47, "" = declared, else detected.
  std::string user_agent = "dalil/0.1.0";
  std::vector<std::string> sitemaps;  ///< Extra ones, beside those that robots.txt names.
  bool ignore_robots = false;
  bool allow_private = false;
  bool keep_bodies = true;
  bool check_external = false;  ///< Ask for the targets of links to other sites, too.
  std::int64_t since = 0;       ///< An earlier run of the same store: pages that have not changed
                                ///< since then are not read again. 0: none.
  std::string settings;         ///< What the project sets of the rules, a line for each: its id and
                                ///< what follows. Later runs tell by it what cannot be compared.
};

/// URLs without end (a calendar, session ids) of which the crawl took only some.
struct UrlTrap {
  std::string kind;        ///< "length", "depth", "repeated-path", "session-id", "calendar",
                           ///< "parameters".
  std::string pattern;     ///< What they have in common: "https://example.com/events/{date}".
  std::int64_t count = 0;  ///< URLs that were left out.
  std::string example;     ///< One of them, for readers.
};

/// What the audit has seen and what it has not. Internal URLs only, except where said.
struct Coverage {
  std::int64_t discovered = 0;  ///< Known URLs.
  std::int64_t fetched = 0;     ///< Answered, with whatever status.
  std::int64_t html = 0;        ///< Answered 200 with HTML.
  std::int64_t indexable = 0;
  std::int64_t canonicalised = 0;  ///< Their canonical names another URL: no search results.
  std::int64_t noindex = 0;
  std::int64_t redirects = 0;
  std::int64_t errors = 0;        ///< Answered 4xx or 5xx, but for what is unverifiable.
  std::int64_t unverifiable = 0;  ///< Answered 401, 403, 407, 429, 451 or beyond 599: that is about
                                  ///< who asks, not about the page.
  std::int64_t blocked_by_robots = 0;
  std::int64_t failed = 0;        ///< No answer.
  std::int64_t skipped = 0;       ///< Known but left out by a limit.
  std::int64_t external = 0;      ///< Links to other sites, one per URL.
  std::int64_t out_of_scope = 0;  ///< Links to pages of the site that ScopeRequest leaves out, one
                                  ///< per URL; but for `excluded`.
  std::int64_t excluded = 0;      ///< Left out by ScopeRequest::exclude.
  std::int64_t trapped = 0;    ///< Left out as a part of `traps`; neither skipped nor incomplete.
  std::vector<UrlTrap> traps;  ///< Descending by count, at most 20.
  std::int64_t unchanged = 0;  ///< Of `html`: as they were in the run AuditRequest::since.
  std::int64_t intermittent = 0;           ///< Failed once and answered another time.
  std::int64_t external_checked = 0;       ///< Of `external`: asked for.
  std::int64_t external_broken = 0;        ///< Of these: gone, failing or without an answer.
  std::int64_t external_unverifiable = 0;  ///< Of these: the server did not let them be checked.
  bool complete =
      false;  ///< False where a limit, an interruption or a failure of the seed left pages out.
  std::vector<std::string> limits;  ///< Which: "max-pages", "max-depth", "max-time", "retry-after",
                                    ///< "interrupted", "robots".
};

/// How often a rule could judge.
struct RuleOutcome {
  std::string rule;
  std::int64_t checked = 0;
  std::int64_t failed = 0;  ///< Pages with at least one finding.
  std::int64_t not_applicable = 0;
  std::int64_t crashed = 0;
  std::int64_t suppressed = 0;  ///< Findings that the configuration accepts.
};

/// The parts of a priority; the formula stands in analyzer/rank.h.
struct PriorityParts {
  double severity = 0;
  double reach = 0;
  double importance = 0;
  double confidence = 0;
  double effort = 0;
  double demand = 1;
};

/// How much of what comes from one template breaks a rule.
struct TemplateShare {
  std::string name;  ///< "/product/*", see analyzer/site/templates.h.
  std::int64_t affected = 0;
  std::int64_t pages = 0;  ///< Of the template: indexable ones where all affected ones are.
};

/// What some pages have of all that the indexable pages of the site have: 0 to 1; -1: not known.
struct PageShares {
  double links = -1;  ///< Of the link score.
  double clicks = -1;
  double impressions = -1;
};

/// One thing to do: a rule with the pages that break it.
struct Fix {
  const RuleCard* card = nullptr;
  std::int64_t pages_affected = 0;
  std::int64_t pages_checked = 0;
  std::int64_t not_applicable = 0;
  double priority = 0;  ///< 0 to 100.
  PriorityParts parts;
  double gain = 0;                       ///< Points that the score wins when this is mended.
  std::vector<TemplateShare> templates;  ///< With 5 affected pages or more; descending by these, at
                                         ///< most 5.
  std::optional<PageShares> shares;      ///< Of the affected pages, where traffic weighs.
};

struct ScorePart {
  std::string rule;
  double lost = 0;
};

/// 100 minus what the rules cost; see analyzer/rank.h.
struct Score {
  double value = 100;
  std::vector<ScorePart> parts;  ///< Descending by `lost`; they sum up to 100 - value.
};

struct KeywordPage {
  std::string page;
  KeywordHit hit;
};

/// A keyphrase over the site: "strong", "partial", "weak" or "none".
struct KeywordSummary {
  std::string phrase;
  std::string best_page;  ///< "" where no page has it.
  std::string_view coverage = "none";
  double searches = -1;            ///< As its list says; negative: not known.
  bool long_tail = false;          ///< More than three words.
  bool competing = false;          ///< Two or more pages have it in title or h1.
  std::vector<KeywordPage> pages;  ///< Descending by score, at most 10.
};

/// The content pages of one stage of the customer's journey.
struct JourneyStage {
  std::string stage;  ///< "awareness", "engagement", "subscription", "conversion", "excitement",
                      ///< "ascension", "advocacy" or "promotion".
  std::int64_t pages = 0;
  struct Example {
    std::string page;
    double confidence = 0;              ///< 0 to 1.
    std::vector<std::string> evidence;  ///< What told the stage, as readers find it on the page.
  };
  std::vector<Example> examples;  ///< Descending by confidence, at most 5.
};

/// Which stages the site has content for.
struct Journey {
  std::int64_t judged = 0;           ///< Content pages in a language with the word list.
  std::int64_t unknown = 0;          ///< Of these: no stage could be told.
  std::vector<JourneyStage> stages;  ///< All eight in their order; none where nothing was judged.
};

/// The traffic that pages are weighed by; see analyzer/rank.h.
struct Traffic {
  std::int64_t pages = 0;    ///< Of the site, with traffic.
  std::int64_t unknown = 0;  ///< Addresses with traffic that the audit does not know.
  double clicks = -1;        ///< Of all indexable pages: clicks or visits; -1: not known.
  double impressions = -1;
};

/// All of an audit but its findings.
struct AuditSummary {
  std::int64_t run = 0;
  std::string site;
  std::string started;                   ///< RFC 3339, UTC.
  std::chrono::milliseconds elapsed{0};  ///< Of the crawl and its judgement, over all resumptions.
  std::string tool;                      ///< "dalil 0.1.0"
  std::string rules;                     ///< Version of the catalogue: "2026.1".
  bool robots_ignored = false;
  Coverage coverage;
  Score score;
  std::vector<Fix> fixes;          ///< Descending by priority.
  std::optional<Traffic> traffic;  ///< Not set: the pages are weighed by their links alone.
  std::vector<KeywordSummary> keywords;
  std::vector<RuleOutcome> outcomes;  ///< By rule id.
  Journey journey;
};

/// Gives the findings of one rule in ascending order of page and key, at most `limit` (-1: all);
/// stops early where the callback says false.
using FindingSource = std::function<Result<void>(std::string_view rule, std::int64_t limit,
                                                 const std::function<bool(const Finding&)>&)>;

/// What a report reads.
struct AuditView {
  const AuditSummary& summary;
  const FindingSource& findings;
  const PageRowSource& pages = kNoPageRows;
  const LinkRowSource& links = kNoLinkRows;
};

}  // namespace dalil
