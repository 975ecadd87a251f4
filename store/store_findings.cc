// The findings' half of Store.
#include <algorithm>
#include <iterator>
#include <numeric>
#include <span>
#include <string>
#include <tuple>
#include <utility>
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
  // At most `limit` are handed on; all where it is negative.
  OrderedFindings(store::Database& db, const store::UrlRanks& ranks, std::int64_t run,
                  std::string_view rule, std::int64_t limit)
      : run_(run),
        rule_(rule),
        number_(store::rule_number(rule)),
        left_(limit),
        some_(db.prepare("SELECT url, id, key, confidence, data FROM finding "
                         "WHERE run=? AND rule=? AND url>=? AND url<=? ORDER BY url")),
        href_(db.prepare("SELECT href FROM url WHERE id=?")),
        reading_(db.prepare("SELECT 1 FROM run")) {
    reading_.step();
    Statement pages =
        db.prepare("SELECT url, count(*) FROM finding WHERE run=? AND rule=? GROUP BY url");
    pages.bind(1, run).bind(2, number_);
    while (pages.step()) {
      const std::int64_t url = pages.integer(0);
      pages_.push_back({url, ranks.of(url), static_cast<std::uint32_t>(pages.integer(1))});
    }
    std::ranges::sort(pages_, {}, &Page::rank);
    if (limit >= 0 && std::cmp_less(limit, pages_.size())) {
      pages_.resize(static_cast<std::size_t>(limit));
    }
  }

  // The next part; false where all has been read.
  bool read() {
    first_ = end_;
    for (std::int64_t findings = 0; end_ < pages_.size() && findings < kMostFindings; ++end_) {
      findings += pages_[end_].findings;
    }
    std::vector<std::uint32_t> order(end_ - first_);
    std::iota(order.begin(), order.end(), static_cast<std::uint32_t>(first_));
    std::ranges::sort(order, {}, [&](std::uint32_t place) { return pages_[place].url; });
    kept_.clear();
    hrefs_.assign(order.size(), "");
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < order.size();) {
      i = read_neighbours(order, i, bytes);
      while (bytes > kMostBytes && end_ - first_ > 1) bytes = put_half_back();
    }
    std::ranges::sort(kept_, {}, [](const Kept& kept) {
      return std::tuple(kept.place, std::string_view(kept.key), kept.id);
    });
    return first_ < end_;
  }

  // False where no more are wanted.
  bool hand_on(const std::function<bool(const Finding&)>& callback) {
    for (const Kept& kept : kept_) {
      if (left_ == 0) return false;
      --left_;
      Finding finding = store::unpack_finding(kept.data);
      finding.rule = rule_;
      finding.page = hrefs_[kept.place - first_];
      finding.key = kept.key;
      finding.confidence = kept.confidence;
      if (!callback(finding)) return false;
    }
    return true;
  }

 private:
  static constexpr std::int64_t kMostFindings = 100'000;
  static constexpr std::size_t kMostBytes = std::size_t{16} << 20;
  static constexpr std::size_t kNeighbours = 256;  // Pages asked for at once.

  struct Page {
    std::int64_t url;
    std::uint32_t rank, findings;
  };
  struct Kept {
    std::uint32_t place;
    std::int64_t id;
    std::string key;
    Confidence confidence;
    std::string data;
  };

  // Reads the findings of the pages order[i] and some behind it; where the next ones begin.
  std::size_t read_neighbours(std::span<const std::uint32_t> order, std::size_t i,
                              std::size_t& bytes) {
    const std::size_t end = std::min(i + kNeighbours, order.size());
    some_.bind(1, run_).bind(2, number_);
    some_.bind(3, pages_[order[i]].url).bind(4, pages_[order[end - 1]].url);
    while (some_.step()) {
      while (i < end && pages_[order[i]].url < some_.integer(0)) ++i;
      const std::uint32_t place = order[i];
      if (pages_[place].url != some_.integer(0) || place >= end_) continue;
      std::string& href = hrefs_[place - first_];
      if (href.empty()) href = href_of(some_.integer(0));
      kept_.push_back({place, some_.integer(1), std::string(some_.bytes(2)),
                       static_cast<Confidence>(some_.integer(3) & 3), std::string(some_.bytes(4))});
      bytes += kept_.back().data.size();
    }
    some_.reset();
    return end;
  }

  std::string href_of(std::int64_t url) {
    href_.bind(1, url).step();
    std::string href(href_.bytes(0));
    href_.reset();
    return href;
  }

  // Leaves the second half of the pages to the next part; the bytes that stay.
  std::size_t put_half_back() {
    end_ -= (end_ - first_) / 2;
    std::erase_if(kept_, [&](const Kept& kept) { return kept.place >= end_; });
    std::size_t bytes = 0;
    for (const Kept& kept : kept_) bytes += kept.data.size();
    return bytes;
  }

  std::int64_t run_;
  std::string_view rule_;
  std::int64_t number_, left_;
  Statement some_, href_;
  Statement reading_;  // While a row of it is open, the others need not lock the file each time.
  std::vector<Page> pages_;
  std::size_t first_ = 0, end_ = 0;  // Of pages_, what is read now.
  std::vector<Kept> kept_;
  std::vector<std::string> hrefs_;  // From pages_[first_] on.
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
    if (!state_->ranks || !state_->ranks->stand(state_->db, run)) {
      state_->ranks.emplace(state_->db, run);
    }
    OrderedFindings ordered(state_->db, *state_->ranks, run, rule, limit);
    while (ordered.read()) {
      if (!ordered.hand_on(callback)) return;
    }
  });
}

}  // namespace dalil
