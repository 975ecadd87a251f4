// The crawl's half of Store: the frontier and what comes back from it.
#include <fmt/format.h>

#include <algorithm>

#include "core/hash.h"
#include "store/answer_bits.h"
#include "store/finding_writer.h"
#include "store/hit_json.h"
#include "store/link_codec.h"
#include "store/notes.h"
#include "store/page_copy.h"
#include "store/shared_texts.h"
#include "store/state.h"

namespace dalil {

using store::guarded;
using store::Statement;
using store::Transaction;

namespace {

std::int64_t as_column(std::uint64_t hash) { return static_cast<std::int64_t>(hash); }

// What tells anchors apart in SeenUrls: 0 is no anchor.
std::uint32_t mark_of(std::string_view anchor) {
  return anchor.empty() ? 0 : std::max(1U, static_cast<std::uint32_t>(hash64(anchor) >> 33));
}

std::uint32_t row_number(std::int64_t id) {
  if (id <= 0xFFFFFFFF) return static_cast<std::uint32_t>(id);
  throw store::SqlError("the database is full. Give another file with --store.");
}

// The statements of one commit, prepared once for all its pages.
struct Writer {
  explicit Writer(store::Database& db, store::SeenUrls& known, std::int64_t run_id)
      : database(db),
        seen(known),
        run(run_id),
        new_url(db.prepare(
            "INSERT INTO url(run, hash, href, state, depth, flags) VALUES(?, ?, ?, ?, ?, ?)")),
        nearer(db.prepare("UPDATE url SET depth=?1 WHERE id=?2 AND state=0 AND depth>?1")),
        name(db.prepare("UPDATE url SET anchor=? WHERE id=?")),
        flag(db.prepare("UPDATE url SET flags=flags|? WHERE id=?")),
        promote(db.prepare("UPDATE url SET state=0, depth=? WHERE id=? AND state=2")),
        done(db.prepare("UPDATE url SET state=1, page=? WHERE id=?")),
        page(db.prepare(
            "INSERT INTO page VALUES(NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
        link(db.prepare("INSERT INTO link VALUES(?, ?, ?)")),
        body(db.prepare("INSERT INTO body VALUES(?, ?)")),
        sketch(db.prepare("INSERT INTO sketch VALUES(?, ?)")),
        spelled(db.prepare("INSERT INTO spelled VALUES(?, ?)")),
        trait(db.prepare("INSERT INTO trait VALUES(?, ?)")),
        source(db.prepare("INSERT INTO source VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
        hit(db.prepare("INSERT INTO hit(url, run, data) VALUES(?, ?, ?)")),
        shared(db),
        notes(db, run_id),
        findings(db, run_id) {}

  std::int64_t url_id(std::uint64_t hash, std::string_view href, int state, int depth, int flags) {
    if (const std::int64_t known = seen.find(hash).id) return known;
    new_url.bind(1, run).bind(2, as_column(hash)).bind(3, href);
    new_url.bind(4, std::int64_t{state}).bind(5, std::int64_t{depth}).bind(6, std::int64_t{flags});
    new_url.run();
    const std::int64_t id = database.last_insert_id();
    seen.insert({.hash = hash, .id = row_number(id), .listed = depth == kListedDepth});
    return id;
  }

  void add(const PageCommit& commit) {
    const std::int64_t id = add_page(commit);
    done.bind(1, id).bind(2, commit.url).run();
    add_links(commit, id);
    if (!commit.body.empty()) body.bind(1, id).bind_blob(2, commit.body).run();
    if (!commit.sketch.empty()) sketch.bind(1, id).bind_blob(2, commit.sketch).run();
    if (!commit.spelled.empty()) spelled.bind(1, id).bind_blob(2, commit.spelled).run();
    if (!commit.traits.types.empty()) {
      trait.bind(1, id).bind(2, shared.number(commit.traits.types)).run();
    }
    const store::FoundRanges found =
        commit.copy_of != 0 ? copy->copy_found(commit.copy_of, commit.url) : add_found(commit);
    if (commit.source) add_source(commit, id, *commit.source, found);
    if (commit.copy_of != 0) notes.copy(commit.copy_of, commit.url);
    notes.add(commit.url, commit.notes);
  }

  store::FoundRanges add_found(const PageCommit& commit) {
    store::FoundRanges ranges;
    for (const Finding& found : commit.findings) findings.add(commit.url, found);
    ranges.findings = store::IdRange::up_to_last(database, commit.findings.size());
    for (const KeywordHit& found : commit.hits) {
      const std::string json = store::to_json(found);
      hit.bind(1, commit.url).bind(2, run).bind(3, json).run();
    }
    ranges.hits = store::IdRange::up_to_last(database, commit.hits.size());
    return ranges;
  }

  void add_source(const PageCommit& commit, std::int64_t page_id, const PageSource& from,
                  const store::FoundRanges& found) {
    const std::int64_t own_body = commit.body.empty() ? 0 : page_id;
    source.bind(1, page_id)
        .bind(2, from.validators.etag)
        .bind(3, from.validators.last_modified)
        .bind(4, shared.number(from.headers))
        .bind(5, as_column(from.key))
        .bind(6, as_column(from.analysis))
        .bind(7, shared.number(from.verdicts))
        .bind(8, commit.shared != 0 ? commit.shared : own_body)
        .bind(9, found.findings.first)
        .bind(10, found.findings.count)
        .bind(11, found.hits.first)
        .bind(12, found.hits.count)
        .run();
    if (from.holds.empty()) return;
    const PageNote until{NoteKind::kHolds, "until", from.holds};
    notes.add(commit.url, {&until, 1});
  }

  std::int64_t add_page(const PageCommit& commit) {
    const PageRecord& record = commit.record;
    if (commit.copy_of != 0) {
      if (!copy) copy.emplace(database, run);
      return copy->copy_page(commit.copy_of, store::bits_of(record.check));
    }
    const std::int64_t flags = store::bits_of(record.check) | (record.html ? store::kHtml : 0) |
                               (record.fetched ? store::kFetched : 0) |
                               (record.nofollow ? store::kPageNofollow : 0) |
                               (commit.unchanged ? store::kUnchanged : 0);
    page.bind(1, std::int64_t{record.status})
        .bind(2, static_cast<std::int64_t>(record.failure))
        .bind(3, static_cast<std::int64_t>(record.indexable))
        .bind(4, flags)
        .bind(5, std::int64_t{record.words})
        .bind(6, as_column(record.title_key))
        .bind(7, as_column(record.description_key))
        .bind(8, as_column(record.content_key))
        .bind(9, std::string_view(record.language))
        .bind(10, commit.title)
        .bind(11, commit.description)
        .bind(13, commit.bytes)
        .bind(14, commit.images)
        .bind(15, commit.images_without_alt);
    if (commit.h1 == commit.title) {
      page.bind_null(12);
    } else {
      page.bind(12, commit.h1);
    }
    page.run();
    return database.last_insert_id();
  }

  void add_links(const PageCommit& commit, std::int64_t page_id) {
    if (commit.links.empty()) return;
    packer.begin();
    for (const LinkRecord& target : commit.links) {
      const int depth = target.kind == LinkKind::kRedirect ? commit.depth : commit.depth + 1;
      const int state = target.internal ? store::kQueued : store::kExternal;
      const std::uint64_t hash = hash64(target.url);
      const std::size_t known = seen.size();
      const std::int64_t id = url_id(hash, target.url, state, depth, 0);
      store::SeenUrls::Slot& slot = seen.find(hash);
      if (seen.size() == known && (slot.listed || target.kind == LinkKind::kRedirect)) {
        nearer.bind(1, std::int64_t{depth}).bind(2, id).run();
        slot.listed = false;
      }
      packer.add(target, id, is_usual(target.anchor, slot));
    }
    link.bind(1, page_id).bind_blob(2, packer.edges()).bind_blob(3, packer.anchors()).run();
  }

  // Whether the anchor stands with the target's URL; the first one comes to stand there.
  bool is_usual(std::string_view anchor, store::SeenUrls::Slot& target) {
    const std::uint32_t mark = mark_of(anchor);
    if (target.anchor != 0 || mark == 0) return mark != 0 && target.anchor == mark;
    target.anchor = mark & 0x7FFFFFFF;
    name.bind(1, anchor).bind(2, target.id).run();
    return true;
  }

  store::Database& database;
  store::SeenUrls& seen;
  std::int64_t run;
  store::LinkPacker packer;
  std::optional<store::PageCopy> copy;  // Where a page has not changed.
  Statement new_url, nearer, name, flag, promote, done, page, link, body, sketch, spelled, trait,
      source, hit;
  store::SharedTexts shared;
  store::NoteWriter notes;
  store::FindingWriter findings;
};

}  // namespace

Result<void> Store::load_seen(std::int64_t run) {
  return guarded(state_->mutex, [&] {
    state_->seen = store::SeenUrls();
    Statement query =
        state_->db.prepare("SELECT hash, id, anchor, state=0 AND depth=?2 FROM url WHERE run=?1");
    query.bind(1, run).bind(2, std::int64_t{kListedDepth});
    while (query.step()) {
      state_->seen.insert({.hash = static_cast<std::uint64_t>(query.integer(0)),
                           .id = row_number(query.integer(1)),
                           .anchor = mark_of(query.bytes(2)) & 0x7FFFFFFF,
                           .listed = query.integer(3) != 0});
    }
  });
}

Result<void> Store::add_urls(std::int64_t run, std::span<const NamedUrl> urls) {
  return guarded(state_->mutex, [&] {
    Transaction transaction(state_->db);
    Writer writer(state_->db, state_->seen, run);
    for (const NamedUrl& url : urls) {
      const int flags =
          (url.in_sitemap ? store::kInSitemap : 0) | (url.listed ? store::kListed : 0);
      const std::uint64_t hash = hash64(url.href);
      const std::size_t known = state_->seen.size();
      const std::int64_t id = writer.url_id(hash, url.href, store::kQueued, url.depth, flags);
      if (!url.changed.empty()) {
        const PageNote note{NoteKind::kListed, "lastmod", url.changed};
        writer.notes.add(id, {&note, 1});
      }
      if (state_->seen.size() != known) continue;
      writer.flag.bind(1, std::int64_t{flags}).bind(2, id).run();
      // Links are not followed out of the scope, but who names it here may widen it.
      writer.promote.bind(1, std::int64_t{url.depth}).bind(2, id).run();
      state_->seen.find(hash).listed = url.depth == kListedDepth;
    }
    transaction.commit();
  });
}

Result<std::optional<Level>> Store::next_level(std::int64_t run) {
  return guarded(state_->mutex, [&]() -> std::optional<Level> {
    Statement first =
        state_->db.prepare("SELECT depth FROM url WHERE run=? AND state=0 ORDER BY depth LIMIT 1");
    first.bind(1, run);
    if (!first.step()) return std::nullopt;
    Statement last = state_->db.prepare("SELECT max(id) FROM url");
    last.step();
    return Level{static_cast<int>(first.integer(0)), last.integer(0)};
  });
}

Result<std::vector<QueuedUrl>> Store::take(std::int64_t run, Level level,
                                           std::optional<std::uint64_t> after, int limit) {
  return guarded(state_->mutex, [&] {
    Statement query = state_->db.prepare(
        fmt::format("SELECT id, hash, href FROM url WHERE run=?1 AND depth=?2 AND state=0 AND "
                    "id<=?3 {} ORDER BY hash LIMIT ?4",
                    after ? "AND hash>?5" : ""));
    query.bind(1, run).bind(2, std::int64_t{level.depth}).bind(3, level.last_id);
    query.bind(4, std::int64_t{limit});
    if (after) query.bind(5, as_column(*after));
    std::vector<QueuedUrl> urls;
    while (query.step()) {
      urls.push_back({query.integer(0), static_cast<std::uint64_t>(query.integer(1)),
                      std::string(query.bytes(2))});
    }
    return urls;
  });
}

Result<void> Store::commit(std::int64_t run, std::span<const PageCommit> pages,
                           std::span<const RuleOutcome> outcomes,
                           std::chrono::milliseconds elapsed) {
  return guarded(state_->mutex, [&] {
    Transaction transaction(state_->db);
    Writer writer(state_->db, state_->seen, run);
    for (const PageCommit& page : pages) writer.add(page);
    store::add_outcomes(state_->db, run, outcomes);
    Statement time = state_->db.prepare("UPDATE run SET elapsed_ms=? WHERE id=?");
    time.bind(1, std::int64_t{elapsed.count()}).bind(2, run).run();
    transaction.commit();
  });
}

Result<std::optional<std::int64_t>> Store::find_url(std::string_view href) {
  return guarded(state_->mutex, [&]() -> std::optional<std::int64_t> {
    const std::int64_t id = state_->seen.find(hash64(href)).id;
    return id != 0 ? std::optional(id) : std::nullopt;
  });
}

Result<std::int64_t> Store::done_count(std::int64_t run) {
  return guarded(state_->mutex, [&] {
    Statement query =
        state_->db.prepare("SELECT count(*) FROM url WHERE run=? AND state IN (1, 4)");
    query.bind(1, run);
    query.step();
    return query.integer(0);
  });
}

}  // namespace dalil
