#include "analyzer/text/turkish_suffixes.h"

#include <array>
#include <span>

#include "analyzer/text/endings.h"

namespace dalil {
namespace {

/// Citation forms that are spelled like a shorter word with a suffix.
constexpr WordSet kWhole =
    " alin altin ani arka ata ati basin baska basla bati bebe bina biri bugun burun cati dali "
    "dere deri derin dizi dogru dugun dunya ekin eski gece gelin gemi gezi gida hala hali "
    "hasta hata hava iki ilke kadi kadin kafa kala kali kalin kapi kara kari karin kasa kasi "
    "kati kedi kere kira kisi koku konu koru koyun kule kura kuru kutu kuyu liste masa mavi "
    "mide moda nine oda odun olgu ordu orta oyun para parti pasta pati perde pota proje rota "
    "sabun salata sali sara sari sayi seri serin sira site sona soru sorun sure suru tarla "
    "tava tedavi tekne tere ulke uzun vali vergi yakin yara yari yasa yayin yazi yedi yeni "
    "yeri yolcu yuva yuzde ";

/// Nouns that lose their last vowel before a suffix with a vowel.
constexpr WordSet kDropVowel =
    " agiz akil alin asil beyin boyun burun cisim emir fikir gonul hapis hukum isim izin karin "
    "kayit kisim nehir nesil ogul omuz omur resim sehir sekil seyir sinif tavir vakit zehir zihin "
    "ufuk ";

constexpr std::array<std::string_view, 2> kPlural = {"lar", "ler"};
constexpr std::array<std::string_view, 14> kCases = {"yi", "yu", "ya", "ye", "i",  "u",  "a",
                                                     "e",  "da", "de", "ta", "te", "la", "le"};
constexpr std::array<std::string_view, 14> kLongCases = {
    "dan", "den", "tan", "ten", "nin", "nun", "in", "un", "yla", "yle", "dir", "dur", "tir", "tur"};
constexpr std::array<std::string_view, 10> kCasesBehindN = {"ni",  "nu",   "na",   "ne",  "nda",
                                                            "nde", "ndan", "nden", "nin", "nun"};

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

/// `rest` without the first suffix of the set that it begins with, given to `next`; true where one
/// of the readings holds.
template <class Next>
bool any_suffix(std::span<const std::string_view> suffixes, std::string_view rest, Next next) {
  for (const std::string_view suffix : suffixes) {
    if (rest.starts_with(suffix) && next(rest.substr(suffix.size()))) return true;
  }
  return false;
}

/// -ki makes a noun of what stands there (evdeki), which is inflected in its turn.
bool ends_or_ki(std::string_view rest) {
  if (rest.empty()) return true;
  if (!rest.starts_with("ki")) return false;
  rest.remove_prefix(2);
  const auto end = [](std::string_view left) { return left.empty(); };
  return rest.empty() || any_suffix(kCasesBehindN, rest, end) ||
         any_suffix(kPlural, rest, [&end](std::string_view left) {
           return left.empty() || any_suffix(kCases, left, end) ||
                  any_suffix(kLongCases, left, end);
         });
}

bool is_case(std::string_view rest, bool behind_vowel) {
  const auto fits = [&](std::string_view left) {
    const std::size_t taken = rest.size() - left.size();
    const char first = rest.front();
    // A vowel cannot meet a vowel, nor a joining y or n a consonant.
    if (behind_vowel && is_vowel(first)) return false;
    if (!behind_vowel && (first == 'y' || (first == 'n' && taken == 3))) return false;
    return ends_or_ki(left);
  };
  return rest.empty() || any_suffix(kCases, rest, fits) || any_suffix(kLongCases, rest, fits);
}

bool is_case_behind_possessor(std::string_view rest) {
  return rest.empty() || any_suffix(kCasesBehindN, rest, ends_or_ki) || rest == "yla" ||
         rest == "yle";
}

bool is_possessor_and_case(std::string_view rest, bool behind_vowel) {
  if (is_case(rest, behind_vowel)) return true;
  static constexpr std::array<std::string_view, 2> kHis = {"si", "su"};
  static constexpr std::array<std::string_view, 2> kHisBehindConsonant = {"i", "u"};
  static constexpr std::array<std::string_view, 4> kOur = {"miz", "muz", "niz", "nuz"};
  static constexpr std::array<std::string_view, 4> kOurBehindConsonant = {"imiz", "umuz", "iniz",
                                                                          "unuz"};
  const std::span<const std::string_view> his =
      behind_vowel ? std::span(kHis) : std::span(kHisBehindConsonant);
  const std::span<const std::string_view> our =
      behind_vowel ? std::span(kOur) : std::span(kOurBehindConsonant);
  return any_suffix(his, rest, is_case_behind_possessor) ||
         any_suffix(our, rest, [](std::string_view left) { return is_case(left, false); });
}

bool is_chain(std::string_view rest, bool behind_vowel) {
  return is_possessor_and_case(rest, behind_vowel) ||
         any_suffix(kPlural, rest,
                    [](std::string_view left) { return is_possessor_and_case(left, false); });
}

/// False where a suffix has the other of a and e than the base ends with.
bool in_harmony(std::string_view base, std::string_view rest) {
  const std::size_t last = base.find_last_of("aeiou");
  if (last == std::string_view::npos || base.ends_with("aat")) return true;  // saatler
  if (base[last] == 'a') return rest.find('e') == std::string_view::npos;
  if (base[last] == 'e') return rest.find('a') == std::string_view::npos;
  return true;
}

/// True where the word belongs to a longer noun of the list.
bool is_of_longer_noun(std::string_view word, std::size_t base) {
  for (std::size_t end = base + 1; end <= word.size(); ++end) {
    const std::string_view noun = word.substr(0, end);
    if (!holds(kWhole, noun)) continue;
    if (end == word.size() || is_chain(word.substr(end), is_vowel(noun.back()))) return true;
  }
  return false;
}

char softened(char c) {
  switch (c) {
    case 'p':
      return 'b';
    case 't':
      return 'd';
    case 'k':
      return 'g';
    default:
      return c;
  }
}

bool is_dropped_vowel(std::string_view word, std::string_view base) {
  if (base.size() < 4 || word.size() < base.size() || !holds(kDropVowel, base)) return false;
  const std::string_view head = base.substr(0, base.size() - 2);
  if (!word.starts_with(head)) return false;
  const char last = word[head.size()];
  const std::string_view rest = word.substr(head.size() + 1);
  return (last == base.back() || last == softened(base.back())) && !rest.empty() &&
         is_vowel(rest.front()) && is_chain(rest, false);
}

}  // namespace

bool is_turkish_inflection(std::string_view word, std::string_view base) {
  if (word == base) return true;
  if (base.size() < 2 || word.size() < base.size()) return false;
  if (is_dropped_vowel(word, base)) return true;
  const std::size_t size = base.size();
  if (!word.starts_with(base.substr(0, size - 1))) return false;
  const std::string_view rest = word.substr(size);
  const char end = word[size - 1];
  if (end != base.back()) {  // kitap, kitabi: only before a vowel, in words of some length
    if (end != softened(base.back()) || size < 3 || rest.empty() || !is_vowel(rest.front())) {
      return false;
    }
  }
  // The one noun that joins all its suffixes by y: suyu, suyun.
  if (base == "su" && rest.starts_with('y')) return is_chain(rest.substr(1), false);
  return is_chain(rest, is_vowel(end)) && in_harmony(base, rest) && !is_of_longer_noun(word, size);
}

}  // namespace dalil
