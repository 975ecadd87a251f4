// The findings' half of Store.
#include <fmt/format.h>

#include "store/finding_json.h"
#include "store/state.h"

namespace dalil {

using store::guarded;
using store::Statement;
using store::Transaction;

Result<void> Store::judge(
    std::int64_t run, std::span<const std::string_view> site_rules,
    const std::function<std::vector<RuleOutcome>(const FindingSink&)>& write) {
  return guarded(state_->mutex, [&] {
    Transaction transaction(state_->db);
    Statement old_findings = state_->db.prepare("DELETE FROM finding WHERE run=? AND rule=?");
    Statement old_outcome = state_->db.prepare("DELETE FROM outcome WHERE run=? AND rule=?");
    const auto forget = [&](std::string_view rule) {
      old_findings.bind(1, run).bind(2, rule).run();
    };
    for (std::string_view rule : site_rules) {
      forget(rule);
      old_outcome.bind(1, run).bind(2, rule).run();
    }
    Statement insert = state_->db.prepare(
        "INSERT INTO finding(run, rule, url, key, confidence, data) VALUES(?, ?, ?, ?, ?, ?)");
    const auto add = [&](std::int64_t url, const Finding& finding) {
      store::insert_finding(insert, run, url, finding);
    };
    const std::vector<RuleOutcome> outcomes = write({.add = add, .forget = forget});
    store::add_outcomes(state_->db, run, outcomes);
    transaction.commit();
  });
}

Result<std::vector<RuleOutcome>> Store::outcomes(std::int64_t run) {
  return guarded(state_->mutex, [&] {
    std::vector<RuleOutcome> all;
    Statement query = state_->db.prepare(
        "SELECT rule, checked, failed, not_applicable, crashed FROM outcome WHERE run=? "
        "ORDER BY rule");
    query.bind(1, run);
    while (query.step()) {
      all.push_back({std::string(query.bytes(0)), query.integer(1), query.integer(2),
                     query.integer(3), query.integer(4)});
    }
    return all;
  });
}

Result<Store::Affected> Store::affected(std::int64_t run, std::string_view rule) {
  return guarded(state_->mutex, [&] {
    Affected affected;
    Statement query = state_->db.prepare(
        "SELECT url, confidence FROM finding WHERE run=? AND rule=? ORDER BY url");
    query.bind(1, run).bind(2, rule);
    while (query.step()) {
      if (affected.urls.empty() || affected.urls.back() != query.integer(0)) {
        affected.urls.push_back(query.integer(0));
      }
      ++affected.by_confidence[query.integer(1) & 3];
    }
    return affected;
  });
}

Result<void> Store::findings(std::int64_t run, std::string_view rule, std::int64_t limit,
                             const std::function<bool(const Finding&)>& callback) {
  return guarded(state_->mutex, [&] {
    Statement query = state_->db.prepare(
        "SELECT u.href, f.key, f.confidence, f.data FROM finding f JOIN url u ON u.id = f.url "
        "WHERE f.run=? AND f.rule=? ORDER BY u.href, f.key, f.data LIMIT ?");
    query.bind(1, run).bind(2, rule).bind(3, limit);
    while (query.step()) {
      Finding finding = store::finding_from_json(query.bytes(3));
      finding.rule = rule;
      finding.page = query.bytes(0);
      finding.key = query.bytes(1);
      finding.confidence = static_cast<Confidence>(query.integer(2) & 3);
      if (!callback(finding)) return;
    }
  });
}

}  // namespace dalil
