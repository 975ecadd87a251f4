#include "store/finding_writer.h"

#include <utility>

namespace dalil::store {

FindingWriter::FindingWriter(Database& db, std::int64_t run)
    : db_(db),
      run_(run),
      insert_(db.prepare("INSERT INTO finding(run, rule, url, key, confidence, data) "
                         "VALUES(?, ?, ?, ?, ?, ?)")),
      kept_rules_(db),
      pages_(db) {}

void FindingWriter::add(std::int64_t url, const Finding& finding) {
  if (url != url_ || texts_ == nullptr) texts_ = &pages_.texts(url_ = url);
  const FindingRule& rule = rule_of(finding);
  insert_.bind(1, run_).bind(2, rule.id).bind(3, url).bind(4, finding.key);
  insert_.bind(5, static_cast<std::int64_t>(finding.confidence));
  insert_.bind_blob(6, packer_.pack(finding, rule.sample, *texts_)).run();
}

// Another program may have written the rule since the transaction before, so the file is asked; in
// this one nobody else writes.
const FindingRule& FindingWriter::rule_of(const Finding& finding) {
  const auto known = rules_.find(finding.rule);
  if (known != rules_.end()) return known->second;
  std::optional<FindingRule> rule = kept_rules_.find(finding.rule);
  if (!rule) {
    const std::string_view sample = packer_.pack_sample(finding);
    Statement insert = db_.prepare("INSERT INTO rule(name, sample) VALUES(?, ?)");
    insert.bind(1, finding.rule).bind_blob(2, sample).run();
    rule = FindingRule{db_.last_insert_id(), unpack_sample(sample)};
  }
  return rules_.emplace(finding.rule, *std::move(rule)).first->second;
}

}  // namespace dalil::store
