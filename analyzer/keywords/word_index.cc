#include "analyzer/keywords/word_index.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "analyzer/keywords/number_reader.h"

namespace dalil {
namespace {

constexpr std::string_view kVersion = "words 2\n";
constexpr std::size_t kPartBytes = 1 << 20;

/// False where a word is none of the vocabulary, or the bytes end too soon.
bool read_run(NumberReader& reader, std::size_t vocabulary, WordRun& run) {
  const std::uint32_t count = reader.count();
  run.words.reserve(count);
  run.parted.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint64_t value = reader.next();
    if (value >> 1 >= vocabulary) return false;
    run.words.push_back(static_cast<std::uint32_t>(value >> 1));
    run.parted.push_back(value & 1);
  }
  return !reader.bad();
}

/// The words of a run as text, a line where phrases end.
void append_text(const WordRun& run, const std::vector<std::string>& vocabulary, std::string& text,
                 std::vector<TextRange>& ranges) {
  for (std::size_t i = 0; i < run.words.size(); ++i) {
    text += run.parted[i] != 0 ? '\n' : ' ';
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += vocabulary[run.words[i]];
    ranges.push_back({begin, static_cast<std::uint32_t>(text.size())});
  }
}

}  // namespace

void WordIndexBuilder::pack(const std::vector<std::uint32_t>& run) {
  append_varint(run.size(), index_.bytes_);
  for (const std::uint32_t word : run) {
    append_varint(std::uint64_t{of_page_[word >> 1]} << 1 | (word & 1), index_.bytes_);
  }
}

void WordIndexBuilder::add(const IndexedPage& page, const SpelledPage& spelled) {
  of_page_.clear();
  for (std::string_view words = spelled.words; !words.empty();) {
    const std::string_view word = words.substr(0, words.find('\n'));
    words.remove_prefix(std::min(word.size() + 1, words.size()));
    of_page_.push_back(numbers_.number(word));
  }
  std::string& bytes = index_.bytes_;
  pack_lines(spelled, bytes);
  pack(spelled.places);
  pack(spelled.body);
  index_.pages_.push_back(page);
  index_.pages_.back().whole = spelled.whole;
  index_.ends_.push_back(bytes.size());
}

WordIndex WordIndexBuilder::finish() && {
  index_.vocabulary_.reserve(numbers_.size());
  for (std::uint32_t i = 0; i < numbers_.size(); ++i) {
    index_.vocabulary_.emplace_back(numbers_.word(i));
  }
  numbers_ = {};
  index_.complete_ = true;
  return std::move(index_);
}

PageWords WordIndex::words(std::uint32_t page) const {
  const std::uint64_t begin = page == 0 ? 0 : ends_[page - 1];
  NumberReader reader(std::string_view(bytes_).substr(begin, ends_[page] - begin));
  PageWords words;
  const bool good =
      read_lines(reader, words.pieces, words.introduction_begin, words.introduction_end) &&
      read_run(reader, vocabulary_.size(), words.places) &&
      read_run(reader, vocabulary_.size(), words.body) &&
      in_order(words.pieces, words.places.words.size());
  if (!good) return {};
  return words;
}

KeywordText WordIndex::text(const PageWords& words) const {
  KeywordText text;
  append_text(words.places, vocabulary_, text.places, text.places_words);
  for (const WordPiece& piece : words.pieces) {
    const std::uint32_t begin = piece.begin < text.places_words.size()
                                    ? text.places_words[piece.begin].begin
                                    : static_cast<std::uint32_t>(text.places.size());
    text.pieces.push_back({begin, piece.place, piece.count});
  }
  append_text(words.body, vocabulary_, text.own_body, text.body_words);
  const std::size_t first = words.introduction_begin, end = words.introduction_end;
  if (first < end && end <= text.body_words.size()) {
    text.introduction = {text.body_words[first].begin, text.body_words[end - 1].end};
  }
  return text;
}

void WordIndex::save(const std::function<void(std::string_view)>& keep) const {
  std::string part;
  const auto flush = [&](std::size_t least) {
    if (part.size() <= least) return;
    keep(part);
    part.clear();
  };
  part = kVersion;
  append_varint(vocabulary_.size(), part);
  append_varint(pages_.size(), part);
  flush(0);
  for (const std::string& word : vocabulary_) {
    if (part.empty()) part = "v";
    append_varint(word.size(), part);
    part += word;
    flush(kPartBytes);
  }
  flush(0);
  for (std::uint32_t i = 0; i < pages_.size(); ++i) {
    if (part.empty()) part = "p";
    const std::uint64_t begin = i == 0 ? 0 : ends_[i - 1];
    std::uint32_t score = 0;
    std::memcpy(&score, &pages_[i].link_score, sizeof score);
    append_varint(static_cast<std::uint64_t>(pages_[i].url), part);
    append_varint(score, part);
    append_varint(std::uint64_t{pages_[i].inlinks} << 1 | (pages_[i].whole ? 1 : 0), part);
    part.append(pages_[i].language, sizeof pages_[i].language);
    append_varint(ends_[i] - begin, part);
    part.append(bytes_, begin, ends_[i] - begin);
    flush(kPartBytes);
  }
  flush(0);
  keep("e");
}

bool WordIndex::load_part(std::string_view part) {
  if (part.empty()) return false;
  if (part.starts_with(kVersion)) {
    NumberReader reader(part.substr(kVersion.size()));
    vocabulary_.reserve(std::min<std::uint64_t>(reader.next(), 10'000'000));
    pages_.reserve(std::min<std::uint64_t>(reader.next(), 10'000'000));
    return !reader.bad();
  }
  if (part == "e") complete_ = true;
  NumberReader reader(part.substr(1));
  while (!reader.done() && part[0] == 'v') {
    vocabulary_.emplace_back(reader.text(reader.next()));
  }
  while (!reader.done() && part[0] == 'p') {
    IndexedPage page;
    page.url = static_cast<std::int64_t>(reader.next());
    const std::uint32_t score = reader.next32();
    std::memcpy(&page.link_score, &score, sizeof score);
    const std::uint64_t inlinks = reader.next();
    page.inlinks = static_cast<std::uint32_t>(inlinks >> 1);
    page.whole = (inlinks & 1) != 0;
    const std::string_view language = reader.text(sizeof page.language);
    std::ranges::copy(language, page.language);
    const std::size_t size = reader.next();
    bytes_ += reader.text(size);
    pages_.push_back(page);
    ends_.push_back(bytes_.size());
  }
  return !reader.bad() && (part[0] == 'v' || part[0] == 'p' || part[0] == 'e');
}

}  // namespace dalil
