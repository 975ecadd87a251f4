// The findings' half of Store.
#include "store/finding_writer.h"
#include "store/notes.h"
#include "store/ordered_findings.h"
#include "store/state.h"

namespace dalil {

using store::guarded;
using store::Statement;
using store::Transaction;

namespace {

constexpr auto kAccepted = static_cast<std::int64_t>(NoteKind::kSuppressed);

}  // namespace

void store::add_outcomes(Database& db, std::int64_t run, std::span<const RuleOutcome> outcomes) {
  Statement add = db.prepare(
      "INSERT INTO outcome VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT(run, rule) DO UPDATE SET "
      "checked=checked+excluded.checked, failed=failed+excluded.failed, "
      "not_applicable=not_applicable+excluded.not_applicable, crashed=crashed+excluded.crashed");
  for (const RuleOutcome& outcome : outcomes) {
    add.bind(1, run).bind(2, outcome.rule).bind(3, outcome.checked).bind(4, outcome.failed);
    add.bind(5, outcome.not_applicable).bind(6, outcome.crashed).run();
  }
}

Result<void> Store::judge(
    std::int64_t run, std::span<const std::string_view> site_rules,
    const std::function<std::vector<RuleOutcome>(const FindingSink&)>& write) {
  return guarded(state_->mutex, [&] {
    Transaction transaction(state_->db);
    Statement old_findings = state_->db.prepare(
        "DELETE FROM finding WHERE run=? AND rule=(SELECT id FROM rule WHERE name=?)");
    Statement old_outcome = state_->db.prepare("DELETE FROM outcome WHERE run=? AND rule=?");
    Statement old_notes = state_->db.prepare("DELETE FROM note WHERE run=? AND kind=? AND name=?");
    const auto forget = [&](std::string_view rule) {
      old_findings.bind(1, run).bind(2, rule).run();
      old_notes.bind(1, run).bind(2, kAccepted).bind(3, rule).run();
    };
    for (std::string_view rule : site_rules) {
      forget(rule);
      old_outcome.bind(1, run).bind(2, rule).run();
    }
    store::FindingWriter findings(state_->db, run);
    const auto add = [&](std::int64_t url, const Finding& finding) { findings.add(url, finding); };
    store::NoteWriter notes(state_->db, run);
    const auto suppress = [&](std::int64_t url, std::string_view rule) {
      notes.suppress(url, rule);
    };
    const std::vector<RuleOutcome> outcomes =
        write({.add = add, .forget = forget, .suppress = suppress});
    store::add_outcomes(state_->db, run, outcomes);
    transaction.commit();
  });
}

Result<std::vector<RuleOutcome>> Store::outcomes(std::int64_t run) {
  return guarded(state_->mutex, [&] {
    std::vector<RuleOutcome> all;
    Statement query = state_->db.prepare(
        "SELECT rule, checked, failed, not_applicable, crashed, coalesce(accepted, 0) FROM outcome "
        "LEFT JOIN (SELECT name, sum(value) AS accepted FROM note WHERE run=?1 AND kind=?2 "
        "GROUP BY name) ON name=rule WHERE run=?1 ORDER BY rule");
    query.bind(1, run).bind(2, kAccepted);
    while (query.step()) {
      all.push_back({std::string(query.bytes(0)), query.integer(1), query.integer(2),
                     query.integer(3), query.integer(4), query.integer(5)});
    }
    return all;
  });
}

Result<Store::Affected> Store::affected(std::int64_t run, std::string_view rule) {
  return guarded(state_->mutex, [&] {
    Affected affected;
    Statement query = state_->db.prepare(
        "SELECT url, confidence FROM finding "
        "WHERE run=? AND rule=(SELECT id FROM rule WHERE name=?) ORDER BY url");
    query.bind(1, run).bind(2, rule);
    while (query.step()) {
      if (affected.urls.empty() || affected.urls.back() != query.integer(0)) {
        affected.urls.push_back(query.integer(0));
        affected.counts.push_back(0);
      }
      ++affected.counts.back();
      ++affected.by_confidence[query.integer(1) & 3];
    }
    return affected;
  });
}

Result<void> Store::findings(std::int64_t run, std::string_view rule, std::int64_t limit,
                             const std::function<bool(const Finding&)>& callback) {
  return guarded(state_->mutex, [&] {
    if (!state_->ranks || !state_->ranks->stand(state_->db, run)) {
      state_->ranks.emplace(state_->db, run);
    }
    auto& tools = state_->finding_tools;
    if (!tools) tools.emplace(state_->db);
    store::OrderedFindings ordered(*tools, *state_->ranks, run, rule, limit);
    while (ordered.read()) {
      if (!ordered.hand_on(callback)) return;
    }
  });
}

}  // namespace dalil
