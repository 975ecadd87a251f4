#include "analyzer/keywords/long_tail.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "analyzer/article/questions.h"
#include "analyzer/keywords/phrase_grams.h"
#include "analyzer/text/fold.h"
#include "analyzer/text/lexicon.h"
#include "analyzer/text/phrase_language.h"

namespace dalil {
namespace {

constexpr std::size_t kMostPages = 5000;
constexpr std::size_t kLeastWords = 4, kMostWords = 7;  // Of a phrase from running text.
constexpr std::size_t kMostHeadingWords = 10;
constexpr std::size_t kLeastContent = 3;
constexpr double kBoilerplate =
    0.25;  // On more of the pages a phrase is the site's, not a topic's.
constexpr std::size_t kFewPages = 12;  // Below, nothing can be told to be boilerplate.

constexpr double kPlaceBoost[] = {2, 1, 2, 1.6, 1, 1, 1, 1};  // By TextPlace.
constexpr double kIntroductionBoost = 1.3;

/// Where a phrase stands.
struct Spot {
  std::uint32_t page = 0, begin = 0;
  std::uint8_t words = 0;
  bool in_places = false;
};

struct Candidate {
  std::uint32_t count = 0, pages = 0, last_page = ~0U;
  std::uint32_t within = 0;  ///< Times that the most frequent longer candidate holds it.
  double boost = 1;
  Spot shown;
  std::uint32_t shown_count = 0;  ///< Votes for the spelling at `shown`.
  std::uint64_t shown_hash = 0;
  bool can_show = false;  ///< `shown` begins and goes on without particles and pronouns.
};

class LongTail {
 public:
  LongTail(const WordIndex& words, const SiteWordTraits& traits)
      : words_(words), grams_(words, traits, {kLeastWords, kMostWords, kLeastContent}) {
    for (const std::string& word : words.vocabulary()) {
      arabic_.push_back(has_arabic_letter(word));
    }
  }

  void read() {
    std::vector<std::uint32_t> pages(words_.size());
    std::iota(pages.begin(), pages.end(), 0U);
    std::ranges::stable_sort(pages, std::ranges::greater{},
                             [&](std::uint32_t p) { return words_.page(p).link_score; });
    pages.resize(std::min(pages.size(), kMostPages));
    std::ranges::sort(pages);
    page_count_ = pages.size();
    // Most runs of words stand once: they are counted roughly first, so that few are kept.
    rough_.assign(std::size_t{1} << 24, 0);
    for (const std::uint32_t page : pages) {
      for_each_phrase(page, [&](std::uint64_t key, const Spot&, double, const WordRun&) {
        std::uint8_t& count = rough_[key & (rough_.size() - 1)];
        if (count < 2) ++count;
      });
    }
    for (const std::uint32_t page : pages) {
      for_each_phrase(page,
                      [&](std::uint64_t key, const Spot& spot, double boost, const WordRun& run) {
                        if (rough_[key & (rough_.size() - 1)] >= 2) add(key, spot, boost, run);
                      });
    }
    rough_.clear();
    subtract_from_parts();
  }

  std::vector<LongTailIdea> ideas(std::size_t most) const {
    std::vector<std::pair<double, const Candidate*>> best;
    for (const auto& [key, candidate] : candidates_) {
      const double score = score_of(candidate);
      if (score > 0) best.emplace_back(score, &candidate);
    }
    std::ranges::sort(best, [](const auto& a, const auto& b) {
      if (a.first != b.first) return a.first > b.first;
      return std::pair(a.second->shown.page, a.second->shown.begin) <
             std::pair(b.second->shown.page, b.second->shown.begin);
    });
    if (best.size() > most) best.resize(most);
    std::vector<LongTailIdea> ideas;
    for (const auto& [score, candidate] : best) {
      LongTailIdea& idea = ideas.emplace_back();
      idea.phrase = text_of(candidate->shown);
      idea.count = candidate->count;
      idea.pages = candidate->pages;
      idea.score = score;
    }
    return ideas;
  }

 private:
  const WordRun& run_of(const PageWords& page, const Spot& spot) const {
    return spot.in_places ? page.places : page.body;
  }

  bool is_arabic(const WordRun& run, std::uint32_t begin, std::uint32_t end) const {
    std::uint32_t count = 0;
    for (std::uint32_t i = begin; i < end; ++i) count += arabic_[run.words[i]] ? 1U : 0U;
    return 2 * count > end - begin;
  }

  /// True where a question word stands before the phrase: without it, it says something else.
  bool is_asked(const WordRun& run, std::uint32_t begin) const {
    static constexpr std::string_view kAsking[] = {"هل",  "كيف", "لماذا", "ماذا", "متى",
                                                   "أين", "كم",  "how",   "why",  "whether"};
    if (begin == 0 || run.parted[begin] != 0) return false;
    const std::string_view before = words_.vocabulary()[run.words[begin - 1]];
    return std::ranges::find(kAsking, before) != std::end(kAsking);
  }

  template <typename Callback>
  void for_each_in(const WordRun& run, std::uint32_t first, std::uint32_t end, Spot spot,
                   double boost, bool arabic, Callback&& callback) const {
    grams_.for_each(run, first, end,
                    [&](std::uint64_t key, std::uint32_t begin, std::uint8_t count) {
                      // Commands, paths and quotations are no phrases of an Arabic page.
                      if (arabic && !is_arabic(run, begin, begin + count)) return;
                      spot.begin = begin;
                      spot.words = count;
                      callback(key, spot, boost, run);
                    });
  }

  template <typename Callback>
  void for_each_phrase(std::uint32_t page, Callback&& callback) const {
    const PageWords words = words_.words(page);
    const auto size = static_cast<std::uint32_t>(words.body.words.size());
    const bool arabic = is_arabic(words.body, 0, size);
    for (std::size_t piece = 0; piece < words.pieces.size(); ++piece) {
      const TextPlace place = words.pieces[piece].place;
      // Headings stand in the body, too; what others say of a page is not its own.
      if (place != TextPlace::kTitle && place != TextPlace::kH1 && place != TextPlace::kSubheading)
        continue;
      for_each_in(words.places, words.pieces[piece].begin, words.piece_end(piece),
                  {page, 0, 0, true}, kPlaceBoost[static_cast<std::size_t>(place)], arabic,
                  callback);
    }
    const std::uint32_t begin = std::min(words.introduction_begin, size);
    const std::uint32_t end = std::clamp(words.introduction_end, begin, size);
    for_each_in(words.body, 0, begin, {page}, 1, arabic, callback);
    for_each_in(words.body, begin, end, {page}, kIntroductionBoost, arabic, callback);
    for_each_in(words.body, end, size, {page}, 1, arabic, callback);
  }

  void add(std::uint64_t key, const Spot& spot, double boost, const WordRun& run) {
    Candidate& candidate = candidates_[key];
    candidate.boost = std::max(candidate.boost, boost);
    if (candidate.last_page != spot.page) {
      candidate.last_page = spot.page;
      ++candidate.pages;
    }
    if (!spot.in_places) ++candidate.count;  // Headings are a part of the body.
    // The spelling that is shown is voted for; one without particles beats all others.
    const std::uint32_t end = spot.begin + spot.words;
    const std::uint64_t hash = PhraseGrams::spelling_of(run, spot.begin, end);
    const bool can_show = grams_.reads_well(run, spot.begin, end) &&
                          grams_.stands_free(run, spot.begin, end) &&
                          !grams_.refers_elsewhere(run, end) && !is_asked(run, spot.begin);
    const bool better = can_show && !candidate.can_show;
    if (better || (can_show == candidate.can_show && candidate.shown_count == 0)) {
      candidate.shown = spot;
      candidate.shown_hash = hash;
      candidate.shown_count = 1;
      candidate.can_show = can_show;
    } else if (can_show == candidate.can_show) {
      candidate.shown_count += hash == candidate.shown_hash ? 1U : ~0U;
    }
  }

  /// A phrase inside another one stands so often less by itself. By pages, since each is unpacked.
  void subtract_from_parts() {
    std::vector<const Candidate*> by_page;
    by_page.reserve(candidates_.size());
    for (const auto& [key, candidate] : candidates_) by_page.push_back(&candidate);
    std::ranges::sort(by_page, {}, [](const Candidate* c) { return c->shown.page; });
    PageWords page;
    for (std::size_t i = 0; i < by_page.size(); ++i) {
      const std::uint32_t number = by_page[i]->shown.page;
      if (i == 0 || number != by_page[i - 1]->shown.page) page = words_.words(number);
      subtract_from_parts(*by_page[i], page);
    }
  }

  void subtract_from_parts(const Candidate& candidate, const PageWords& page) {
    const WordRun& run = run_of(page, candidate.shown);
    const std::uint32_t begin = candidate.shown.begin, end = begin + candidate.shown.words;
    for (std::uint32_t from = begin; from < end; ++from) {
      for (std::uint32_t to = from + kLeastWords; to <= end; ++to) {
        if (from == begin && to == end) continue;
        const auto part = candidates_.find(grams_.key_of(run, from, to));
        if (part == candidates_.end()) continue;
        part->second.within = std::max(part->second.within, candidate.count);
      }
    }
  }

  double score_of(const Candidate& candidate) const {
    if (!candidate.can_show || candidate.count < 2) return 0;
    const double pages = candidate.pages, all = static_cast<double>(page_count_);
    if (page_count_ >= kFewPages && pages > kBoilerplate * all) return 0;
    if (candidate.count <= candidate.within) return 0;
    // On one page over and over it is that page's form, and no topic of the site.
    const double alone = std::min(candidate.count - candidate.within, 4 * candidate.pages);
    const double rarity = std::log2(1 + all / pages) / std::log2(1 + all);
    return std::log2(candidate.shown.words) * alone * candidate.boost * (0.3 + 0.7 * rarity);
  }

  std::string text_of(const Spot& spot) const {
    const PageWords page = words_.words(spot.page);
    return grams_.text_of(run_of(page, spot), spot.begin, spot.begin + spot.words);
  }

  const WordIndex& words_;
  PhraseGrams grams_;
  std::vector<bool> arabic_;  ///< By word.
  std::size_t page_count_ = 0;
  std::vector<std::uint8_t> rough_;
  std::unordered_map<std::uint64_t, Candidate> candidates_;
};

Question question_of(std::string_view phrase, std::string_view language, const Lexicons& lexicons) {
  const LanguagePack* const pack = lexicons.find(language_of_phrase(phrase, language));
  return pack == nullptr ? Question() : read_question(phrase, *pack);
}

/// Best practices are no best of many, and comparison functions compare no goods.
bool names_a_thing(std::span<const std::string> words, std::size_t i) {
  if (i + 1 == words.size()) return false;
  const std::string& next = words[i + 1];
  return (words[i] == "best" && next.starts_with("practice")) ||
         (words[i] == "أفضل" && next.ends_with("ممارسات")) ||
         (words[i] == "comparison" && !next.empty() && next != "guide" && next != "table" &&
          next != "chart");
}

/// A heading that people may search for as it stands: it asks, or begins with what a search is for
/// (طريقة, steps, best).
bool is_search(std::string_view heading, const PhraseWordLists& lists, std::string_view language,
               const Lexicons& lexicons) {
  if (question_of(heading, language, lexicons).asks) return true;  // Its mark is not kept.
  const std::string_view first = heading.substr(0, heading.find(' '));
  return !lists.intent(language_of_phrase(first, language), fold(first, Fold::kL2)).empty();
}

/// The headings of a page that are phrases of the long tail as they stand.
void add_headings(const WordIndex& words, const SiteWordTraits& traits,
                  const PhraseWordLists& lists, std::string_view language, const Lexicons& lexicons,
                  std::unordered_map<std::string, LongTailIdea>& found) {
  for (std::uint32_t page = 0; page < std::min(words.size(), kMostPages); ++page) {
    const PageWords of_page = words.words(page);
    for (std::size_t piece = 0; piece < of_page.pieces.size(); ++piece) {
      const TextPlace place = of_page.pieces[piece].place;
      if (place != TextPlace::kH1 && place != TextPlace::kSubheading) continue;
      std::string text;
      std::size_t count = 0, content = 0;
      bool whole = true;
      for (std::uint32_t i = of_page.pieces[piece].begin; i < of_page.piece_end(piece); ++i) {
        const std::uint32_t word = of_page.places.words[i];
        const std::string_view shown = words.vocabulary()[word];
        const bool is_number = shown.find_first_not_of("0123456789.…") == shown.npos;
        if (is_number && count == 0) continue;
        if (count > 0 && of_page.places.parted[i] != 0) whole = false;
        if (!whole) break;
        if (!text.empty()) text += ' ';
        text += shown;
        ++count;
        content += (traits.traits(word) & SiteWordTraits::kContent) != 0;
      }
      if (!whole || count < kLeastWords || count > kMostHeadingWords || content < 2) continue;
      if (!is_search(text, lists, language, lexicons)) continue;
      LongTailIdea& idea = found[text];
      idea.phrase = text;
      idea.source = IdeaSource::kHeading;
      ++idea.count;
      ++idea.pages;
    }
  }
}

}  // namespace

std::vector<LongTailIdea> long_tail_ideas(const WordIndex& words, const SiteWordTraits& traits,
                                          const PhraseWordLists& lists, std::string_view language,
                                          const Lexicons& lexicons, std::size_t most) {
  LongTail tail(words, traits);
  tail.read();
  std::vector<LongTailIdea> ideas = tail.ideas(most);
  std::unordered_map<std::string, LongTailIdea> headings;
  add_headings(words, traits, lists, language, lexicons, headings);
  std::vector<LongTailIdea> asked;
  for (auto& [text, idea] : headings) {
    const bool boilerplate =
        words.size() >= kFewPages && idea.pages > kBoilerplate * static_cast<double>(words.size());
    if (boilerplate) continue;
    idea.score = 2 * std::log2(static_cast<double>(std::ranges::count(text, ' ') + 1)) * idea.count;
    asked.push_back(std::move(idea));
  }
  std::ranges::sort(asked, [](const LongTailIdea& a, const LongTailIdea& b) {
    return a.score != b.score ? a.score > b.score : a.phrase < b.phrase;
  });
  asked.resize(std::min(asked.size(), most));
  std::ranges::move(asked, std::back_inserter(ideas));
  std::ranges::stable_sort(ideas, std::ranges::greater{}, &LongTailIdea::score);
  std::unordered_map<std::string, bool> known;
  std::erase_if(ideas,
                [&](const LongTailIdea& i) { return !known.emplace(i.phrase, true).second; });
  sort_ideas(ideas, lists, language, lexicons);
  return ideas;
}

void sort_ideas(std::span<LongTailIdea> ideas, const PhraseWordLists& lists,
                std::string_view language, const Lexicons& lexicons) {
  // Content words; "" for others, which part what stands around them.
  const auto content_of = [&](const std::string& phrase) {
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < phrase.size();) {
      const std::size_t end = std::min(phrase.find(' ', begin), phrase.size());
      const std::string word = fold(phrase.substr(begin, end - begin), Fold::kL1);
      const LanguagePack* const pack = lexicons.find(language_of_phrase(word, language));
      const bool function = pack != nullptr && pack->contains(List::kStopwords, word);
      words.push_back(function ? std::string() : word);
      begin = end + 1;
    }
    return words;
  };
  std::unordered_map<std::string, std::uint32_t> pairs;
  for (const LongTailIdea& idea : ideas) {
    const std::vector<std::string> words = content_of(idea.phrase);
    for (std::size_t i = 1; i < words.size(); ++i) {
      if (!words[i].empty() && !words[i - 1].empty()) ++pairs[words[i - 1] + " " + words[i]];
    }
  }
  for (LongTailIdea& idea : ideas) {
    const std::vector<std::string> words = content_of(idea.phrase);
    idea.question = question_of(idea.phrase, language, lexicons).surely;
    std::uint32_t most = 0;
    for (std::size_t i = 1; i < words.size(); ++i) {
      if (words[i].empty() || words[i - 1].empty()) continue;
      std::string pair = words[i - 1] + " " + words[i];
      if (pairs[pair] <= most) continue;
      most = pairs[pair];
      idea.head = std::move(pair);
    }
    for (std::size_t i = 0; i < words.size() && idea.intent.empty(); ++i) {
      if (names_a_thing(words, i)) continue;
      idea.intent = lists.intent(language_of_phrase(words[i], language), fold(words[i], Fold::kL2));
    }
    if (idea.intent.empty() && idea.question) idea.intent = "informational";
  }
}

}  // namespace dalil
