// Which language a phrase of a list is in.
#include "analyzer/text/phrase_language.h"

#include <string_view>

#include "tests/support/catch.h"

namespace dalil {
namespace {

TEST_CASE("the language of a phrase") {
  struct Case {
    std::string_view phrase, wanted, expected;
  };
  const Case cases[] = {{"cold brew", "", "en"},
                        {"kalter Kaffee", "de", "de"},
                        {"cold brew", "ar", "en"},
                        {"قهوة", "", "ar"},
                        {"قهوة", "en", "ar"},
                        {"قهوه سرد", "fa", "fa"},
                        {"قهوه سرد", "fa-IR", "fa-IR"},
                        {"ٹھنڈی کافی", "ur", "ur"},
                        {"iPhone", "fa", "en"},
                        // Not its first letter tells, nor digits and marks.
                        {"SEO للمتاجر", "", "ar"},
                        {"«كيف تحفظ القهوة»", "", "ar"},
                        {"plans ٢٠٢٦", "", "en"},
                        {"2026، 2027", "", "en"},
                        {"", "", "en"}};
  for (const Case& each : cases) {
    CAPTURE(each.phrase, each.wanted);
    CHECK(language_of_phrase(each.phrase, each.wanted) == each.expected);
  }
}

}  // namespace
}  // namespace dalil
