#include "analyzer/article/phrase_spellings.h"

#include <algorithm>
#include <map>

#include "analyzer/article/spelling_choice.h"
#include "analyzer/keywords/arabic_clitics.h"
#include "analyzer/text/fold.h"
#include "analyzer/text/lexicon.h"
#include "analyzer/text/phrase_language.h"

namespace dalil {
namespace {

constexpr std::size_t kLetter = 2;  ///< Bytes of an Arabic letter in UTF-8.
constexpr std::size_t kShortest = 3 * kLetter;

/// A word taken apart.
struct Parts {
  std::string particles;  ///< With the article, at L1.
  std::string core;       ///< At L1.
  std::string key;        ///< The core at L2.
  bool article = false;
};

struct Occurrence {
  TextRange word;
  Parts parts;
};

struct Variant {
  std::string core;
  std::uint32_t count = 0;
  bool of_phrase = false;
};

/// The reading of `folded` with an article; else that without particles.
Peel peel_of(std::string_view folded, const LanguagePack& pack) {
  Peel best;
  for (const Peel& peel : Peels(folded)) {
    if (pack.contains(List::kAlNotArticle, folded.substr(peel.bytes))) return peel;
    if (peel.article) best = peel;
  }
  return best;
}

Parts parts_of(std::string_view word, const LanguagePack& pack) {
  const std::string shown = fold(word, Fold::kL1);
  const std::string folded = fold(shown, Fold::kL2);
  const Peel peel = peel_of(folded, pack);
  if (peel.bytes >= shown.size()) return {};
  return {shown.substr(0, peel.bytes), shown.substr(peel.bytes), folded.substr(peel.bytes),
          peel.article};
}

class Spellings {
 public:
  Spellings(const Article& article, const ArticleKeyphrase& keyphrase, const LanguagePack& pack)
      : article_(article), phrase_(fold(keyphrase.phrase, Fold::kL1)), pack_(pack) {
    for (const PlacedMatch& match : keyphrase.matches) take(match);
    for (const Piece& piece : article.pieces) {
      const bool has_it =
          (piece.kind == PieceKind::kTitle && keyphrase.places.title.with > 0) ||
          (piece.kind == PieceKind::kDescription && keyphrase.places.description.with > 0);
      if (has_it) take_known(piece);
    }
  }

  std::vector<OtherSpelling> others() const;

 private:
  void take(const PlacedMatch& match);
  void take_known(const Piece& piece);
  std::vector<Variant> variants_of(const std::vector<Occurrence>& group) const;
  void compare(const std::vector<Occurrence>& group, std::vector<OtherSpelling>& out) const;

  const Article& article_;
  std::string phrase_;  ///< At L1.
  const LanguagePack& pack_;
  std::map<std::string, std::vector<Occurrence>> groups_;  ///< By Parts::key.
};

void Spellings::take(const PlacedMatch& match) {
  const auto first =
      std::ranges::lower_bound(article_.words, match.text.begin, {}, &TextRange::begin);
  for (auto word = first; word != article_.words.end() && word->end <= match.text.end; ++word) {
    const std::string_view shown = slice(article_.text, *word);
    if (!has_arabic_letter(shown) || pack_.contains(List::kStopwords, fold(shown, Fold::kL1)))
      continue;
    Parts parts = parts_of(shown, pack_);
    if (parts.core.size() < kShortest) continue;
    // Without the article a word in another form may be a verb, and ه at its end a pronoun.
    const bool as_given = match.how == How::kExact || match.how == How::kSpelling;
    const bool pronoun = parts.core.ends_with("ه") && word->end == match.text.end;
    if (!parts.article && (!as_given || pronoun)) continue;
    groups_[parts.key].push_back({*word, std::move(parts)});
  }
}

void Spellings::take_known(const Piece& piece) {
  for (std::uint32_t i = piece.words_begin; i < piece.words_end; ++i) {
    const TextRange word = article_.words[i];
    Parts parts = parts_of(slice(article_.text, word), pack_);
    const auto group = groups_.find(parts.key);
    if (group != groups_.end() && parts.article) group->second.push_back({word, std::move(parts)});
  }
}

/// Most frequent first; of two as frequent the one that the phrase itself has.
std::vector<Variant> Spellings::variants_of(const std::vector<Occurrence>& group) const {
  std::vector<Variant> variants;
  for (const Occurrence& each : group) {
    const auto known = std::ranges::find(variants, each.parts.core, &Variant::core);
    if (known != variants.end()) {
      ++known->count;
    } else {
      variants.push_back({each.parts.core, 1, phrase_.find(each.parts.core) != phrase_.npos});
    }
  }
  std::ranges::stable_sort(variants, [](const Variant& a, const Variant& b) {
    return std::pair(a.count, a.of_phrase) > std::pair(b.count, b.of_phrase);
  });
  return variants;
}

void Spellings::compare(const std::vector<Occurrence>& group,
                        std::vector<OtherSpelling>& out) const {
  const std::vector<Variant> variants = variants_of(group);
  if (variants.size() < 2) return;
  const Variant* best = variants.data();
  for (const Variant& each : variants) {
    if (choose_spelling(best->core, each.core) == SpellingChoice::kSecond) best = &each;
  }
  const auto with_article =
      std::ranges::count_if(group, [](const Occurrence& each) { return each.parts.article; });
  const std::string article =
      static_cast<std::size_t>(with_article) * 2 >= group.size() ? "ال" : "";
  for (const Occurrence& each : group) {
    const std::string& core = each.parts.core;
    const SpellingChoice choice = choose_spelling(best->core, core);
    const bool either = choice == SpellingChoice::kEither;
    if (core == best->core || (choice != SpellingChoice::kFirst && !either)) continue;
    OtherSpelling& other = out.emplace_back();
    other.word = each.word;
    other.written = article + core;
    other.preferred = article + best->core;
    other.written_count = std::ranges::find(variants, core, &Variant::core)->count;
    other.preferred_count = best->count;
    other.both_in_use = either;
    if (slice(article_.text, each.word) == each.parts.particles + core) {
      other.replacement = each.parts.particles + best->core;
    }
  }
}

std::vector<OtherSpelling> Spellings::others() const {
  std::vector<OtherSpelling> out;
  for (const auto& [key, group] : groups_) compare(group, out);
  std::ranges::sort(out, {}, [](const OtherSpelling& other) { return other.word.begin; });
  return out;
}

}  // namespace

std::vector<OtherSpelling> other_spellings(const Article& article,
                                           const ArticleKeyphrase& keyphrase,
                                           const LanguagePack& pack) {
  return Spellings(article, keyphrase, pack).others();
}

}  // namespace dalil
