// What the map of a keyword list says is to be done.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "analyzer/keywords/keyword_map.h"
#include "analyzer/keywords/phrase_verdicts.h"
#include "analyzer/text/fold.h"

namespace dalil {
namespace {

/// How bad an issue is, by KeywordIssue.
constexpr double kBadness[kKeywordIssues] = {100, 90, 80, 70, 50, 30};

constexpr double kClickShare = 0.2;     // Of the clicks, from which a page competes.
constexpr double kLeastClicks = 10;     // Fewer are chance.
constexpr double kSpellingShare = 0.1;  // Of the times; seldom ones are slips.
constexpr std::size_t kOthers = 3;

/// "والتسويق" and "للتسويق" are spellings of "التسويق" as good as any, where that is `known`, at
/// fold level L2. "كالسيوم" begins with no particle.
std::string without_particle(const std::string& form, const std::set<std::string>& known) {
  for (const std::string_view particle : {"", "و", "ف", "ب", "ك"}) {
    if (!form.starts_with(particle)) continue;
    std::string rest = form.substr(particle.size());
    if (rest.starts_with("لل")) rest.replace(0, 2, "ا");
    const bool shorter = rest != form && rest.starts_with("ال");
    if (shorter && known.contains(fold(rest, Fold::kL2))) return rest;
  }
  return form;
}

class FixFinder {
 public:
  FixFinder(const KeywordMap& map, std::vector<KeywordFix>& fixes) : map_(map), fixes_(fixes) {
    for (const MappedPhrase& phrase : map.phrases) {
      most_ = std::max(most_, phrase.group.figures.demand());
    }
  }

  void find(std::size_t phrase) {
    phrase_ = phrase;
    const MappedPhrase& mapped = map_.phrases[phrase];
    find_target(mapped);
    if (!is_covered(mapped)) {
      find_missing(mapped);
      return;
    }
    find_rivals(mapped);
    if (lacks_anchor(mapped)) {
      KeywordFix& fix = add(KeywordIssue::kInNoAnchor, mapped.pages.front().page);
      if (mapped.spelled != mapped.group.phrase) fix.words = {mapped.spelled};
    }
    find_spellings(mapped);
  }

 private:
  KeywordFix& add(KeywordIssue issue, const std::string& page) {
    KeywordFix& fix = fixes_.emplace_back();
    fix.issue = issue;
    fix.phrase = phrase_;
    fix.page = page;
    const double demand = map_.phrases[phrase_].group.figures.demand();
    fix.weight = kBadness[static_cast<std::size_t>(issue)] * (most_ > 0 ? demand / most_ : 1);
    return fix;
  }

  void find_missing(const MappedPhrase& mapped) {
    const auto issue =
        is_partial_long_tail(mapped) ? KeywordIssue::kLongTailPartial : KeywordIssue::kNotCovered;
    const MappedPage* nearest = nearest_page(mapped);
    add(issue, nearest == nullptr ? std::string() : nearest->page).words = mapped.missing;
  }

  void find_target(const MappedPhrase& mapped) {
    const MappedPage* better = better_than_target(mapped);
    if (better == nullptr) return;
    add(KeywordIssue::kWrongPage, mapped.group.target).others = {better->page};
  }

  /// Pages among which the clicks are split, where a list says so of several pages; else
  /// rivals_of().
  void find_rivals(const MappedPhrase& mapped) {
    double clicks = 0;
    for (const KeywordPageFigures& page : mapped.group.pages) clicks += page.clicks;
    if (mapped.group.pages.size() > 1 && clicks >= kLeastClicks) {
      find_split(mapped, clicks);
      return;
    }
    std::vector<std::string> rivals;
    for (const std::size_t rival : rivals_of(mapped)) {
      if (rivals.size() < kOthers) rivals.push_back(mapped.pages[rival].page);
    }
    if (rivals.empty()) return;
    add(KeywordIssue::kCannibalisation, mapped.pages.front().page).others = std::move(rivals);
  }

  /// The pages come most clicks first.
  void find_split(const MappedPhrase& mapped, double clicks) {
    std::vector<std::string> rivals;
    std::vector<double> shares;
    for (const KeywordPageFigures& page : mapped.group.pages) {
      if (page.clicks < kClickShare * clicks) continue;
      rivals.push_back(page.page);
      shares.push_back(page.clicks / clicks);
    }
    if (rivals.size() < 2) return;
    KeywordFix& fix = add(KeywordIssue::kCannibalisation, rivals.front());
    fix.others.assign(rivals.begin() + 1, rivals.end());
    fix.shares = std::move(shares);
  }

  /// Forms that are one at fold level L2: they differ in spelling and not in grammar.
  void find_spellings(const MappedPhrase& mapped) {
    std::map<std::string, std::map<std::string, std::uint32_t>> by_word;
    std::set<std::string> known;
    for (const PhraseSpelling& spelling : mapped.spellings) {
      known.insert(fold(spelling.form, Fold::kL2));
    }
    for (const PhraseSpelling& spelling : mapped.spellings) {
      const std::string form = without_particle(spelling.form, known);
      by_word[fold(form, Fold::kL2)][form] += spelling.count;
    }
    for (const auto& [word, forms] : by_word) {
      std::uint32_t times = 0;
      for (const auto& [form, count] : forms) times += count;
      std::vector<PhraseSpelling> said;
      for (const auto& [form, count] : forms) {
        if (count >= std::max(2.0, kSpellingShare * times)) said.push_back({form, count});
      }
      if (said.size() < 2) continue;
      std::ranges::stable_sort(said, std::ranges::greater{}, &PhraseSpelling::count);
      KeywordFix& fix = add(KeywordIssue::kSpelling, mapped.pages.front().page);
      for (PhraseSpelling& spelling : said) fix.words.push_back(std::move(spelling.form));
      return;
    }
  }

  const KeywordMap& map_;
  std::vector<KeywordFix>& fixes_;
  std::size_t phrase_ = 0;
  double most_ = 0;
};

}  // namespace

std::vector<KeywordFix> keyword_fixes(const KeywordMap& map) {
  std::vector<KeywordFix> fixes;
  FixFinder finder(map, fixes);
  for (std::size_t phrase = 0; phrase < map.phrases.size(); ++phrase) finder.find(phrase);
  std::ranges::stable_sort(fixes, std::ranges::greater{}, &KeywordFix::weight);
  return fixes;
}

}  // namespace dalil
