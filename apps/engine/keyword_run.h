// A stored run as the keyword analyses read it: the words of its pages, with addresses and titles.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "analyzer/keywords/keyword_map.h"
#include "apps/engine/site_words.h"

namespace dalil {

/// Keeps references to the store and the resources.
class KeywordRun {
 public:
  KeywordRun(Store& store, RunInfo run, SiteWords words, const Resources& resources)
      : store_(store), run_(std::move(run)), words_(std::move(words)), resources_(resources) {}

  const WordIndex& words() const { return words_.index; }
  const RunInfo& run() const { return run_; }
  const Lexicons& lexicons() const { return resources_.lexicons; }
  Store& store() const { return store_; }

  std::string url(std::uint32_t page) const;
  std::string title(std::uint32_t page) const;
  /// The page of an address, which may leave out the site's origin; that behind its redirects and
  /// its canonical, where the run has met them. None where that can stand in no search results.
  std::optional<std::uint32_t> find(std::string_view address) const;

  /// `language` is that of phrases in Latin script.
  KeywordMapSource source(std::string language) const;
  KeywordMap map(std::vector<KeywordGroup> groups, std::string language) const;

 private:
  Store& store_;
  RunInfo run_;
  SiteWords words_;
  const Resources& resources_;
  /// A page of the index, or kNoPage and whose edges say where it leads.
  struct Place {
    std::uint32_t page = 0;
    std::int64_t edges = 0;
  };
  static constexpr std::uint32_t kNoPage = 0xFFFFFFFF;

  void read_addresses() const;

  // Made when asked for.
  mutable std::unordered_map<std::string, std::int64_t> addresses_;  ///< Rows by href.
  mutable std::unordered_map<std::int64_t, Place> places_;           ///< By row.
};

}  // namespace dalil
