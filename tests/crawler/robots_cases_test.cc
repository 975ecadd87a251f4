// The robots.txt cases of Google's parser, Protego, rep-cpp, crawler-commons and RFC 9309, where
// they are at hand.
#include <cstdlib>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "core/url.h"
#include "crawler/robots.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

using nlohmann::json;

/// Cases that are read differently on purpose, with the reason. None: the cases that decode `%7E`
/// and those that do not are both met, since only Disallow decodes.
const std::map<std::string, std::string> kExceptions = {};

std::string from_base64(const std::string& text) {
  const std::string digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned bits = 0;
  unsigned pending = 0;
  for (const char c : text) {
    if (c == '=') break;
    bits = (bits << 6 | static_cast<unsigned>(digits.find(c))) & 0xFFFF;
    pending += 6;
    if (pending < 8) continue;
    pending -= 8;
    out += static_cast<char>(bits >> pending & 0xFF);
  }
  return out;
}

std::string path_and_query(const std::string& url) {
  const Url base = *Url::parse("http://example.com/");
  const Result<Url> parsed = Url::parse(url, &base);
  REQUIRE(parsed.has_value());
  std::string out(parsed->path());
  if (parsed->has_query()) out.append("?").append(parsed->query());
  return out;
}

TEST_CASE("robots: the cases of other implementations") {
  const char* shared = std::getenv("DALIL_SHARED");
  if (shared == nullptr) {
    WARN("DALIL_SHARED is not set: the robots.txt cases are not run");
    return;
  }
  std::ifstream file(std::string(shared) + "/data/robots_cases.json");
  REQUIRE(file.is_open());
  const json data = json::parse(file);
  // These feed a matcher with URLs that no crawler has, or contradict Google.
  const std::set<std::string> not_required = {"google-raw-url", "conflict"};
  std::map<std::string, int> passed;
  for (const json& entry : data["cases"]) {
    const std::string id = entry["id"];
    const std::string tier = entry["tier"];
    if (not_required.contains(tier) || kExceptions.contains(id)) continue;
    const std::string body = entry.contains("robots_txt_b64")
                                 ? from_base64(entry["robots_txt_b64"])
                                 : entry["robots_txt"].get<std::string>();
    const std::string agent = entry["user_agent"];
    const std::string url = entry["url"];
    const RobotsTxt robots = RobotsTxt::parse(body);
    INFO(id << " " << tier << " " << agent << " " << url << "\n" << body);
    CHECK(robots.verdict(agent, path_and_query(url)).allowed ==
          entry["expected_allowed"].get<bool>());
    ++passed[tier];
  }
  CHECK(passed["must"] >= 445);
  CHECK(passed["must-after-url-normalising"] >= 253);
  CHECK(passed["google"] >= 69);
}

}  // namespace
}  // namespace dalil
