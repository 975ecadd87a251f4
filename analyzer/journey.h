// Where in the customer's journey a page meets its reader, told by its words and its structure. The
// eight stages are those of the customer value journey as marketers teach it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzer/page/content_tokens.h"
#include "analyzer/page/page.h"
#include "analyzer/text/lexicon.h"
#include "core/record.h"

namespace dalil {

enum class Stage : std::uint8_t {
  kAwareness,     ///< Answers a question of somebody who does not know the seller.
  kEngagement,    ///< Lets readers try, compare, take part.
  kSubscription,  ///< Asks for an address, not for money.
  kConversion,    ///< Sells.
  kExcitement,    ///< Helps buyers to get something out of what they bought.
  kAscension,     ///< Offers more to those who bought.
  kAdvocacy,      ///< Lets those who are content speak.
  kPromotion      ///< Rewards those who bring others.
};
inline constexpr std::size_t kStages = 8;

std::string_view name_of(Stage stage);

/// The phrases of List::kJourney in all languages, to be found by their words. Immutable.
class StageWords {
 public:
  explicit StageWords(const Lexicons& lexicons);

  /// A phrase that was found.
  struct Found {
    Stage stage = Stage::kAwareness;
    std::uint32_t phrase = 0;  ///< Tells phrases of the language apart.
    std::string_view text;     ///< As the lexicon has it.
  };

  /// Phrases among words, as ContentTokens has them; nullptr for a language without the list.
  class Language;
  const Language* find(std::string_view language) const;

  class Language {
   public:
    explicit Language(const LanguagePack& pack);
    void find_in(std::span<const std::uint64_t> words, std::vector<Found>& found) const;
    void find_in(std::string_view text, std::vector<Found>& found) const;

   private:
    struct Phrase {
      Stage stage = Stage::kAwareness;
      std::vector<std::uint64_t> words;
      std::string_view text;
    };
    std::vector<Phrase> phrases_;
    std::unordered_multimap<std::uint64_t, std::uint32_t> by_first_;
  };

 private:
  std::map<std::string, Language, std::less<>> languages_;
};

struct StageVerdict {
  std::optional<Stage> stage;         ///< nullopt: it cannot be told.
  double confidence = 0;              ///< 0 to 1.
  std::vector<std::string> evidence;  ///< At most five.
};

/// The stage of a page; nullopt where the page is none of content (not indexable, too short) or its
/// language has no list.
std::optional<StageVerdict> judge_stage(const Page& page, const ContentTokens& content,
                                        const StageWords& words);

/// The same as it is kept with the page: NoteKind::kStage, "unknown" where it cannot be told.
std::optional<PageNote> stage_note(const Page& page, const ContentTokens& content,
                                   const StageWords& words);

/// What stage_note() wrote.
StageVerdict read_stage(std::string_view name, std::string_view value);

}  // namespace dalil
