// The language packs of lexicons/<tag>/ as sets that rules and the text engine ask. A missing file
// is a missing ability.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "analyzer/text/detection_words.h"
#include "core/embedded.h"
#include "core/result.h"

namespace dalil {

/// The lists a pack may have; names of the files in lexicons/<tag>/ without ".txt".
enum class List : std::uint8_t {
  kStopwords,
  kProclitics,
  kAbbreviations,
  kQuestions,
  kGenericAnchors,
  kSoft404,
  kPlaceholders,
  kTransitions,
  kAlNotArticle,
  kDetect,
  kBrokenPlurals,  ///< Lines of several words: `singular TAB plural TAB plural…`
  kPersons,        ///< Lines of one or two words: `man TAB woman`
  kWholeWords,
  kPassiveParticiples,
  kPassiveMasdars,
  kCallsToAction,
  kHamzaWords,
  kWaslWords,
  kYaaWords,
  kTaaWords,
  kMisspellings,     ///< Lines of two columns: `wrong TAB right`
  kIrregularForms,   ///< Lines: `singular TAB plural…`; a word alone has no other form.
  kVerbs,            ///< Lines: `base TAB past TAB participle`, or the base alone.
  kSpellingVariants,  ///< Lines of spellings of one word.
  kMarketing,         ///< Lines: `kind TAB phrase`; see analyzer/marketing.h.
  kJourney,           ///< Lines: `stage TAB phrase`; see analyzer/journey.h.
  kPhraseWords        ///< Stop words, or two words, that a keyphrase keeps.
};
inline constexpr int kListCount = 27;

/// True for the lists whose lines may hold several words with a tab between them.
constexpr bool has_columns(List list) {
  return list == List::kMisspellings || list == List::kBrokenPlurals || list == List::kPersons ||
         list == List::kIrregularForms || list == List::kVerbs ||
         list == List::kSpellingVariants || list == List::kMarketing || list == List::kJourney;
}

std::string_view file_name_of(List list);  ///< "generic_anchors.txt"

/// Where a list with columns has a word.
struct ListPlace {
  std::uint64_t hash = 0;   ///< Of the word at fold level L2.
  std::uint32_t entry = 0;  ///< Index into LanguagePack::entries().
  std::uint32_t column = 0;
};

/// The word in a column of an entry; "" behind the last.
std::string_view column_of(std::string_view entry, std::size_t column);

/// One language's pack; immutable after loading, so threads share it.
class LanguagePack {
 public:
  const std::string& tag() const { return tag_; }          ///< "ar"
  const std::string& name() const { return name_; }        ///< "Arabic"
  const std::string& endonym() const { return endonym_; }  ///< "العربية"
  const std::string& script() const { return script_; }    ///< ISO 15924: "Arab"
  const std::string& icu_locale() const { return icu_locale_; }
  bool right_to_left() const { return right_to_left_; }

  bool has(List list) const { return !entries(list).empty(); }

  /// The entries as they stand in the file, in its order. The first question reads the list.
  std::span<const std::string_view> entries(List list) const;

  /// True where `folded` (already at fold level L2) equals an entry folded to L2. Stop words are
  /// asked at L1 and found where the word is spelled as the entry, or loosely: إلى, الى or الي, but
  /// ماء is not ما. Constant time; the first question folds the list.
  bool contains(List list, std::string_view folded) const;

  /// The places of a word (at fold level L2) in a list with columns. The first question folds the
  /// list.
  std::span<const ListPlace> places(List list, std::string_view folded) const;

 private:
  friend class Lexicons;

  /// Most runs need a few lists of one language, so each is read when it is first asked for.
  struct Entries {
    std::string_view content;  ///< The file; "" where the pack has none.
    mutable std::once_flag entries_once;
    mutable std::vector<std::string_view> entries;
    mutable std::once_flag folded_once;
    mutable std::unordered_set<std::string, StringHash, std::equal_to<>> folded;
    mutable std::once_flag places_once;
    mutable std::vector<ListPlace> places;  ///< By hash.
  };

  std::string tag_, name_, endonym_, script_, icu_locale_;
  bool right_to_left_ = false;
  std::array<Entries, kListCount> lists_;
};

/// All packs.
class Lexicons {
 public:
  /// Takes the packs of the files, which must outlive it: folders with a language.json; others,
  /// such as widths/, are passed over, and so are files that are none of the lists. Fails with file
  /// and line where a language.json breaks its form; find_broken_list() looks at the lists.
  static Result<Lexicons> load(std::span<const EmbeddedFile> files);

  /// The pack for a BCP 47 tag by its primary language ("ar-EG" -> ar), or nullptr.
  const LanguagePack* find(std::string_view tag) const;

  const std::vector<std::unique_ptr<LanguagePack>>& packs() const { return packs_; }

  /// The words by which the packs' languages are told, in the order of packs().
  /// The first question makes them.
  const DetectionWords& detection_words() const;

 private:
  struct LazyDetectionWords {
    std::once_flag once;
    DetectionWords words;
  };

  std::vector<std::unique_ptr<LanguagePack>> packs_;
  std::unique_ptr<LazyDetectionWords> detection_ = std::make_unique<LazyDetectionWords>();
};

/// The first line of a list that breaks the form, with its file and number: invalid UTF-8, or white
/// space around an entry. The program's own lists have none; a test sees to it.
std::optional<Error> find_broken_list(std::span<const EmbeddedFile> files);

}  // namespace dalil
