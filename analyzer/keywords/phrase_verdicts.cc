#include "analyzer/keywords/phrase_verdicts.h"

#include <algorithm>

namespace dalil {
namespace {

constexpr float kRival = 0.6F;    // A page competes from this share of the best page's coverage.
constexpr double kBetterBy = 5;   // Points by which another page must be better than the target.
constexpr float kLeastGood = 30;  // coverage_name() is "partial".
constexpr std::uint32_t kLinkedBy = 3;

bool leads(const MappedPage& page) { return page.hit.title > 0 || page.hit.h1 > 0; }

bool mentions(const MappedPage& page) {
  return page.hit.body > std::uint32_t{page.hit.h1} + page.hit.subheadings;
}

bool are_for_others(const MappedPage& a, const MappedPage& b) {
  return !a.language.empty() && !b.language.empty() && a.language != b.language;
}

}  // namespace

bool is_covered(const MappedPhrase& phrase) {
  return !phrase.pages.empty() && phrase.pages.front().hit.score > 0;
}

const MappedPage* nearest_page(const MappedPhrase& phrase) {
  if (is_covered(phrase)) return nullptr;
  if (!phrase.pages.empty()) return &phrase.pages.front();
  return phrase.nearest.hit.words_present > 0 ? &phrase.nearest : nullptr;
}

bool is_partial_long_tail(const MappedPhrase& phrase) {
  return phrase.long_tail && phrase.pages.empty() && phrase.nearest.hit.words_present > 0;
}

std::vector<std::size_t> rivals_of(const MappedPhrase& phrase) {
  std::vector<std::size_t> rivals;
  if (!is_covered(phrase)) return rivals;
  const MappedPage& best = phrase.pages.front();
  if (!leads(best)) return rivals;
  for (std::size_t i = 1; i < phrase.pages.size(); ++i) {
    const MappedPage& page = phrase.pages[i];
    if (!leads(page) || page.hit.score < kRival * best.hit.score) continue;
    if (best.exact && !page.exact) continue;
    if (!are_for_others(best, page)) rivals.push_back(i);
  }
  return rivals;
}

bool lacks_anchor(const MappedPhrase& phrase) {
  if (!is_covered(phrase)) return false;
  const MappedPage& best = phrase.pages.front();
  if (best.home || best.anchors > 0 || best.inlinks < kLinkedBy || best.hit.score < kLeastGood) {
    return false;
  }
  return std::any_of(phrase.pages.begin() + 1, phrase.pages.end(), mentions);
}

const MappedPage* target_page(const MappedPhrase& phrase) {
  const auto target = std::ranges::find(phrase.pages, phrase.target_page, &MappedPage::index);
  return target == phrase.pages.end() ? nullptr : &*target;
}

const MappedPage* better_than_target(const MappedPhrase& phrase) {
  if (phrase.target != TargetState::kNotBest || !is_covered(phrase)) return nullptr;
  const MappedPage* target = target_page(phrase);
  const MappedPage& best = phrase.pages.front();
  return best.score < (target == nullptr ? 0 : target->score) + kBetterBy ? nullptr : &best;
}

}  // namespace dalil
