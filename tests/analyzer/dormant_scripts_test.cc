// A script that no browser runs fills nothing: rules judge as if it were not there.
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "tests/analyzer/page_support.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

constexpr const char* kRunning = "<script src=\"/a.js\"></script>";
constexpr const char* kDormant[] = {"<script type=\"text/plain\" src=\"/a.js\"></script>",
                                    "<script nomodule src=\"/a.js\"></script>"};

TEST_CASE("a page without words is blank unless a script may fill it", "[page]") {
  const std::string empty = "<!doctype html><title>Beans</title><body>";
  CHECK(body_says_nothing(page_tests::read(empty + kRunning)));
  CHECK_FALSE(is_blank(page_tests::read(empty + kRunning)));
  for (const char* script : kDormant) {
    INFO(script);
    CHECK_FALSE(body_says_nothing(page_tests::read(empty + script)));
    CHECK(is_blank(page_tests::read(empty + script)));
    CHECK_FALSE(is_blank(page_tests::read(empty + script + "<img src=\"/a.png\">")));
  }
}

TEST_CASE("a place that only a running script may write is likely missing, else surely", "[page]") {
  const PixelWidths widths = *PixelWidths::load(embedded_lexicons());
  const auto confidence = [&](const std::string& script) {
    const Page page = page_tests::read("<a href=\"#prices\">Prices</a>" + script);
    PageFindings found;
    find_rule("url-broken-bookmark")->check_page({.page = page, .widths = widths}, found);
    REQUIRE(found.all().size() == 1);
    return found.all().front().confidence;
  };
  CHECK(confidence(kRunning) == Confidence::kLikely);
  for (const char* script : kDormant) CHECK(confidence(script) == Confidence::kConfirmed);
}

}  // namespace
}  // namespace dalil
