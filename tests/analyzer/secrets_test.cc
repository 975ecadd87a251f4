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
