#include "analyzer/text/stemmer.h"

#include <algorithm>
#include <array>
#include <span>

#include "analyzer/text/endings.h"
#include "analyzer/text/turkish_suffixes.h"

namespace dalil {
namespace {

/// How many letters two endings of one set may begin with alike: -isons, -isent and a few more.
constexpr std::size_t kAlikeInEndings = 4;
constexpr std::string_view kDotlessI = "ı";

std::size_t common_prefix(std::string_view a, std::string_view b) {
  const auto [end, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  return static_cast<std::size_t>(end - a.begin());
}

bool accepts(const EndingSet& set, std::string_view stem, std::string_view a, std::string_view b) {
  if (stem.size() < set.min_stem) return false;
  if ((set.finals & final_bit(a)) == 0 || (set.finals & final_bit(b)) == 0) return false;
  if (!holds(set.endings, a) || !holds(set.endings, b)) return false;
  if (!set.stem_ends.empty() && !holds_end_of(set.stem_ends, stem)) return false;
  return set.not_stems.empty() || !holds(set.not_stems, stem);
}

bool same_behind_a_stem(std::span<const EndingSet> sets, std::string_view a, std::string_view b) {
  const std::size_t alike = common_prefix(a, b);
  const std::size_t least = alike > kAlikeInEndings ? alike - kAlikeInEndings : 1;
  for (std::size_t stem = alike; stem >= least; --stem) {
    for (const EndingSet& set : sets) {
      if (accepts(set, a.substr(0, stem), a.substr(stem), b.substr(stem))) return true;
    }
  }
  return false;
}

/// A word with ı written i, in a buffer of its own; empty where it is too long to be one.
class PlainI {
 public:
  explicit PlainI(std::string_view word) {
    if (word.size() > bytes_.size()) return;
    for (std::size_t at = 0; at < word.size(); ++at) {
      const bool dotless = word.substr(at).starts_with(kDotlessI);
      bytes_[size_++] = dotless ? 'i' : word[at];
      at += dotless ? 1 : 0;
    }
  }

  std::string_view view() const { return {bytes_.data(), size_}; }

 private:
  std::array<char, 64> bytes_;
  std::size_t size_ = 0;
};

bool same_in_turkish(std::string_view a, std::string_view b) {
  const PlainI plain_a(a), plain_b(b);
  a = plain_a.view();
  b = plain_b.view();
  if (a.size() > b.size()) std::swap(a, b);
  if (is_turkish_inflection(b, a)) return true;
  if (a.size() == b.size() && is_turkish_inflection(a, b)) return true;  // isim, ismi
  // Both inflected: the stem that they share is at least four letters long, or chance joins them.
  constexpr std::size_t kLeastStem = 4;
  for (std::size_t size = common_prefix(a, b); size >= kLeastStem; --size) {
    const std::string_view stem = a.substr(0, size);
    if (is_turkish_inflection(a, stem) && is_turkish_inflection(b, stem)) return true;
  }
  return false;
}

}  // namespace

std::optional<Stemmer> Stemmer::for_language(std::string_view primary) {
  if (primary == "fr") return Stemmer(Language::kFrench);
  if (primary == "es") return Stemmer(Language::kSpanish);
  if (primary == "de") return Stemmer(Language::kGerman);
  if (primary == "tr") return Stemmer(Language::kTurkish);
  return std::nullopt;
}

std::string_view Stemmer::bare(std::string_view folded) const {
  if (language_ != Language::kFrench && language_ != Language::kTurkish) return folded;
  const std::size_t apostrophe = folded.find('\'');
  if (apostrophe == folded.npos) return folded;
  if (language_ == Language::kTurkish) return folded.substr(0, apostrophe);
  static constexpr WordSet kElided = " c d j jusqu l lorsqu m n puisqu qu quoiqu s t ";
  return holds(kElided, folded.substr(0, apostrophe)) ? folded.substr(apostrophe + 1) : folded;
}

bool Stemmer::same_lexeme(std::string_view a, std::string_view b) const {
  a = bare(a);
  b = bare(b);
  if (a == b) return true;
  switch (language_) {
    case Language::kFrench:
      return same_behind_a_stem(french_endings(), a, b);
    case Language::kSpanish:
      return same_behind_a_stem(spanish_endings(), a, b);
    case Language::kGerman:
      return same_behind_a_stem(german_endings(), a, b);
    case Language::kTurkish:
      return same_in_turkish(a, b);
  }
  return false;
}

std::uint32_t Stemmer::key(std::string_view folded) const {
  const std::string_view word = bare(folded);
  std::uint32_t key = 0;
  for (std::size_t at = 0, letters = 0; at < word.size() && letters < 2; ++at, ++letters) {
    const bool dotless = word.substr(at).starts_with(kDotlessI);
    key = key << 8 | static_cast<std::uint8_t>(dotless ? 'i' : word[at]);
    at += dotless ? 1 : 0;
  }
  return key;
}

}  // namespace dalil
