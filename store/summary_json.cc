#include "store/summary_json.h"

#include <array>
#include <nlohmann/json.hpp>

#include "store/hit_json.h"

namespace dalil {

// What an older store did not count reads as 0.
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(UrlTrap, kind, pattern, count, example)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(ScopeRequest, subdomains, path_prefix, include,
                                                exclude, sitemap_only, list_only)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Coverage, discovered, fetched, html, indexable,
                                                canonicalised, noindex, redirects, errors,
                                                unverifiable, blocked_by_robots, failed, skipped,
                                                external, out_of_scope, excluded, trapped, traps,
                                                unchanged, intermittent, external_checked,
                                                external_broken, external_unverifiable, complete,
                                                limits)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(RuleOutcome, rule, checked, failed, not_applicable,
                                                crashed, suppressed)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(JourneyStage::Example, page, confidence, evidence)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(JourneyStage, stage, pages, examples)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Journey, judged, unknown, stages)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(PriorityParts, severity, reach, importance,
                                                confidence, effort, demand)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(PageShares, links, clicks, impressions)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Traffic, pages, unknown, clicks, impressions)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(ScorePart, rule, lost)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(TemplateShare, name, affected, pages)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Score, value, parts)

namespace store {

using Json = nlohmann::json;

namespace {

// The names that KeywordSummary::coverage can point at: views into a row of the store would dangle.
std::string_view coverage_name(std::string_view name) {
  for (std::string_view known : {"strong", "partial", "weak"}) {
    if (name == known) return known;
  }
  return "none";
}

Json keywords_json(const std::vector<KeywordSummary>& keywords) {
  Json all = Json::array();
  for (const KeywordSummary& keyword : keywords) {
    Json pages = Json::array();
    for (const KeywordPage& page : keyword.pages) {
      pages.push_back(Json::array({page.page, to_json(page.hit)}));
    }
    all.push_back({{"phrase", keyword.phrase},
                   {"best_page", keyword.best_page},
                   {"coverage", keyword.coverage},
                   {"long_tail", keyword.long_tail},
                   {"searches", keyword.searches},
                   {"competing", keyword.competing},
                   {"pages", std::move(pages)}});
  }
  return all;
}

std::vector<KeywordSummary> keywords_from(const Json& json) {
  std::vector<KeywordSummary> all;
  for (const Json& entry : json) {
    KeywordSummary& keyword = all.emplace_back();
    keyword.phrase = entry.at("phrase");
    keyword.best_page = entry.at("best_page");
    keyword.coverage = coverage_name(entry.at("coverage").get<std::string>());
    keyword.long_tail = entry.value("long_tail", false);
    keyword.searches = entry.value("searches", -1.0);
    keyword.competing = entry.at("competing");
    for (const Json& page : entry.at("pages")) {
      keyword.pages.push_back({page.at(0), hit_from_json(page.at(1).get<std::string>())});
    }
  }
  return all;
}

}  // namespace

std::string to_json(const AuditRequest& request) {
  const CrawlLimits& limits = request.limits;
  const Json json = {{"site", request.site},
                     {"folder", request.folder},
                     {"max_pages", limits.max_pages},
                     {"max_depth", limits.max_depth},
                     {"concurrency", limits.concurrency},
                     {"delay_ms", limits.delay.count()},
                     {"timeout_ms", limits.timeout.count()},
                     {"max_body", limits.max_body},
                     {"max_time_ms", limits.max_time.count()},
                     {"keyphrases", request.keyphrases},
                     {"searches", request.searches},
                     {"targets", request.targets},
                     {"page_language", request.page_language},
                     {"user_agent", request.user_agent},
                     {"sitemaps", request.sitemaps},
                     {"ignore_robots", request.ignore_robots},
                     {"allow_private", request.allow_private},
                     {"keep_bodies", request.keep_bodies},
                     {"check_external", request.check_external},
                     {"since", request.since},
                     {"settings", request.settings},
                     {"scope", request.scope}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

AuditRequest request_from_json(std::string_view text) {
  using std::chrono::milliseconds;
  const Json json = Json::parse(text);
  AuditRequest request;
  CrawlLimits& limits = request.limits;
  request.site = json.at("site");
  request.folder = json.at("folder");
  limits.max_pages = json.at("max_pages");
  limits.max_depth = json.at("max_depth");
  limits.concurrency = json.at("concurrency");
  limits.delay = milliseconds(json.at("delay_ms").get<std::int64_t>());
  limits.timeout = milliseconds(json.at("timeout_ms").get<std::int64_t>());
  limits.max_body = json.at("max_body");
  limits.max_time = milliseconds(json.at("max_time_ms").get<std::int64_t>());
  request.keyphrases = json.at("keyphrases");
  request.page_language = json.at("page_language");
  request.user_agent = json.at("user_agent");
  request.sitemaps = json.at("sitemaps");
  request.ignore_robots = json.at("ignore_robots");
  request.allow_private = json.at("allow_private");
  request.keep_bodies = json.at("keep_bodies");
  // What older stores did not know.
  request.searches = json.value("searches", std::vector<double>());
  request.targets = json.value("targets", std::vector<std::string>());
  request.check_external = json.value("check_external", false);
  request.since = json.value("since", std::int64_t{0});
  request.scope = json.value("scope", ScopeRequest());
  request.settings = json.value("settings", "");
  return request;
}

std::string to_json(const AuditSummary& summary) {
  Json fixes = Json::array();
  for (const Fix& fix : summary.fixes) {
    fixes.push_back({{"rule", fix.card->id},
                     {"pages_affected", fix.pages_affected},
                     {"pages_checked", fix.pages_checked},
                     {"not_applicable", fix.not_applicable},
                     {"priority", fix.priority},
                     {"parts", fix.parts},
                     {"gain", fix.gain},
                     {"templates", fix.templates}});
    if (fix.shares) fixes.back()["shares"] = *fix.shares;
  }
  Json json = {{"run", summary.run},
               {"site", summary.site},
               {"started", summary.started},
               {"elapsed_ms", summary.elapsed.count()},
               {"tool", summary.tool},
               {"rules", summary.rules},
               {"robots_ignored", summary.robots_ignored},
               {"coverage", summary.coverage},
               {"score", summary.score},
               {"fixes", std::move(fixes)},
               {"keywords", keywords_json(summary.keywords)},
               {"outcomes", summary.outcomes},
               {"journey", summary.journey}};
  if (summary.traffic) json["traffic"] = *summary.traffic;
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

AuditSummary summary_from_json(std::string_view text,
                               const std::function<const RuleCard*(std::string_view)>& card_of) {
  const Json json = Json::parse(text);
  AuditSummary summary;
  summary.run = json.at("run");
  summary.site = json.at("site");
  summary.started = json.at("started");
  summary.elapsed = std::chrono::milliseconds(json.at("elapsed_ms").get<std::int64_t>());
  summary.tool = json.at("tool");
  summary.rules = json.at("rules");
  summary.robots_ignored = json.at("robots_ignored");
  summary.coverage = json.at("coverage");
  summary.score = json.at("score");
  for (const Json& entry : json.at("fixes")) {
    const RuleCard* card = card_of(entry.at("rule").get<std::string>());
    if (!card) continue;
    summary.fixes.push_back({.card = card,
                             .pages_affected = entry.at("pages_affected"),
                             .pages_checked = entry.at("pages_checked"),
                             .not_applicable = entry.at("not_applicable"),
                             .priority = entry.at("priority"),
                             .parts = entry.at("parts"),
                             .gain = entry.at("gain"),
                             .templates = entry.value("templates", std::vector<TemplateShare>())});
    if (entry.contains("shares")) summary.fixes.back().shares = entry["shares"].get<PageShares>();
  }
  summary.keywords = keywords_from(json.at("keywords"));
  summary.outcomes = json.at("outcomes");
  summary.journey = json.value("journey", Journey());
  if (json.contains("traffic")) summary.traffic = json["traffic"].get<Traffic>();
  return summary;
}

}  // namespace store
}  // namespace dalil
