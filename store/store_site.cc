// The site's half of Store: everything of a run as columns, and the texts that findings quote.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "store/answer_bits.h"
#include "store/hit_json.h"
#include "store/link_codec.h"
#include "store/state.h"

namespace dalil {

using store::guarded;
using store::SqlError;
using store::Statement;

namespace {

// Holds the cache small while all URLs of a run are sorted.
class SmallSort {
 public:
  explicit SmallSort(store::Database& db) : db_(db) { db_.cache(kCache); }
  ~SmallSort() {
    try {
      db_.cache(store::Database::kCache);
    } catch (const SqlError&) {  // Then it stays small.
    }
  }
  SmallSort(const SmallSort&) = delete;
  SmallSort& operator=(const SmallSort&) = delete;

 private:
  static constexpr int kCache = 8'000;
  store::Database& db_;
};

}  // namespace

Result<void> Store::for_each_url(std::int64_t run,
                                 const std::function<void(const UrlRow&)>& callback) {
  return guarded(state_->mutex, [&] {
    const SmallSort small(state_->db);
    Statement query = state_->db.prepare(
        "SELECT u.id, u.href, u.state, u.flags, p.status, p.failure, p.indexable, p.flags, "
        "p.words, "
        "p.title_key, p.description_key, p.content_key, p.language, u.page FROM url u "
        "LEFT JOIN page p ON p.id = u.page WHERE u.run=? ORDER BY u.href");
    query.bind(1, run);
    while (query.step()) {
      UrlRow row;
      row.href = query.bytes(1);
      row.external = query.integer(2) == store::kExternal;
      row.left_out = query.integer(2) == store::kLeftOut;
      row.page = query.integer(13);
      PageRecord& record = row.record;
      record.id = query.integer(0);
      record.internal = !row.external;
      const std::int64_t url_flags = query.integer(3), page_flags = query.integer(7);
      record.in_sitemap = (url_flags & store::kInSitemap) != 0;
      record.listed = (url_flags & store::kListed) != 0;
      const bool checked = row.external && query.integer(4) + query.integer(5) != 0;
      if (checked || query.integer(2) == store::kDone) {
        record.status = static_cast<std::uint16_t>(query.integer(4));
        record.failure = static_cast<Failure>(query.integer(5));
        record.indexable = static_cast<NotIndexable>(query.integer(6));
        record.html = (page_flags & store::kHtml) != 0;
        record.fetched = (page_flags & store::kFetched) != 0;
        record.nofollow = (page_flags & store::kPageNofollow) != 0;
        record.check = store::check_from(page_flags);
        record.words = static_cast<std::uint32_t>(query.integer(8));
        record.title_key = static_cast<std::uint64_t>(query.integer(9));
        record.description_key = static_cast<std::uint64_t>(query.integer(10));
        record.content_key = static_cast<std::uint64_t>(query.integer(11));
        const std::string_view language = query.bytes(12);
        std::copy_n(language.begin(), std::min(language.size(), sizeof record.language - 1),
                    record.language);
      }
      callback(row);
    }
  });
}

Result<Store::Rows> Store::rows(std::int64_t run) {
  return guarded(state_->mutex, [&] {
    Statement query = state_->db.prepare("SELECT count(*), min(id), max(id) FROM url WHERE run=?");
    query.bind(1, run).step();
    return Rows{query.integer(0), query.integer(1), query.integer(2)};
  });
}

Result<void> Store::for_each_edge(
    std::int64_t page, const std::function<void(std::int64_t, LinkKind, Region, bool)>& callback) {
  return guarded(state_->mutex, [&] {
    const store::KeptStatement query(state_->edges_of_page, state_->db,
                                     "SELECT edges FROM link WHERE page=?");
    query->bind(1, page);
    if (!query->step()) return;
    store::for_each_link(query->bytes(0), [&](const store::StoredLink& link) {
      callback(link.target, link.kind, link.region, link.nofollow);
    });
  });
}

Result<void> Store::for_each_hit(
    std::int64_t run, const std::function<void(std::int64_t, const KeywordHit&)>& callback) {
  return guarded(state_->mutex, [&] {
    Statement query = state_->db.prepare("SELECT url, data FROM hit WHERE run=?");
    query.bind(1, run);
    while (query.step()) callback(query.integer(0), store::hit_from_json(query.bytes(1)));
  });
}

Result<PageTexts> Store::texts(std::int64_t url) {
  return guarded(state_->mutex, [&] {
    const store::KeptStatement query(
        state_->texts_of_page, state_->db,
        "SELECT u.href, p.title, p.description, coalesce(p.h1, p.title), s.bytes "
        "FROM url u LEFT JOIN page p ON p.id = u.page LEFT JOIN trait t ON t.page = u.page "
        "LEFT JOIN shared_text s ON s.id = t.types WHERE u.id=?");
    query->bind(1, url);
    if (!query->step()) throw SqlError(fmt::format("row {} of the store is missing", url));
    return PageTexts{std::string(query->bytes(0)), std::string(query->bytes(1)),
                     std::string(query->bytes(2)), std::string(query->bytes(3)),
                     std::string(query->bytes(4))};
  });
}

Result<std::vector<LinkRecord>> Store::links(std::int64_t url, std::optional<LinkKind> only) {
  return guarded(state_->mutex, [&] {
    std::vector<LinkRecord> links;
    const store::KeptStatement target(state_->target_of_link, state_->db,
                                      "SELECT href, state, anchor FROM url WHERE id=?");
    const store::KeptStatement query(
        state_->links_of_page, state_->db,
        "SELECT edges, anchors FROM link WHERE page=(SELECT page FROM url WHERE id=?)");
    query->bind(1, url);
    if (!query->step()) return links;
    std::vector<std::string> anchors = store::unpack_anchors(query->bytes(1));
    auto own = anchors.begin();
    store::for_each_link(query->bytes(0), [&](const store::StoredLink& stored) {
      std::string* const anchor = stored.usual_anchor || own == anchors.end() ? nullptr : &*own++;
      if (only && stored.kind != *only) return;
      LinkRecord& link = links.emplace_back();
      target->bind(1, stored.target);
      if (target->step()) {
        link.url = target->bytes(0);
        link.internal = target->integer(1) != store::kExternal;
        if (stored.usual_anchor) link.anchor = target->bytes(2);
      }
      target->reset();
      link.kind = stored.kind;
      link.region = stored.region;
      link.nofollow = stored.nofollow;
      link.line = stored.line;
      link.column = stored.column;
      if (anchor != nullptr) link.anchor = std::move(*anchor);
    });
    return links;
  });
}

Result<void> Store::for_each_anchor(
    std::int64_t page,
    const std::function<void(std::int64_t, LinkKind, bool, std::string_view)>& callback) {
  return guarded(state_->mutex, [&] {
    const store::KeptStatement query(state_->anchors_of_page, state_->db,
                                     "SELECT edges, anchors FROM link WHERE page=?");
    query->bind(1, page);
    if (!query->step()) return;
    const std::vector<std::string> anchors = store::unpack_anchors(query->bytes(1));
    auto own = anchors.begin();
    store::for_each_link(query->bytes(0), [&](const store::StoredLink& link) {
      std::string_view anchor;
      if (!link.usual_anchor && own != anchors.end()) anchor = *own++;
      callback(link.target, link.kind, link.usual_anchor, anchor);
    });
  });
}

Result<void> Store::usual_anchors(
    std::int64_t run, const std::function<void(std::int64_t, std::string_view)>& callback) {
  return guarded(state_->mutex, [&] {
    Statement query =
        state_->db.prepare("SELECT id, anchor FROM url WHERE run=? AND anchor IS NOT NULL");
    query.bind(1, run);
    while (query.step()) callback(query.integer(0), query.bytes(1));
  });
}

Result<std::string> Store::sketch(std::int64_t url) {
  return guarded(state_->mutex, [&] {
    if (!state_->sketch_of_page) {
      state_->sketch_of_page.emplace(state_->db.prepare(
          "SELECT packed FROM sketch WHERE page=(SELECT page FROM url WHERE id=?)"));
    }
    Statement& query = *state_->sketch_of_page;
    query.reset();
    query.bind(1, url);
    std::string packed = query.step() ? std::string(query.bytes(0)) : std::string();
    query.reset();
    return packed;
  });
}

Result<std::string> Store::body(std::int64_t url) {
  return guarded(state_->mutex, [&] {
    const store::KeptStatement query(
        state_->body_of_page, state_->db,
        "SELECT zstd FROM body WHERE id=(SELECT s.body FROM url u JOIN source s ON s.page = u.page "
        "WHERE u.id=?)");
    query->bind(1, url);
    return query->step() ? std::string(query->bytes(0)) : std::string();
  });
}

}  // namespace dalil
