#include "store/finding_rules.h"

namespace dalil::store {

FindingRules::FindingRules(Database& db)
    : query_(db.prepare("SELECT id, sample FROM rule WHERE name=?")) {}

std::optional<FindingRule> FindingRules::find(std::string_view name) {
  query_.reset();  // Where the one before was damaged.
  query_.bind(1, name);
  std::optional<FindingRule> rule;
  if (query_.step()) rule = FindingRule{query_.integer(0), unpack_sample(query_.bytes(1))};
  query_.reset();
  return rule;
}

QuotedPages::QuotedPages(Database& db)
    : query_(db.prepare("SELECT u.href, p.title, p.description, coalesce(p.h1, p.title) "
                        "FROM url u LEFT JOIN page p ON p.id = u.page WHERE u.id=?")) {}

const QuotedTexts& QuotedPages::texts(std::int64_t url) {
  query_.reset();  // Where the call before failed.
  query_.bind(1, url);
  const bool found = query_.step();
  for (int i = 0; i < static_cast<int>(kQuotedTexts); ++i) {
    texts_[static_cast<std::size_t>(i)] = found ? query_.bytes(i) : std::string_view();
  }
  query_.reset();
  return texts_;
}

}  // namespace dalil::store
