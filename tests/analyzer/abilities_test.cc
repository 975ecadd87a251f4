// The README's table of abilities is what the lexicons and the code can do, and nothing else. With
// DALIL_WRITE set, the table is written anew.
#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "analyzer/text/lexicon.h"
#include "analyzer/text/stemmer.h"
#include "core/embedded.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

constexpr std::string_view kBegin =
    "<!-- abilities: generated, see tests/analyzer/abilities_test.cc -->\n";
constexpr std::string_view kEnd = "<!-- /abilities -->\n";

struct Column {
  std::string_view title;
  List list;
};
constexpr Column kColumns[] = {
    {"generic links", List::kGenericAnchors},  {"“not found”", List::kSoft404},
    {"questions", List::kQuestions},           {"transitions", List::kTransitions},
    {"calls to action", List::kCallsToAction}, {"abbreviations", List::kAbbreviations},
    {"placeholders", List::kPlaceholders}};

std::string_view inflection_of(const LanguagePack& pack) {
  if (pack.has(List::kBrokenPlurals)) return "derived";
  if (pack.has(List::kIrregularForms)) return "derived";
  return Stemmer::for_language(pack.tag()) ? "endings" : "–";
}

std::string_view passive_of(const LanguagePack& pack) {
  return pack.has(List::kPassiveMasdars) || pack.has(List::kPassiveParticiples) ? "yes" : "–";
}

std::string_view editing_of(const LanguagePack& pack) {
  return pack.has(List::kMisspellings) ? "marks, spelling" : pack.tag() == "en" ? "marks" : "–";
}

std::string table() {
  const auto lexicons = Lexicons::load(embedded_lexicons());
  REQUIRE(lexicons.has_value());
  std::string out = "| language | inflection |";
  for (const Column& column : kColumns) out += fmt::format(" {} |", column.title);
  out += " passive | editing |\n|---|---|";
  for (std::size_t i = 0; i < std::size(kColumns); ++i) out += "---|";
  out += "---|---|\n";
  for (const auto& pack : lexicons->packs()) {
    out += fmt::format("| {} | {} |", pack->name(), inflection_of(*pack));
    for (const Column& column : kColumns) {
      out += fmt::format(" {} |", pack->has(column.list) ? "yes" : "–");
    }
    out += fmt::format(" {} | {} |\n", passive_of(*pack), editing_of(*pack));
  }
  return out;
}

TEST_CASE("the README says what each language can do", "[abilities]") {
  const std::string path = std::string(DALIL_SOURCE_DIR) + "/README.md";
  std::string readme;
  {
    std::ifstream file(path, std::ios::binary);
    readme.assign(std::istreambuf_iterator<char>(file), {});
  }
  const std::size_t begin = readme.find(kBegin), end = readme.find(kEnd);
  REQUIRE(begin != std::string::npos);
  REQUIRE(end != std::string::npos);
  const std::size_t first = begin + kBegin.size();
  const std::string expected = table();
  if (std::getenv("DALIL_WRITE") != nullptr) {
    readme.replace(first, end - first, expected);
    std::ofstream(path, std::ios::binary) << readme;
    return;
  }
  CHECK(readme.substr(first, end - first) == expected);
}

}  // namespace
}  // namespace dalil
