// `dalil inspect text`: the words and sentences that dalil reads in a text.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "analyzer/text/detect.h"
#include "analyzer/text/fold.h"
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
  std::string file;
  std::string language;
};

Json range_of(std::string_view text, TextRange range) {
  return {{"begin", range.begin}, {"end", range.end}, {"text", slice(text, range)}};
}

Json inspect(std::string_view text, std::string_view language, const Lexicons& lexicons) {
  Segmenter segmenter(lexicons);
  const TextRange whole{0, static_cast<std::uint32_t>(text.size())};
  std::vector<TextRange> words;
  segmenter.words(text, whole, words);
  const std::string told =
      !language.empty() ? primary_language(language) : detect_language(text, words, "", lexicons);
  std::vector<TextRange> sentences;
  segmenter.sentences(text, whole, told, sentences);

  Json line = {{"language", told}, {"sentences", Json::array()}, {"words", Json::array()}};
  for (const TextRange& sentence : sentences) line["sentences"].push_back(range_of(text, sentence));
  for (const TextRange& word : words) {
    Json entry = range_of(text, word);
    entry["folded"] = fold(slice(text, word), Fold::kL2);
    entry["stems"] = Json::array();
    line["words"].push_back(std::move(entry));
  }
  return line;
}

int run(const Options& options) {
  const Result<std::string> input = read_input(options.file);
  if (!input) {
    std::fprintf(stderr, "dalil: %s\n", input.error().message.c_str());
    return kUsageError;
  }
  const Result<Lexicons> lexicons = Lexicons::load(embedded_lexicons());
  if (!lexicons) {
    std::fprintf(stderr, "dalil: %s\n", lexicons.error().message.c_str());
    return kUsageError;
  }
  const std::string line =
      inspect(to_valid_utf8(*input), options.language, *lexicons).dump() + '\n';
  std::fwrite(line.data(), 1, line.size(), stdout);
  return kClean;
}

}  // namespace

void add_inspect_text(CLI::App& inspect, int& exit_code) {
  CLI::App* command = inspect.add_subcommand("text", "The words and sentences of a plain text");
  auto options = std::make_shared<Options>();
  command->add_option("file", options->file, "A text file in UTF-8, or - for standard input")
      ->required();
  command->add_option("--language", options->language, "Language of the text (BCP 47), else told");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace dalil::cli
