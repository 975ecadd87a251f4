// تم and جرى with a masdar: the passive in two words, told by the masdar from the list behind them.
#include <algorithm>
#include <string_view>

#include "analyzer/article/passive.h"
#include "analyzer/keywords/arabic_clitics.h"
#include "analyzer/text/fold.h"

namespace dalil {
namespace {

constexpr std::size_t kLetter = 2;  // Bytes of an Arabic letter.

/// Says that something came to be done; at L2.
struct Auxiliary {
  std::string_view word;
  bool present;
  bool future;
  /// جرى also means that a thing went on, so no article; and يجري is spelled like the active "he
  /// carries out", so no subject before it.
  bool weak;
};
constexpr Auxiliary kAuxiliaries[] = {
    {"تم", false, false, false}, {"تمت", false, false, false}, {"يتم", true, false, false},
    {"تتم", true, false, false}, {"سيتم", true, true, false},  {"ستتم", true, true, false},
    {"جري", false, false, true}, {"جرت", false, false, true},  {"يجري", true, false, true},
    {"تجري", true, false, true}, {"سيجري", true, true, true},  {"ستجري", true, true, true}};

/// What may stand between the two; at L2.
constexpr std::string_view kBetween[] = {"ايضا",  "كذلك",  "بعد",   "مؤخرا", "موخرا",
                                         "حاليا", "لاحقا", "سابقا", "فعلا",  "بالفعل",
                                         "فيه",   "فيها",  "به",    "بها"};
constexpr std::string_view kPronouns[] = {"هما", "هم", "هن", "ها", "نا", "كم", "ه", "ك"};

const Auxiliary* auxiliary(std::string_view word) {
  const auto found = std::ranges::find(kAuxiliaries, word, &Auxiliary::word);
  if (found != std::end(kAuxiliaries)) return found;
  const bool joined = word.starts_with("و") || word.starts_with("ف") || word.starts_with("ل");
  return joined ? auxiliary(word.substr(kLetter)) : nullptr;
}

struct Masdar {
  std::string_view entry;    ///< As the list spells it; "": the word is none.
  std::string_view pronoun;  ///< At its end, or "".
};

/// The word as the list spells it, or "".
std::string_view listed(std::string_view folded, const LanguagePack& pack) {
  if (!pack.contains(List::kPassiveMasdars, folded)) return "";
  const std::span<const std::string_view> entries = pack.entries(List::kPassiveMasdars);
  const auto found = std::ranges::find_if(entries, [&](std::string_view entry) {
    const bool near = entry.size() <= folded.size() + kLetter;  // Folding drops one letter at most.
    return near && fold(entry, Fold::kL2) == folded;
  });
  return found != entries.end() ? *found : "";
}

/// The masdar that a word at L2 is, perhaps with a pronoun at its end.
Masdar masdar(std::string_view word, const LanguagePack& pack) {
  if (const auto whole = listed(word, pack); !whole.empty()) return {whole, ""};
  for (const std::string_view pronoun : kPronouns) {
    if (!word.ends_with(pronoun)) continue;
    std::string core(word.substr(0, word.size() - pronoun.size()));
    if (const auto bare = listed(core, pack); !bare.empty()) return {bare, pronoun};
    if (core.ends_with("ت")) {
      core.replace(core.size() - kLetter, kLetter, "ه");  // إضافته: the ة of إضافة
    } else if (core.ends_with("او")) {
      core.resize(core.size() - kLetter);  // إلغاؤه: the hamza of إلغاء
    } else {
      continue;
    }
    if (const auto bare = listed(core, pack); !bare.empty()) return {bare, pronoun};
  }
  return {};
}

/// Fills in the verb. `prefix` is what is written together with the auxiliary: و, ف or ل.
void put_verb(const Auxiliary& verb, const Masdar& masdar, bool with_article, bool between,
              std::string_view prefix, PeriphrasticPassive& out) {
  const std::string passive = passive_of(masdar.entry, verb.present);
  const bool gendered = masdar.pronoun.empty() || masdar.pronoun == "ه" || masdar.pronoun == "ها";
  if (passive.empty() || !gendered) return;
  const auto put = [&](std::string_view future, std::string_view verb_form) {
    return std::string(prefix) + std::string(future) + std::string(verb_form);
  };
  // What the article stands before takes its object by a preposition: the verb has no gender.
  if (masdar.pronoun != "ها") out.masculine = put(verb.future ? "س" : "", passive);
  if (masdar.pronoun != "ه" && !with_article) {
    out.feminine = verb.present ? put(verb.future ? "ست" : "ت", passive.substr(kLetter))
                                : put("", passive + "ت");
  }
  if (masdar.pronoun.empty() || between) return;
  out.instead = out.masculine.empty() ? out.feminine : out.masculine;
}

}  // namespace

std::vector<PeriphrasticPassive> periphrastic_passives(const Article& article,
                                                       const FoldedText& folded,
                                                       const RunningSentence& sentence,
                                                       const LanguagePack& pack) {
  std::vector<PeriphrasticPassive> out;
  for (std::uint32_t word = sentence.words_begin; word + 1 < sentence.words_end; ++word) {
    const Auxiliary* const verb = auxiliary(folded.folded(word));
    if (verb == nullptr) continue;
    const bool first = word == sentence.words_begin || folded.parted_before(word);
    if (verb->weak && verb->present && !first) continue;
    std::uint32_t next = word + 1;
    const bool between = std::ranges::find(kBetween, folded.folded(next)) != std::end(kBetween);
    if (between && ++next == sentence.words_end) continue;
    if (folded.parted_before(next)) continue;
    Masdar found = masdar(folded.folded(next), pack);  // إلغاء begins like an article.
    const bool with_article = found.entry.empty();
    if (with_article) found = masdar(without_article(folded.folded(next), pack), pack);
    // تم البيع: the sale is over. With more behind it, it is said of something: تم الإعلان عن.
    const bool goes_on = next + 1 < sentence.words_end && !folded.parted_before(next + 1);
    if (with_article && (verb->weak || !goes_on)) continue;
    if (found.entry.empty()) continue;
    PeriphrasticPassive& passive = out.emplace_back();
    passive.text = {article.words[word].begin, article.words[next].end};
    const std::string_view aux = folded.folded(word);
    put_verb(*verb, found, with_article, between, aux.substr(0, aux.size() - verb->word.size()),
             passive);
  }
  return out;
}

}  // namespace dalil
