// The findings of a rule as reports list them.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/finding.h"
#include "store/database.h"
#include "store/finding_rules.h"
#include "store/url_ranks.h"

namespace dalil::store {

/// The findings of a rule in the order of their pages' URLs, then of their keys, then as the rule
/// told of them. They stand in the file as their pages were read: as many as memory may hold are
/// read in that order and sorted, since looking for one after the other reads the file many times.
class OrderedFindings {
 public:
  /// The statements, prepared once for many rules.
  struct Tools {
    explicit Tools(Database& db);
    Statement pages, some, href;
    Statement reading;  // While a row of it is open, the others need not lock the file each time.
    FindingRules rules;
    QuotedPages quoted;
  };

  /// At most `limit` are handed on; all where it is negative. `ranks` are those of the run.
  OrderedFindings(Tools& tools, const UrlRanks& ranks, std::int64_t run, std::string_view rule,
                  std::int64_t limit);
  ~OrderedFindings();
  OrderedFindings(const OrderedFindings&) = delete;
  OrderedFindings& operator=(const OrderedFindings&) = delete;

  /// Reads the next part; false where there is none.
  bool read();

  /// Hands the part on; false where no more are wanted.
  bool hand_on(const std::function<bool(const Finding&)>& callback);

 private:
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

  std::size_t read_neighbours(std::span<const std::uint32_t> order, std::size_t i,
                              std::size_t& bytes);
  std::string href_of(std::int64_t url);
  std::size_t put_half_back();

  std::string_view quoted(const Kept& kept, std::size_t text);

  Tools& tools_;
  std::int64_t run_;
  std::string_view name_;
  FindingRule rule_;
  std::int64_t left_;
  std::vector<Page> pages_;
  std::size_t first_ = 0, end_ = 0;  // Of pages_, what is read now.
  std::vector<Kept> kept_;
  std::vector<std::string> hrefs_;  // From pages_[first_] on.
};

}  // namespace dalil::store
