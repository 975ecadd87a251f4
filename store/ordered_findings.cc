#include "store/ordered_findings.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "store/finding_codec.h"

namespace dalil::store {
namespace {

constexpr std::int64_t kMostFindings = 100'000;
constexpr std::size_t kMostBytes = std::size_t{16} << 20;
constexpr std::size_t kNeighbours = 256;  // Pages asked for at once.

}  // namespace

OrderedFindings::Tools::Tools(Database& db)
    : pages(db.prepare("SELECT url, count(*) FROM finding WHERE run=? AND rule=? GROUP BY url")),
      some(db.prepare("SELECT url, id, key, confidence, data FROM finding "
                      "WHERE run=? AND rule=? AND url>=? AND url<=? ORDER BY url")),
      href(db.prepare("SELECT href FROM url WHERE id=?")),
      reading(db.prepare("SELECT 1 FROM run")),
      rules(db),
      quoted(db) {}

OrderedFindings::OrderedFindings(Tools& tools, const UrlRanks& ranks, std::int64_t run,
                                 std::string_view rule, std::int64_t limit)
    : tools_(tools), run_(run), name_(rule), left_(limit) {
  if (std::optional<FindingRule> known = tools_.rules.find(rule)) rule_ = *std::move(known);
  // Where reading failed the last time, they stand open.
  for (Statement* statement : {&tools_.pages, &tools_.some, &tools_.href, &tools_.reading}) {
    statement->reset();
  }
  tools_.reading.step();
  tools_.pages.bind(1, run).bind(2, rule_.id);
  while (tools_.pages.step()) {
    const std::int64_t url = tools_.pages.integer(0);
    const auto findings = static_cast<std::uint32_t>(tools_.pages.integer(1));
    if (const auto rank = ranks.of(url)) pages_.push_back({url, *rank, findings});
  }
  tools_.pages.reset();
  std::ranges::sort(pages_, {}, &Page::rank);
  if (limit >= 0 && std::cmp_less(limit, pages_.size())) {
    pages_.resize(static_cast<std::size_t>(limit));
  }
}

OrderedFindings::~OrderedFindings() { tools_.reading.reset(); }

bool OrderedFindings::read() {
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

bool OrderedFindings::hand_on(const std::function<bool(const Finding&)>& callback) {
  for (const Kept& kept : kept_) {
    if (left_ == 0) return false;
    --left_;
    Finding finding = unpack_finding(kept.data, rule_.sample,
                                     [&](std::size_t text) { return quoted(kept, text); });
    finding.rule = name_;
    finding.page = hrefs_[kept.place - first_];
    finding.key = kept.key;
    finding.confidence = kept.confidence;
    if (!callback(finding)) return false;
  }
  return true;
}

std::string_view OrderedFindings::quoted(const Kept& kept, std::size_t text) {
  if (text == 0) return hrefs_[kept.place - first_];
  return tools_.quoted.texts(pages_[kept.place].url)[text];
}

// Reads the findings of the pages order[i] and some behind it; where the next ones begin.
std::size_t OrderedFindings::read_neighbours(std::span<const std::uint32_t> order, std::size_t i,
                                             std::size_t& bytes) {
  const std::size_t end = std::min(i + kNeighbours, order.size());
  tools_.some.bind(1, run_).bind(2, rule_.id);
  tools_.some.bind(3, pages_[order[i]].url).bind(4, pages_[order[end - 1]].url);
  while (tools_.some.step()) {
    while (i < end && pages_[order[i]].url < tools_.some.integer(0)) ++i;
    const std::uint32_t place = order[i];
    if (pages_[place].url != tools_.some.integer(0) || place >= end_) continue;
    std::string& href = hrefs_[place - first_];
    if (href.empty()) href = href_of(tools_.some.integer(0));
    kept_.push_back({place, tools_.some.integer(1), std::string(tools_.some.bytes(2)),
                     static_cast<Confidence>(tools_.some.integer(3) & 3),
                     std::string(tools_.some.bytes(4))});
    bytes += kept_.back().data.size();
  }
  tools_.some.reset();
  return end;
}

std::string OrderedFindings::href_of(std::int64_t url) {
  tools_.href.bind(1, url).step();
  std::string href(tools_.href.bytes(0));
  tools_.href.reset();
  return href;
}

// Leaves the second half of the pages to the next part; the bytes that stay.
std::size_t OrderedFindings::put_half_back() {
  end_ -= (end_ - first_) / 2;
  std::erase_if(kept_, [&](const Kept& kept) { return kept.place >= end_; });
  std::size_t bytes = 0;
  for (const Kept& kept : kept_) bytes += kept.data.size();
  return bytes;
}

}  // namespace dalil::store
