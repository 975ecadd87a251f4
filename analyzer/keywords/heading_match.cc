#include "analyzer/keywords/heading_match.h"

#include <algorithm>
#include <bit>

#include "analyzer/text/fold.h"
#include "analyzer/text/lexicon.h"
#include "core/parallel.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr double kShared = 0.2;     // Of the pages, from which a part of titles is a name,
constexpr double kLeastShared = 2;  // and on so many pages at least.

std::uint64_t hash_of(const WordRun& run, std::uint32_t begin, std::uint32_t end) {
  std::uint64_t hash = 11;
  for (std::uint32_t i = begin; i < end; ++i) {
    hash = (std::rotl(hash, 23) ^ run.words[i]) * 0x9E3779B97F4A7C15U;
  }
  return hash;
}

/// Calls back with each part of [begin, end) that marks set off.
template <typename Callback>
void for_each_part(const WordRun& run, std::uint32_t begin, std::uint32_t end,
                   Callback&& callback) {
  while (begin < end) {
    std::uint32_t behind = begin + 1;
    while (behind < end && run.parted[behind] == 0) ++behind;
    callback(begin, behind);
    begin = behind;
  }
}

bool is_label(std::string_view shown) {
  if (code_points(shown) == 1) return true;
  const std::size_t letter = shown.size() > 2 && shown[1] == '.' ? 1 : 0;
  return shown.find_first_not_of("0123456789.…", letter) == shown.npos;
}

/// The words of a page's lines that a match covers.
struct Covered {
  std::uint32_t begin = 0, end = 0;
};

bool is_function(std::string_view shown, const LanguagePack* pack) {
  return pack != nullptr && pack->contains(List::kStopwords, shown);
}

/// An adjective may have come between the words of a match: it says more than the phrase.
bool is_phrase_alone(const FoldedText& text, Covered match, const Keyphrase& phrase) {
  if (!phrase.alternates().empty()) return true;
  std::size_t content = 0;
  for (std::uint32_t i = match.begin; i < match.end; ++i) {
    content += !is_function(fold(text.shown(i), Fold::kL1), phrase.pack());
  }
  const auto own = std::ranges::count(phrase.parts(), false, &PhraseWord::function);
  return content <= std::max<std::size_t>(static_cast<std::size_t>(own), phrase.content().size());
}

/// True where a word stands there that is neither a number nor a function word.
bool says_more(const FoldedText& text, std::uint32_t begin, std::uint32_t end,
               const LanguagePack* pack) {
  for (std::uint32_t i = begin; i < end; ++i) {
    const std::string shown = fold(text.shown(i), Fold::kL1);
    if (!is_label(shown) && !is_function(shown, pack)) return true;
  }
  return false;
}

}  // namespace

SharedTitleParts::SharedTitleParts(const WordIndex& words)
    : least_(std::max(kLeastShared, kShared * static_cast<double>(words.size()))) {
  std::vector<std::unordered_map<std::uint64_t, std::uint32_t>> counts(worker_count());
  parallel_for(words.size(), [&](std::size_t worker, std::size_t page) {
    const PageWords of_page = words.words(static_cast<std::uint32_t>(page));
    for (std::size_t piece = 0; piece < of_page.pieces.size(); ++piece) {
      if (of_page.pieces[piece].place != TextPlace::kTitle) continue;
      for_each_part(of_page.places, of_page.pieces[piece].begin, of_page.piece_end(piece),
                    [&](std::uint32_t begin, std::uint32_t end) {
                      ++counts[worker][hash_of(of_page.places, begin, end)];
                    });
    }
  });
  for (const auto& of_worker : counts) {
    for (const auto& [hash, count] : of_worker) pages_[hash] += count;
  }
}

bool SharedTitleParts::has(const WordRun& run, std::uint32_t begin, std::uint32_t end) const {
  const auto known = pages_.find(hash_of(run, begin, end));
  return known != pages_.end() && known->second >= least_;
}

bool says_just(const PageWords& page, const FoldedText& text, const Keyphrase& phrase,
               std::span<const KeyphraseMatch> matches, const SharedTitleParts& shared) {
  std::vector<Covered> covered;
  for (const KeyphraseMatch& match : matches) {
    Covered& words = covered.emplace_back();
    while (words.begin < text.size() && text.range(words.begin).end <= match.text.begin) {
      ++words.begin;
    }
    words.end = words.begin;
    while (words.end < text.size() && text.range(words.end).begin < match.text.end) ++words.end;
  }
  for (std::size_t piece = 0; piece < page.pieces.size(); ++piece) {
    const TextPlace place = page.pieces[piece].place;
    if (place != TextPlace::kTitle && place != TextPlace::kH1) continue;
    const std::uint32_t begin = page.pieces[piece].begin, end = page.piece_end(piece);
    const auto match = std::ranges::find_if(
        covered, [&](const Covered& c) { return c.begin >= begin && c.end <= end; });
    if (match == covered.end() || !is_phrase_alone(text, *match, phrase)) continue;
    std::uint32_t first = begin;
    if (begin + 2 < end && page.places.parted[begin + 2] != 0 && begin + 2 <= match->begin &&
        is_label(text.shown(begin + 1))) {
      first = begin + 2;
    }
    // "Backups: how and why" is about backups, and "Backups, images, disks" about more.
    std::size_t others = 0;
    bool just = true;
    for_each_part(page.places, first, end, [&](std::uint32_t from, std::uint32_t to) {
      const bool holds = from < match->end && match->begin < to;
      const bool is_shared = place == TextPlace::kTitle && shared.has(page.places, from, to);
      if (!holds) {
        others += says_more(text, from, to, phrase.pack()) && !is_shared;
        return;
      }
      just = just && !(is_shared && (from > first || to < end)) &&
             !says_more(text, from, std::max(from, match->begin), phrase.pack()) &&
             !says_more(text, std::min(to, match->end), to, phrase.pack());
    });
    just = just && others <= 1;
    if (just) return true;
  }
  return false;
}

}  // namespace dalil
