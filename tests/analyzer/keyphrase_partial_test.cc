// What a text has of a phrase that it does not have whole.
#include "analyzer/keywords/partial.h"
#include "analyzer/text/lexicon.h"
#include "analyzer/text/segment.h"
#include "core/embedded.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

struct Text {
  explicit Text(std::string_view content) : text(content) {
    const TextRange all{0, static_cast<std::uint32_t>(text.size())};
    segmenter.words(text, all, words);
    segmenter.sentences(text, all, "ar", sentences);
  }

  PartialCoverage of(std::string_view phrase) {
    const Keyphrase keyphrase(phrase, "ar", lexicons, segmenter);
    return partial_coverage(keyphrase, FoldedText(text, words), sentences);
  }

  Lexicons lexicons = *Lexicons::load(embedded_lexicons());
  Segmenter segmenter{lexicons};
  std::string_view text;
  std::vector<TextRange> words, sentences;
};

TEST_CASE("a long phrase in parts") {
  Text text(
      "وسائل التواصل الاجتماعي كثيرة. لكل شركة استراتيجية للتسويق عبر وسائل التواصل. "
      "التسويق علم.");
  const PartialCoverage found = text.of("استراتيجية التسويق عبر وسائل التواصل الاجتماعي الناجحة");
  CHECK(found.phrase_words == 6);
  CHECK(found.missing == std::vector<std::string>{"الناجحة"});
  REQUIRE(found.standing.size() == 3);
  CHECK(found.standing[0].text == "استراتيجية التسويق عبر وسائل التواصل");
  CHECK(found.standing[0].words == 4);
  CHECK(found.standing[0].count == 1);
  CHECK(found.standing[1].text == "وسائل التواصل الاجتماعي");
  CHECK(found.standing[2].text == "وسائل التواصل");
  CHECK(found.standing[2].count == 2);
  CHECK(slice(text.text, found.nearest) == "لكل شركة استراتيجية للتسويق عبر وسائل التواصل.");
  CHECK(found.nearest_words == 4);
  CHECK(found.nearest_missing == std::vector<std::string>{"الاجتماعي", "الناجحة"});
}

TEST_CASE("a shorter run stands where it stands more often than the longer one") {
  Text text("محركات البحث. تحسين محركات البحث للمتاجر. محركات البحث.");
  const PartialCoverage found = text.of("تحسين محركات البحث للمواقع");
  REQUIRE(found.standing.size() == 2);
  CHECK(found.standing[0].text == "تحسين محركات البحث");
  CHECK(found.standing[0].count == 1);
  CHECK(found.standing[1].text == "محركات البحث");
  CHECK(found.standing[1].count == 3);
}

TEST_CASE("a text that has nothing of the phrase") {
  Text text("نص قصير.");
  const PartialCoverage found = text.of("تحسين محركات البحث");
  CHECK(found.missing.size() == 3);
  CHECK(found.standing.empty());
  CHECK(found.nearest == TextRange());
  CHECK(found.nearest_words == 0);
  Text nothing("");
  CHECK(nothing.of("تحسين").missing.size() == 1);
  CHECK(nothing.of("").missing.empty());
}

}  // namespace
}  // namespace dalil
