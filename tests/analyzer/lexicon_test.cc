// The form of language packs, and that those of the program load.
#include "analyzer/text/lexicon.h"

#include <algorithm>

#include "analyzer/text/fold.h"
#include "core/embedded.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

constexpr std::string_view kJson =
    R"({"name":"Arabic","endonym":"العربية","script":"Arab","direction":"rtl","icu_locale":"ar"})";

TEST_CASE("a pack holds the lists that its folder has") {
  const EmbeddedFile files[] = {
      {"ar/language.json", kJson},
      {"ar/notes.txt", "no list\n"},
      {"ar/stopwords.txt", "# words\nإلى\n\nعلى\nمن"},
      {"widths/latin.tsv", "a\t1\n"},
      {"xx/stopwords.txt", "no language.json\n"},
  };
  const Result<Lexicons> lexicons = Lexicons::load(files);
  REQUIRE(lexicons);
  REQUIRE(lexicons->packs().size() == 1);
  const LanguagePack* arabic = lexicons->find("AR_eg");
  REQUIRE(arabic != nullptr);
  CHECK(lexicons->find("xx") == nullptr);
  CHECK(lexicons->find("") == nullptr);
  CHECK(arabic->endonym() == "العربية");
  CHECK(arabic->script() == "Arab");
  CHECK(arabic->right_to_left());
  const std::vector<std::string_view> words = {"إلى", "على", "من"};
  CHECK(std::ranges::equal(arabic->entries(List::kStopwords), words));
  CHECK(arabic->entries(List::kQuestions).empty());
  CHECK(arabic->has(List::kStopwords));
  CHECK_FALSE(arabic->has(List::kQuestions));
  for (const char* word : {"إلى", "الى", "الي"}) CHECK(arabic->contains(List::kStopwords, word));
  for (const char* word : {"الي ", "ألى", "آلي", ""}) {
    CHECK_FALSE(arabic->contains(List::kStopwords, word));
  }
  CHECK_FALSE(arabic->contains(List::kQuestions, "الي"));
}

TEST_CASE("what breaks the form is named with file and line") {
  const auto error = [](std::string_view json, std::string_view list) {
    const EmbeddedFile files[] = {{"ar/language.json", json}, {"ar/detect.txt", list}};
    const Result<Lexicons> lexicons = Lexicons::load(files);
    if (!lexicons) return lexicons.error().message;
    const std::optional<Error> broken = find_broken_list(files);
    return broken ? broken->message : std::string();
  };
  CHECK(error(kJson, "من\n").empty());
  CHECK(error(kJson, "من\nعلى \n") == "lexicons/ar/detect.txt:2: white space around the entry");
  CHECK(error(kJson, "من\r\n") == "lexicons/ar/detect.txt:1: white space around the entry");
  CHECK(error(kJson, "# a\n\xFF\n") == "lexicons/ar/detect.txt:2: not valid UTF-8");
  CHECK(error("[1]", "من\n") == "lexicons/ar/language.json:1: not a JSON object");
  CHECK(error("{", "من\n") == "lexicons/ar/language.json:1: not a JSON object");
  CHECK(error("{}", "") == "lexicons/ar/language.json:1: name, endonym or script is missing");
}

TEST_CASE("the program's own packs load") {
  const Result<Lexicons> lexicons = Lexicons::load(embedded_lexicons());
  REQUIRE(lexicons);
  const std::optional<Error> broken = find_broken_list(embedded_lexicons());
  CHECK((broken ? broken->message : "") == "");
  for (const std::string_view tag : {"ar", "en"}) {
    const LanguagePack* pack = lexicons->find(tag);
    REQUIRE(pack != nullptr);
    CHECK(pack->has(List::kStopwords));
    CHECK(pack->has(List::kDetect));
  }
  for (const char* word : {"إمام", "ماء", "فئة", "آلية"}) {
    CHECK_FALSE(lexicons->find("ar")->contains(List::kStopwords, word));
  }
}

TEST_CASE("a text of links says nothing or calls to act, and not both") {
  const Result<Lexicons> lexicons = Lexicons::load(embedded_lexicons());
  REQUIRE(lexicons);
  for (const auto& pack : lexicons->packs()) {
    for (const std::string_view entry : pack->entries(List::kGenericAnchors)) {
      INFO(pack->tag() << ": " << entry);
      CHECK_FALSE(pack->contains(List::kCallsToAction, fold(entry, Fold::kL2)));
    }
  }
}

}  // namespace
}  // namespace dalil
