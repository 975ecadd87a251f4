#include "analyzer/keywords/content_gap.h"

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

#include "analyzer/keywords/gap_headings.h"
#include "analyzer/keywords/gap_terms.h"

namespace dalil {
namespace {

/// A run of words of an index as words of a page.
void respell(const WordRun& run, const WordIndex& index, WordNumbers& numbers,
             std::vector<std::uint32_t>& out) {
  for (std::size_t i = 0; i < run.words.size(); ++i) {
    const std::uint32_t number = numbers.number(index.vocabulary()[run.words[i]]);
    out.push_back(number << 1 | run.parted[i]);
  }
}

/// Ours and theirs as one index.
WordIndex both_sides(const GapSides& sides) {
  WordIndexBuilder builder;
  WordNumbers numbers;
  for (std::uint32_t page = 0; page < sides.ours.size(); ++page) {
    const PageWords words = sides.ours.words(page);
    SpelledPage spelled;
    spelled.pieces = words.pieces;
    spelled.introduction_begin = words.introduction_begin;
    spelled.introduction_end = words.introduction_end;
    numbers.clear();
    respell(words.places, sides.ours, numbers, spelled.places);
    respell(words.body, sides.ours, numbers, spelled.body);
    for (std::uint32_t i = 0; i < numbers.size(); ++i) {
      spelled.words += numbers.word(i);
      spelled.words += '\n';
    }
    builder.add(sides.ours.page(page), spelled);
  }
  for (const GapDocument& document : sides.theirs) builder.add({}, document.words);
  return std::move(builder).finish();
}

std::vector<GapPage> pages_of(std::span<const GapDocument> theirs) {
  std::unordered_map<std::string, std::uint32_t> sources;
  std::vector<GapPage> pages;
  for (const GapDocument& document : theirs) {
    const auto next = static_cast<std::uint32_t>(sources.size());
    pages.push_back({document.name, sources.try_emplace(document.source, next).first->second});
  }
  return pages;
}

std::vector<GapMeasure> compare(const GapSides& sides) {
  struct Column {
    std::string_view name;
    std::uint32_t PageMeasures::*value;
  };
  static constexpr Column kColumns[] = {
      {"words", &PageMeasures::words},         {"headings", &PageMeasures::headings},
      {"questions", &PageMeasures::questions}, {"images", &PageMeasures::images},
      {"videos", &PageMeasures::videos},       {"tables", &PageMeasures::tables},
      {"links", &PageMeasures::links}};
  std::vector<GapMeasure> measures;
  for (const Column& column : kColumns) {
    std::vector<double> theirs, ours;
    for (const GapDocument& document : sides.theirs) {
      theirs.push_back(document.measures.*column.value);
    }
    for (const PageMeasures& page : sides.our_measures) ours.push_back(page.*column.value);
    measures.push_back({column.name, quartiles(std::move(theirs)), quartiles(std::move(ours))});
  }
  return measures;
}

}  // namespace

Quartiles quartiles(std::vector<double> values) {
  if (values.empty()) return {};
  std::ranges::sort(values);
  const auto at = [&](double share) {
    const double place = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const double above = values[std::min(below + 1, values.size() - 1)];
    return values[below] + (place - static_cast<double>(below)) * (above - values[below]);
  };
  return {at(0.25), at(0.5), at(0.75)};
}

ContentGap find_content_gap(const GapSides& sides, const PhraseWordLists& lists,
                            std::string_view language, const Lexicons& lexicons, std::size_t most) {
  const WordIndex words = both_sides(sides);
  const SiteWordTraits traits(words, lists, language, lexicons);
  const auto ours = static_cast<std::uint32_t>(sides.ours.size());
  const std::vector<GapPage> pages = pages_of(sides.theirs);
  ContentGap gap;
  gap.our_pages = ours;
  for (const GapDocument& document : sides.theirs) gap.theirs.push_back(document.name);
  gap.terms = find_gap_terms({words, ours, pages, sides.our_page}, traits, most);
  gap.headings = find_gap_headings(words, ours, sides.theirs, traits, language, lexicons, most);
  gap.measures = compare(sides);
  return gap;
}

ContentGap find_page_gap(const GapDocument& ours, std::span<const GapDocument> theirs,
                         const PhraseWordLists& lists, std::string_view language,
                         const Lexicons& lexicons, std::size_t most) {
  WordIndexBuilder builder;
  builder.add({}, ours.words);
  const WordIndex index = std::move(builder).finish();
  return find_content_gap({.ours = index,
                           .our_page = [&](std::uint32_t) { return ours.name; },
                           .our_measures = std::span(&ours.measures, 1),
                           .theirs = theirs},
                          lists, language, lexicons, most);
}

}  // namespace dalil
