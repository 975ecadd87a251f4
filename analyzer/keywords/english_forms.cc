// English plurals, possessives, verbs and spellings, derived from the word as it is given.
#include "analyzer/keywords/english_forms.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "analyzer/text/lexicon.h"

namespace dalil {
namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool is_plain_word(std::string_view word) {
  return word.size() >= 2 && std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// About the syllables: runs of vowels, and y where it stands behind a consonant.
std::size_t vowel_groups(std::string_view word) {
  std::size_t groups = 0;
  bool in_group = false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool vowel = is_vowel(word[i]) || (word[i] == 'y' && i > 0 && !is_vowel(word[i - 1]));
    groups += vowel && !in_group ? 1 : 0;
    in_group = vowel;
  }
  return groups;
}

bool ends_with_any(std::string_view word, std::span<const std::string_view> ends) {
  return std::ranges::any_of(ends, [word](std::string_view end) { return word.ends_with(end); });
}

std::string replaced(std::string_view word, std::size_t cut, std::string_view end) {
  return std::string(word.substr(0, word.size() - cut)).append(end);
}

/// The forms of one word as they are found.
class Forms {
 public:
  Forms(std::string_view self, const LanguagePack& pack, std::vector<std::string>& out)
      : self_(self), pack_(pack), out_(out), first_(out.size()) {}

  void add_word(std::string_view word) {
    std::vector<std::string> spellings = other_spellings(word);
    spellings.emplace(spellings.begin(), word);
    std::optional<std::string_view> verb;
    for (const std::string& spelling : spellings) {
      add_noun(spelling);
      if (!add_irregular(spelling)) add_number(spelling);
      if (!verb) verb = verb_line(spelling);
    }
    if (!verb) return;
    for (const std::string& spelling : spellings) add_verb(spelling, *verb);
  }

 private:
  void add(std::string_view form) {
    const auto known = std::span(out_).subspan(first_);
    if (form == self_ || std::ranges::find(known, form) != known.end()) return;
    if (!pack_.contains(List::kStopwords, form)) out_.emplace_back(form);
  }

  std::optional<std::string_view> verb_line(std::string_view word) const {
    for (const ListPlace& place : pack_.places(List::kVerbs, word)) {
      if (place.column == 0 && cell(List::kVerbs, place, 0) == word) {
        return pack_.entries(List::kVerbs)[place.entry];
      }
    }
    return std::nullopt;
  }

  std::string_view cell(List list, const ListPlace& place, std::size_t column) const {
    return column_of(pack_.entries(list)[place.entry], column);
  }

  void add_noun(std::string_view word) {
    add(word);
    add(std::string(word) + "'s");
  }

  /// True where another lexeme has the word: "news" is no form of "new".
  bool is_of_other(std::string_view word, std::string_view base) const {
    return std::ranges::any_of(pack_.places(List::kIrregularForms, word),
                               [&](const ListPlace& place) {
                                 const std::string_view own = cell(List::kIrregularForms, place, 0);
                                 return own == word && own != base;
                               });
  }

  bool add_irregular(std::string_view word) {
    bool found = false;
    for (const ListPlace& place : pack_.places(List::kIrregularForms, word)) {
      if (cell(List::kIrregularForms, place, place.column) != word) continue;
      found = true;
      for (std::size_t i = 0; !cell(List::kIrregularForms, place, i).empty(); ++i) {
        add_noun(cell(List::kIrregularForms, place, i));
      }
    }
    return found;
  }

  /// A plural in -s has only an apostrophe behind it, which is no part of the word.
  void add_derived(std::string_view form, std::string_view base) {
    if (is_of_other(form, base)) return;
    if (form.ends_with('s') && !form.ends_with("ss")) {
      add(form);
    } else {
      add_noun(form);
    }
  }

  /// The singulars of what may be a plural, else the plurals.
  void add_number(std::string_view word) {
    const std::size_t before = out_.size();
    if (word.size() >= 4 && word.ends_with('s')) add_singulars(word);
    if (out_.size() == before && word.size() >= 3) add_plurals(word);
  }

  void add_singulars(std::string_view word) {
    static constexpr std::array<std::string_view, 3> kNoPlural = {"ss", "us", "is"};
    if (ends_with_any(word, kNoPlural)) return;
    const auto add_cut = [&](std::size_t cut, std::string_view end) {
      if (word.size() - cut + end.size() >= 3) add_derived(replaced(word, cut, end), word);
    };
    add_cut(1, "");
    if (word.ends_with("ies") && word.size() >= 5) add_cut(3, "y");
    static constexpr std::array<std::string_view, 7> kSibilants = {"sses", "xes", "zes", "ches",
                                                                   "shes", "oes", "uses"};
    if (ends_with_any(word, kSibilants)) add_cut(2, "");
    if (word.ends_with("zzes")) add_cut(3, "");
  }

  void add_plurals(std::string_view word) {
    static constexpr std::array<std::string_view, 6> kSibilants = {"s", "x", "z", "ch", "sh", "o"};
    const bool sibilant = ends_with_any(word, kSibilants);
    if (sibilant) add_derived(replaced(word, 0, "es"), word);
    if (word.ends_with('y') && !is_vowel(word[word.size() - 2])) {
      add_derived(replaced(word, 1, "ies"), word);
    } else if (!sibilant || word.ends_with("ch") || word.ends_with('o')) {
      add_derived(replaced(word, 0, "s"), word);
    }
  }

  /// `line`: the base form and, where they are irregular, the past and the participles.
  void add_verb(std::string_view base, std::string_view line) {
    std::string stem(base);
    const char last = base.back(), before = base[base.size() - 2];
    const bool silent_e = last == 'e' && std::string_view("eoy").find(before) == std::string::npos;
    if (base.ends_with("ie")) {
      add_participles(replaced(base, 2, "y"), base, "ing");
    } else {
      if (silent_e) stem.pop_back();
      add_verb_endings(stem, base, "ing");
    }
    if (column_of(line, 1).empty()) {
      if (last == 'y' && !is_vowel(before)) {
        add_participles(replaced(base, 1, "i"), base, "ed");
      } else if (last == 'e') {
        add_participles(replaced(base, 1, ""), base, "ed");
      } else {
        add_verb_endings(stem, base, "ed");
      }
    }
    for (std::size_t i = 1; !column_of(line, i).empty(); ++i) add(column_of(line, i));
  }

  /// With the last consonant doubled where it is: stopping; of longer words, whose stress is not
  /// written, both ways: preferring, visiting, travelled and traveled.
  void add_verb_endings(const std::string& stem, std::string_view base, std::string_view end) {
    const std::size_t size = stem.size();
    const char last = stem.back();
    const bool one_vowel = size >= 3 && is_vowel(stem[size - 2]) &&
                           (!is_vowel(stem[size - 3]) || stem.substr(0, size - 2).ends_with("qu"));
    const bool closed = stem == base && one_vowel && !is_vowel(last) &&
                        std::string_view("wxy").find(last) == std::string_view::npos;
    if (closed) add_participles(stem + last, base, end);
    if (!closed || vowel_groups(stem) > 1) add_participles(stem, base, end);
  }

  void add_participles(const std::string& stem, std::string_view base, std::string_view end) {
    const std::string form = stem + std::string(end);
    if (!is_of_other(form, base)) add(form);
  }

  std::vector<std::string> other_spellings(std::string_view word) const {
    std::vector<std::string> others;
    add_listed_spellings(word, "", others);
    // favourite, colouring: a word of the list and an ending.
    static constexpr std::array<std::string_view, 16> kEndings = {
        "able",  "ably", "al",  "ed",  "er",   "ers",  "ful", "hood",
        "hoods", "ing",  "ist", "ite", "ites", "less", "s",   "y"};
    for (const std::string_view end : kEndings) {
      if (word.size() >= end.size() + 4 && word.ends_with(end)) {
        add_listed_spellings(word.substr(0, word.size() - end.size()), end, others);
      }
    }
    if (!pack_.places(List::kIrregularForms, word).empty()) return others;
    if (std::optional<std::string> other = ise_or_ize(word)) others.push_back(*std::move(other));
    if (std::optional<std::string> other = one_or_two_l(word)) others.push_back(*std::move(other));
    return others;
  }

  /// Compounds of the list have a space or a hyphen in one spelling; they are no matter of a word.
  void add_listed_spellings(std::string_view word, std::string_view end,
                            std::vector<std::string>& others) const {
    for (const ListPlace& place : pack_.places(List::kSpellingVariants, word)) {
      if (cell(List::kSpellingVariants, place, place.column) != word) continue;
      for (std::size_t i = 0; !cell(List::kSpellingVariants, place, i).empty(); ++i) {
        const std::string_view other = cell(List::kSpellingVariants, place, i);
        if (i != place.column && is_plain_word(other)) {
          others.push_back(std::string(other).append(end));
        }
      }
    }
  }

  /// optimise, optimize; analysed, analyzed. A verb of the list has no spelling but those of its
  /// line (advertise alone, practise), nor have its forms.
  std::optional<std::string> ise_or_ize(std::string_view word) const {
    static constexpr std::array<std::string_view, 9> kEndings = {
        "e", "es", "ed", "ing", "er", "ers", "ation", "ations", "able"};
    for (const std::string_view end : kEndings) {
      if (!word.ends_with(end) || word.size() < end.size() + 5) continue;
      const std::size_t at = word.size() - end.size() - 1;  // of the s or z
      const char letter = word[at], vowel = word[at - 1], before = word[at - 2];
      if ((letter != 's' && letter != 'z') || is_vowel(before)) continue;
      if (vowel != 'i' && !(vowel == 'y' && before == 'l')) continue;
      const std::string base = std::string(word.substr(0, at + 1)) + "e";
      if (!pack_.places(List::kSpellingVariants, base).empty()) return std::nullopt;
      std::string other(word);
      other[at] = letter == 's' ? 'z' : 's';
      return other;
    }
    return std::nullopt;
  }

  /// travelled, traveled: of words of more than one syllable, since "filled" is not "filed".
  static std::optional<std::string> one_or_two_l(std::string_view word) {
    static constexpr std::array<std::string_view, 4> kEndings = {"ed", "ing", "er", "ers"};
    for (const std::string_view end : kEndings) {
      if (!word.ends_with(end) || word.size() < end.size() + 5) continue;
      std::string stem(word.substr(0, word.size() - end.size()));
      if (!stem.ends_with('l')) continue;
      const bool two = stem.ends_with("ll");
      if (two) stem.pop_back();
      const std::size_t size = stem.size();
      if (vowel_groups(stem) < 2 || !is_vowel(stem[size - 2]) || is_vowel(stem[size - 3])) continue;
      return stem.append(two ? "" : "l").append(end);
    }
    return std::nullopt;
  }

  std::string_view self_;
  const LanguagePack& pack_;
  std::vector<std::string>& out_;
  std::size_t first_;
};

}  // namespace

void add_english_forms(std::string_view folded, const LanguagePack& pack,
                       std::vector<std::string>& forms) {
  std::string_view word = folded;
  if (word.ends_with("'s")) word.remove_suffix(2);
  if (!is_plain_word(word) || pack.contains(List::kStopwords, word)) return;
  Forms(folded, pack, forms).add_word(word);
}

}  // namespace dalil
