#include "analyzer/keywords/word_index.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "analyzer/text/fold.h"
#include "analyzer/text/segment.h"

namespace dalil {
namespace {

constexpr std::string_view kVersion = "words 1\n";
constexpr std::size_t kPartBytes = 1 << 20;
constexpr std::size_t kLongestWord = 64;  // Bytes; a longer one is an address or noise.

// Numbers of seven bits a byte, the last one with the high bit clear.
void add_number(std::string& out, std::uint64_t value) {
  while (value >= 0x80) {
    out += static_cast<char>(value | 0x80);
    value >>= 7;
  }
  out += static_cast<char>(value);
}

class NumberReader {
 public:
  explicit NumberReader(std::string_view bytes) : bytes_(bytes) {}

  std::uint64_t next() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; at_ < bytes_.size() && shift < 64; shift += 7) {
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      value |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) return value;
    }
    bad_ = true;
    return 0;
  }
  std::uint32_t next32() { return static_cast<std::uint32_t>(next()); }
  /// At most what the bytes that are left can hold.
  std::uint32_t count() {
    const std::uint64_t value = next();
    if (value > bytes_.size()) bad_ = true;
    return bad_ ? 0 : static_cast<std::uint32_t>(value);
  }
  std::string_view text(std::size_t size) {
    const std::string_view text = bytes_.substr(std::min(at_, bytes_.size()), size);
    at_ += size;
    if (text.size() < size) bad_ = true;
    return text;
  }
  bool done() const { return bad_ || at_ >= bytes_.size(); }
  bool bad() const { return bad_; }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool bad_ = false;
};

void read_run(NumberReader& reader, WordRun& run) {
  const std::uint32_t count = reader.count();
  run.words.reserve(count);
  run.parted.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint64_t value = reader.next();
    run.words.push_back(static_cast<std::uint32_t>(value >> 1));
    run.parted.push_back(value & 1);
  }
}

/// Appends the words of `text` at L1 to `out`; gives how many. `first_parted`: whatever stands
/// before the first one.
std::uint32_t spell_words(const FoldedText& text, std::size_t begin, std::size_t end,
                          std::string& out) {
  std::uint32_t count = 0;
  for (std::size_t i = begin; i < end; ++i) {
    std::string word = fold(text.shown(i), Fold::kL1);
    std::erase_if(word, [](char c) { return c == ' ' || c == '\n'; });
    if (word.size() > kLongestWord) word.clear();
    // What is left out parts what stands around it.
    const bool parted = i == begin || text.parted_before(i) || word.empty();
    if (word.empty()) word = "…";
    out += parted ? '\n' : ' ';
    out += word;
    ++count;
  }
  return count;
}

void spell_line(std::string_view line, Segmenter& segmenter, std::string& out,
                std::uint32_t& words) {
  std::vector<TextRange> ranges;
  segmenter.words(line, {0, static_cast<std::uint32_t>(line.size())}, ranges);
  words += spell_words(FoldedText(line, ranges), 0, ranges.size(), out);
}

/// The words of a run as text, a line where phrases end.
void append_text(const WordRun& run, const std::vector<std::string>& vocabulary, std::string& text,
                 std::vector<TextRange>& ranges) {
  static const std::string kUnknown = "…";
  for (std::size_t i = 0; i < run.words.size(); ++i) {
    text += run.parted[i] != 0 ? '\n' : ' ';
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += run.words[i] < vocabulary.size() ? vocabulary[run.words[i]] : kUnknown;
    ranges.push_back({begin, static_cast<std::uint32_t>(text.size())});
  }
}

}  // namespace

SpelledPage spell(const KeywordText& text, const std::vector<InboundAnchor>& inbound,
                  Segmenter& segmenter) {
  SpelledPage spelled;
  const FoldedText places(text.places, text.places_words);
  std::uint32_t words = 0;
  std::size_t next = 0;
  for (std::size_t piece = 0; piece < text.pieces.size(); ++piece) {
    const std::size_t begin = next;
    const bool last = piece + 1 == text.pieces.size();
    while (next < places.size() &&
           (last || places.range(next).begin < text.pieces[piece + 1].begin)) {
      ++next;
    }
    // What the page links to says little of itself, and is much.
    if (text.pieces[piece].place == TextPlace::kAnchor) continue;
    spelled.pieces.push_back({words, text.pieces[piece].place, 1});
    words += spell_words(places, begin, next, spelled.places);
  }
  for (const InboundAnchor& anchor : inbound) {
    spelled.pieces.push_back({words, TextPlace::kInboundAnchor, anchor.count});
    spell_line(anchor.text, segmenter, spelled.places, words);
  }
  const FoldedText body(text.own_body.empty() ? text.body : std::string_view(text.own_body),
                        text.body_words);
  spell_words(body, 0, body.size(), spelled.body);
  for (const TextRange& word : text.body_words) {
    spelled.introduction_begin += word.end <= text.introduction.begin;
    spelled.introduction_end += word.end <= text.introduction.end;
  }
  return spelled;
}

std::uint32_t WordIndexBuilder::number(std::string_view word) {
  const auto known = numbers_.find(word);
  if (known != numbers_.end()) return known->second;
  const auto number = static_cast<std::uint32_t>(index_.vocabulary_.size());
  index_.vocabulary_.emplace_back(word);
  numbers_.emplace(word, number);
  return number;
}

void WordIndexBuilder::pack(std::string_view spelled) {
  const auto is_end = [](char c) { return c == ' ' || c == '\n'; };
  add_number(index_.bytes_, static_cast<std::uint64_t>(std::ranges::count_if(spelled, is_end)));
  while (!spelled.empty()) {
    const bool parted = spelled.front() == '\n';
    spelled.remove_prefix(1);
    const std::string_view word = spelled.substr(0, spelled.find_first_of(" \n"));
    spelled.remove_prefix(word.size());
    add_number(index_.bytes_, std::uint64_t{number(word)} << 1 | (parted ? 1U : 0U));
  }
}

void WordIndexBuilder::add(const IndexedPage& page, const SpelledPage& spelled) {
  std::string& bytes = index_.bytes_;
  add_number(bytes, spelled.pieces.size());
  for (const PageWords::Piece& piece : spelled.pieces) {
    add_number(bytes, piece.begin);
    add_number(bytes, static_cast<std::uint64_t>(piece.place));
    add_number(bytes, piece.count);
  }
  add_number(bytes, spelled.introduction_begin);
  add_number(bytes, spelled.introduction_end);
  pack(spelled.places);
  pack(spelled.body);
  index_.pages_.push_back(page);
  index_.ends_.push_back(bytes.size());
}

WordIndex WordIndexBuilder::finish() && {
  index_.complete_ = true;
  return std::move(index_);
}

PageWords WordIndex::words(std::uint32_t page) const {
  const std::uint64_t begin = page == 0 ? 0 : ends_[page - 1];
  NumberReader reader(std::string_view(bytes_).substr(begin, ends_[page] - begin));
  PageWords words;
  const std::uint32_t pieces = reader.count();
  for (std::uint32_t i = 0; i < pieces; ++i) {
    PageWords::Piece piece{reader.next32()};
    piece.place = static_cast<TextPlace>(reader.next());
    piece.count = reader.next32();
    words.pieces.push_back(piece);
  }
  words.introduction_begin = reader.next32();
  words.introduction_end = reader.next32();
  read_run(reader, words.places);
  read_run(reader, words.body);
  return words;
}

KeywordText WordIndex::text(const PageWords& words) const {
  KeywordText text;
  append_text(words.places, vocabulary_, text.places, text.places_words);
  for (const PageWords::Piece& piece : words.pieces) {
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
  add_number(part, vocabulary_.size());
  add_number(part, pages_.size());
  flush(0);
  for (const std::string& word : vocabulary_) {
    if (part.empty()) part = "v";
    add_number(part, word.size());
    part += word;
    flush(kPartBytes);
  }
  flush(0);
  for (std::uint32_t i = 0; i < pages_.size(); ++i) {
    if (part.empty()) part = "p";
    const std::uint64_t begin = i == 0 ? 0 : ends_[i - 1];
    std::uint32_t score = 0;
    std::memcpy(&score, &pages_[i].link_score, sizeof score);
    add_number(part, static_cast<std::uint64_t>(pages_[i].url));
    add_number(part, score);
    add_number(part, pages_[i].inlinks);
    part.append(pages_[i].language, sizeof pages_[i].language);
    add_number(part, ends_[i] - begin);
    part.append(bytes_, begin, ends_[i] - begin);
    flush(kPartBytes);
  }
  flush(0);
  keep("e");
}

bool WordIndex::load_part(std::string_view part) {
  if (part.starts_with(kVersion)) {
    NumberReader reader(part.substr(kVersion.size()));
    vocabulary_.reserve(std::min<std::uint64_t>(reader.next(), 10'000'000));
    pages_.reserve(std::min<std::uint64_t>(reader.next(), 10'000'000));
    return !reader.bad();
  }
  if (part == "e") complete_ = true;
  NumberReader reader(part.substr(std::min<std::size_t>(1, part.size())));
  while (!reader.done() && part[0] == 'v') {
    vocabulary_.emplace_back(reader.text(reader.next()));
  }
  while (!reader.done() && part[0] == 'p') {
    IndexedPage page;
    page.url = static_cast<std::int64_t>(reader.next());
    const std::uint32_t score = reader.next32();
    std::memcpy(&page.link_score, &score, sizeof score);
    page.inlinks = reader.next32();
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
