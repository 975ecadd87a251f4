// References to numbers that are no characters.
#include "analyzer/page/numeric_references.h"

#include <string>

#include "tests/analyzer/page_support.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

std::string tamed(std::string html) {
  tame_numeric_references(html);
  return html;
}

TEST_CASE("numbers that no int holds are U+FFFD, in their places") {
  CHECK(tamed("a &#x8888888888; b") == "a &#x000000FFFD; b");
  CHECK(tamed("&#X000000000000041; &#1114112; &#x110000;") ==
        "&#X000000000000041; &#1114112; &#x110000;");
  CHECK(tamed("&#4294967361") == "&#0000065533");
  CHECK(tamed("&# &#x &#") == "&# &#x &#");
  CHECK(tamed("&#x88888888&#x99999999;") == "&#x0000FFFD&#x0000FFFD;");
}

TEST_CASE("a page with such a number has text that is text") {
  PageReader reader(page_tests::lexicons());
  const Page page = reader.read(page_tests::response(
      "<p title='&#x88888888888888888888;'>a &#x88888888888888888888888; &#99999999999999; b"));
  CHECK(page.text.find("a \xEF\xBF\xBD \xEF\xBF\xBD b") != page.text.npos);
}

}  // namespace
}  // namespace dalil
