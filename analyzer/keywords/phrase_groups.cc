#include "analyzer/keywords/phrase_groups.h"

#include <algorithm>
#include <span>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "analyzer/keywords/keyword_sums.h"
#include "analyzer/keywords/phrase_keys.h"
#include "analyzer/text/fold.h"

namespace dalil {
namespace {

constexpr std::size_t kCompared = 16;  // Members of a group that a phrase is held against.

/// What two lists say of one phrase is one thing, not two: the greatest volume, and of the figures
/// that a site got for it those of the list with more.
void take_over(ImportedKeyword more, ImportedKeyword& into) {
  const auto got = [](const KeywordFigures& f) {
    return std::tuple(f.impressions, f.clicks, f.position >= 0);
  };
  const double volume = std::max(into.figures.volume, more.figures.volume);
  const bool better = got(more.figures) > got(into.figures);
  if (better) into.figures = more.figures;
  into.figures.volume = volume;
  if (into.pages.empty() || (better && !more.pages.empty())) into.pages = std::move(more.pages);
  into.name_target(more.target, more.of_targets);
  into.listed = into.listed || more.listed;
}

/// Equal phrases as one, where the first of them stood; their spelling is that one's.
std::vector<ImportedKeyword> without_equal_ones(std::vector<ImportedKeyword> keywords) {
  std::unordered_map<std::string, std::size_t> index;
  std::vector<ImportedKeyword> different;
  for (ImportedKeyword& keyword : keywords) {
    const auto [known, is_new] =
        index.try_emplace(fold(keyword.phrase, Fold::kL1), different.size());
    if (is_new) {
      different.push_back(std::move(keyword));
    } else {
      take_over(std::move(keyword), different[known->second]);
    }
  }
  return different;
}

/// The variants stand in the order of the lists.
void sum_up(KeywordGroup& group) {
  ImportedKeyword meant;
  for (const ImportedKeyword& variant : group.variants) {
    meant.name_target(variant.target, variant.of_targets);
  }
  group.target = std::move(meant.target);
  std::ranges::stable_sort(group.variants, std::ranges::greater{},
                           [](const ImportedKeyword& k) { return k.figures.demand(); });
  group.phrase = group.variants.front().phrase;
  PageSums pages;
  double weighted = 0, weight = 0;
  for (const ImportedKeyword& variant : group.variants) {
    const KeywordFigures& figures = variant.figures;
    add_known(figures.volume, group.figures.volume);
    add_known(figures.impressions, group.figures.impressions);
    add_known(figures.clicks, group.figures.clicks);
    if (figures.position >= 0) {
      weighted += figures.position * figures.demand();
      weight += figures.demand();
    }
    for (const KeywordPageFigures& page : variant.pages) pages.add(page);
  }
  group.pages = std::move(pages).take();
  if (weight > 0) group.figures.position = weighted / weight;
}

/// For each phrase the number of its group, from 0 on: those of more searches choose first.
std::vector<std::size_t> divide(std::span<const ImportedKeyword> keywords,
                                std::span<const PhraseKey> keys) {
  std::vector<std::size_t> order(keywords.size()), group_of(keywords.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::size_t i) { return keywords[i].figures.demand(); });
  std::vector<std::vector<std::size_t>> groups;
  std::unordered_map<std::string, std::vector<std::size_t>> with_words;
  for (const std::size_t i : order) {
    std::vector<std::size_t>& candidates = with_words[keys[i].text()];
    const auto found = std::ranges::find_if(candidates, [&](std::size_t group) {
      return std::ranges::none_of(groups[group], [&](std::size_t member) {
        return keys[i].is_contrary(keys[member]) || keys[member].is_contrary(keys[i]);
      });
    });
    group_of[i] = found == candidates.end() ? groups.size() : *found;
    if (found == candidates.end()) {
      candidates.push_back(groups.size());
      groups.emplace_back();
    }
    if (groups[group_of[i]].size() < kCompared) groups[group_of[i]].push_back(i);
  }
  return group_of;
}

}  // namespace

std::vector<KeywordGroup> group_keywords(std::vector<ImportedKeyword> keywords,
                                         std::string_view language, const Lexicons& lexicons,
                                         Segmenter& segmenter) {
  keywords = without_equal_ones(std::move(keywords));
  const std::vector<PhraseKey> keys = phrase_keys(keywords, language, lexicons, segmenter);
  const std::vector<std::size_t> group_of = divide(keywords, keys);
  std::vector<KeywordGroup> groups;
  for (std::size_t i = 0; i < keywords.size(); ++i) {
    if (groups.size() <= group_of[i]) groups.resize(group_of[i] + 1);
    groups[group_of[i]].variants.push_back(std::move(keywords[i]));
  }
  for (KeywordGroup& group : groups) sum_up(group);
  std::ranges::stable_sort(groups, std::ranges::greater{},
                           [](const KeywordGroup& g) { return g.figures.demand(); });
  return groups;
}

}  // namespace dalil
