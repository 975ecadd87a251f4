// Which page of the site an address that is gone most probably means now: by its words, by those of
// the link's text, and only where one page is clearly the nearest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analyzer/site/site.h"

namespace dalil {

/// An address in two parts: its last segment without the extension, and the folders before it.
/// Words are hashes, folded (Fold::kL2), without «ال» and an English plural's "s"; each once,
/// ascending.
struct AddressWords {
  std::vector<std::uint32_t> name, folders;
  std::vector<std::uint32_t> numbers;  ///< Of the name: 2026-11-22, product 12.
  std::string spelling;                ///< The name, folded.
};
AddressWords address_words(std::string_view href);

/// The indexable pages by their words. Takes about 200 bytes a page, and one look at each title.
class Successors {
 public:
  explicit Successors(const Site& site);

  /// The page that `href` means, linked with `anchor`; kNoPage where none is clearly the nearest.
  std::uint32_t find(std::string_view href, std::string_view anchor) const;

 private:
  /// A page. Its words stand in `words_`, one kind after the other.
  struct Entry {
    std::uint32_t page = kNoPage;
    std::uint32_t words = 0, spelling = 0;  ///< Where they begin.
    std::uint16_t name = 0, numbers = 0, folders = 0, title = 0, letters = 0;  ///< How many.
    float name_weight = 0, title_weight = 0;
  };
  using Words = std::span<const std::uint32_t>;
  struct Posting {
    std::uint32_t word = 0, entry = 0;
    auto operator<=>(const Posting&) const = default;
  };

  /// Words of the query with what each weighs: the rarer, the more.
  struct Weighed {
    std::vector<std::uint32_t> words;
    std::vector<double> weights;  ///< Parallel to `words`.
    double all = 0;
  };

  void add(std::uint32_t page, const AddressWords& address,
           const std::vector<std::uint32_t>& title);
  Words name(const Entry& entry) const { return {words_.data() + entry.words, entry.name}; }
  Words numbers(const Entry& entry) const {
    return {name(entry).data() + entry.name, entry.numbers};
  }
  Words folders(const Entry& entry) const {
    return {numbers(entry).data() + entry.numbers, entry.folders};
  }
  Words title(const Entry& entry) const {
    return {folders(entry).data() + entry.folders, entry.title};
  }
  std::string_view spelling(const Entry& entry) const {
    return std::string_view(spellings_).substr(entry.spelling, entry.letters);
  }

  std::span<const Posting> with(std::uint32_t word) const;
  double weight(std::uint32_t word) const;
  Weighed weigh(std::vector<std::uint32_t> words) const;
  std::vector<std::uint32_t> candidates(const AddressWords& gone, const Weighed& said) const;

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> words_;
  std::string spellings_;
  std::vector<Posting> postings_;  ///< Ascending; of names, titles and the folders as a whole.
};

/// Successors for a rule that asks again and again. Only a site that has something to ask pays for
/// them, and one with more than anybody mends by hand only up to a limit.
class Proposals {
 public:
  explicit Proposals(const Site& site) : site_(site) {}

  /// Successors::find() for the URL `href` of the page `gone`, as readers read it; "" for none.
  std::string find(std::uint32_t gone, std::string_view href, std::string_view anchor);

 private:
  const Site& site_;
  std::optional<Successors> successors_;
  std::map<std::pair<std::uint32_t, std::uint64_t>, std::string> known_;  ///< By page and anchor.
};

}  // namespace dalil
