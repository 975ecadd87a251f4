// `dalil inspect match`: where a text has a keyphrase, and in which form.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "analyzer/keywords/keyphrase.h"
#include "analyzer/keywords/phrase_matcher.h"
#include "analyzer/text/detect.h"
#include "analyzer/text/lexicon.h"
#include "analyzer/text/segment.h"
#include "apps/cli/commands.h"
#include "apps/cli/input.h"
#include "core/embedded.h"
#include "core/utf8.h"

namespace dalil::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::vector<std::string> keywords;
  std::string file;
  std::string language;
  bool from_stdin = false;
};

void print(const std::string& line) {
  std::fwrite(line.data(), 1, line.size(), stdout);
  std::fputc('\n', stdout);
}

std::vector<TextRange> words_of(std::string_view text, Segmenter& segmenter) {
  std::vector<TextRange> words;
  segmenter.words(text, {0, static_cast<std::uint32_t>(text.size())}, words);
  return words;
}

/// A line of JSON for each keyphrase.
void match_file(const Options& options, std::string_view text, const Lexicons& lexicons) {
  Segmenter segmenter(lexicons);
  const std::vector<TextRange> words = words_of(text, segmenter);
  const FoldedText folded(text, words);
  std::vector<Keyphrase> keyphrases;
  for (const std::string& phrase : options.keywords) {
    keyphrases.emplace_back(to_valid_utf8(phrase), options.language, lexicons, segmenter);
  }
  const std::vector<PhraseFindings> all = PhraseMatcher(keyphrases).find(folded);
  for (std::size_t i = 0; i < keyphrases.size(); ++i) {
    Json line = {{"phrase", keyphrases[i].phrase()},
                 {"count", all[i].matches.size()},
                 {"matches", Json::array()}};
    for (const KeyphraseMatch& match : all[i].matches) {
      line["matches"].push_back({{"begin", match.text.begin},
                                 {"end", match.text.end},
                                 {"text", slice(text, match.text)},
                                 {"how", name_of(match.how)}});
    }
    print(line.dump());
  }
}

/// Lines `phrase TAB sentence` in; `count TAB how` out, where `how` is that of the match that is
/// least like the phrase, or "none".
void match_lines(const Options& options, std::string_view input, const Lexicons& lexicons) {
  Segmenter segmenter(lexicons);
  while (!input.empty()) {
    const std::size_t end = std::min(input.find('\n'), input.size());
    std::string_view line = input.substr(0, end);
    input.remove_prefix(std::min(end + 1, input.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    const std::size_t tab = std::min(line.find('\t'), line.size());
    const std::string_view sentence = line.substr(std::min(tab + 1, line.size()));
    const Keyphrase keyphrase(line.substr(0, tab), options.language, lexicons, segmenter);
    const std::vector<KeyphraseMatch> found =
        keyphrase.find(sentence, words_of(sentence, segmenter));
    const auto loosest = std::ranges::max_element(found, {}, &KeyphraseMatch::how);
    print(fmt::format("{}\t{}", found.size(),
                      loosest == found.end() ? "none" : name_of(loosest->how)));
  }
}

bool is_blank(std::string_view phrase) {
  return phrase.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

int run(const Options& options) {
  if (!options.from_stdin && (options.keywords.empty() || options.file.empty())) {
    std::fputs("dalil: give --keyword PHRASE and a file, or --stdin-tsv\n", stderr);
    return kUsageError;
  }
  if (std::ranges::any_of(options.keywords, is_blank)) {
    std::fputs("dalil: --keyword needs a phrase, this one is empty\n", stderr);
    return kUsageError;
  }
  const Result<std::string> input = read_input(options.from_stdin ? "-" : options.file);
  if (!input) {
    std::fprintf(stderr, "dalil: %s\n", input.error().message.c_str());
    return kUsageError;
  }
  const Result<Lexicons> lexicons = Lexicons::load(embedded_lexicons());
  if (!lexicons) {
    std::fprintf(stderr, "dalil: %s\n", lexicons.error().message.c_str());
    return kUsageError;
  }
  const std::string text = to_valid_utf8(*input);
  if (options.from_stdin) {
    match_lines(options, text, *lexicons);
  } else {
    match_file(options, text, *lexicons);
  }
  return kClean;
}

}  // namespace

void add_inspect_match(CLI::App& inspect, int& exit_code) {
  CLI::App* command =
      inspect.add_subcommand("match", "Where a text has a keyphrase, and in which form");
  auto options = std::make_shared<Options>();
  command->add_option("file", options->file, "A text file in UTF-8, or - for standard input");
  command->add_option("--keyword", options->keywords, "A keyphrase; may be given several times")
      ->allow_extra_args(false);
  command->add_option("--language", options->language,
                      "Language of the keyphrases (BCP 47), else told by their letters");
  command->add_flag("--stdin-tsv", options->from_stdin,
                    "Read lines of keyphrase TAB sentence, print lines of count TAB how");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace dalil::cli
