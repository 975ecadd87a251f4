#include "analyzer/keywords/gap_terms.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "analyzer/keywords/content_gap.h"
#include "core/parallel.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::size_t kMostWords = 4;
constexpr std::size_t kRoughSlots = std::size_t{1} << 22;
constexpr std::size_t kMostCandidates = 20'000;  // That are looked up in our pages.
constexpr std::size_t kShownUses = 5;
constexpr std::size_t kLeastLetters = 3;
constexpr double kOftenOnPage = 2;    // Times that a single word must be said on its pages.
constexpr double kWithin = 0.6;       // Of the times: then a term is a part of a longer one.
constexpr double kBoilerplate = 0.5;  // Of the pages of one source: a name or a slogan.
constexpr std::size_t kFewPages = 12;
constexpr double kSeldom = 0.5;       // Of their lower quartile.
constexpr double kOneWord = 0.6;      // What a single word is worth beside a phrase of two.
constexpr double kSeldomWorth = 0.6;  // Of a term that we have, but less of.
constexpr std::size_t kChunk = 64;

struct Spot {
  std::uint32_t page = 0, begin = 0;
  std::uint8_t words = 0;
};

/// One term in their pages.
struct Tally {
  std::uint32_t count = 0, pages = 0, in_headings = 0;
  std::uint32_t last_page = ~0U, last_heading = ~0U;
  std::uint32_t first_source = ~0U;
  bool several_sources = false;
  bool ends = false;           ///< Somewhere it is the end of what is said.
  bool within = false;         ///< A longer term holds it nearly always.
  bool reads_well = false;     ///< At `spot`.
  std::uint32_t before = ~0U;  ///< The Arabic word that it belongs to where it was found last.
  bool same_before = false;    ///< It is the same everywhere.
  bool adjective = false;      ///< It is an adjective of such a word everywhere.
  Spot spot;                   ///< Some place of it.
};

/// What the spellings of a term are, and how often its pages use it.
struct Detail {
  struct Spelling {
    std::uint32_t count = 0;
    bool free = false;
    Spot spot;
  };
  std::map<std::uint64_t, Spelling> spellings;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> uses;  ///< Page and times.
};

/// What our pages have of a term.
struct OurUse {
  std::uint32_t pages = 0, best = 0;
  double per_thousand = 0;
};

double per_thousand(std::uint32_t count, const PageWords& words) {
  return 1000.0 * count / static_cast<double>(std::max<std::size_t>(words.body.words.size(), 1));
}

bool is_heading(TextPlace place) {
  return place == TextPlace::kTitle || place == TextPlace::kH1 || place == TextPlace::kSubheading;
}

class GapTermFinder {
 public:
  GapTermFinder(const GapWords& sides, const SiteWordTraits& traits)
      : sides_(sides), words_(sides.words), grams_(words_, traits, {1, kMostWords, 1}) {
    one_source_ = std::ranges::all_of(sides.theirs, [&](const GapPage& page) {
      return page.source == sides.theirs.front().source;
    });
    for (const std::string_view word : words_.vocabulary()) {
      if (word.starts_with("ال")) nouns_.emplace(word.substr(4));
      if (word.starts_with("لل")) nouns_.emplace(word.substr(4));
      if (word.starts_with("بال") || word.starts_with("وال")) nouns_.emplace(word.substr(6));
    }
  }

  std::vector<GapTerm> find(std::size_t most) {
    count_theirs();
    choose();
    mark_parts();
    look_up_ours();
    read_details();
    std::vector<GapTerm> terms;
    for (std::size_t i = 0; i < chosen_.size(); ++i) add_term(i, terms);
    std::ranges::sort(terms, [](const GapTerm& a, const GapTerm& b) {
      return a.score != b.score ? a.score > b.score : a.term < b.term;
    });
    if (terms.size() > most) terms.resize(most);
    return terms;
  }

 private:
  std::size_t their_count() const { return sides_.theirs.size(); }
  const GapPage& their_page(std::uint32_t page) const { return sides_.theirs[page - sides_.ours]; }

  template <typename Callback>
  void for_each_of_theirs(Callback&& callback) const {
    for (std::uint32_t page = sides_.ours; page < words_.size(); ++page) {
      callback(page, words_.words(page));
    }
  }
  template <typename Callback>
  void in_body(const PageWords& words, Callback&& callback) const {
    grams_.for_each(words.body, 0, static_cast<std::uint32_t>(words.body.words.size()), callback);
  }
  template <typename Callback>
  void in_headings(const PageWords& words, Callback&& callback) const {
    for (std::size_t piece = 0; piece < words.pieces.size(); ++piece) {
      if (!is_heading(words.pieces[piece].place)) continue;
      grams_.for_each(words.places, words.pieces[piece].begin, words.piece_end(piece), callback);
    }
  }

  /// Most runs of words stand once: they are counted roughly first, so that few are kept.
  void count_theirs() {
    std::vector<std::uint8_t> rough(kRoughSlots, 0);
    for_each_of_theirs([&](std::uint32_t, const PageWords& words) {
      in_body(words, [&](std::uint64_t key, std::uint32_t, std::uint8_t) {
        std::uint8_t& count = rough[key & (kRoughSlots - 1)];
        if (count < 2) ++count;
      });
    });
    for_each_of_theirs([&](std::uint32_t page, const PageWords& words) {
      in_body(words, [&](std::uint64_t key, std::uint32_t begin, std::uint8_t count) {
        if (rough[key & (kRoughSlots - 1)] < 2) return;
        Tally& tally = tallies_[key];
        tally.ends = tally.ends || !grams_.goes_on(words.body, begin + count);
        note_begin(tally, words.body, begin);
        add(tally, words.body, {page, begin, count});
      });
      in_headings(words, [&](std::uint64_t key, std::uint32_t, std::uint8_t) {
        const auto found = tallies_.find(key);
        if (found == tallies_.end()) return;
        if (std::exchange(found->second.last_heading, page) != page) ++found->second.in_headings;
      });
    });
  }

  /// "القصيرة ورسائل الوسائط" is the end of "الرسائل القصيرة ورسائل الوسائط": behind a word with an
  /// article one with an article is its adjective, and behind always the same word, its genitive.
  void note_begin(Tally& tally, const WordRun& run, std::uint32_t begin) const {
    const std::uint32_t before = grams_.belongs_to(run, begin);
    const bool adjective = before != ~0U && has_article(words_.vocabulary()[before]) &&
                           has_article(words_.vocabulary()[run.words[begin]]);
    const bool first = tally.count == 0;
    tally.same_before = before != ~0U && (first || (tally.same_before && tally.before == before));
    tally.before = before;
    tally.adjective = adjective && (first || tally.adjective);
  }

  static bool has_article(std::string_view word) {
    for (const std::string_view particle : {"و", "ف", "ب", "ك"}) {
      if (word.starts_with(particle) && word.substr(particle.size()).starts_with("ال")) return true;
    }
    return word.starts_with("ال") || word.starts_with("لل") || word.starts_with("ولل");
  }

  /// An Arabic word that begins like a verb is a noun where it stands with an article, too.
  bool looks_verb(const std::string& word) const {
    if (word.ends_with("ة") || word.ends_with("ات")) return false;
    for (const std::string_view prefix : {"ي", "ت", "ن"}) {
      if (word.starts_with(prefix)) return !nouns_.contains(word);
    }
    return false;
  }

  void add(Tally& tally, const WordRun& run, const Spot& spot) const {
    ++tally.count;
    if (!tally.reads_well) {
      tally.spot = spot;
      tally.reads_well = grams_.reads_well(run, spot.begin, spot.begin + spot.words);
    }
    if (std::exchange(tally.last_page, spot.page) == spot.page) return;
    ++tally.pages;
    const std::uint32_t source = their_page(spot.page).source;
    if (tally.first_source == ~0U) tally.first_source = source;
    tally.several_sources = tally.several_sources || tally.first_source != source;
  }

  bool is_worth(const Tally& tally) const {
    const bool one_page = their_count() == 1;
    if (tally.count < 2 || (!one_page && tally.pages < 2)) return false;
    if (!tally.ends || !tally.reads_well || tally.adjective) return false;
    if (tally.same_before && tally.spot.words == kMostWords) return false;
    if (!one_source_ && !tally.several_sources) return false;
    if (one_source_ && their_count() >= kFewPages &&
        tally.pages > kBoilerplate * static_cast<double>(their_count())) {
      return false;
    }
    const PageWords words = words_.words(tally.spot.page);
    const std::uint32_t begin = tally.spot.begin, end = begin + tally.spot.words;
    if (grams_.says_nothing(words.body, begin, end)) return false;
    if (tally.spot.words > 1) return true;
    const std::string word = grams_.text_of(words.body, begin, end);
    if (code_points(word) < kLeastLetters || looks_verb(word)) return false;
    return tally.in_headings > 0 || tally.count >= kOftenOnPage * tally.pages;
  }

  double worth(const Tally& tally) const {
    const double uses = std::log2(1 + static_cast<double>(tally.count) / tally.pages);
    const double headed = 1 + static_cast<double>(tally.in_headings) / tally.pages;
    const double length = tally.spot.words == 1 ? kOneWord : 1 + 0.5 * std::log2(tally.spot.words);
    return tally.pages * std::min(uses, 3.0) * std::min(headed, 2.0) * length;
  }

  void choose() {
    std::vector<std::pair<double, std::uint64_t>> best;
    for (const auto& [key, tally] : tallies_) {
      if (is_worth(tally)) best.emplace_back(worth(tally), key);
    }
    std::ranges::sort(best, [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    if (best.size() > kMostCandidates) best.resize(kMostCandidates);
    for (const auto& [score, key] : best) chosen_.push_back(key);
  }

  /// Of terms within each other the one that says all of it stays.
  void mark_parts() {
    for (const std::uint64_t key : chosen_) {
      const Tally& tally = tallies_.at(key);
      if (tally.spot.words == 1) continue;
      const PageWords words = words_.words(tally.spot.page);
      const std::uint32_t begin = tally.spot.begin, end = begin + tally.spot.words;
      for (std::uint32_t from = begin; from < end; ++from) {
        for (std::uint32_t to = from + 1; to <= end; ++to) {
          if (from == begin && to == end) continue;
          const auto part = tallies_.find(grams_.key_of(words.body, from, to));
          if (part == tallies_.end()) continue;
          part->second.within = part->second.within || tally.count >= kWithin * part->second.count;
        }
      }
    }
    std::erase_if(chosen_, [&](std::uint64_t key) { return tallies_.at(key).within; });
  }

  void look_up_ours() {
    std::unordered_map<std::uint64_t, std::uint32_t> index;
    for (std::uint32_t i = 0; i < chosen_.size(); ++i) index.emplace(chosen_[i], i);
    std::vector<std::uint8_t> may_be(kRoughSlots, 0);
    for (const std::uint64_t key : chosen_) may_be[key & (kRoughSlots - 1)] = 1;
    std::vector<std::vector<OurUse>> found(worker_count(), std::vector<OurUse>(chosen_.size()));
    parallel_for((sides_.ours + kChunk - 1) / kChunk, [&](std::size_t worker, std::size_t chunk) {
      const auto end =
          static_cast<std::uint32_t>(std::min<std::size_t>(sides_.ours, (chunk + 1) * kChunk));
      std::unordered_map<std::uint32_t, std::uint32_t> counts;
      for (auto page = static_cast<std::uint32_t>(chunk * kChunk); page < end; ++page) {
        const PageWords words = words_.words(page);
        counts.clear();
        const auto count = [&](std::uint32_t times) {
          return [&, times](std::uint64_t key, std::uint32_t, std::uint8_t) {
            if (may_be[key & (kRoughSlots - 1)] == 0) return;
            const auto known = index.find(key);
            if (known != index.end()) counts[known->second] += times;
          };
        };
        in_body(words, count(1));
        in_headings(words, count(0));
        for (const auto& [term, times] : counts) add_ours(found[worker][term], page, times, words);
      }
    });
    ours_ = std::move(found.front());
    for (std::size_t worker = 1; worker < found.size(); ++worker) {
      for (std::size_t i = 0; i < ours_.size(); ++i) merge(ours_[i], found[worker][i]);
    }
  }

  static void add_ours(OurUse& use, std::uint32_t page, std::uint32_t times,
                       const PageWords& words) {
    merge(use, {1, page, per_thousand(times, words)});
  }
  /// The same whatever the order in which pages come.
  static void merge(OurUse& use, const OurUse& more) {
    const bool better = use.pages == 0 || more.per_thousand > use.per_thousand ||
                        (more.per_thousand >= use.per_thousand && more.best < use.best);
    if (more.pages > 0 && better) {
      use.best = more.best;
      use.per_thousand = more.per_thousand;
    }
    use.pages += more.pages;
  }

  void read_details() {
    std::unordered_map<std::uint64_t, std::uint32_t> index;
    for (std::uint32_t i = 0; i < chosen_.size(); ++i) index.emplace(chosen_[i], i);
    details_.resize(chosen_.size());
    for_each_of_theirs([&](std::uint32_t page, const PageWords& words) {
      in_body(words, [&](std::uint64_t key, std::uint32_t begin, std::uint8_t count) {
        const auto known = index.find(key);
        if (known == index.end()) return;
        Detail& detail = details_[known->second];
        if (detail.uses.empty() || detail.uses.back().first != page)
          detail.uses.push_back({page, 0});
        ++detail.uses.back().second;
        const std::uint64_t hash = PhraseGrams::spelling_of(words.body, begin, begin + count);
        Detail::Spelling& spelling = detail.spellings[hash];
        if (spelling.count++ > 0) return;
        spelling.spot = {page, begin, count};
        spelling.free = grams_.stands_free(words.body, begin, begin + count);
      });
    });
  }

  /// The most frequent spelling; those with a particle or pronoun only where there is no other.
  std::string shown(const Detail& detail) const {
    const Detail::Spelling* best = nullptr;
    for (const auto& [hash, spelling] : detail.spellings) {
      const auto rank = [](const Detail::Spelling& s) {
        return std::tuple(s.free, s.count, ~s.spot.page, ~s.spot.begin);
      };
      if (best == nullptr || rank(spelling) > rank(*best)) best = &spelling;
    }
    if (best == nullptr || !best->free) return "";
    const PageWords words = words_.words(best->spot.page);
    return grams_.text_of(words.body, best->spot.begin, best->spot.begin + best->spot.words);
  }

  void add_term(std::size_t i, std::vector<GapTerm>& terms) const {
    const Tally& tally = tallies_.at(chosen_[i]);
    const Detail& detail = details_[i];
    const OurUse& ours = ours_[i];
    GapTerm term;
    std::vector<double> rates;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> uses = detail.uses;
    for (const auto& [page, count] : uses) rates.push_back(per_thousand(count, words_.words(page)));
    term.per_thousand = quartiles(std::move(rates));
    if (ours.pages > 0 && ours.per_thousand >= kSeldom * term.per_thousand.low) return;
    term.term = shown(detail);
    if (term.term.empty()) return;
    term.words = tally.spot.words;
    term.pages = tally.pages;
    term.count = tally.count;
    term.in_headings = tally.in_headings;
    std::ranges::stable_sort(uses, std::ranges::greater{},
                             [](const auto& use) { return use.second; });
    uses.resize(std::min(uses.size(), kShownUses));
    for (const auto& [page, count] : uses) term.uses.push_back({their_page(page).name, count});
    term.our_pages = ours.pages;
    term.our_per_thousand = ours.per_thousand;
    if (ours.pages > 0) term.our_page = sides_.our_page(ours.best);
    term.score = worth(tally) * (ours.pages == 0 ? 1 : kSeldomWorth);
    terms.push_back(std::move(term));
  }

  const GapWords& sides_;
  const WordIndex& words_;
  PhraseGrams grams_;
  bool one_source_ = false;
  std::unordered_set<std::string> nouns_;  ///< That stand with an article, without it.
  std::unordered_map<std::uint64_t, Tally> tallies_;
  std::vector<std::uint64_t> chosen_;
  std::vector<OurUse> ours_;
  std::vector<Detail> details_;
};

}  // namespace

std::vector<GapTerm> find_gap_terms(const GapWords& sides, const SiteWordTraits& traits,
                                    std::size_t most) {
  if (sides.theirs.empty()) return {};
  return GapTermFinder(sides, traits).find(most);
}

}  // namespace dalil
