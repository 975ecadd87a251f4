#include "store/notes.h"

#include "store/state.h"

namespace dalil {
namespace store {

NoteWriter::NoteWriter(Database& db, std::int64_t run)
    : run_(run),
      insert_(db.prepare("INSERT OR REPLACE INTO note VALUES(?, ?, ?, ?, ?)")),
      copy_(db.prepare("INSERT OR REPLACE INTO note SELECT ?1, kind, ?3, name, value FROM note "
                       "WHERE run=(SELECT run FROM url WHERE id=?2) AND kind=?4 AND url=?2")),
      suppress_(db.prepare("INSERT INTO note VALUES(?, ?, ?, ?, 1) "
                           "ON CONFLICT DO UPDATE SET value = value + 1")) {}

void NoteWriter::add(std::int64_t url, std::span<const PageNote> notes) {
  for (const PageNote& note : notes) {
    insert_.bind(1, run_).bind(2, static_cast<std::int64_t>(note.kind)).bind(3, url);
    insert_.bind(4, note.name).bind(5, note.value).run();
  }
}

void NoteWriter::copy(std::int64_t from_url, std::int64_t to_url) {
  for (const NoteKind kind : kNotesOfPages) {
    copy_.bind(1, run_).bind(2, from_url).bind(3, to_url);
    copy_.bind(4, static_cast<std::int64_t>(kind)).run();
  }
}

void NoteWriter::suppress(std::int64_t url, std::string_view rule) {
  suppress_.bind(1, run_).bind(2, static_cast<std::int64_t>(NoteKind::kSuppressed));
  suppress_.bind(3, url).bind(4, rule).run();
}

}  // namespace store

Result<void> Store::for_each_note(
    std::int64_t run, NoteKind kind,
    const std::function<void(std::int64_t, std::string_view, std::string_view)>& callback) {
  return store::guarded(state_->mutex, [&] {
    store::Statement query = state_->db.prepare(
        "SELECT url, name, value FROM note WHERE run=? AND kind=? ORDER BY url, name");
    query.bind(1, run).bind(2, static_cast<std::int64_t>(kind));
    while (query.step()) callback(query.integer(0), query.bytes(1), query.bytes(2));
  });
}

}  // namespace dalil
