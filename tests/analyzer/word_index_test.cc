// The words of pages as they are kept: what goes in comes out, and damaged bytes are told.
#include <string>

#include "analyzer/keywords/spelled_page.h"
#include "analyzer/keywords/word_numbers.h"
#include "tests/analyzer/keyword_site.h"

namespace dalil {
namespace {

TEST_CASE("words are numbered in the order of their coming") {
  WordNumbers numbers;
  CHECK(numbers.number("قهوة") == 0);
  CHECK(numbers.number("coffee") == 1);
  CHECK(numbers.number("قهوة") == 0);
  CHECK(numbers.number("") == 2);
  for (int i = 0; i < 5000; ++i) numbers.number(std::to_string(i));
  CHECK(numbers.size() == 5003);
  CHECK(numbers.number("4999") == 5002);
  CHECK(numbers.word(0) == "قهوة");
  CHECK(numbers.word(5002) == "4999");
  numbers.clear();
  CHECK(numbers.number("4999") == 0);
}

TEST_CASE("a spelled page is packed and unpacked") {
  PageReader reader(test::lexicons());
  Segmenter segmenter(test::lexicons());
  Response response;
  response.requested = response.url = *Url::parse("https://example.com/cold-brew");
  response.status = 200;
  response.headers = {{"content-type", "text/html; charset=utf-8"}};
  response.body =
      "<title>القهوة الباردة</title><main><h1>القهوة</h1><p>قهوة باردة، ثم قهوة ساخنة.</p></main>";
  const Page page = reader.read(response, {.words_only = true});
  Speller speller;
  SpelledPage spelled = speller.spell(keyword_text(page, segmenter, false));
  CHECK(spelled.body.size() == 6);    // With the heading.
  CHECK((spelled.body[3] & 1) == 1);  // Behind the comma.
  CHECK(spelled.body[1] >> 1 == spelled.body[4] >> 1);
  speller.add_anchors({{"أفضل قهوة", 3}}, segmenter, spelled);
  CHECK(spelled.pieces.back().count == 3);

  const std::string packed = pack(spelled);
  const std::optional<SpelledPage> back = unpack_spelled(packed);
  REQUIRE(back);
  CHECK(back->words == spelled.words);
  CHECK(back->places == spelled.places);
  CHECK(back->body == spelled.body);
  CHECK(back->pieces.size() == spelled.pieces.size());
  CHECK(pack(*back) == packed);
  for (std::size_t size = 0; size < packed.size(); ++size) {
    CHECK_FALSE(unpack_spelled(std::string_view(packed).substr(0, size)));
  }
  CHECK_FALSE(unpack_spelled(packed + "x"));
  CHECK_FALSE(unpack_spelled(std::string(100, '\xff')));
}

}  // namespace
}  // namespace dalil
