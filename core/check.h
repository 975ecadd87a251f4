// What a check of articles found, as a value that reports print.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/finding.h"
#include "core/rule_card.h"
#include "core/text_range.h"

namespace dalil {

/// A place in a file. In .docx files only `where` says something.
struct FilePlace {
  TextRange bytes;  ///< Into the file as it stands.
  SourcePosition begin, end;
  std::string where;  ///< "Heading > Subheading, paragraph 4", "" where the line says it.
};

struct CheckedMatch {
  FilePlace place;
  std::string text;      ///< As the file has it.
  std::string_view how;  ///< "exact", "spelling", "inflected", "reordered"
};

struct CheckedForm {
  std::string form;
  std::string_view how;
  std::int64_t count = 0;
  std::uint32_t line = 0;  ///< Of the first; 0: unknown.
};

struct CheckedPlace {
  std::int64_t with = 0;
  std::int64_t of = 0;  ///< 0: nothing there could hold the phrase, or it cannot be known.
};

/// Points that a place gives a phrase. `of` is 0 where it does not count.
struct CheckedPart {
  std::string_view name;
  double points = 0;
  double of = 0;
};

/// What is wanting in a phrase that no place has whole.
struct CheckedPartial {
  std::vector<std::string> missing;                            ///< Words that the text has nowhere.
  std::vector<std::pair<std::string, std::int64_t>> standing;  ///< Sub-phrases and their counts.
  std::string nearest;  ///< The sentence nearest to complete, as shown; "" where there is none.
  std::vector<std::string> nearest_missing;
  std::uint32_t nearest_line = 0;
};

struct CheckedKeyphrase {
  std::string phrase;
  std::int64_t words = 0;  ///< Of the phrase.
  bool long_tail = false;
  std::int64_t count = 0;
  double density = 0;                              ///< Occurrences per 100 words.
  std::int64_t target_least = 0, target_most = 0;  ///< Occurrences; both 0: the text is too short.
  std::array<std::int64_t, 4> how{};               ///< exact, spelling, inflected, reordered
  std::vector<CheckedForm> forms;
  CheckedPlace title, description, h1, subheadings, introduction, slug, image_alt;
  std::int64_t title_position = 0;  ///< Words before it in the title.
  std::int64_t anchors = 0;
  std::array<std::int64_t, 10> spread{};
  std::int64_t longest_gap_words = 0;
  std::optional<CheckedPartial>
      partial;  ///< For phrases of several words that nowhere stand whole.
  double score = 0;
  std::string_view coverage = "none";
  std::vector<CheckedPart> parts;
  std::vector<CheckedMatch> matches;
};

struct CheckedFinding {
  const RuleCard* card = nullptr;
  Finding finding;
  FilePlace place;
  std::string excerpt;                     ///< The bytes at the place, "" where none are meant.
  std::string before, shown, after;        ///< The text there, without markup, and around it in its
                                           ///< paragraph; "" where no text is meant.
  std::optional<std::string> replacement;  ///< What should stand there instead.
  bool fixable = false;                    ///< --fix puts it in.
};

/// A text as a result page shows it.
struct Snippet {
  std::string text;
  std::size_t sure_bytes = 0;  ///< How much of it surely fits.
  double px_low = 0, px_high = 0;
  double limit_px = 0;
};

struct CheckedIndex {
  std::string name;
  double value = 0;
};

struct CheckedFile {
  std::string path;
  std::string error;  ///< Why it could not be read: one sentence; then nothing else is filled in.
  std::vector<std::string> notes;  ///< What was read with reservations: broken front matter.
  std::string format;              ///< "html", "md", "txt", "docx"
  std::string language;            ///< BCP 47, "" unknown.
  std::string language_name;       ///< Endonym: "العربية".
  bool right_to_left = false;
  std::int64_t words = 0;  ///< Without code: of these keyphrases have their density.
  std::int64_t sentences = 0;
  double score = 100;
  std::vector<std::pair<std::string, double>> score_parts;  ///< Rule and points lost, descending.
  std::vector<CheckedKeyphrase> keyphrases;
  double sentences_over_limit = 0;  ///< Share, 0 to 1.
  double average_sentence_words = 0;
  std::vector<CheckedIndex> indices;
  bool has_snippet = false;  ///< The format has a place for title or description.
  Snippet title, description;
  std::string slug;
  std::vector<CheckedFinding> findings;  ///< By place.
  std::int64_t not_applicable = 0;       ///< Rules that could not judge it.
  std::vector<std::string> crashed;      ///< Rules that failed: a mistake of dalil's own.
};

struct CheckSummary {
  std::string tool, rules;
  std::vector<CheckedFile> files;
};

}  // namespace dalil
