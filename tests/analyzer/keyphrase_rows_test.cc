// Keyphrases against sentences: how many of the occurrences that a reader sees are found, and how
// many that he does not see.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "analyzer/keywords/keyphrase.h"
#include "analyzer/text/lexicon.h"
#include "analyzer/text/segment.h"
#include "core/embedded.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

namespace fs = std::filesystem;

const Lexicons& lexicons() {
  static const Lexicons loaded = *Lexicons::load(embedded_lexicons());
  return loaded;
}

std::vector<std::string> divide(const std::string& text, char mark) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == mark) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

struct Score {
  std::size_t rows = 0, expected = 0, found = 0, right = 0, exact = 0;
  std::string wrong;  ///< The rows with another count than expected, a line each.

  static double share(std::size_t part, std::size_t all) {
    return all == 0 ? 1 : static_cast<double>(part) / static_cast<double>(all);
  }
  double precision() const { return share(right, found); }
  double recall() const { return share(right, expected); }
  double exactness() const { return share(exact, rows); }
};

/// Columns: keyphrase, sentence, expected count, category, a note where readers differ, and such
/// rows do not count.
Score score_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string content{std::istreambuf_iterator<char>(file), {}};
  Segmenter segmenter(lexicons());
  Score score;
  for (const std::string& line : divide(content.substr(content.find('\n') + 1), '\n')) {
    std::vector<std::string> cells = divide(line, '\t');
    if (cells.size() < 3) continue;
    cells.resize(5);
    if (!cells[4].empty()) continue;
    const std::string& sentence = cells[1];
    std::vector<TextRange> words;
    segmenter.words(sentence, {0, static_cast<std::uint32_t>(sentence.size())}, words);
    const std::size_t found =
        Keyphrase(cells[0], "ar", lexicons(), segmenter).find(sentence, words).size();
    const std::size_t expected = std::stoul(cells[2]);
    ++score.rows;
    score.expected += expected;
    score.found += found;
    score.right += std::min(expected, found);
    score.exact += expected == found ? 1 : 0;
    if (expected != found) score.wrong += std::to_string(found) + " for " + line + "\n";
  }
  return score;
}

TEST_CASE("Arabic keyphrases of nine fields") {
  std::size_t files = 0;
  for (const auto& entry :
       fs::directory_iterator(fs::path(DALIL_SOURCE_DIR) / "tests/analyzer/keyphrases")) {
    if (entry.path().extension() != ".tsv") continue;
    ++files;
    const Score score = score_of(entry.path());
    INFO(entry.path().filename().string()
         << ": precision " << score.precision() << ", recall " << score.recall() << ", exact "
         << score.exactness() << "\n"
         << score.wrong);
    CHECK(score.rows > 0);
    CHECK(score.precision() >= 0.97);
    CHECK(score.recall() >= 0.95);
    CHECK(score.exactness() >= 0.97);
  }
  CHECK(files >= 9);
}

TEST_CASE("Arabic keyphrases of the conformance data") {
  const char* shared = std::getenv("DALIL_SHARED");
  if (shared == nullptr) {
    WARN("no conformance data: DALIL_SHARED is not set");
    return;
  }
  const Score score = score_of(fs::path(shared) / "data/arabic_keyphrases.tsv");
  INFO("precision " << score.precision() << ", recall " << score.recall() << ", exact "
                    << score.exactness() << "\n"
                    << score.wrong);
  CHECK(score.rows > 0);
  CHECK(score.precision() >= 0.99);
  CHECK(score.recall() >= 0.99);
  CHECK(score.exactness() >= 0.99);
}

}  // namespace
}  // namespace dalil
