#include "analyzer/keywords/keyphrase.h"

#include <algorithm>

#include "analyzer/keywords/arabic_clitics.h"
#include "analyzer/text/fold.h"
#include "analyzer/text/lexicon.h"
#include "analyzer/text/segment.h"

namespace dalil {
namespace {

constexpr std::size_t kMoreFunctionWords = 2;

bool is_arabic_word(std::string_view folded) {  // the first letter tells: U+0620 to U+06FF
  if (folded.empty()) return false;
  const auto lead = static_cast<std::uint8_t>(folded.front());
  return lead >= 0xD8 && lead <= 0xDB;
}

bool is_latin_word(std::string_view folded) {
  return std::ranges::all_of(folded, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// What L2 folds at the end of a word but two different words may differ by: مكتبه, "his office",
/// is no spelling of مكتبة in a keyphrase; and ماء is not ما. With the article no pronoun can
/// follow, so السياره is السيارة typed loosely; without it, ه is taken at its word even where a
/// loose spelling is likelier, since a false match is worse than a missed one.
bool finals_agree(std::string_view wanted, bool with_article, std::string_view found,
                  std::string_view form) {
  if (wanted.ends_with("ه") && found.ends_with("ة") && !with_article) return false;
  const bool short_form = form.size() <= 4;
  return !short_form || wanted.ends_with("ء") == found.ends_with("ء");
}

}  // namespace

std::string_view name_of(How how) {
  switch (how) {
    case How::kExact:
      return "exact";
    case How::kSpelling:
      return "spelling";
    case How::kInflected:
      return "inflected";
    case How::kReordered:
      return "reordered";
  }
  return "";
}

Keyphrase::Keyphrase(std::string_view phrase, std::string_view language, const Lexicons& lexicons,
                     Segmenter& segmenter)
    : phrase_(phrase) {
  std::vector<TextRange> ranges;
  segmenter.words(phrase_, {0, static_cast<std::uint32_t>(phrase_.size())}, ranges);
  const FoldedText folded(phrase_, ranges);
  bool any_arabic = false;
  for (std::size_t i = 0; i < folded.size(); ++i) any_arabic |= is_arabic_word(folded.folded(i));
  pack_ = lexicons.find(!language.empty() ? language : any_arabic ? "ar" : "en");

  for (std::size_t i = 0; i < folded.size(); ++i) {
    Word word;
    word.shown = fold(folded.shown(i), Fold::kL1);
    word.arabic =
        is_arabic_word(folded.folded(i)) && pack_ != nullptr && pack_->has(List::kProclitics);
    add_form(word, folded.folded(i));
    add_forms(word);
    if (!is_function_word(folded, i)) content_.push_back(static_cast<std::uint32_t>(i));
    words_.push_back(std::move(word));
  }
  if (content_.empty()) {
    for (std::uint32_t i = 0; i < words_.size(); ++i) content_.push_back(i);
  }
}

std::size_t Keyphrase::next_candidate(const Word& word, const FoldedText& text, std::size_t at) {
  const std::span<const std::uint32_t> tails = text.tails();
  for (; at < tails.size(); ++at) {
    for (const Form& form : word.forms) {
      if (form.tail == tails[at]) return at;
    }
  }
  return at;
}

void Keyphrase::add_form(Word& word, std::string_view form) {
  word.forms.push_back({std::string(form), FoldedText::tail_of(form)});
}

void Keyphrase::add_forms(Word& word) const {
  const std::string self = word.forms.front().text;
  if (word.arabic) {
    const std::string core(without_article(self, *pack_));
    if (!core.empty()) {
      add_form(word, core);
      // إليه folds to ال and more: the article has a bare alef, and a noun three letters.
      const std::string_view before =
          std::string_view(word.shown).substr(0, self.size() - core.size());
      word.with_article = core.size() >= 6 && (before.ends_with("ال") || before.ends_with("لل"));
    }
    const std::string& bare = core.empty() ? self : core;
    // The accusative of an indefinite noun: موقعا.
    if (bare.size() >= 6 && !bare.ends_with("ه") && !bare.ends_with("ا")) {
      add_form(word, bare + "ا");
    }
  } else if (pack_ != nullptr && pack_->tag() == "en" && self.size() >= 3 && is_latin_word(self)) {
    add_form(word, self + "s");
    add_form(word, self + "'s");
    if (self.ends_with('s') && !self.ends_with("ss") && self.size() >= 5) {
      add_form(word, self.substr(0, self.size() - 1));
    }
    if (self.ends_with('s') || self.ends_with('x') || self.ends_with("ch") ||
        self.ends_with("sh")) {
      add_form(word, self + "es");
    }
    if (self.ends_with('y')) add_form(word, self.substr(0, self.size() - 1) + "ies");
    if (self.ends_with("ies") && self.size() >= 6) {
      add_form(word, self.substr(0, self.size() - 3) + "y");
    }
  }
}

std::optional<How> Keyphrase::match(const Word& word, const FoldedText& text,
                                    std::size_t at) const {
  const std::uint32_t tail = text.tails()[at];
  for (const Form& form : word.forms) {
    if (form.tail != tail) continue;
    const std::string_view folded = text.folded(at);
    const bool same = folded == form.text;
    if (!same && !(word.arabic && is_core_with_clitics(folded, form.text, *pack_))) continue;
    const std::string shown = fold(text.shown(at), Fold::kL1);
    if (word.arabic && !finals_agree(word.shown, word.with_article, shown, form.text)) continue;
    if (!same || &form != &word.forms.front()) return How::kInflected;
    return shown == word.shown ? How::kExact : How::kSpelling;
  }
  return std::nullopt;
}

bool Keyphrase::is_function_word(const FoldedText& text, std::size_t at) const {
  if (pack_ == nullptr) return false;
  const std::string shown = fold(text.shown(at), Fold::kL1);
  if (pack_->contains(List::kStopwords, shown)) return true;
  const bool joined = shown.starts_with("و") || shown.starts_with("ف");
  return joined && pack_->contains(List::kStopwords, std::string_view(shown).substr(2));
}

/// Goes from the match of content word `content - 1` at `at` to that of `content`.
std::optional<How> Keyphrase::match_gap(std::size_t content, const FoldedText& text,
                                        std::size_t& at) const {
  const std::size_t own = content_[content] - content_[content - 1] - 1;
  const std::size_t first = at + 1;
  for (std::size_t next = first; next < text.size() && next - first <= own + kMoreFunctionWords;
       ++next) {
    if (text.parted_before(next)) return std::nullopt;
    if (std::optional<How> how = match(words_[content_[content]], text, next)) {
      const std::size_t between = next - first;
      for (std::size_t i = 0; i < between && between == own && how != How::kInflected; ++i) {
        const auto same = match(words_[content_[content - 1] + 1 + i], text, first + i);
        how = std::max(*how, same.value_or(How::kInflected));
      }
      at = next;
      return between == own ? how : How::kInflected;
    }
    if (!is_function_word(text, next)) return std::nullopt;
  }
  return std::nullopt;
}

/// How many of the phrase's leading function words stand right before `at`.
std::size_t Keyphrase::count_before(const FoldedText& text, std::size_t at) const {
  std::size_t count = 0;
  while (count < content_.front() && count < at && !text.parted_before(at - count) &&
         match(words_[content_.front() - 1 - count], text, at - count - 1)) {
    ++count;
  }
  return count;
}

std::optional<KeyphraseMatch> Keyphrase::match_phrase(const FoldedText& text, std::size_t at,
                                                      std::size_t& last) const {
  std::optional<How> how = match(words_[content_.front()], text, at);
  if (!how) return std::nullopt;
  const std::size_t leading = count_before(text, at);
  if (leading < content_.front()) {
    // `على الإنترنت` is not said by `الإنترنت` alone.
    if (content_.size() == 1) return std::nullopt;
    how = How::kInflected;
  }
  last = at;
  for (std::size_t content = 1; content < content_.size(); ++content) {
    const std::optional<How> next = match_gap(content, text, last);
    if (!next) return std::nullopt;
    how = std::max(*how, *next);
  }
  for (std::size_t own = content_.back() + 1; own < words_.size(); ++own) {
    if (last + 1 >= text.size() || text.parted_before(last + 1) ||
        !match(words_[own], text, last + 1)) {
      how = How::kInflected;
      break;
    }
    ++last;
  }
  return KeyphraseMatch{{text.range(at - leading).begin, text.range(last).end}, *how};
}

std::vector<KeyphraseMatch> Keyphrase::find(const FoldedText& text) const {
  std::vector<KeyphraseMatch> matches;
  if (words_.empty()) return matches;
  const Word& first = words_[content_.front()];
  for (std::size_t at = 0; (at = next_candidate(first, text, at)) < text.size(); ++at) {
    std::size_t last = at;
    if (std::optional<KeyphraseMatch> found = match_phrase(text, at, last)) {
      matches.push_back(*found);
      at = last;
    }
  }
  return matches;
}

std::vector<KeyphraseMatch> Keyphrase::find(std::string_view text,
                                            std::span<const TextRange> words) const {
  return find(FoldedText(text, words));
}

double Keyphrase::words_present(const FoldedText& text) const {
  if (content_.empty()) return 0;
  std::size_t present = 0;
  for (const std::uint32_t index : content_) {
    const Word& word = words_[index];
    std::size_t at = next_candidate(word, text, 0);
    while (at < text.size() && !match(word, text, at)) at = next_candidate(word, text, at + 1);
    present += at < text.size() ? 1 : 0;
  }
  return static_cast<double>(present) / static_cast<double>(content_.size());
}

}  // namespace dalil
