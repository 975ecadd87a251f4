#include "analyzer/site/term_spellings.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "analyzer/text/fold.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::size_t kLeastLetters = 5;
constexpr std::int64_t kLeastTitles = 3;
constexpr std::size_t kMostPages = 100;

struct Spelling {
  std::int64_t titles = 0;
  std::uint32_t first = kNoPage, last = kNoPage;
  std::vector<std::uint32_t> pages;
};
using Spellings = std::map<std::string, Spelling>;

bool is_hamza_alef(char32_t c) { return c == U'أ' || c == U'إ' || c == U'آ'; }

bool is_alef_at(std::string_view word, std::size_t at) {
  if (at >= word.size()) return false;
  const char32_t c = next_code_point(word, at);
  return c == U'ا' || is_hamza_alef(c);
}

/// Where the alef stands that begins the word, behind its particles and its article; npos for none.
/// Only there is a hamza left out by haste: «تأريخ» and «تاريخ» are two words.
std::size_t leading_alef(std::string_view word) {
  constexpr std::size_t kLetter = 2;  // Bytes.
  const auto starts = [&](std::size_t at, std::initializer_list<std::string_view> letters) {
    return std::ranges::any_of(letters, [&, rest = word.substr(std::min(at, word.size()))](
                                            std::string_view l) { return rest.starts_with(l); });
  };
  std::size_t at = 0;
  if (starts(at, {"و", "ف"})) at += kLetter;
  if (starts(at, {"لل"})) {
    at += 2 * kLetter;
  } else if (starts(at, {"ب", "ك", "ل"})) {
    at += kLetter;
  }
  if (starts(at, {"ال"}) && is_alef_at(word, at + 2 * kLetter)) at += 2 * kLetter;
  return is_alef_at(word, at) ? at : word.npos;
}

/// The word with a bare alef at its beginning, in lower case; "" where it cannot have two
/// spellings.
std::string key_of(const std::string& word) {
  const std::size_t alef = leading_alef(word);
  std::string key;
  std::size_t letters = 0;
  bool latin = true;
  for (std::size_t at = 0; at < word.size(); ++letters) {
    const bool leads = at == alef;
    const char32_t c = next_code_point(word, at);
    latin = latin && c < 0x80;
    const bool capital = c >= 'A' && c <= 'Z';
    append_utf8(key, leads ? U'ا' : capital ? c + 32 : c);
  }
  return letters >= kLeastLetters && (alef != word.npos || latin) ? key : "";
}

bool has_hamza_alef(std::string_view word) {
  std::size_t at = leading_alef(word);
  return at != word.npos && is_hamza_alef(next_code_point(word, at));
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// "WordPress": a name with a capital behind a small letter.
bool is_camel(std::string_view word) {
  for (std::size_t i = 1; i < word.size(); ++i) {
    if (is_capital(word[i]) && word[i - 1] >= 'a' && word[i - 1] <= 'z') return true;
  }
  return false;
}

bool is_rare_form(std::string_view usual, std::string_view rare) {
  const bool latin = static_cast<unsigned char>(usual.front()) < 0x80;
  if (!latin) return has_hamza_alef(usual) != has_hamza_alef(rare);
  // All capitals are a manner of writing titles; all small may be an address or a command.
  return is_camel(usual) && is_capital(rare.front()) && !std::ranges::all_of(rare, is_capital);
}

void add_words(std::string_view title, std::uint32_t page, std::map<std::string, Spellings>& all) {
  std::string word;
  const auto end_word = [&] {
    if (const std::string key = key_of(word); !key.empty()) {
      Spelling& spelling = all[key][word];
      if (spelling.last != page) ++spelling.titles;
      if (spelling.last != page && spelling.pages.size() < kMostPages) {
        spelling.pages.push_back(page);
      }
      if (spelling.first == kNoPage) spelling.first = page;
      spelling.last = page;
    }
    word.clear();
  };
  for (std::size_t at = 0; at < title.size();) {
    const char32_t c = next_code_point(title, at);
    const bool arabic = c >= 0x620 && c <= 0x64A && c != 0x640;
    const bool latin = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool mark = (c >= 0x64B && c <= 0x652) || c == 0x640;  // Tashkeel and tatweel.
    if (arabic || latin) {
      append_utf8(word, c);
    } else if (!mark) {
      end_word();
    }
  }
  end_word();
}

void add_terms(const Spellings& spellings, std::vector<SpelledTerm>& terms) {
  if (spellings.size() < 2) return;
  const auto with_hamza =
      std::ranges::count_if(spellings, [](const auto& each) { return has_hamza_alef(each.first); });
  if (with_hamza > 1) return;
  const auto usual =
      std::ranges::max_element(spellings, {}, [](const auto& each) { return each.second.titles; });
  if (usual->second.titles < kLeastTitles) return;
  for (const auto& [word, spelling] : spellings) {
    if (word == usual->first || spelling.titles * 2 > usual->second.titles) continue;
    if (!is_rare_form(usual->first, word)) continue;
    terms.push_back({usual->first, word, usual->second.titles, spelling.titles, usual->second.first,
                     spelling.pages});
  }
}

}  // namespace

std::vector<SpelledTerm> terms_spelled_two_ways(const Site& site) {
  std::map<std::string, Spellings> all;
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    const PageRecord& record = site.pages[page];
    if (!record.internal || record.indexable != NotIndexable::kIndexable) continue;
    if (record.title_key != 0) add_words(site.texts.title(page), page, all);
  }
  std::vector<SpelledTerm> terms;
  for (const auto& [key, spellings] : all) add_terms(spellings, terms);
  return terms;
}

}  // namespace dalil
