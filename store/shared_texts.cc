#include "store/shared_texts.h"

#include "core/hash.h"

namespace dalil::store {

SharedTexts::SharedTexts(Database& db)
    : db_(db),
      find_(db.prepare("SELECT id, bytes FROM shared_text WHERE hash=?")),
      insert_(db.prepare("INSERT INTO shared_text(hash, bytes) VALUES(?, ?)")) {}

std::int64_t SharedTexts::number(std::string_view text) {
  if (text.empty()) return 0;
  const auto [known, added] = known_.try_emplace(std::string(text), 0);
  if (!added) return known->second;
  const auto hash = static_cast<std::int64_t>(hash64(text));
  find_.bind(1, hash);
  while (known->second == 0 && find_.step()) {
    if (find_.bytes(1) == text) known->second = find_.integer(0);
  }
  find_.reset();
  if (known->second == 0) {
    insert_.bind(1, hash).bind_blob(2, text).run();
    known->second = db_.last_insert_id();
  }
  return known->second;
}

}  // namespace dalil::store
