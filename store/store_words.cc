// The part of Store that keeps the words of a run's pages, for whoever looks phrases up in them.
#include <zstd.h>

#include "store/state.h"
#include "store/zstd.h"

namespace dalil {

using store::guarded;
using store::KeptStatement;
using store::SqlError;
using store::Statement;
using store::Transaction;

namespace {

constexpr int kLevel = 1;
constexpr std::size_t kLargestPart = 100'000'000;

std::string pack(std::string_view part) {
  std::string packed(ZSTD_compressBound(part.size()), '\0');
  const std::size_t size =
      ZSTD_compress(packed.data(), packed.size(), part.data(), part.size(), kLevel);
  if (ZSTD_isError(size)) throw SqlError("a part of the words cannot be packed");
  packed.resize(size);
  return packed;
}

}  // namespace

Result<std::string> Store::spelled(std::int64_t url) {
  return guarded(state_->mutex, [&] {
    const KeptStatement query(
        state_->spelled_page, state_->db,
        "SELECT zstd FROM spelled WHERE page=(SELECT page FROM url WHERE id=?)");
    query->bind(1, url);
    return query->step() ? std::string(query->bytes(0)) : std::string();
  });
}

Result<void> Store::keep_words(
    std::int64_t run,
    const std::function<void(const std::function<void(std::string_view)>&)>& write) {
  return guarded(state_->mutex, [&] {
    Transaction transaction(state_->db);
    // A later run takes over the words of an unchanged page that it cannot read again.
    for (const char* sql :
         {"DELETE FROM words WHERE run=?",
          "DELETE FROM spelled WHERE page IN (SELECT u.page FROM url u JOIN source s "
          "ON s.page=u.page WHERE u.run=? AND s.body<>0)"}) {
      state_->db.prepare(sql).bind(1, run).run();
    }
    Statement insert = state_->db.prepare("INSERT INTO words(run, part) VALUES(?, ?)");
    write([&](std::string_view part) {
      const std::string packed = pack(part);
      insert.bind(1, run).bind_blob(2, packed).run();
    });
    transaction.commit();
  });
}

Result<void> Store::for_each_words_part(std::int64_t run,
                                        const std::function<bool(std::string_view)>& callback) {
  return guarded(state_->mutex, [&] {
    Statement query = state_->db.prepare("SELECT part FROM words WHERE run=? ORDER BY id");
    query.bind(1, run);
    while (query.step()) {
      // A damaged part is one that says nothing.
      if (!callback(store::unzstd(query.bytes(0), kLargestPart).value_or(""))) return;
    }
  });
}

}  // namespace dalil
