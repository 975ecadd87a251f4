// Keys of services in the source of pages: each kind is found wherever it stands, and what only
// looks like one is not.
#include "analyzer/page/secrets.h"

#include <string>

#include "tests/support/catch.h"

namespace dalil {
namespace {

TEST_CASE("a key of each kind is found") {
  const std::string letters = "a8Kd03LsQm29XvTz71PwYb64RnGc5HfJ1eUiQ2pL7sVtDk4mZy9WnBx6Cg8RjHq3";
  const std::string keys[] = {
      "AKIAZ7QH3WTNX5RVK2MD",
      "sk_live_" + letters.substr(0, 24),
      "rk_live_" + letters.substr(0, 30),
      "ghp_" + letters.substr(0, 36),
      "gho_" + letters.substr(0, 36),
      "ghr_" + letters.substr(0, 36),
      "github_pat_" + letters.substr(0, 60),
      "xoxb-4920175836-" + letters.substr(0, 12),
      "-----BEGIN PRIVATE KEY-----\n" + letters.substr(0, 48),
      "-----BEGIN RSA PRIVATE KEY-----\n" + letters.substr(0, 48),
  };
  for (const std::string& key : keys) {
    INFO(key);
    CHECK(find_secrets(key).size() == 1);
    CHECK(find_secrets("<p>_K_x_B</p>\n" + key + "<p>").size() == 1);
    CHECK(find_secrets(key + " " + key).size() == 2);
    CHECK(find_secrets(key.substr(1)).empty());
    CHECK(find_secrets(key.substr(0, key.size() / 2)).empty());
  }
}

TEST_CASE("two keys that begin alike are told apart, and neither is shown") {
  const std::string body = "a8Kd03LsQm29XvTz71PwYb64";
  const std::string private_key =
      "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj" + body;
  for (const std::string& key : {"sk_live_" + body, private_key}) {
    INFO(key);
    const Secret one = find_secrets(key).front();
    CHECK(one.shown.find(body) == std::string::npos);
    CHECK(find_secrets("<p>\n" + key + " ").front().hash == one.hash);
    CHECK(find_secrets(key.substr(0, key.size() - 2) + "Zz").front().hash != one.hash);
  }
}

TEST_CASE("the private key of a service account in a script") {
  const auto found = find_secrets(
      R"(const account = {"private_key": "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEF)"
      R"(AASCBKcwggSjAgEAAoIBAQC7\nVJTUt9Us8cKjMzEfYyjiWA4R\n-----END PRIVATE KEY-----\n"})");
  REQUIRE(found.size() == 1);
  CHECK(found.front().shown == "-----BEGIN PRIVATE KEY-----…");
  CHECK(found.front().at.column == 34);
}

TEST_CASE("text without a key has none") {
  for (const std::string_view text :
       {"", "K", "_", "x", "B", "AKIA", "k_live_", "gh_", "xox", "-----BEGIN ", "BEGIN",
        "Kafka _snake_case_ xox BEGIN AKIA ghost_writer github_pages"}) {
    INFO(text);
    CHECK(find_secrets(text).empty());
  }
}

}  // namespace
}  // namespace dalil
