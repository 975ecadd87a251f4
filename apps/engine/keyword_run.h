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
  /// The page of an address, which may leave out the site's origin.
  std::optional<std::uint32_t> find(std::string_view address) const;

  /// `language` is that of phrases in Latin script.
  KeywordMapSource source(std::string language) const;
  KeywordMap map(std::vector<KeywordGroup> groups, std::string language) const;

 private:
  Store& store_;
  RunInfo run_;
  SiteWords words_;
  const Resources& resources_;
  mutable std::unordered_map<std::string, std::uint32_t> pages_;  ///< By href; made when asked for.
};

}  // namespace dalil
