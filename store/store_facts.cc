// The part of Store that keeps what is known of robots.txt and sitemaps.
#include "store/site_facts_json.h"
#include "store/state.h"

namespace dalil {

using store::guarded;
using store::Statement;
using store::Transaction;

Result<void> Store::keep_facts(std::int64_t run, const SiteFacts& facts) {
  return guarded(state_->mutex, [&] {
    Transaction transaction(state_->db);
    state_->db.prepare("DELETE FROM site_fact WHERE run=?").bind(1, run).run();
    Statement insert = state_->db.prepare("INSERT INTO site_fact(run, kind, data) VALUES(?, ?, ?)");
    const auto add = [&](store::SiteFactKind kind, const std::string& json) {
      insert.bind(1, run).bind(2, std::int64_t{kind}).bind(3, json).run();
    };
    for (const RobotsFact& fact : facts.robots) add(store::kRobotsFact, store::to_json(fact));
    for (const SitemapFact& fact : facts.sitemaps) add(store::kSitemapFact, store::to_json(fact));
    if (!facts.home.url.empty()) add(store::kHomeFact, store::to_json(facts.home));
    for (const DoorFact& fact : facts.doors) add(store::kDoorFact, store::to_json(fact));
    if (!facts.llms.url.empty()) add(store::kLlmsFact, store::to_json(facts.llms));
    if (facts.sitemaps_asked) add(store::kSitemapsAsked, facts.sitemaps_whole ? "true" : "false");
    transaction.commit();
  });
}

Result<SiteFacts> Store::facts(std::int64_t run) {
  return guarded(state_->mutex, [&] {
    SiteFacts facts;
    Statement query =
        state_->db.prepare("SELECT kind, data FROM site_fact WHERE run=? ORDER BY id");
    query.bind(1, run);
    while (query.step()) {
      switch (query.integer(0)) {
        case store::kRobotsFact:
          facts.robots.push_back(store::robots_fact_from_json(query.bytes(1)));
          break;
        case store::kSitemapFact:
          facts.sitemaps.push_back(store::sitemap_fact_from_json(query.bytes(1)));
          break;
        case store::kHomeFact:
          facts.home = store::home_fact_from_json(query.bytes(1));
          break;
        case store::kDoorFact:
          facts.doors.push_back(store::door_fact_from_json(query.bytes(1)));
          break;
        case store::kLlmsFact:
          facts.llms = store::llms_fact_from_json(query.bytes(1));
          break;
        case store::kSitemapsAsked:
          facts.sitemaps_asked = true;
          facts.sitemaps_whole = query.bytes(1) == "true";
          break;
      }
    }
    return facts;
  });
}

}  // namespace dalil
