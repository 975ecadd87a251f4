// What is said of a checked article: numbers that agree with each other, and the text around a
// finding as readers see it.
#include "apps/engine/check.h"

#include <algorithm>
#include <string>

#include "tests/apps/auditing.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

CheckedFile checked(std::string_view article, ArticleFormat format, const CheckRequest& request) {
  ArticleChecker checker(test::resources(), all_rules(), request);
  return checker.check(article, format, "a").file;
}

const CheckedFinding& finding_of(const CheckedFile& file, std::string_view rule) {
  const auto found = std::ranges::find_if(
      file.findings, [&](const CheckedFinding& finding) { return finding.card->id == rule; });
  REQUIRE(found != file.findings.end());
  return *found;
}

TEST_CASE("what is shown of a finding is text, and its bytes stay as they are", "[check]") {
  const std::string_view page =
      "<!doctype html><html lang=ar><head><title>القهوة</title></head><body><main><h1>القهوة</h1>"
      "<p>نشرب <a class=\"reference internal\" href=\"/x\"><b>القهوة</b></a> القهوة كل "
      "يوم.</p></main></body></html>";
  const CheckedFile file = checked(page, ArticleFormat::kHtml, {});
  const CheckedFinding& twice = finding_of(file, "word-repeated");
  CHECK(twice.excerpt.find("</a>") != std::string::npos);
  CHECK(twice.shown == "القهوة القهوة");
  CHECK(twice.before == "نشرب ");
  CHECK(twice.after == " كل يوم.");

  // Where the file has the text itself, every blank is shown.
  const CheckedFile plain = checked("نصل إلى العملاء  ، ونبيع.", ArticleFormat::kText, {});
  CHECK(finding_of(plain, "space-before-punctuation").shown ==
        finding_of(plain, "space-before-punctuation").excerpt);
}

TEST_CASE("the words of an article are those that densities are counted in", "[check]") {
  std::string page = "# Coffee beans\n\nOur coffee beans come from three farms.\n\n";
  for (int i = 0; i < 60; ++i) page += "We roast, grind and pack whatever they send to us here.\n";
  page += "\n```\nthis is code and no word of it counts here\n```\n";
  CheckRequest request;
  request.keyphrases = {"coffee beans"};
  const CheckedFile file = checked(page, ArticleFormat::kMarkdown, request);
  const Finding& low = finding_of(file, "keyphrase-density-low").finding;
  const auto words = std::ranges::find(low.values, "words", &NamedValue::name);
  REQUIRE(words != low.values.end());
  CHECK(std::get<std::int64_t>(words->value) == file.words);
  CHECK(file.words == 2 + 7 + 60 * 11);
}

}  // namespace
}  // namespace dalil
