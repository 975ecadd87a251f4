#include "analyzer/keywords/spelled_page.h"

#include <algorithm>

#include "analyzer/keywords/number_reader.h"
#include "analyzer/text/fold.h"
#include "analyzer/text/segment.h"

namespace dalil {
namespace {

constexpr std::size_t kLongestWord = 64;  // Bytes; a longer one is an address or noise.
constexpr std::string_view kLeftOutWord = "…";

std::uint32_t count_lines(std::string_view text) {
  return static_cast<std::uint32_t>(std::ranges::count(text, '\n'));
}

void pack_run(const std::vector<std::uint32_t>& run, std::string& out) {
  append_varint(run.size(), out);
  for (const std::uint32_t word : run) append_varint(word, out);
}

bool unpack_run(NumberReader& reader, std::uint32_t words, std::vector<std::uint32_t>& run) {
  run.resize(reader.count());
  for (std::uint32_t& word : run) {
    word = reader.next32();
    if (word >> 1 >= words) return false;
  }
  return !reader.bad();
}

}  // namespace

void Speller::add_words(std::string_view text, std::span<const TextRange> words,
                        std::uint32_t first, std::vector<std::uint32_t>& out) {
  std::uint32_t last = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    folded_.clear();
    fold_to(slice(text, words[i]), Fold::kL1, folded_);
    std::erase_if(folded_, [](char c) { return c == ' ' || c == '\n'; });
    const bool left_out = folded_.empty() || folded_.size() > kLongestWord;
    // What is left out parts what stands around it.
    const bool parted =
        i == 0 || left_out || parts_phrases(text.substr(last, words[i].begin - last));
    last = words[i].end;
    const std::uint32_t number = numbers_.number(left_out ? kLeftOutWord : folded_);
    out.push_back((first + number) << 1 | (parted ? 1U : 0U));
  }
}

void Speller::append_words(std::string& out) const {
  for (std::uint32_t i = 0; i < numbers_.size(); ++i) {
    out += numbers_.word(i);
    out += '\n';
  }
}

SpelledPage Speller::spell(const KeywordText& text) {
  SpelledPage page;
  numbers_.clear();
  std::size_t next = 0;
  for (std::size_t piece = 0; piece < text.pieces.size(); ++piece) {
    const std::size_t begin = next;
    const bool last = piece + 1 == text.pieces.size();
    while (next < text.places_words.size() &&
           (last || text.places_words[next].begin < text.pieces[piece + 1].begin)) {
      ++next;
    }
    if (text.pieces[piece].place == TextPlace::kAnchor) continue;
    page.pieces.push_back(
        {static_cast<std::uint32_t>(page.places.size()), text.pieces[piece].place, 1});
    add_words(text.places, std::span(text.places_words).subspan(begin, next - begin), 0,
              page.places);
  }
  add_words(text.own_body.empty() ? text.body : std::string_view(text.own_body), text.body_words, 0,
            page.body);
  append_words(page.words);
  for (const TextRange& word : text.body_words) {
    page.introduction_begin += word.end <= text.introduction.begin;
    page.introduction_end += word.end <= text.introduction.end;
  }
  return page;
}

void Speller::add_anchors(const std::vector<InboundAnchor>& inbound, Segmenter& segmenter,
                          SpelledPage& page) {
  numbers_.clear();
  const std::uint32_t first = count_lines(page.words);
  std::vector<TextRange> words;
  for (const InboundAnchor& anchor : inbound) {
    page.pieces.push_back(
        {static_cast<std::uint32_t>(page.places.size()), TextPlace::kInboundAnchor, anchor.count});
    words.clear();
    segmenter.words(anchor.text, {0, static_cast<std::uint32_t>(anchor.text.size())}, words);
    add_words(anchor.text, words, first, page.places);
  }
  append_words(page.words);
}

void pack_lines(const SpelledPage& page, std::string& out) {
  append_varint(page.pieces.size(), out);
  for (const WordPiece& piece : page.pieces) {
    append_varint(piece.begin, out);
    append_varint(static_cast<std::uint64_t>(piece.place), out);
    append_varint(piece.count, out);
  }
  append_varint(page.introduction_begin, out);
  append_varint(page.introduction_end, out);
}

bool read_lines(NumberReader& reader, std::vector<WordPiece>& pieces,
                std::uint32_t& introduction_begin, std::uint32_t& introduction_end) {
  pieces.resize(reader.count());
  for (WordPiece& piece : pieces) {
    piece.begin = reader.next32();
    const std::uint64_t place = reader.next();
    if (place > static_cast<std::uint64_t>(TextPlace::kInboundAnchor)) return false;
    piece.place = static_cast<TextPlace>(place);
    piece.count = reader.next32();
  }
  introduction_begin = reader.next32();
  introduction_end = reader.next32();
  return !reader.bad();
}

bool in_order(const std::vector<WordPiece>& pieces, std::size_t words) {
  return std::ranges::is_sorted(pieces, {}, &WordPiece::begin) &&
         (pieces.empty() || pieces.back().begin <= words);
}

std::string pack(const SpelledPage& page) {
  std::string out;
  pack_lines(page, out);
  append_varint(page.words.size(), out);
  out += page.words;
  pack_run(page.places, out);
  pack_run(page.body, out);
  return out;
}

std::optional<SpelledPage> unpack_spelled(std::string_view packed) {
  SpelledPage page;
  NumberReader reader(packed);
  if (!read_lines(reader, page.pieces, page.introduction_begin, page.introduction_end)) {
    return std::nullopt;
  }
  page.words = reader.text(reader.next());
  if (reader.bad()) return std::nullopt;
  const std::uint32_t words = count_lines(page.words);
  const bool good = unpack_run(reader, words, page.places) &&
                    unpack_run(reader, words, page.body) &&
                    in_order(page.pieces, page.places.size());
  if (!good || !reader.done()) return std::nullopt;
  return page;
}

}  // namespace dalil
