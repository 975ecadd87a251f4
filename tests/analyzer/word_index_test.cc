// The words of pages as they are kept: what goes in comes out, and damaged bytes are told.
#include <string>

#include "analyzer/keywords/spelled_page.h"
#include "analyzer/keywords/word_numbers.h"
#include "core/varint.h"
#include "tests/analyzer/keyword_site.h"

namespace dalil {
namespace {

std::string varints(std::initializer_list<std::uint64_t> numbers) {
  std::string bytes;
  for (const std::uint64_t number : numbers) append_varint(number, bytes);
  return bytes;
}

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

TEST_CASE("pieces that no page can have are told") {
  SpelledPage page;
  page.words = "tea\ncoffee\n";
  page.places = {0, 2};
  page.pieces = {{0, TextPlace::kTitle, 1}, {2, TextPlace::kH1, 1}};
  CHECK(unpack_spelled(pack(page)));
  page.pieces = {{0, TextPlace::kTitle, 1}, {3, TextPlace::kH1, 1}};
  CHECK_FALSE(unpack_spelled(pack(page)));
  page.pieces = {{1, TextPlace::kTitle, 1}, {0, TextPlace::kH1, 1}};
  CHECK_FALSE(unpack_spelled(pack(page)));
}

TEST_CASE("damaged pages of an index have no words") {
  const auto words_of = [](const std::string& packed) {
    WordIndex index;
    REQUIRE(index.load_part("words 2\n" + varints({2, 1})));
    REQUIRE(index.load_part("v" + varints({3}) + "tea" + varints({6}) + "coffee"));
    const std::string before = varints({1, 0, 0}) + std::string(4, '\0');
    REQUIRE(index.load_part("p" + before + varints({packed.size()}) + packed));
    const PageWords words = index.words(0);
    index.text(words);
    return words.pieces.size() + words.places.words.size() + words.body.words.size();
  };
  const auto title = static_cast<std::uint64_t>(TextPlace::kTitle);
  // A piece, the introduction, a word of the places and two of the body.
  CHECK(words_of(varints({1, 0, title, 1, 0, 2, 1, 1, 2, 0, 2})) == 4);
  CHECK(words_of(varints({1, 0, title, 1, 0, 2, 1, 1, 2, 0, 4})) == 0);  // No such word.
  CHECK(words_of(varints({1, 0, title, 1, 0, 2, 1, 1, 2, 0, 1ULL << 40})) == 0);
  CHECK(words_of(varints({1, 2, title, 1, 0, 2, 1, 1, 2, 0, 2})) == 0);  // Beyond the places.
  CHECK(words_of(varints({1, 0, 99, 1, 0, 2, 1, 1, 2, 0, 2})) == 0);     // No such place.
  CHECK(words_of(varints({2, 1, title, 1, 0, title, 1, 0, 2, 1, 1, 2, 0, 2})) == 0);  // Descending.
  CHECK(words_of(varints({1, 0, title, 1, 0, 2, 1, 1, 2, 0})) == 0);                  // Cut off.
}

}  // namespace
}  // namespace dalil
