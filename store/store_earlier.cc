// Pages that have not changed since an earlier run: how they are told, and what is taken over.
#include "core/hash.h"
#include "store/earlier.h"
#include "store/page_copy.h"
#include "store/state.h"

namespace dalil {

using store::guarded;
using store::Statement;

namespace store {

IdRange IdRange::up_to_last(const Database& db, std::size_t count) {
  if (count == 0) return {};
  const auto rows = static_cast<std::int64_t>(count);
  return {db.last_insert_id() - rows + 1, rows};
}

PageCopy::PageCopy(Database& db, std::int64_t run)
    : db_(db),
      run_(run),
      page_(db.prepare("INSERT INTO page(status, failure, indexable, flags, words, title_key, "
                       "description_key, content_key, language, title, description, h1, bytes, "
                       "images, images_without_alt) "
                       "SELECT status, failure, indexable, (flags & 7) | ?2, words, title_key, "
                       "description_key, content_key, language, title, description, h1, bytes, "
                       "images, images_without_alt FROM page "
                       "WHERE id=(SELECT page FROM url WHERE id=?1)")),
      sketch_(db.prepare("INSERT INTO sketch SELECT ?2, packed FROM sketch "
                         "WHERE page=(SELECT page FROM url WHERE id=?1)")),
      traits_(db.prepare("INSERT INTO trait SELECT ?2, types FROM trait "
                         "WHERE page=(SELECT page FROM url WHERE id=?1)")),
      spelled_(db.prepare("INSERT INTO spelled SELECT ?2, zstd FROM spelled "
                          "WHERE page=(SELECT page FROM url WHERE id=?1)")),
      ranges_(db.prepare("SELECT finding, findings, hit, hits FROM source "
                         "WHERE page=(SELECT page FROM url WHERE id=?)")),
      findings_(db.prepare(
          "INSERT INTO finding(run, rule, url, key, confidence, data) "
          "SELECT ?1, rule, ?2, key, confidence, data FROM finding WHERE id>=?3 AND id<?3+?4 "
          "ORDER BY id")),
      hits_(db.prepare("INSERT INTO hit(url, run, data) SELECT ?2, ?1, data FROM hit "
                       "WHERE id>=?3 AND id<?3+?4 ORDER BY id")) {}

std::int64_t PageCopy::copy_page(std::int64_t from_url, std::int64_t check_bits) {
  page_.bind(1, from_url).bind(2, check_bits | kUnchanged).run();
  const std::int64_t page = db_.last_insert_id();
  sketch_.bind(1, from_url).bind(2, page).run();
  traits_.bind(1, from_url).bind(2, page).run();
  spelled_.bind(1, from_url).bind(2, page).run();
  return page;
}

FoundRanges PageCopy::copy_found(std::int64_t from_url, std::int64_t to_url) {
  ranges_.bind(1, from_url);
  if (!ranges_.step()) throw SqlError("the store lacks a page that an earlier audit kept");
  const IdRange findings{ranges_.integer(0), ranges_.integer(1)};
  const IdRange hits{ranges_.integer(2), ranges_.integer(3)};
  ranges_.reset();
  const auto copy = [&](Statement& insert, const IdRange& range) -> IdRange {
    if (range.count == 0) return {};
    insert.bind(1, run_).bind(2, to_url).bind(3, range.first).bind(4, range.count).run();
    return IdRange::up_to_last(db_, static_cast<std::size_t>(range.count));
  };
  const IdRange copied_findings = copy(findings_, findings);
  return {copied_findings, copy(hits_, hits)};
}

}  // namespace store

Result<std::optional<EarlierPage>> Store::earlier(std::int64_t run, std::string_view href) {
  return guarded(state_->mutex, [&]() -> std::optional<EarlierPage> {
    const store::KeptStatement query(
        state_->earlier_page, state_->db,
        "SELECT u.id, s.etag, s.modified, h.bytes, s.key, s.analysis, v.bytes, s.body, "
        "p.content_key, n.value FROM url u "
        "JOIN source s ON s.page = u.page JOIN page p ON p.id = u.page "
        "LEFT JOIN shared_text h ON h.id = s.headers "
        "LEFT JOIN shared_text v ON v.id = s.verdicts "
        "LEFT JOIN note n ON n.run = u.run AND n.kind = ?3 AND n.url = u.id "
        "WHERE u.run=?1 AND u.hash=?2");
    query->bind(1, run).bind(2, static_cast<std::int64_t>(hash64(href)));
    query->bind(3, static_cast<std::int64_t>(NoteKind::kHolds));
    if (!query->step()) return std::nullopt;
    EarlierPage page;
    page.url = query->integer(0);
    page.source.validators = {std::string(query->bytes(1)), std::string(query->bytes(2))};
    page.source.headers = query->bytes(3);
    page.source.key = static_cast<std::uint64_t>(query->integer(4));
    page.source.analysis = static_cast<std::uint64_t>(query->integer(5));
    page.source.verdicts = query->bytes(6);
    page.body = query->integer(7);
    page.content_key = static_cast<std::uint64_t>(query->integer(8));
    page.source.holds = query->bytes(9);
    return page.source.key != 0 ? std::optional(std::move(page)) : std::nullopt;
  });
}

Result<std::int64_t> Store::unchanged_count(std::int64_t run) {
  return guarded(state_->mutex, [&] {
    Statement query = state_->db.prepare(
        "SELECT count(*) FROM url u JOIN page p ON p.id = u.page "
        "WHERE u.run=? AND p.flags & ? <> 0");
    query.bind(1, run).bind(2, std::int64_t{store::kUnchanged});
    query.step();
    return query.integer(0);
  });
}

}  // namespace dalil
