#include "store/finding_rules.h"

namespace dalil::store {

std::optional<FindingRule> find_rule(Database& db, std::string_view name) {
  Statement query = db.prepare("SELECT id, sample FROM rule WHERE name=?");
  query.bind(1, name);
  if (!query.step()) return std::nullopt;
  return FindingRule{query.integer(0), unpack_sample(query.bytes(1))};
}

QuotedPages::QuotedPages(Database& db)
    : query_(db.prepare("SELECT u.href, p.title, p.description, coalesce(p.h1, p.title) "
                        "FROM url u LEFT JOIN page p ON p.id = u.page WHERE u.id=?")) {}

const QuotedTexts& QuotedPages::texts(std::int64_t url) {
  query_.bind(1, url);
  const bool found = query_.step();
  for (int i = 0; i < static_cast<int>(kQuotedTexts); ++i) {
    texts_[static_cast<std::size_t>(i)] = found ? query_.bytes(i) : std::string_view();
  }
  query_.reset();
  return texts_;
}

}  // namespace dalil::store
