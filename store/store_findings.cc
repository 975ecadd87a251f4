// The findings' half of Store.
#include <algorithm>
#include <iterator>
#include <numeric>
#include <string>
#include <tuple>
#include <vector>

#include "store/finding_writer.h"
#include "store/hit_json.h"
#include "store/notes.h"
#include "store/state.h"

namespace dalil {

using store::guarded;
using store::Statement;
using store::Transaction;

namespace {

// The findings of a rule in the order of their pages' URLs, then of their keys, then as the rule
// told of them. They stand in the file as their pages were read: as many as memory may hold are
// read in that order and sorted, since looking for one after the other reads the file many times.
class OrderedFindings {
 public:
  // At most `limit` pages are looked at, and findings handed on; all where it is negative.
  OrderedFindings(store::Database& db, std::int64_t run, std::string_view rule, std::int64_t limit)
      : run_(run),
        rule_(rule),
        number_(store::rule_number(rule)),
        left_(limit),
        pages_(db.prepare("SELECT f.url, u.href, count(*) FROM finding f JOIN url u ON u.id=f.url "
                          "WHERE f.run=? AND f.rule=? GROUP BY f.url ORDER BY u.href LIMIT ?")),
        of_page_(db.prepare("SELECT id, key, confidence, data FROM finding "
                            "WHERE run=? AND rule=? AND url=?")),
        reading_(db.prepare("SELECT 1 FROM run")) {
    pages_.bind(1, run).bind(2, number_).bind(3, limit);
    reading_.step();
  }

  // The next part; false where all has been read.
  bool read() {
    read_places();
    std::vector<std::uint32_t> rows(places_.size());
    std::iota(rows.begin(), rows.end(), 0U);
    std::ranges::sort(rows, {}, [&](std::uint32_t place) { return places_[place].url; });
    kept_.clear();
    std::size_t bytes = 0;
    for (const std::uint32_t place : rows) {
      if (place >= places_.size()) continue;  // It was put back.
      of_page_.bind(1, run_).bind(2, number_).bind(3, places_[place].url);
      while (of_page_.step()) {
        kept_.push_back({place, of_page_.integer(0), std::string(of_page_.bytes(1)),
                         static_cast<Confidence>(of_page_.integer(2) & 3),
                         std::string(of_page_.bytes(3))});
        bytes += kept_.back().data.size();
      }
      of_page_.reset();
      while (bytes > kMostBytes && places_.size() > 1) bytes = put_half_back();
    }
    std::ranges::sort(kept_, {}, [](const Kept& kept) {
      return std::tuple(kept.place, std::string_view(kept.key), kept.id);
    });
    return !places_.empty();
  }

  // False where no more are wanted.
  bool hand_on(const std::function<bool(const Finding&)>& callback) {
    for (const Kept& kept : kept_) {
      if (left_ == 0) return false;
      --left_;
      Finding finding = store::unpack_finding(kept.data);
      finding.rule = rule_;
      finding.page = places_[kept.place].href;
      finding.key = kept.key;
      finding.confidence = kept.confidence;
      if (!callback(finding)) return false;
    }
    return true;
  }

 private:
  static constexpr std::int64_t kMostFindings = 100'000;
  static constexpr std::size_t kMostBytes = std::size_t{16} << 20;

  struct Place {
    std::int64_t url;
    std::string href;
    std::int64_t findings;
  };
  struct Kept {
    std::uint32_t place;
    std::int64_t id;
    std::string key;
    Confidence confidence;
    std::string data;
  };

  void read_places() {
    places_ = std::move(later_);
    later_.clear();
    std::int64_t findings = 0;
    for (const Place& place : places_) findings += place.findings;
    while (more_ && findings < kMostFindings) {
      more_ = pages_.step();
      if (!more_) return;
      places_.push_back({pages_.integer(0), std::string(pages_.bytes(1)), pages_.integer(2)});
      findings += places_.back().findings;
    }
  }

  // Leaves the second half of the pages to the next part; the bytes that stay.
  std::size_t put_half_back() {
    const auto half = places_.begin() + std::ssize(places_) / 2;
    later_.insert(later_.begin(), std::move_iterator(half), std::move_iterator(places_.end()));
    places_.erase(half, places_.end());
    std::erase_if(kept_, [&](const Kept& kept) { return kept.place >= places_.size(); });
    std::size_t bytes = 0;
    for (const Kept& kept : kept_) bytes += kept.data.size();
    return bytes;
  }

  std::int64_t run_;
  std::string_view rule_;
  std::int64_t number_, left_;
  Statement pages_, of_page_;
  Statement reading_;  // While a row of it is open, the others need not lock the file each time.
  bool more_ = true;
  std::vector<Place> places_, later_;
  std::vector<Kept> kept_;
};

}  // namespace

Result<void> Store::judge(
    std::int64_t run, std::span<const std::string_view> site_rules,
    const std::function<std::vector<RuleOutcome>(const FindingSink&)>& write) {
  return guarded(state_->mutex, [&] {
    Transaction transaction(state_->db);
    Statement old_findings = state_->db.prepare("DELETE FROM finding WHERE run=? AND rule=?");
    Statement old_outcome = state_->db.prepare("DELETE FROM outcome WHERE run=? AND rule=?");
    const auto forget = [&](std::string_view rule) {
      old_findings.bind(1, run).bind(2, store::rule_number(rule)).run();
    };
    Statement old_notes = state_->db.prepare("DELETE FROM note WHERE run=? AND kind=1 AND name=?");
    for (std::string_view rule : site_rules) {
      forget(rule);
      old_notes.bind(1, run).bind(2, rule).run();
      old_outcome.bind(1, run).bind(2, rule).run();
    }
    store::FindingWriter findings(state_->db, run);
    const auto add = [&](std::int64_t url, const Finding& finding) { findings.add(url, finding); };
    store::NoteWriter notes(state_->db, run);
    const auto suppress = [&](std::int64_t url, std::string_view rule) {
      notes.suppress(url, rule);
    };
    const std::vector<RuleOutcome> outcomes =
        write({.add = add, .forget = forget, .suppress = suppress});
    store::add_outcomes(state_->db, run, outcomes);
    transaction.commit();
  });
}

Result<std::vector<RuleOutcome>> Store::outcomes(std::int64_t run) {
  return guarded(state_->mutex, [&] {
    std::vector<RuleOutcome> all;
    Statement query = state_->db.prepare(
        "SELECT rule, checked, failed, not_applicable, crashed, "
        "coalesce((SELECT sum(value) FROM note WHERE run=?1 AND kind=1 AND name=rule), 0) "
        "FROM outcome WHERE run=?1 ORDER BY rule");
    query.bind(1, run);
    while (query.step()) {
      all.push_back({std::string(query.bytes(0)), query.integer(1), query.integer(2),
                     query.integer(3), query.integer(4), query.integer(5)});
    }
    return all;
  });
}

Result<Store::Affected> Store::affected(std::int64_t run, std::string_view rule) {
  return guarded(state_->mutex, [&] {
    Affected affected;
    Statement query = state_->db.prepare(
        "SELECT url, confidence FROM finding WHERE run=? AND rule=? ORDER BY url");
    query.bind(1, run).bind(2, store::rule_number(rule));
    while (query.step()) {
      if (affected.urls.empty() || affected.urls.back() != query.integer(0)) {
        affected.urls.push_back(query.integer(0));
        affected.counts.push_back(0);
      }
      ++affected.counts.back();
      ++affected.by_confidence[query.integer(1) & 3];
    }
    return affected;
  });
}

Result<void> Store::findings(std::int64_t run, std::string_view rule, std::int64_t limit,
                             const std::function<bool(const Finding&)>& callback) {
  return guarded(state_->mutex, [&] {
    OrderedFindings ordered(state_->db, run, rule, limit);
    while (ordered.read()) {
      if (!ordered.hand_on(callback)) return;
    }
  });
}

}  // namespace dalil
