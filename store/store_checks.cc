// What the frontier knows beyond "waits" and "done": URLs that failed and wait to be asked again,
// parts of a trap that are never fetched, and links to other sites.
#include "store/answer_bits.h"
#include "store/state.h"

namespace dalil {

using store::guarded;
using store::Statement;
using store::Transaction;

Result<void> Store::doubt(std::span<const DoubtedUrl> urls) {
  return guarded(state_->mutex, [&] {
    Transaction transaction(state_->db);
    Statement update = state_->db.prepare(
        "UPDATE url SET state=?, flags=(flags & 255) | ? WHERE id=? AND state=0");
    for (const DoubtedUrl& url : urls) {
      update.bind(1, std::int64_t{store::kDoubted})
          .bind(2, store::bits_of(url.check))
          .bind(3, url.id)
          .run();
    }
    transaction.commit();
  });
}

Result<std::vector<DoubtedUrl>> Store::take_doubted(std::int64_t run,
                                                    std::optional<std::uint64_t> after, int limit) {
  return guarded(state_->mutex, [&] {
    Statement query = state_->db.prepare(
        after ? "SELECT id, hash, href, depth, flags FROM url WHERE run=? AND state=? AND hash>?3 "
                "ORDER BY hash LIMIT ?4"
              : "SELECT id, hash, href, depth, flags FROM url WHERE run=? AND state=? "
                "ORDER BY hash LIMIT ?4");
    query.bind(1, run).bind(2, std::int64_t{store::kDoubted}).bind(4, std::int64_t{limit});
    if (after) query.bind(3, static_cast<std::int64_t>(*after));
    std::vector<DoubtedUrl> urls;
    while (query.step()) {
      urls.push_back({.id = query.integer(0),
                      .hash = static_cast<std::uint64_t>(query.integer(1)),
                      .href = std::string(query.bytes(2)),
                      .depth = static_cast<int>(query.integer(3)),
                      .check = store::check_from(query.integer(4))});
    }
    return urls;
  });
}

Result<void> Store::leave_out(std::span<const std::int64_t> urls) {
  return guarded(state_->mutex, [&] {
    Transaction transaction(state_->db);
    Statement update = state_->db.prepare("UPDATE url SET state=? WHERE id=? AND state=0");
    for (const std::int64_t url : urls) {
      update.bind(1, std::int64_t{store::kLeftOut}).bind(2, url).run();
    }
    transaction.commit();
  });
}

Result<void> Store::for_each_done(
    std::int64_t run,
    const std::function<void(std::string_view href, std::uint64_t content_key)>& callback) {
  return guarded(state_->mutex, [&] {
    Statement query = state_->db.prepare(
        "SELECT u.href, coalesce(p.content_key, 0) FROM url u LEFT JOIN page p ON p.id = u.page "
        "WHERE u.run=? AND u.state IN (1, 4)");
    query.bind(1, run);
    while (query.step()) callback(query.bytes(0), static_cast<std::uint64_t>(query.integer(1)));
  });
}

Result<void> Store::for_each_external(
    std::int64_t run, const std::function<void(std::int64_t, std::string_view, bool)>& callback) {
  return guarded(state_->mutex, [&] {
    Statement query = state_->db.prepare(
        "SELECT id, href, page IS NOT NULL FROM url WHERE run=? AND state=2 ORDER BY hash");
    query.bind(1, run);
    while (query.step()) callback(query.integer(0), query.bytes(1), query.integer(2) != 0);
  });
}

Result<void> Store::commit_external(std::span<const PageRecord> answers) {
  return guarded(state_->mutex, [&] {
    Transaction transaction(state_->db);
    Statement forget =
        state_->db.prepare("DELETE FROM page WHERE id=(SELECT page FROM url WHERE id=?)");
    Statement insert = state_->db.prepare(
        "INSERT INTO page VALUES(NULL, ?, ?, ?, ?, 0, 0, 0, 0, '', '', '', '', 0, 0, 0)");
    Statement update = state_->db.prepare("UPDATE url SET page=? WHERE id=?");
    for (const PageRecord& answer : answers) {
      const std::int64_t fetched = answer.status != 0 ? store::kFetched : 0;
      forget.bind(1, answer.id).run();
      insert.bind(1, std::int64_t{answer.status})
          .bind(2, static_cast<std::int64_t>(answer.failure))
          .bind(3, static_cast<std::int64_t>(NotIndexable::kNotFetched))
          .bind(4, store::bits_of(answer.check) | fetched)
          .run();
      update.bind(1, state_->db.last_insert_id()).bind(2, answer.id).run();
    }
    transaction.commit();
  });
}

}  // namespace dalil
