#include "analyzer/keywords/compound_spellings.h"

#include <algorithm>
#include <array>
#include <optional>

namespace dalil {
namespace {

constexpr std::size_t kMostSpellings = 4;

/// What may follow a compound without changing it: websites, website's.
constexpr std::array<std::string_view, 3> kEndings = {"", "s", "'s"};

using Words = std::vector<std::string>;

bool is_open(std::string_view spelling) { return spelling.find_first_of(" -") != spelling.npos; }

/// The spellings on the lines that have this one, of the other kind: open ones of a closed one.
Words listed(std::string_view spelling, const LanguagePack& pack) {
  Words others;
  for (const ListPlace& place : pack.places(List::kSpellingVariants, spelling)) {
    const std::string_view line = pack.entries(List::kSpellingVariants)[place.entry];
    if (column_of(line, place.column) != spelling) continue;
    std::string_view other;
    for (std::size_t i = 0; !(other = column_of(line, i)).empty(); ++i) {
      if (is_open(other) != is_open(spelling)) others.emplace_back(other);
    }
  }
  return others;
}

/// `words` with `count` of them, from `at` on, written as `spelling` and the ending.
Words rewritten(const Words& words, std::size_t at, std::size_t count, std::string spelling,
                std::string_view ending) {
  std::ranges::replace(spelling, '-', ' ');
  const auto first = words.begin() + static_cast<std::ptrdiff_t>(at);
  Words out(words.begin(), first);
  std::size_t begin = 0;
  for (std::size_t space; (space = spelling.find(' ', begin)) != spelling.npos; begin = space + 1) {
    out.push_back(spelling.substr(begin, space - begin));
  }
  out.push_back(spelling.substr(begin).append(ending));
  out.insert(out.end(), first + static_cast<std::ptrdiff_t>(count), words.end());
  return out;
}

/// The phrase with one compound written the other way, in each way that there is.
std::vector<Words> with_one_changed(const Words& words, const LanguagePack& pack) {
  std::vector<Words> out;
  const auto look_up = [&](std::size_t at, std::size_t count, std::string_view spelling) {
    for (const std::string_view ending : kEndings) {
      if (!spelling.ends_with(ending)) continue;
      const std::string_view stem = spelling.substr(0, spelling.size() - ending.size());
      for (std::string& other : listed(stem, pack)) {
        out.push_back(rewritten(words, at, count, std::move(other), ending));
      }
    }
  };
  for (std::size_t at = 0; at < words.size(); ++at) {
    look_up(at, 1, words[at]);
    if (at + 1 == words.size()) break;
    for (const char* between : {" ", "-"}) look_up(at, 2, words[at] + between + words[at + 1]);
  }
  return out;
}

}  // namespace

std::vector<std::string> compound_spellings(const std::vector<std::string_view>& words,
                                            const LanguagePack& pack) {
  if (!pack.has(List::kSpellingVariants)) return {};
  std::vector<Words> spellings = {Words(words.begin(), words.end())};
  for (std::size_t next = 0; next < spellings.size(); ++next) {
    for (Words& other : with_one_changed(Words(spellings[next]), pack)) {
      if (spellings.size() > kMostSpellings) break;
      if (std::ranges::find(spellings, other) == spellings.end()) {
        spellings.push_back(std::move(other));
      }
    }
  }
  std::vector<std::string> out;
  for (std::size_t i = 1; i < spellings.size(); ++i) {
    std::string& phrase = out.emplace_back();
    for (const std::string& word : spellings[i]) {
      if (!phrase.empty()) phrase += ' ';
      phrase += word;
    }
  }
  return out;
}

}  // namespace dalil
