// Language tags, letters that turned into others, and the place of an error in JSON.
#include "analyzer/language_codes.h"

#include <string>
#include <string_view>

#include "analyzer/json_error.h"
#include "analyzer/mojibake.h"
#include "tests/support/catch.h"

using namespace dalil;

TEST_CASE("values of hreflang") {
  struct Case {
    std::string_view code;
    TagFault fault;
  };
  const Case cases[] = {
      {"ar", TagFault::kNone},      {"AR-sa", TagFault::kNone},    {"zh-Hant-TW", TagFault::kNone},
      {"sr-Latn", TagFault::kNone}, {"es-419", TagFault::kNone},   {"X-Default", TagFault::kNone},
      {"en-UK", TagFault::kRegion}, {"en-EU", TagFault::kRegion},  {"jp", TagFault::kLanguage},
      {"ar_SA", TagFault::kForm},   {"ara", TagFault::kForm},      {"", TagFault::kForm},
      {"ar-", TagFault::kForm},     {"ar-SA-EG", TagFault::kForm}, {"عربي", TagFault::kForm},
      {"x", TagFault::kForm}};
  for (const Case& c : cases) {
    INFO(c.code);
    CHECK(hreflang_fault(c.code) == c.fault);
  }
}

TEST_CASE("values of lang") {
  struct Case {
    std::string_view tag;
    TagFault fault;
  };
  const Case cases[] = {{"ar", TagFault::kNone},           {"arz", TagFault::kNone},
                        {"ar-Arab-EG", TagFault::kNone},   {"zh-cmn-Hans-CN", TagFault::kNone},
                        {"de-1996", TagFault::kNone},      {"en-GB-oxendict", TagFault::kNone},
                        {"ar-u-nu-latn", TagFault::kNone}, {"x-klingon", TagFault::kNone},
                        {"en-UK", TagFault::kRegion},      {"xx", TagFault::kLanguage},
                        {"arabic", TagFault::kForm},       {"ar_EG", TagFault::kForm},
                        {"ar ", TagFault::kForm},          {"", TagFault::kForm}};
  for (const Case& c : cases) {
    INFO(c.tag);
    CHECK(language_tag_fault(c.tag) == c.fault);
  }
}

TEST_CASE("what a wrong tag was meant to be") {
  CHECK(likely_tag("en-UK") == "en-GB");
  CHECK(likely_tag("ar_SA") == "ar-SA");
  CHECK(likely_tag("Arabic") == "ar");
  CHECK(likely_tag("jp-JP") == "ja-JP");
  CHECK(likely_tag("en-EU") == "");
  CHECK(likely_tag("qq") == "");
}

TEST_CASE("letters that turned into others") {
  struct Case {
    std::string_view text;
    std::size_t twice, latin, lost;
  };
  const Case cases[] = {{"القهوة العربية، café à la crème, maïs, SÃO, Ø 5", 0, 0, 0},
                        {"Ø§Ù„Ù‚Ù‡Ùˆ", 5, 0, 0},
                        {"cafÃ© crÃ¨me â€œbonâ€", 4, 0, 0},
                        {"ÇáÞåæÉ ãä Çáíãä", 0, 2, 0},
                        {"caf\uFFFD", 0, 0, 1}};
  for (const Case& c : cases) {
    INFO(c.text);
    const Mojibake found = find_mojibake(c.text);
    CHECK(found.twice == c.twice);
    CHECK(found.latin == c.latin);
    CHECK(found.lost == c.lost);
    CHECK((found.all() == 0) == (found.first == std::string_view::npos));
  }
}

TEST_CASE("where a text stops being JSON") {
  CHECK(json_error_place(R"({"a": [1, "ب"]})") == 0);
  CHECK(json_error_place(R"({"a": 1,})") == 9);
  CHECK(json_error_place("") != 0);
  CHECK(json_error_place(std::string(1'000'000, '[')) != 0);
}
