#include "analyzer/article/arabic_spelling.h"

#include <algorithm>

#include "analyzer/article/marks.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr Prefix kPrefixes[] = {
    // By their first letter, and the short ones first.
    {"ال", true},   {"ب", false, true},
    {"بال", true},  {"ف", false, true},
    {"فال", true},  {"فب", false, true},
    {"فبال", true}, {"فل", false, true},
    {"فلل", true},  {"ك", false, true},
    {"كال", true},  {"ل", false, true},
    {"لل", true},   {"و"},
    {"وال", true},  {"وب", false, true},
    {"وبال", true}, {"وك", false, true},
    {"وكال", true}, {"ول", false, true},
    {"ولل", true},
};

constexpr std::string_view kEndings[] = {"ه",  "ها",  "هم",  "هن",  "ك",    "كم",  "نا",
                                         "ي",  "هما", "ات",  "ين",  "ون",   "ا",   "ت",
                                         "وا", "ية",  "اتك", "اته", "اتها", "اتهم"};
constexpr std::size_t kLeastStem = 4 * 2;  ///< Bytes of a word that endings are taken from.

bool is_of_arabic_alphabet(char32_t c) {
  return (c >= 0x621 && c <= 0x63A) || (c >= 0x641 && c <= 0x64A);
}

bool is_mark_or_stretch(char32_t c) {
  return (c >= 0x64B && c <= 0x65F) || c == 0x670 || c == 0x640;
}

}  // namespace

BareWord::BareWord(std::string_view word) : word_(word) {
  for (std::size_t at = 0; at < word.size(); at += 2) {
    // Words are valid UTF-8: of their letters and marks all have two bytes.
    const auto lead = static_cast<unsigned char>(word[at]);
    const char32_t c =
        lead >= 0xC2 && lead < 0xE0
            ? (lead & 0x1Fu) << 6 | (static_cast<unsigned char>(word[at + 1]) & 0x3Fu)
            : 0;
    if (is_mark_or_stretch(c)) continue;
    if (!is_of_arabic_alphabet(c) || count_ == kMost || at > 0xFF) {
      count_ = 0;
      return;
    }
    at_[count_] = static_cast<std::uint8_t>(at);
    letters_[2 * count_] = word[at];
    letters_[2 * count_ + 1] = word[at + 1];
    ++count_;
  }
}

std::string BareWord::with(std::size_t index, std::string_view letter) const {
  std::string out(word_.substr(0, at_[index]));
  out += letter;
  out += word_.substr(at_[index] + 2u);
  return out;
}

std::span<const Prefix> prefixes_with(std::string_view letter) {
  const auto first = [](const Prefix& prefix) { return prefix.text.substr(0, 2); };
  return {std::ranges::lower_bound(kPrefixes, letter, {}, first),
          std::ranges::upper_bound(kPrefixes, letter, {}, first)};
}

bool is_listed(std::span<const std::string_view> list, std::string_view word) {
  return std::ranges::binary_search(list, word, std::less<>());
}

bool is_listed_with_ending(std::span<const std::string_view> list, std::string_view word) {
  if (is_listed(list, word)) return true;
  if (word.size() <= kLeastStem) return false;
  // Most words are told by their beginning.
  const std::string_view beginning = word.substr(0, kLeastStem - 2);
  const auto near = std::ranges::lower_bound(list, beginning);
  if (near == list.end() || !near->starts_with(beginning)) return false;
  return std::ranges::any_of(kEndings, [&](std::string_view ending) {
    if (word.size() < kLeastStem + ending.size() || !word.ends_with(ending)) return false;
    const std::string_view stem = word.substr(0, word.size() - ending.size());
    if (is_listed(list, stem)) return true;
    // Before a pronoun ة is written ت: إجابتها.
    return stem.ends_with("ت") &&
           is_listed(list, std::string(stem.substr(0, stem.size() - 2)) + "ة");
  });
}

void for_each_arabic_word(const Article& article,
                          const std::function<void(std::size_t, const BareWord&)>& visit) {
  auto literal = article.literals.begin();
  for (const Piece& piece : article.pieces) {
    if (!piece.prose() || !is_read_once(article, piece)) continue;
    for (std::uint32_t i = piece.words_begin; i < piece.words_end; ++i) {
      const TextRange range = article.words[i];
      while (literal != article.literals.end() && literal->end <= range.begin) ++literal;
      if (literal != article.literals.end() && literal->begin < range.end) continue;
      const BareWord word(slice(article.text, range));
      if (word.count() > 1) visit(i, word);
    }
  }
}

void propose_letters(
    const Article& article, ArticleFindings& findings,
    const std::function<std::optional<Misspelling>(TextRange, const BareWord&)>& find) {
  for_each_arabic_word(article, [&](std::size_t index, const BareWord& word) {
    const TextRange range = article.words[index];
    const std::optional<Misspelling> found = find(range, word);
    if (!found) return;
    const std::string wrong(slice(article.text, range));
    const std::string right = word.with(found->letter, found->rights.front());
    const bool sure = found->rights.size() == 1;
    ArticleFinding& finding = findings.at(range);
    if (sure) finding.replacement = right;
    finding.finding.key = wrong;
    finding.finding.values = {{"wrong", wrong},
                              {"right", right},
                              {"either", sure ? "" : word.with(found->letter, found->rights[1])},
                              {"sure", sure ? "yes" : "no"}};
  });
}

}  // namespace dalil
