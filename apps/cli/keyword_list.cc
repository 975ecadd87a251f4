#include "apps/cli/keyword_list.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iterator>
#include <utility>

#include "analyzer/keywords/import_list.h"
#include "analyzer/keywords/phrase_groups.h"
#include "analyzer/text/segment.h"
#include "apps/cli/input.h"
#include "core/embedded.h"
#include "core/utf8.h"

namespace dalil::cli {
namespace {

constexpr std::size_t kShownCell = 30;  // Letters.

// The rows that the list began with, their columns under each other's letters.
void explain(const ImportedList& list) {
  for (const TableRow& row : list.table.rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string_view cell = prefix_graphemes(row[i], kShownCell);
      line += fmt::format("{}{}: {}", i == 0 ? "" : " | ", column_letter(i), cell);
    }
    fmt::print(stderr, "dalil:   {}\n", line);
  }
}

/// Of each phrase the page that is meant to rank, and nothing else that the list says of it: its
/// figures are those of the other lists.
Result<std::vector<ImportedKeyword>> read_targets(const KeywordListOptions& options) {
  if (options.targets.empty()) return std::vector<ImportedKeyword>();
  KeywordListOptions list = options;
  list.columns.clear();
  Result<std::vector<ImportedKeyword>> targets = read_keyword_file(options.targets, list);
  if (!targets) return targets;
  for (ImportedKeyword& target : *targets) {
    if (target.target.empty() && !target.pages.empty()) target.target = target.pages.front().page;
    target.of_targets = true;
    target.listed = false;
    target.pages.clear();
    target.figures = {};
  }
  return targets;
}

}  // namespace

void add_keyword_list_options(CLI::App& command, KeywordListOptions& options) {
  command.add_option("--keyword", options.phrases, "A keyphrase; may be given several times")
      ->allow_extra_args(false);
  command.add_option("--columns", options.columns,
                     "Which columns of the list hold what: phrase=A,volume=C,page=E; also "
                     "impressions, clicks, position");
  command.add_flag("--explain-input", options.explain, "Show how the list was read");
  command.add_option("--language", options.language,
                     "Language of phrases in Latin letters (BCP 47); English without it");
}

Result<std::vector<ImportedKeyword>> read_keyword_file(const std::string& file,
                                                       const KeywordListOptions& options) {
  const Result<std::string> bytes = read_input(file);
  if (!bytes) return bytes.error();
  Result<ImportedList> list =
      import_list(*bytes, ColumnTitles(embedded_lexicons()), options.columns);
  if (!list) {
    return Error{ErrorCode::kUsage,
                 fmt::format("{}: {}", to_valid_utf8(file), list.error().message)};
  }
  const bool said = !options.quiet && (options.explain || !list->table.plain);
  if (said) {
    fmt::print(stderr, "dalil: {}: {}; {} {}.\n", to_valid_utf8(file), describe_import(*list),
               list->keywords.size(), list->keywords.size() == 1 ? "phrase" : "phrases");
  }
  if (options.explain) explain(*list);
  return std::move(list->keywords);
}

Result<std::vector<KeywordGroup>> read_keyword_groups(const KeywordListOptions& options,
                                                      const Lexicons& lexicons) {
  std::vector<ImportedKeyword> all;
  for (const std::string& file : options.files) {
    Result<std::vector<ImportedKeyword>> read = read_keyword_file(file, options);
    if (!read) return read.error();
    std::ranges::move(*read, std::back_inserter(all));
  }
  for (const std::string& phrase : options.phrases) {
    all.push_back({collapse_space(to_valid_utf8(phrase)), {}, {}, {}});
    if (all.back().phrase.empty()) {
      return Error{ErrorCode::kUsage, "A keyphrase is empty: write --keyword \"two words\"."};
    }
  }
  if (all.empty()) {
    return Error{
        ErrorCode::kUsage,
        "There are no keyphrases: give a list with --keywords, or --keyword \"two words\"."};
  }
  const std::size_t phrases = all.size();
  Result<std::vector<ImportedKeyword>> targets = read_targets(options);
  if (!targets) return targets.error();
  std::ranges::move(*targets, std::back_inserter(all));
  Segmenter segmenter(lexicons);
  std::vector<KeywordGroup> groups =
      group_keywords(std::move(all), options.language, lexicons, segmenter);
  const auto listed =
      static_cast<std::size_t>(std::ranges::count_if(groups, [](const KeywordGroup& group) {
        return std::ranges::any_of(group.variants, &ImportedKeyword::listed);
      }));
  if (!options.quiet && listed < phrases) {
    fmt::print(stderr,
               "dalil: {} phrases are {} once spellings and forms of one phrase are folded.\n",
               phrases, listed);
  }
  return groups;
}

}  // namespace dalil::cli
