#include "analyzer/keywords/phrase_window.h"

#include <algorithm>
#include <string>

#include "analyzer/keywords/arabic_clitics.h"
#include "analyzer/keywords/arabic_words.h"
#include "analyzer/text/fold.h"
#include "analyzer/text/lexicon.h"
#include "analyzer/text/phrase_language.h"

namespace dalil {
namespace {

constexpr std::size_t kMoreFunctionWords = 2;

/// Function words behind which another clause begins, or that say the contrary.
constexpr std::string_view kBreaks[] = {
    "لكن",  "لكنه",  "لكنها", "لكنهم", "بل",  "أما", "إما", "إذا",  "إن",   "لأن",  "لأنه", "لأنها",
    "حيث",  "عندما", "بينما", "كما",   "ثم",  "إلا", "قد",  "لقد",  "لم",   "لن",   "كان",  "كانت",
    "يكون", "تكون",  "هل",    "لكي",   "حتى", "أن",  "أنه", "أنها", "الذي", "التي", "الذين"};
constexpr std::string_view kNegations[] = {"لا", "غير", "دون", "بدون", "بلا", "ليس", "ليست"};

constexpr std::string_view kNumbers[] = {"ثلاث", "ثلاثة", "أربع", "أربعة", "خمس",   "خمسة",
                                         "ست",   "ستة",   "سبع",  "سبعة",  "ثماني", "ثمانية",
                                         "تسع",  "تسعة",  "عشر",  "عشرة"};

/// Prepositions behind which no adjective can stand, but "my" can: في موقعي.
constexpr std::string_view kPrepositions[] = {"في",   "من",   "إلى", "على", "عن",   "مع", "عند",
                                              "داخل", "خارج", "حول", "عبر", "خلال", "ضد", "لدى"};

/// Nouns that have the form of an adjective: تسويق بريد إلكتروني is about mail.
constexpr std::string_view kNouns[] = {"بريد", "طريق", "فريق", "دليل", "مدير", "وكيل",
                                       "شريك", "كتاب", "نظام", "قطاع", "جهاز", "حساب"};

template <typename Table>
bool is_in(const Table& table, std::string_view word) {
  return std::ranges::find(table, word) != std::end(table);
}

/// The word without a conjunction, where it is one of the table with it.
template <typename Table>
bool is_in_joined(const Table& table, std::string_view word) {
  if (is_in(table, word)) return true;
  return (word.starts_with("و") || word.starts_with("ف")) && is_in(table, word.substr(2));
}

bool is_number(std::string_view folded) {
  return std::ranges::all_of(folded, [](char c) { return c >= '0' && c <= '9'; });
}

bool ends_feminine(std::string_view folded) {
  return folded.ends_with("ه") || folded.ends_with("ات");
}

bool has_article(std::string_view folded, const ArabicWords& lists) {
  return folded.starts_with("ال") && letters(folded) >= 4 && !lists.keeps_al(folded, folded);
}

/// Patterns of which most words behind an indefinite masculine noun are adjectives: nisba, فعيل,
/// فاعل and حاد.
bool looks_adjective(std::string_view folded) {
  const std::size_t count = letters(folded);
  if (count >= 4 && folded.ends_with("ي")) return true;
  if (count == 4) return folded.substr(4, 2) == "ي" || folded.substr(2, 2) == "ا";
  return count == 3 && folded.substr(2, 2) == "ا";
}

}  // namespace

std::vector<KeyphraseMatch> PhraseWindow::matches() const {
  std::vector<KeyphraseMatch> matches;
  std::size_t free = 0;  // the first word of the text that no match has
  for (std::size_t i = 0; i < hits_.size(); ++i) {
    if (hits_[i].at < free) continue;
    for (const PhraseOrder& order : phrase_.orders()) {
      if (hits_[i].word != order.words.front()) continue;
      std::optional<Found> found = match_from(i, order);
      if (!found) continue;
      if (&order != phrase_.orders().data()) found->how = How::kReordered;
      const std::optional<KeyphraseMatch> match = with_edges(*found);
      if (!match) continue;
      matches.push_back(*match);
      free = found->last + 1;
      break;
    }
  }
  return matches;
}

std::size_t PhraseWindow::count(const PhraseOrder& order) const {
  std::size_t count = 0, free = 0;
  for (std::size_t i = 0; i < hits_.size(); ++i) {
    if (hits_[i].at < free || hits_[i].word != order.words.front()) continue;
    if (const std::optional<Found> found = match_from(i, order)) {
      ++count;
      free = found->last + 1;
    }
  }
  return count;
}

std::optional<PhraseWindow::Found> PhraseWindow::match_from(std::size_t hit,
                                                            const PhraseOrder& order) const {
  const WordHit* from = &hits_[hit];
  if ((from->flags & Form::kBehindPlural) != 0) return std::nullopt;
  if (order.words.size() == 1 && !yeh_is_ending(*from, nullptr)) return std::nullopt;
  Found found{from->at, from->at, from->how};
  bool modified = false;
  for (std::size_t step = 1; step < order.words.size(); ++step) {
    Gap gap;
    const std::optional<std::size_t> next = next_hit(*from, step, order, modified, gap);
    if (!next) return std::nullopt;
    const WordHit& to = hits_[*next];
    found.how = std::max(found.how, to.how);
    if (!own_gap(*from, to)) found.how = How::kInflected;
    from = &to;
  }
  if (order.words.size() > 1 && !yeh_is_ending(*from, nullptr)) return std::nullopt;
  found.last = from->at;
  return found;
}

/// The hit of the next word of the order behind `from`.
std::optional<std::size_t> PhraseWindow::next_hit(const WordHit& from, std::size_t step,
                                                  const PhraseOrder& order, bool& modified,
                                                  Gap& gap) const {
  const std::uint16_t word = order.words[step];
  const bool in_order = word > from.word;
  const std::size_t own = in_order ? word - from.word - 1U : 0U;
  const bool exchanged = order.joint > 0;
  const bool joined =
      exchanged ? step == order.joint : phrase_.parts()[word].conjunction && in_order;
  const std::size_t hit = static_cast<std::size_t>(&from - hits_.data());
  for (std::size_t at = from.at + 1U; at < text_.size() && !text_.parted_before(at); ++at) {
    if (const auto next = hit_at(hit, at, word)) {
      if (accepts(from, hits_[*next], joined, gap)) return next;
    }
    // The phrase begins anew: للتسويق (التسويق الإلكتروني).
    if (hit_at(hit, at, order.words.front())) return std::nullopt;
    bool is_phrases = false;  // الأطعمة التي ترفع الضغط
    for (std::size_t i = 1; i <= own; ++i) is_phrases |= is_own(at, from.word + i);
    if (!pass(at, is_phrases, modified, gap)) return std::nullopt;
    if (gap.functions > own + kMoreFunctionWords) return std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::size_t> PhraseWindow::hit_at(std::size_t from, std::size_t at,
                                                std::uint16_t word) const {
  for (std::size_t i = from; i < hits_.size() && hits_[i].at <= at; ++i) {
    if (hits_[i].at == at && hits_[i].word == word) return i;
  }
  return std::nullopt;
}

/// Takes a word between two of the content into the gap, if it may come there: of function words
/// all that the phrase itself has there.
bool PhraseWindow::pass(std::size_t at, bool is_phrases, bool& modified, Gap& gap) const {
  ++gap.words;
  if (is_function_word(at)) {
    const std::string shown = fold(text_.shown(at), Fold::kL1);
    if (!is_phrases && is_in_joined(kBreaks, shown)) return false;
    gap.prepositions += is_in_joined(kPrepositions, shown) ? 1 : 0;
    gap.negated |= is_in_joined(kNegations, shown);
    ++gap.functions;
    return true;
  }
  if (modified || phrase_.pack() == nullptr || !phrase_.pack()->has(List::kProclitics)) {
    return false;
  }
  modified = true;
  const std::string_view folded = text_.folded(at);
  if (is_number(folded) || is_in(kNumbers, fold(text_.shown(at), Fold::kL1))) return true;
  gap.modifier = at;
  return has_arabic_letter(folded);
}

bool PhraseWindow::accepts(const WordHit& from, const WordHit& to, bool joined,
                           const Gap& gap) const {
  const PhraseWord& word = phrase_.parts()[to.word];
  if (joined && !to.conjunction && gap.functions == 0) return false;
  if (!joined && to.conjunction && !(gap.modifier > 0 && word.adjective)) return false;
  const bool own_function = to.word > from.word + 1U;
  if (word.surely_adjective && !own_function && (to.preposition || gap.prepositions > 0))
    return false;
  // Of the particles only ل turns a construct into a phrase: حجز للفندق.
  if (to.preposition && !word.preposition && !to.lam) return false;
  if ((to.flags & Form::kBehindPlural) != 0 && (from.flags & Form::kPlural) == 0) return false;
  if (gap.modifier > 0 && !modifier_fits(from, to, gap)) return false;
  bool negated = false;
  for (std::size_t own = from.word + 1U; own < to.word; ++own) {
    negated |= is_in(kNegations, phrase_.parts()[own].shown);
  }
  return negated == gap.negated && yeh_is_ending(from, gap.words == 0 ? &to : nullptr);
}

/// True where the word between is an adjective of the word before: it agrees with it, and what
/// follows is another adjective or stands behind a preposition. Else it is a noun of its own:
/// مدير قسم التسويق.
bool PhraseWindow::modifier_fits(const WordHit& from, const WordHit& to, const Gap& gap) const {
  const ArabicWords lists(*phrase_.pack());
  const std::string_view modifier = text_.folded(gap.modifier);
  const bool definite = has_article(modifier, lists);
  const bool adjective = phrase_.parts()[to.word].adjective;
  const bool phrase_word = phrase_.parts()[to.word].function;  // تعليم الأطفال عن بعد
  const bool behind_preposition = to.preposition || gap.functions > 0 || phrase_word;
  if (definite) {
    return (adjective && to.article) || phrase_word || (from.article && behind_preposition);
  }
  if (from.article || to.article != (behind_preposition && to.article)) return false;
  if (is_in(kNouns, modifier)) return false;
  if (adjective && !behind_preposition) {
    return ends_feminine(modifier) == ends_feminine(text_.folded(to.at));
  }
  if (!behind_preposition) return false;
  const bool feminine = ends_feminine(text_.folded(from.at)) || (from.flags & Form::kPlural) != 0;
  return feminine ? ends_feminine(modifier) : !ends_feminine(modifier) && looks_adjective(modifier);
}

/// True unless the word is rather an adjective made of the noun. "My" stands behind a preposition
/// or before an adjective with the article; the construct of a dual or plural before a noun.
bool PhraseWindow::yeh_is_ending(const WordHit& hit, const WordHit* next) const {
  if ((hit.flags & Form::kAmbiguousYeh) == 0 || hit.preposition) return true;
  if (next != nullptr) {
    const PhraseWord& word = phrase_.parts()[next->word];
    return next->article || !word.adjective;
  }
  if (hit.at == 0 || text_.parted_before(hit.at)) return false;
  return is_in_joined(kPrepositions, fold(text_.shown(hit.at - 1), Fold::kL1));
}

/// True where between the two stand the very function words that the phrase has there.
bool PhraseWindow::own_gap(const WordHit& from, const WordHit& to) const {
  if (to.word < from.word || to.at - from.at != std::uint32_t{to.word} - from.word) return false;
  for (std::uint32_t i = 1; from.at + i < to.at; ++i) {
    if (!is_own(from.at + i, from.word + i)) return false;
  }
  return true;
}

/// Adds the function words at the edges of the phrase.
std::optional<KeyphraseMatch> PhraseWindow::with_edges(const Found& found) const {
  const std::size_t leading = phrase_.orders().front().words.front();
  const std::size_t trailing = phrase_.words() - 1 - phrase_.orders().front().words.back();
  std::size_t first = found.first, last = found.last;
  How how = found.how;
  while (found.first - first < leading && first > 0 && !text_.parted_before(first) &&
         is_own(first - 1, leading - 1 - (found.first - first))) {
    --first;
  }
  if (found.first - first < leading) {
    // `على الإنترنت` is not said by `الإنترنت` alone.
    if (phrase_.content().size() == 1) return std::nullopt;
    how = std::max(how, How::kInflected);
  }
  while (last - found.last < trailing && last + 1 < text_.size() &&
         !text_.parted_before(last + 1) &&
         is_own(last + 1, phrase_.words() - trailing + (last - found.last))) {
    ++last;
  }
  if (last - found.last < trailing) how = std::max(how, How::kInflected);
  return KeyphraseMatch{{text_.range(first).begin, text_.range(last).end}, how};
}

bool PhraseWindow::is_own(std::size_t at, std::size_t word) const {
  const std::string_view wanted = phrase_.parts()[word].folded;
  const std::string_view folded = text_.folded(at);
  return folded == wanted || (folded.size() == wanted.size() + 2 && folded.ends_with(wanted) &&
                              (folded.starts_with("و") || folded.starts_with("ف")));
}

bool PhraseWindow::is_function_word(std::size_t at) const {
  const LanguagePack* pack = phrase_.pack();
  if (pack == nullptr) return false;
  const std::string shown = fold(text_.shown(at), Fold::kL1);
  if (pack->contains(List::kStopwords, shown)) return true;
  if (!pack->has(List::kProclitics)) return false;
  const bool joined = shown.starts_with("و") || shown.starts_with("ف");
  if (joined && pack->contains(List::kStopwords, std::string_view(shown).substr(2))) return true;
  return pack->contains(List::kProclitics, text_.folded(at));  // الـ before a word in Latin letters
}

}  // namespace dalil
