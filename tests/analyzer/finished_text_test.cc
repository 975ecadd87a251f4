// Where proposals end that were cut to a width.
#include "analyzer/finished_text.h"

#include "tests/analyzer/page_support.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

TEST_CASE("what is cut ends in a word that stands by itself", "[measures]") {
  struct Case {
    std::string_view language, part, finished;
  };
  const Case cases[] = {
      {"en", "http.server — HTTP servers —", "http.server — HTTP servers"},
      {"en", "Beans, roasted and", "Beans, roasted"},
      {"en", "Beans for all of the", "Beans"},
      {"en", "Writing C++", "Writing C++"},
      {"en", "What is <p>", "What is <p>"},
      {"en", "and", "and"},
      {"en", "—", "—"},
      {"", "Kava in –", "Kava in"},
      {"ar", "قهوة مختصة من", "قهوة مختصة"},
      {"ar", "قهوة مختصة،", "قهوة مختصة"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.part);
    CHECK(finished(each.part, page_tests::lexicons().find(each.language)) == each.finished);
  }
}

}  // namespace
}  // namespace dalil
