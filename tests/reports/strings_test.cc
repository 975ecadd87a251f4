// The words of the reports: complete in every language, and every pattern parses.
#include "reports/strings.h"

#include <nlohmann/json.hpp>
#include <set>

#include "core/embedded.h"
#include "core/message.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

nlohmann::json strings_of(const std::string& language) {
  for (const EmbeddedFile& file : embedded_reports()) {
    if (file.path == "strings/" + language + ".json") return nlohmann::json::parse(file.content);
  }
  return nullptr;
}

TEST_CASE("Every language of the reader has every word, and every pattern parses") {
  std::map<std::string, std::set<std::string>> keys;
  for (const std::string language : {"en", "ar"}) {
    const auto strings = strings_of(language);
    REQUIRE(strings.is_object());
    for (const auto& [key, pattern] : strings.items()) {
      keys[language].insert(key);
      CAPTURE(language, key);
      std::string error;
      CHECK(check_message(language, pattern.get<std::string>(), error));
      CHECK(error == "");
    }
  }
  CHECK(keys["en"] == keys["ar"]);
  for (const EmbeddedFile& file : embedded_reports()) {
    if (!file.path.starts_with("strings/")) continue;
    std::size_t lines = 0;
    for (std::size_t at = 0; (at = file.content.find("\n  \"", at)) != std::string_view::npos; ++at)
      ++lines;
    CHECK(lines == keys["en"].size());  // no key twice, of which the last would win
  }
  CHECK(keys["en"].size() > 40);
}

TEST_CASE("Words speak the reader's language") {
  CHECK(Words("en")("count.warning", {{"count", std::int64_t{1}}}) == "1 warning");
  CHECK(Words("ar")("count.warning", {{"count", std::int64_t{2}}}) == "تنبيهان");
  CHECK(Words("ar")("count.warning", {{"count", std::int64_t{15}}}) == "15 تنبيهًا");
  CHECK(Words("fr").language() == "en");
  CHECK(Words("ar").rtl());
  CHECK(report_pattern("ar", "no.such.key") == "no.such.key");
}

}  // namespace
}  // namespace dalil
