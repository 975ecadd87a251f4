// How fast keyphrases are found: megabytes a second for the words, the folding and the matching of
// the texts given as arguments, repeated to about 20 MB, beside a search for the exact bytes.
#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <ctime>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "analyzer/keywords/phrase_matcher.h"
#include "analyzer/text/lexicon.h"
#include "analyzer/text/segment.h"
#include "core/embedded.h"

namespace {

using namespace dalil;

constexpr std::size_t kBytes = 20'000'000;

constexpr const char* kPhrases[] = {
    "التسويق الإلكتروني",
    "استراتيجية التسويق",
    "تحسين محركات البحث",
    "وسائل التواصل الاجتماعي",
    "كيفية إنشاء متجر إلكتروني ناجح",
    "العلامة التجارية",
    "خدمة العملاء",
    "الجمهور المستهدف",
    "كاتب محتوى",
    "التجارة الإلكترونية",
    "حملة إعلانية",
    "البريد الإلكتروني",
    "موقع إلكتروني",
    "الكلمات المفتاحية",
    "الربح من الإنترنت",
    "أفضل 10 أدوات",
    "دورة تدريبية مجانية",
    "إدارة المحتوى",
    "شركة ناشئة",
    "SEO",
};

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// Megabytes a second of one core, of the best of three runs.
double speed(std::size_t bytes, const std::function<void()>& run) {
  double best = 0;
  for (int i = 0; i < 3; ++i) {
    const double start = cpu_seconds();
    run();
    best = std::max(best, static_cast<double>(bytes) / (cpu_seconds() - start) / 1e6);
  }
  return best;
}

std::size_t count_exact(std::string_view text, std::string_view phrase) {
  std::size_t count = 0;
  while (const void* found = memmem(text.data(), text.size(), phrase.data(), phrase.size())) {
    ++count;
    const auto* end = static_cast<const char*>(found) + phrase.size();
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  }
  return count;
}

std::size_t count_matches(const PhraseMatcher& matcher, const FoldedText& folded) {
  std::size_t count = 0;
  for (const PhraseFindings& findings : matcher.find(folded)) count += findings.matches.size();
  return count;
}

}  // namespace

int main(int argc, char** argv) {
  std::string text;
  for (int i = 1; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    text.append(std::istreambuf_iterator<char>(file), {});
    text += '\n';
  }
  if (text.size() <= 1) {
    fmt::print(stderr, "usage: dalil_bench_match FILE…\n");
    return 2;
  }
  const std::string once = text;
  while (text.size() < kBytes) text += once;

  const Result<Lexicons> lexicons = Lexicons::load(embedded_lexicons());
  if (!lexicons) return 1;
  Segmenter segmenter(*lexicons);
  std::vector<TextRange> words;
  const auto tokenise = [&] {
    words.clear();
    segmenter.words(text, {0, static_cast<std::uint32_t>(text.size())}, words);
  };
  std::vector<Keyphrase> keyphrases;
  const double start = cpu_seconds();
  for (const char* phrase : kPhrases) keyphrases.emplace_back(phrase, "ar", *lexicons, segmenter);
  const PhraseMatcher twenty(keyphrases);
  const double built = cpu_seconds() - start;
  const PhraseMatcher one({keyphrases.data(), 1});
  std::size_t matches_of_one = 0, matches_of_twenty = 0, exact = 0;

  fmt::print("text                    {:9.1f} MB\n", static_cast<double>(text.size()) / 1e6);
  fmt::print("20 phrases made ready   {:9.2f} ms\n", built * 1000);
  const auto print = [&](std::string_view what, const std::function<void()>& run) {
    fmt::print("{:<23} {:9.1f} MB/s\n", what, speed(text.size(), run));
  };
  print("words", tokenise);
  print("folding", [&] { const FoldedText folded(text, words); });
  const FoldedText folded(text, words);
  print("matching, 1 phrase", [&] { matches_of_one = count_matches(one, folded); });
  print("matching, 20 phrases", [&] { matches_of_twenty = count_matches(twenty, folded); });
  print("all, 20 phrases", [&] {
    tokenise();
    count_matches(twenty, FoldedText(text, words));
  });
  print("exact bytes, 20 phrases", [&] {
    exact = 0;
    for (const char* phrase : kPhrases) exact += count_exact(text, phrase);
  });
  fmt::print("matches: {} of one phrase, {} of twenty; exact bytes: {}\n", matches_of_one,
             matches_of_twenty, exact);
  return 0;
}
