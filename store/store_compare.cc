// Two runs beside each other: both are read in the same order, and neither is held.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "core/hash.h"
#include "store/finding_rules.h"
#include "store/page_rows.h"
#include "store/state.h"

namespace dalil {

using store::Database;
using store::guarded;
using store::KeptStatement;
using store::SqlError;
using store::Statement;

namespace {

// Reads a page by its row.
class PageReader {
 public:
  PageReader(Database& db, std::int64_t run)
      : rows_(db, run),
        traits_(db.prepare("SELECT t.bytes FROM trait JOIN shared_text t ON t.id = types "
                           "WHERE page=(SELECT page FROM url WHERE id=?)")) {}

  ComparedPage read(std::int64_t id) {
    std::optional<PageRow> row = rows_.read(id);
    if (!row) throw SqlError(fmt::format("row {} of the store is missing", id));
    ComparedPage page{.row = *std::move(row), .traits = {}};
    traits_.bind(1, id);
    if (traits_.step()) page.traits.types = traits_.bytes(0);
    traits_.reset();
    return page;
  }

 private:
  store::PageRowReader rows_;
  Statement traits_;
};

// The URLs of a run in the order of same_address(), all that have one address at once. Only
// addresses and row numbers are sorted.
class PageCursor {
 public:
  PageCursor(Database& db, std::int64_t run)
      : order_(db.prepare("SELECT same_address(href) AS address, id FROM url "
                          "WHERE run=? AND state<>? ORDER BY address, id")),
        reader_(db, run) {
    order_.bind(1, run).bind(2, std::int64_t{store::kExternal});
    more_ = order_.step();
    next();
  }

  // None at the end.
  std::span<const ComparedPage> pages() const { return pages_; }
  const std::string& address() const { return address_; }

  void next() {
    pages_.clear();
    if (more_) address_ = order_.bytes(0);
    for (; more_ && order_.bytes(0) == address_; more_ = order_.step()) {
      pages_.push_back(reader_.read(order_.integer(1)));
    }
  }

 private:
  Statement order_;
  PageReader reader_;
  bool more_ = false;  // `order_` stands at the row after `pages_`.
  std::string address_;
  std::vector<ComparedPage> pages_;
};

// The findings of a run in the order of their fingerprints.
class FindingCursor {
 public:
  FindingCursor(Database& db, std::int64_t run)
      : order_(db.prepare(
            "SELECT fingerprint(r.name, u.href, f.key) AS number, f.id, f.url, r.name "
            "FROM finding f JOIN url u ON u.id = f.url JOIN rule r ON r.id = f.rule WHERE f.run=? "
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

// Calls back for each place in the order of both; `at_end` tells where a cursor has no more,
// `place` what it is sorted by.
template <typename Cursor, typename AtEnd, typename Place, typename Callback>
void merge(Cursor& left, Cursor& right, const AtEnd& at_end, const Place& place,
           const Callback& callback) {
  while (!at_end(left) || !at_end(right)) {
    const bool only_left = at_end(right) || (!at_end(left) && place(left) < place(right));
    const bool only_right = !only_left && (at_end(left) || place(right) < place(left));
    callback(!only_right, !only_left);
    if (!only_right) left.next();
    if (!only_left) right.next();
  }
}

}  // namespace

std::int64_t store::site_key(Database& db, std::int64_t run) {
  Statement query = db.prepare("SELECT site || char(10) || folder FROM run WHERE id=?");
  query.bind(1, run);
  if (!query.step()) throw SqlError(fmt::format("run {} is not in the store", run));
  return static_cast<std::int64_t>(hash64(query.bytes(0)));
}

Result<void> Store::compare_pages(std::int64_t run, Store& other, std::int64_t other_run,
                                  const ComparedPages& callback) {
  return guarded(state_->mutex, [&] {
    const std::lock_guard lock(other.state_->mutex);
    PageCursor left(state_->db, run), right(other.state_->db, other_run);
    merge(
        left, right, [](const PageCursor& cursor) { return cursor.pages().empty(); },
        [](const PageCursor& cursor) -> const std::string& { return cursor.address(); },
        [&](bool has_left, bool has_right) {
          using Pages = std::span<const ComparedPage>;
          callback(has_left ? left.pages() : Pages(), has_right ? right.pages() : Pages());
        });
  });
}

Result<void> Store::compare_findings(
    std::int64_t run, Store& other, std::int64_t other_run,
    const std::function<void(const ComparedFinding*, const ComparedFinding*)>& callback) {
  return guarded(state_->mutex, [&] {
    const std::lock_guard lock(other.state_->mutex);
    FindingCursor left(state_->db, run), right(other.state_->db, other_run);
    merge(
        left, right, [](const FindingCursor& cursor) { return cursor.finding() == nullptr; },
        [](const FindingCursor& cursor) { return cursor.number(); },
        [&](bool has_left, bool has_right) {
          callback(has_left ? left.finding() : nullptr, has_right ? right.finding() : nullptr);
        });
  });
}

Result<std::vector<ComparedPage>> Store::compared_pages(std::int64_t run,
                                                        std::span<const std::int64_t> urls) {
  return guarded(state_->mutex, [&] {
    PageReader reader(state_->db, run);
    std::vector<ComparedPage> pages;
    for (const std::int64_t url : urls) {
      pages.push_back(url != 0 ? reader.read(url) : ComparedPage());
    }
    return pages;
  });
}

Result<Finding> Store::finding(std::int64_t id) {
  return guarded(state_->mutex, [&] {
    const KeptStatement query(
        state_->one_finding, state_->db,
        "SELECT f.key, f.confidence, f.data, r.name, u.href, r.sample, u.id FROM finding f "
        "JOIN url u ON u.id = f.url JOIN rule r ON r.id = f.rule WHERE f.id=?");
    query->bind(1, id);
    if (!query->step()) throw SqlError(fmt::format("finding {} of the store is missing", id));
    std::optional<store::QuotedPages> pages;
    const auto quoted = [&](std::size_t text) -> std::string_view {
      if (!pages) pages.emplace(state_->db);
      return pages->texts(query->integer(6))[text];
    };
    Finding finding =
        store::unpack_finding(query->bytes(2), store::unpack_sample(query->bytes(5)), quoted);
    finding.key = query->bytes(0);
    finding.confidence = static_cast<Confidence>(query->integer(1) & 3);
    finding.rule = query->bytes(3);
    finding.page = query->bytes(4);
    return finding;
  });
}

Result<void> Store::keep_tally(std::int64_t run, std::uint64_t analysis,
                               std::span<const std::string_view> rules) {
  return guarded(state_->mutex, [&] {
    const std::string lines = fmt::format("{}", fmt::join(rules, "\n"));
    Statement insert = state_->db.prepare("INSERT OR REPLACE INTO tally VALUES(?, ?, ?)");
    insert.bind(1, run).bind(2, static_cast<std::int64_t>(analysis)).bind(3, lines).run();
  });
}

Result<void> Store::for_each_tally(
    std::int64_t run,
    const std::function<void(std::uint64_t, std::vector<std::string>)>& callback) {
  return guarded(state_->mutex, [&] {
    Statement query = state_->db.prepare("SELECT analysis, rules FROM tally WHERE run=?");
    query.bind(1, run);
    while (query.step()) {
      std::vector<std::string> rules;
      for (std::string_view rest = query.bytes(1); !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rules.emplace_back(line);
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
      }
      callback(static_cast<std::uint64_t>(query.integer(0)), std::move(rules));
    }
  });
}

Result<std::optional<PageVerdicts>> Store::verdicts(std::int64_t url) {
  return guarded(state_->mutex, [&]() -> std::optional<PageVerdicts> {
    const KeptStatement query(
        state_->verdicts_of_page, state_->db,
        "SELECT s.analysis, v.bytes FROM source s LEFT JOIN shared_text v ON v.id = s.verdicts "
        "WHERE s.page=(SELECT page FROM url WHERE id=?)");
    query->bind(1, url);
    if (!query->step()) return std::nullopt;
    return PageVerdicts{static_cast<std::uint64_t>(query->integer(0)),
                        std::string(query->bytes(1))};
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
    const std::int64_t site = store::site_key(state_->db, run);
    Statement insert = state_->db.prepare(
        "INSERT INTO vanished VALUES(?, ?, ?) "
        "ON CONFLICT DO UPDATE SET run=min(run, excluded.run)");
    for (const std::uint64_t fingerprint : fingerprints) {
      insert.bind(1, site).bind(2, static_cast<std::int64_t>(fingerprint)).bind(3, run).run();
    }
    transaction.commit();
  });
}

Result<bool> Store::vanished(std::int64_t run, std::uint64_t fingerprint) {
  return guarded(state_->mutex, [&] {
    Statement query =
        state_->db.prepare("SELECT 1 FROM vanished WHERE site=? AND finding=? AND run<=?");
    query.bind(1, store::site_key(state_->db, run)).bind(2, static_cast<std::int64_t>(fingerprint));
    query.bind(3, run);
    return query.step();
  });
}

}  // namespace dalil
