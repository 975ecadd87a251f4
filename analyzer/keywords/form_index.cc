#include "analyzer/keywords/form_index.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <tuple>
#include <utility>

#include "analyzer/keywords/arabic_words.h"
#include "analyzer/text/fold.h"
#include "analyzer/text/lexicon.h"
#include "core/hash.h"

namespace dalil {
namespace {

constexpr unsigned kTailBits = 14;
constexpr unsigned kRestricted = Form::kAmbiguousYeh | Form::kBehindPlural;

std::uint32_t tail_bit(std::string_view folded) {
  std::uint32_t tail = 0;
  const std::size_t bytes = std::min<std::size_t>(folded.size(), 4);
  std::memcpy(&tail, folded.data() + (folded.size() - bytes), bytes);
  return (tail * 0x9E3779B1u) >> (32 - kTailBits);
}

/// A word of a text behind one reading of its particles, against a form that it equals at L2.
class Comparison {
 public:
  Comparison(const PhraseWord& word, const Form& form, const ArabicWords& lists, bool alone)
      : word_(word), form_(form), lists_(lists), alone_(alone) {}

  /// `folded` and `shown` are the whole word at L2 and L1.
  bool holds(std::string_view folded, std::string_view shown, const Peel& peel) const {
    if (!word_.arabic) return peel.bytes == 0;
    if (peel.bytes > 0 && !may_peel(folded, shown, peel)) return false;
    if (alone_ && (form_.flags & Form::kAlsoOther) != 0) return false;
    if (form_.ending_bytes > 0 && is_another(folded.substr(peel.bytes))) return false;
    const std::string_view found = shown.substr(peel.bytes);
    const std::string_view wanted = word_.forms.shown(form_);
    const bool given = found == word_.shown || found == word_.core;
    if (!given && !word_.function && lists_.is_function_word(found)) return false;
    if (found == wanted) return true;
    return beginnings_agree(folded.substr(peel.bytes), found, wanted) &&
           finals_agree(found, wanted, peel.article);
  }

 private:
  /// True where what looks like an ending belongs to another word: مالك, رياضيات. The tanwin of
  /// short words is spared, since بناء is بنا at L2.
  bool is_another(std::string_view folded) const {
    const std::string_view ending = word_.forms.ending(form_);
    if (ending == "ة" || (ending == "ا" && letters(folded) <= 3)) return false;
    return lists_.has_whole(folded) || (alone_ && lists_.is_person(folded));
  }

  bool may_peel(std::string_view folded, std::string_view shown, const Peel& peel) const {
    // Without an article a particle begins far too many short words.
    if (alone_ && !peel.article && folded.size() < peel.bytes + 6U) return false;
    // The article's alef is bare: إليه is no ال with يه.
    const bool article = !peel.article || (shown.substr(peel.bytes - 4U, 2) != "أ" &&
                                           shown.substr(peel.bytes - 4U, 2) != "إ" &&
                                           shown.substr(peel.bytes - 4U, 2) != "آ");
    const bool takes = !peel.article || (form_.flags & Form::kTakesArticle) != 0;
    if (!article || !takes || !lists_.may_peel(folded, shown, peel)) return false;
    // In فطورك the ك belongs to فطور.
    return peel.article || form_.ending_bytes == 0 ||
           !lists_.is_whole(folded.substr(0, folded.size() - form_.ending_bytes));
  }

  /// ألم with a pronoun is no المهم: a bare ال is an article before it is anything else.
  bool beginnings_agree(std::string_view folded, std::string_view found,
                        std::string_view wanted) const {
    if (!folded.starts_with("ال") || found.substr(0, 2) == wanted.substr(0, 2)) {
      return initial_hamzas_agree(found, wanted);
    }
    if (!found.starts_with("ال")) return !word_.article || wanted != word_.shown;
    return lists_.keeps_al(folded, found) || (!alone_ && form_.ending_bytes == 0);
  }

  /// What L2 folds at the end of a word but two different words may differ by: مكتبه, "his office",
  /// is no spelling of مكتبة; and ماء is not ما.
  bool finals_agree(std::string_view found, std::string_view wanted, bool article) const {
    const std::string_view ending = word_.forms.ending(form_);
    if (wanted.ends_with("ة")) return found.ends_with("ة") || may_be_teh(wanted, article);
    if (wanted.ends_with("ه") && found.ends_with("ة"))
      return word_.article && wanted == word_.shown;
    const std::size_t count = letters(wanted == word_.shown ? word_.core : wanted);
    if (count <= 3 && found.ends_with("ء") != wanted.ends_with("ء")) return false;
    if (count <= 3 && wanted.ends_with("ى") && !found.ends_with("ى")) return false;
    return found.ends_with(ending) || ending == "ى";
  }

  /// True where ه can hardly be a pronoun: with the article, in an adjective, in a phrase of which
  /// the other words stand there too, or where no such word without ة is known.
  bool may_be_teh(std::string_view wanted, bool article) const {
    if (article || !alone_ || wanted.ends_with("ية")) return true;
    return letters(wanted) >= 5 && !lists_.is_listed(fold(without_last(wanted), Fold::kL2));
  }

  const PhraseWord& word_;
  const Form& form_;
  const ArabicWords& lists_;
  bool alone_;
};

/// Of several readings of one word keeps the one that stands anywhere and is most like the phrase.
void keep(const WordHit& hit, std::vector<WordHit>& hits) {
  const auto rank = [](const WordHit& h) {
    return std::make_tuple((h.flags & kRestricted) != 0, h.how, (h.flags & Form::kPlural) == 0);
  };
  const auto same = std::find_if(hits.rbegin(), hits.rend(), [&](const WordHit& other) {
    return other.at != hit.at || other.word == hit.word;
  });
  if (same == hits.rend() || same->at != hit.at) {
    hits.push_back(hit);
  } else if (rank(hit) < rank(*same)) {
    *same = hit;
  }
}

}  // namespace

FormIndex::FormIndex(std::vector<const Keyphrase*> phrases)
    : phrases_(std::move(phrases)), tails_((1U << kTailBits) / 64) {
  std::size_t forms = 0;
  for (const Keyphrase* phrase : phrases_) {
    for (const std::uint16_t word : phrase->content()) {
      forms += phrase->parts()[word].forms.forms().size();
    }
  }
  postings_.reserve(forms);
  slots_.resize(std::bit_ceil(2 * forms + 1));
  for (std::uint32_t phrase = 0; phrase < phrases_.size(); ++phrase) {
    for (const std::uint16_t word : phrases_[phrase]->content()) {
      const std::size_t count = phrases_[phrase]->parts()[word].forms.forms().size();
      for (std::uint16_t form = 0; form < count; ++form) add(phrase, word, form);
    }
    if (phrases_[phrase]->stemmer()) add_stems(phrase);
  }
  for (Stems& stems : stems_) std::ranges::sort(stems.words, {}, &Stem::key);
}

void FormIndex::add(std::uint32_t phrase, std::uint16_t word, std::uint16_t form) {
  const FormList& list = phrases_[phrase]->parts()[word].forms;
  const std::string_view folded = list.folded(list.forms()[form]);
  const std::uint32_t tail = tail_bit(folded);
  tails_[tail / 64] |= std::uint64_t{1} << (tail % 64);
  const std::uint64_t hash = hash64(folded);
  std::size_t at = hash & (slots_.size() - 1);
  while (slots_[at].posting >= 0 && slots_[at].hash != hash) at = (at + 1) & (slots_.size() - 1);
  const std::int32_t next = slots_[at].posting;
  slots_[at] = {hash, static_cast<std::int32_t>(postings_.size())};
  postings_.push_back({phrase, word, form, next});
}

void FormIndex::add_stems(std::uint32_t phrase) {
  const Keyphrase& keyphrase = *phrases_[phrase];
  auto stems = std::ranges::find(stems_, keyphrase.pack(), &Stems::pack);
  if (stems == stems_.end()) {
    stems = stems_.insert(stems, {keyphrase.pack(), *keyphrase.stemmer(), {}});
  }
  for (const std::uint16_t word : keyphrase.content()) {
    const PhraseWord& part = keyphrase.parts()[word];
    if (!part.function) stems->words.push_back({stems->stemmer.key(part.folded), phrase, word});
  }
}

const FormIndex::Slot* FormIndex::find(std::uint64_t hash) const {
  for (std::size_t at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].posting < 0) return nullptr;
    if (slots_[at].hash == hash) return &slots_[at];
  }
}

void FormIndex::take(const Slot& slot, const Peel& peel, const FoldedText& text, std::size_t at,
                     std::vector<std::vector<WordHit>>& hits) const {
  const std::string shown = fold(text.shown(at), Fold::kL1);
  for (std::int32_t i = slot.posting; i >= 0; i = postings_[static_cast<std::size_t>(i)].next) {
    const Posting& posting = postings_[static_cast<std::size_t>(i)];
    const Keyphrase& phrase = *phrases_[posting.phrase];
    const PhraseWord& word = phrase.parts()[posting.word];
    const Form& form = word.forms.forms()[posting.form];
    const bool alone = phrase.content().size() == 1;
    if (phrase.pack() != nullptr) {
      const ArabicWords lists(*phrase.pack());
      if (!Comparison(word, form, lists, alone).holds(text.folded(at), shown, peel)) continue;
    } else if (peel.bytes > 0) {
      continue;
    }
    WordHit hit{static_cast<std::uint32_t>(at), posting.word};
    const bool as_given = posting.form == 0;
    hit.how = !as_given || peel.bytes > 0 ? How::kInflected
              : shown == word.shown       ? How::kExact
                                          : How::kSpelling;
    hit.conjunction = peel.conjunction || (as_given && word.conjunction);
    hit.lam = peel.lam;
    hit.preposition = peel.preposition || (as_given && word.preposition);
    hit.article = peel.article || (as_given && word.article);
    hit.flags = form.flags;
    keep(hit, hits[posting.phrase]);
  }
}

void FormIndex::take_inflected(const Stems& stems, const FoldedText& text,
                               std::vector<std::vector<WordHit>>& hits) const {
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    const std::string_view folded = text.folded(at);
    const std::uint32_t key = stems.stemmer.key(folded);
    auto stem = std::ranges::lower_bound(stems.words, key, {}, &Stem::key);
    for (; stem != stems.words.end() && stem->key == key; ++stem) {
      const PhraseWord& word = phrases_[stem->phrase]->parts()[stem->word];
      // The word as it stands in the phrase is found by its spelling.
      if (folded == word.folded || !stems.stemmer.same_lexeme(folded, word.folded)) continue;
      // The preposition sur is no form of the adjective sûre.
      if (stems.pack->contains(List::kStopwords, fold(text.shown(at), Fold::kL1))) continue;
      hits[stem->phrase].push_back({at, stem->word, How::kInflected});
    }
  }
}

std::vector<std::vector<WordHit>> FormIndex::hits(const FoldedText& text) const {
  std::vector<std::vector<WordHit>> hits(phrases_.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view folded = text.folded(at);
    const std::uint32_t tail = tail_bit(folded);
    if ((tails_[tail / 64] >> (tail % 64) & 1) == 0) continue;
    for (const Peel& peel : Peels(folded)) {
      if (const Slot* slot = find(hash64(folded.substr(peel.bytes)))) {
        take(*slot, peel, text, at, hits);
      }
    }
  }
  for (const Stems& stems : stems_) take_inflected(stems, text, hits);
  for (std::vector<WordHit>& of_phrase : hits) {
    std::ranges::sort(of_phrase, {},
                      [](const WordHit& hit) { return std::pair(hit.at, hit.word); });
  }
  return hits;
}

}  // namespace dalil
