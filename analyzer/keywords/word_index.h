// The words of all pages of a site, in order and by place, as numbers: what phrases are looked up
// in without reading a page again. About 1.5 bytes a word.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/keywords/coverage.h"
#include "analyzer/keywords/spelled_page.h"
#include "analyzer/keywords/word_numbers.h"

namespace dalil {

/// A text whose words are named, with where phrases end.
struct WordRun {
  std::vector<std::uint32_t> words;  ///< Into WordIndex::vocabulary.
  std::vector<std::uint8_t> parted;  ///< As FoldedText::parted_before().

  void clear() {
    words.clear();
    parted.clear();
  }
};

/// One page, unpacked.
struct PageWords {
  std::vector<WordPiece> pieces;
  WordRun places, body;
  std::uint32_t introduction_begin = 0, introduction_end = 0;  ///< Into `body.words`.

  std::uint32_t piece_end(std::size_t piece) const {
    return piece + 1 < pieces.size() ? pieces[piece + 1].begin
                                     : static_cast<std::uint32_t>(places.words.size());
  }
};

/// What is known of a page beside its words.
struct IndexedPage {
  std::int64_t url = 0;  ///< Its row in the store.
  float link_score = 0;  ///< Site::link_score
  std::uint32_t inlinks = 0;
  char language[4] = {};  ///< Primary language, "" unknown; longer ones are left out.
  bool whole = true;      ///< SpelledPage::whole, which the builder takes over.
};

/// Indexable pages in the order of the site.
class WordIndex {
 public:
  std::size_t size() const { return pages_.size(); }
  const IndexedPage& page(std::uint32_t page) const { return pages_[page]; }
  /// Nothing where the bytes of the page are damaged.
  PageWords words(std::uint32_t page) const;

  /// The text of a page as far as phrases are concerned, at fold level L1.
  KeywordText text(const PageWords& words) const;

  const std::vector<std::string>& vocabulary() const { return vocabulary_; }  ///< At L1.

  /// The parts that it is kept in, of about 1 MB each, and back; false where they are damaged or of
  /// another version. Parts come in their order.
  void save(const std::function<void(std::string_view part)>& keep) const;
  bool load_part(std::string_view part);
  /// After the last part.
  bool complete() const { return complete_; }

 private:
  friend class WordIndexBuilder;

  std::vector<std::string> vocabulary_;
  std::vector<IndexedPage> pages_;
  std::vector<std::uint64_t> ends_;  ///< Into `bytes_`, of each page.
  std::string bytes_;
  bool complete_ = false;
};

/// Numbers words in the order of their coming, so pages must come in the order of the site.
class WordIndexBuilder {
 public:
  void add(const IndexedPage& page, const SpelledPage& spelled);
  WordIndex finish() &&;

 private:
  void pack(const std::vector<std::uint32_t>& run);

  WordIndex index_;
  WordNumbers numbers_;
  std::vector<std::uint32_t> of_page_;  ///< The numbers of the words of the page that is added.
};

}  // namespace dalil
