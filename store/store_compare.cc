// Two runs beside each other: both are read in the same order, and neither is held.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/hash.h"
#include "store/answer_bits.h"
#include "store/finding_json.h"
#include "store/link_codec.h"
#include "store/state.h"

namespace dalil {

using store::Database;
using store::guarded;
using store::KeptStatement;
using store::SqlError;
using store::Statement;

namespace {

constexpr std::string_view kPageColumns =
    "SELECT u.state, u.depth, u.flags, u.href, p.status, p.failure, p.indexable, p.flags, p.words, "
    "p.language, p.title, p.description, t.h1, t.canonical, t.types, u.page FROM url u "
    "LEFT JOIN page p ON p.id = u.page LEFT JOIN trait t ON t.page = u.page WHERE u.id=?";

// Reads a page by its row.
class PageReader {
 public:
  explicit PageReader(Database& db)
      : page_(db.prepare(kPageColumns)),
        edges_(db.prepare("SELECT edges FROM link WHERE page=?")),
        target_(db.prepare("SELECT href FROM url WHERE id=?")) {}

  void read(std::int64_t id, ComparedPage& row) {
    row = {};
    page_.bind(1, id);
    if (!page_.step()) throw SqlError(fmt::format("row {} of the store is missing", id));
    const std::int64_t flags = page_.integer(2), bits = page_.integer(7);
    PageRecord& record = row.record;
    record.id = id;
    record.in_sitemap = (flags & store::kInSitemap) != 0;
    row.depth = static_cast<int>(page_.integer(1));
    row.href = page_.bytes(3);
    if (page_.integer(0) == store::kDone) {
      record.status = static_cast<std::uint16_t>(page_.integer(4));
      record.failure = static_cast<Failure>(page_.integer(5));
      record.indexable = static_cast<NotIndexable>(page_.integer(6));
      record.html = (bits & store::kHtml) != 0;
      record.fetched = (bits & store::kFetched) != 0;
      record.check = store::check_from(bits);
      record.words = static_cast<std::uint32_t>(page_.integer(8));
      const std::string_view language = page_.bytes(9);
      std::copy_n(language.begin(), std::min(language.size(), sizeof record.language - 1),
                  record.language);
      row.title = page_.bytes(10);
      row.description = page_.bytes(11);
      row.traits = {std::string(page_.bytes(12)), std::string(page_.bytes(13)),
                    std::string(page_.bytes(14))};
      if (record.indexable == NotIndexable::kRedirect) read_redirect(page_.integer(15), row);
    }
    page_.reset();
  }

 private:
  void read_redirect(std::int64_t page, ComparedPage& row) {
    edges_.bind(1, page);
    std::int64_t to = 0;
    if (edges_.step()) {
      store::for_each_link(edges_.bytes(0), [&](const store::StoredLink& link) {
        if (link.kind == LinkKind::kRedirect && to == 0) to = link.target;
      });
    }
    edges_.reset();
    target_.bind(1, to);
    if (target_.step()) row.redirect = target_.bytes(0);
    target_.reset();
  }

  Statement page_, edges_, target_;
};

// The URLs of a run in the order of same_address(). Only these and row numbers are sorted.
class PageCursor {
 public:
  PageCursor(Database& db, std::int64_t run)
      : order_(db.prepare("SELECT same_address(href) AS address, id FROM url "
                          "WHERE run=? AND state<>? ORDER BY address, id")),
        reader_(db) {
    order_.bind(1, run).bind(2, std::int64_t{store::kExternal});
    next();
  }

  const ComparedPage* page() const { return valid_ ? &row_ : nullptr; }
  const std::string& address() const { return address_; }

  void next() {
    while ((valid_ = order_.step()) && order_.bytes(0) == address_) {
    }
    if (!valid_) return;
    address_ = order_.bytes(0);
    reader_.read(order_.integer(1), row_);
  }

 private:
  Statement order_;
  PageReader reader_;
  bool valid_ = true;
  std::string address_;
  ComparedPage row_;
};

// The findings of a run in the order of their fingerprints.
class FindingCursor {
 public:
  FindingCursor(Database& db, std::int64_t run)
      : order_(
            db.prepare("SELECT fingerprint(f.rule, u.href, f.key) AS number, f.id, f.url, f.rule "
                       "FROM finding f JOIN url u ON u.id = f.url WHERE f.run=? "
                       "ORDER BY number, f.id")) {
    order_.bind(1, run);
    next();
  }

  const ComparedFinding* finding() const { return valid_ ? &row_ : nullptr; }
  std::int64_t number() const { return number_; }

  void next() {
    do {
      valid_ = order_.step();
    } while (valid_ && row_.id != 0 && order_.integer(0) == number_);
    if (!valid_) return;
    number_ = order_.integer(0);
    row_ = {order_.integer(1), order_.integer(2), static_cast<std::uint64_t>(number_),
            std::string(order_.bytes(3))};
  }

 private:
  Statement order_;
  bool valid_ = true;
  std::int64_t number_ = 0;
  ComparedFinding row_;
};

// Calls back for each place in the order of both; `at` gives a cursor's row, nullptr at its end,
// and `place` what it is sorted by.
template <typename Cursor, typename At, typename Place, typename Callback>
void merge(Cursor& left, Cursor& right, const At& at, const Place& place,
           const Callback& callback) {
  while (at(left) || at(right)) {
    const bool only_left = !at(right) || (at(left) && place(left) < place(right));
    const bool only_right = !only_left && (!at(left) || place(right) < place(left));
    callback(only_right ? nullptr : at(left), only_left ? nullptr : at(right));
    if (!only_right) left.next();
    if (!only_left) right.next();
  }
}

std::int64_t site_key(Database& db, std::int64_t run) {
  Statement query = db.prepare("SELECT site || char(10) || folder FROM run WHERE id=?");
  query.bind(1, run);
  if (!query.step()) throw SqlError(fmt::format("run {} is not in the store", run));
  return static_cast<std::int64_t>(hash64(query.bytes(0)));
}

}  // namespace

Result<void> Store::compare_pages(
    std::int64_t run, Store& other, std::int64_t other_run,
    const std::function<void(const ComparedPage*, const ComparedPage*)>& callback) {
  return guarded(state_->mutex, [&] {
    const std::lock_guard lock(other.state_->mutex);
    PageCursor left(state_->db, run), right(other.state_->db, other_run);
    merge(
        left, right, [](const PageCursor& cursor) { return cursor.page(); },
        [](const PageCursor& cursor) -> const std::string& { return cursor.address(); }, callback);
  });
}

Result<void> Store::compare_findings(
    std::int64_t run, Store& other, std::int64_t other_run,
    const std::function<void(const ComparedFinding*, const ComparedFinding*)>& callback) {
  return guarded(state_->mutex, [&] {
    const std::lock_guard lock(other.state_->mutex);
    FindingCursor left(state_->db, run), right(other.state_->db, other_run);
    merge(
        left, right, [](const FindingCursor& cursor) { return cursor.finding(); },
        [](const FindingCursor& cursor) { return cursor.number(); }, callback);
  });
}

Result<ComparedPage> Store::compared_page(std::int64_t url) {
  return guarded(state_->mutex, [&] {
    ComparedPage page;
    PageReader(state_->db).read(url, page);
    return page;
  });
}

Result<Finding> Store::finding(std::int64_t id) {
  return guarded(state_->mutex, [&] {
    const KeptStatement query(state_->one_finding, state_->db,
                              "SELECT f.key, f.confidence, f.data, f.rule, u.href FROM finding f "
                              "JOIN url u ON u.id = f.url WHERE f.id=?");
    query->bind(1, id);
    if (!query->step()) throw SqlError(fmt::format("finding {} of the store is missing", id));
    Finding finding = store::unpack_finding(query->bytes(2));
    finding.key = query->bytes(0);
    finding.confidence = static_cast<Confidence>(query->integer(1) & 3);
    finding.rule = query->bytes(3);
    finding.page = query->bytes(4);
    return finding;
  });
}

Result<std::string> Store::verdicts(std::int64_t url) {
  return guarded(state_->mutex, [&] {
    const KeptStatement query(
        state_->verdicts_of_page, state_->db,
        "SELECT verdicts FROM source WHERE page=(SELECT page FROM url WHERE id=?)");
    query->bind(1, url);
    return query->step() ? std::string(query->bytes(0)) : std::string();
  });
}

Result<std::vector<RunInfo>> Store::history(std::int64_t run) {
  Result<std::vector<RunInfo>> all = runs();
  if (!all) return all;
  const auto own = std::ranges::find(*all, run, &RunInfo::id);
  if (own == all->end()) return std::vector<RunInfo>();
  const AuditRequest request = own->request;
  std::erase_if(*all, [&](const RunInfo& info) {
    return info.id > run || info.state != RunState::kDone || info.request.site != request.site ||
           info.request.folder != request.folder;
  });
  return all;
}

Result<void> Store::keep_vanished(std::int64_t run, std::span<const std::uint64_t> fingerprints) {
  return guarded(state_->mutex, [&] {
    store::Transaction transaction(state_->db);
    const std::int64_t site = site_key(state_->db, run);
    Statement insert = state_->db.prepare("INSERT OR IGNORE INTO vanished VALUES(?, ?, ?)");
    for (const std::uint64_t fingerprint : fingerprints) {
      insert.bind(1, site).bind(2, static_cast<std::int64_t>(fingerprint)).bind(3, run).run();
    }
    transaction.commit();
  });
}

Result<bool> Store::vanished(std::int64_t run, std::uint64_t fingerprint) {
  return guarded(state_->mutex, [&] {
    Statement query =
        state_->db.prepare("SELECT 1 FROM vanished WHERE site=? AND finding=? AND run<=? LIMIT 1");
    query.bind(1, site_key(state_->db, run)).bind(2, static_cast<std::int64_t>(fingerprint));
    query.bind(3, run);
    return query.step();
  });
}

}  // namespace dalil
