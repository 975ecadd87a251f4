#include "analyzer/keywords/candidate_pages.h"

#include <algorithm>
#include <utility>

#include "core/parallel.h"

namespace dalil {
namespace {

constexpr std::size_t kChunk = 64;  // Pages that a thread takes at once.
constexpr std::uint32_t kIntroductionBit = 1U << 15;

/// What the terms of a page are worth there; used again for each page.
class TermTable {
 public:
  explicit TermTable(std::size_t terms) : seen_(terms, 0), places_(terms, 0), body_(terms, 0) {}

  void begin() {
    ++round_;
    present_.clear();
  }
  void add_place(std::uint32_t term, std::uint32_t bit) { places_[touch(term)] |= bit; }
  void add_body(std::uint32_t term, bool introduction) {
    touch(term);
    if (body_[term] < 3) ++body_[term];
    if (introduction) places_[term] |= kIntroductionBit;
  }
  bool has(std::uint32_t term) const {
    return term != PhraseIndex::kNoTerm && seen_[term] == round_;
  }
  std::uint32_t places(std::uint32_t term) const { return places_[term]; }
  std::uint32_t body(std::uint32_t term) const { return body_[term]; }
  const std::vector<std::uint32_t>& present() const { return present_; }

 private:
  std::uint32_t touch(std::uint32_t term) {
    if (seen_[term] != round_) {
      seen_[term] = round_;
      places_[term] = 0;
      body_[term] = 0;
      present_.push_back(term);
    }
    return term;
  }

  std::uint32_t round_ = 0;
  std::vector<std::uint32_t> seen_, places_;
  std::vector<std::uint8_t> body_;
  std::vector<std::uint32_t> present_;
};

void fill(const PhraseIndex& phrases, const PageWords& words, TermTable& table) {
  table.begin();
  for (std::size_t piece = 0; piece < words.pieces.size(); ++piece) {
    const std::uint32_t bit = 1U << static_cast<unsigned>(words.pieces[piece].place);
    for (std::uint32_t i = words.pieces[piece].begin; i < words.piece_end(piece); ++i) {
      for (const std::uint32_t term : phrases.terms_of(words.places.words[i])) {
        table.add_place(term, bit);
      }
    }
  }
  for (std::uint32_t i = 0; i < words.body.words.size(); ++i) {
    for (const std::uint32_t term : phrases.terms_of(words.body.words[i])) {
      table.add_body(term, i >= words.introduction_begin && i < words.introduction_end);
    }
  }
}

/// How many content words of a phrase a page may lack and still be near it.
std::size_t may_lack(std::size_t words) { return words <= 1 ? 0 : words <= 3 ? 1 : 2; }

double points(std::uint32_t places, std::uint32_t body) {
  const auto in = [&](TextPlace place) {
    return (places >> static_cast<unsigned>(place) & 1) != 0;
  };
  double sum = kBodyPoints * std::min<std::uint32_t>(body, 3) / 3.0;
  if (in(TextPlace::kTitle)) sum += kTitlePoints;
  if (in(TextPlace::kH1)) sum += kH1Points;
  if (in(TextPlace::kSubheading)) sum += kSubheadingPoints;
  if (in(TextPlace::kDescription)) sum += kDescriptionPoints;
  if (in(TextPlace::kSlug)) sum += kSlugPoints;
  if (in(TextPlace::kImageAlt)) sum += kImageAltPoints;
  if ((places & kIntroductionBit) != 0) sum += kIntroductionPoints;
  return sum;
}

/// The bound of a page for a spelling of a phrase; negative where it is not near it.
float bound_of(const PhraseIndex::Spelled& spelled, const TermTable& table) {
  std::uint32_t places = ~0U, body = 3;
  std::size_t present = 0;
  for (const std::uint32_t term : spelled.terms) {
    if (!table.has(term)) continue;
    ++present;
    places &= table.places(term);
    body = std::min(body, table.body(term));
  }
  const std::size_t count = spelled.terms.size();
  if (present == 0 || present + may_lack(count) < count) return -1;
  const auto worth = static_cast<float>(points(places, body));
  if (present == count) return kWholePhrase + worth;
  return static_cast<float>(present) / static_cast<float>(count) * 100 + worth;
}

/// The best pages of each spelling that one thread has seen.
class BestPages {
 public:
  BestPages(std::size_t spelled, std::size_t most, const WordIndex& words)
      : most_(most), words_(words), pages_(spelled) {}

  void add(std::uint32_t spelled, CandidatePage candidate) {
    std::vector<CandidatePage>& heap = pages_[spelled];
    const auto better = [this](const CandidatePage& a, const CandidatePage& b) {
      return before(a, b);
    };
    if (heap.size() < most_) {
      heap.push_back(candidate);
      std::ranges::push_heap(heap, better);
    } else if (before(candidate, heap.front())) {
      std::ranges::pop_heap(heap, better);
      heap.back() = candidate;
      std::ranges::push_heap(heap, better);
    }
  }
  bool before(const CandidatePage& a, const CandidatePage& b) const {
    if (a.bound != b.bound) return a.bound > b.bound;
    const float score_a = words_.page(a.page).link_score, score_b = words_.page(b.page).link_score;
    return score_a != score_b ? score_a > score_b : a.page < b.page;
  }
  const std::vector<CandidatePage>& of(std::uint32_t spelled) const { return pages_[spelled]; }

 private:
  std::size_t most_;
  const WordIndex& words_;
  std::vector<std::vector<CandidatePage>> pages_;
};

/// Calls back with the worker and each page whose terms stand in its table.
template <typename Callback>
void for_each_page(const PhraseIndex& phrases, const WordIndex& words, Callback&& callback) {
  std::vector<TermTable> tables(worker_count(), TermTable(phrases.terms()));
  parallel_for((words.size() + kChunk - 1) / kChunk, [&](std::size_t worker, std::size_t chunk) {
    const std::size_t end = std::min(words.size(), (chunk + 1) * kChunk);
    for (auto page = static_cast<std::uint32_t>(chunk * kChunk); page < end; ++page) {
      fill(phrases, words.words(page), tables[worker]);
      callback(worker, page, tables[worker]);
    }
  });
}

/// For each term the spellings that are to be tried on a page that has it: each stands at its
/// rarest terms, of which every page that is near it has one.
std::vector<std::vector<std::uint32_t>> watchers(const PhraseIndex& phrases,
                                                 const std::vector<std::uint32_t>& pages_with) {
  std::vector<std::vector<std::uint32_t>> of_term(phrases.terms());
  for (std::uint32_t i = 0; i < phrases.spelled().size(); ++i) {
    std::vector<std::uint32_t> terms = phrases.spelled()[i].terms;
    const std::size_t absent =
        static_cast<std::size_t>(std::ranges::count(terms, PhraseIndex::kNoTerm));
    const std::size_t lack = may_lack(terms.size());
    if (absent > lack) continue;
    std::erase(terms, PhraseIndex::kNoTerm);
    std::ranges::sort(terms, {}, [&](std::uint32_t t) { return std::pair(pages_with[t], t); });
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    terms.resize(std::min(terms.size(), lack - absent + 1));
    for (const std::uint32_t term : terms) of_term[term].push_back(i);
  }
  return of_term;
}

}  // namespace

std::vector<std::vector<CandidatePage>> candidate_pages(const PhraseIndex& phrases,
                                                        const WordIndex& words, std::size_t most) {
  const std::size_t spellings = phrases.spelled().size();
  std::vector<std::vector<std::uint32_t>> counts(worker_count(),
                                                 std::vector<std::uint32_t>(phrases.terms(), 0));
  for_each_page(phrases, words, [&](std::size_t worker, std::uint32_t, const TermTable& table) {
    for (const std::uint32_t term : table.present()) ++counts[worker][term];
  });
  for (std::size_t i = 1; i < counts.size(); ++i) {
    for (std::size_t term = 0; term < counts[i].size(); ++term) counts[0][term] += counts[i][term];
  }
  const std::vector<std::vector<std::uint32_t>> of_term = watchers(phrases, counts[0]);
  std::vector<BestPages> best(worker_count(), BestPages(spellings, most, words));
  std::vector<std::vector<std::uint32_t>> tried(worker_count(),
                                                std::vector<std::uint32_t>(spellings, ~0U));
  for_each_page(phrases, words,
                [&](std::size_t worker, std::uint32_t page, const TermTable& table) {
                  for (const std::uint32_t term : table.present()) {
                    for (const std::uint32_t spelled : of_term[term]) {
                      if (std::exchange(tried[worker][spelled], page) == page) continue;
                      const float bound = bound_of(phrases.spelled()[spelled], table);
                      if (bound >= 0) best[worker].add(spelled, {page, bound});
                    }
                  }
                });
  std::vector<std::vector<CandidatePage>> all;
  for (std::uint32_t phrase = 0; phrases.first_of(phrase) < spellings; ++phrase) {
    std::vector<CandidatePage>& pages = all.emplace_back();
    for (std::uint32_t i = phrases.first_of(phrase); i < phrases.first_of(phrase + 1); ++i) {
      for (const BestPages& of_worker : best) {
        pages.insert(pages.end(), of_worker.of(i).begin(), of_worker.of(i).end());
      }
    }
    std::ranges::sort(pages, [&](const CandidatePage& a, const CandidatePage& b) {
      return best[0].before(a, b);
    });
    std::vector<CandidatePage> different;
    for (const CandidatePage& page : pages) {
      const bool known =
          std::ranges::find(different, page.page, &CandidatePage::page) != different.end();
      if (!known && different.size() < most) different.push_back(page);
    }
    pages = std::move(different);
  }
  return all;
}

}  // namespace dalil
