#include "analyzer/page/secrets.h"

#include <re2/re2.h>

#include <algorithm>

#include "analyzer/page/ascii.h"
#include "analyzer/page/source_place.h"
#include "core/hash.h"

namespace dalil {
namespace {

constexpr std::size_t kMost = 5;
constexpr std::size_t kShownLetters = 8;

const re2::RE2& keys() {
  // https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns
  static const re2::RE2 pattern(
      R"((AKIA[0-9A-Z]{16}|[sr]k_live_[0-9A-Za-z]{24,}|gh[pousr]_[0-9A-Za-z]{36}|)"
      R"(github_pat_[0-9A-Za-z_]{60,}|xox[bpars]-[0-9]{8,}-[0-9A-Za-z-]{10,}|)"
      // In JSON its lines end in a written "\n". All keys of one kind begin alike.
      R"(-----BEGIN (?:RSA |EC |OPENSSH |DSA )?PRIVATE KEY-----(?:\s|\\[nr])*)"
      R"([0-9A-Za-z+/=]{40}(?:[0-9A-Za-z+/=\s]|\\[nr])*))",
      re2::RE2::Latin1);
  return pattern;
}

/// How each key begins, with where in that the rarest letter of it stands.
struct Beginning {
  char rare = 0;
  std::size_t before = 0;
  std::string_view text;
};
constexpr Beginning kBeginnings[] = {{'K', 1, "AKIA"}, {'_', 1, "k_live_"},
                                     {'_', 3, "gh"},   {'_', 6, "github_"},
                                     {'x', 0, "xox"},  {'B', 5, "-----BEGIN "}};

/// False where no key can be: most pages, for a tenth of what the expression takes.
bool may_have_key(std::string_view source) {
  for (const char rare : {'K', '_', 'x', 'B'}) {
    for (std::size_t at = source.find(rare); at != source.npos; at = source.find(rare, at + 1)) {
      for (const Beginning& key : kBeginnings) {
        if (key.rare != rare || at < key.before) continue;
        if (source.substr(at - key.before).starts_with(key.text)) return true;
      }
    }
  }
  return false;
}

/// Keys that manuals show: "AKIAIOSFODNN7EXAMPLE", "xxxxxxxx", "1234567890".
bool is_sample(std::string_view key) {
  for (const std::string_view word : {"EXAMPLE", "example", "xxxx", "XXXX", "0000", "1234567"}) {
    if (key.find(word) != key.npos) return true;
  }
  const std::string_view tail = key.substr(key.size() - 12);
  return std::ranges::count(tail, tail.front()) > 8;
}

}  // namespace

std::vector<Secret> find_secrets(std::string_view source) {
  std::vector<Secret> found;
  if (!may_have_key(source)) return found;
  re2::StringPiece rest(source.data(), source.size()), key;
  while (found.size() < kMost && re2::RE2::FindAndConsume(&rest, keys(), &key)) {
    const std::string_view text = ascii::trim({key.data(), key.size()});
    if (is_sample(text)) continue;
    const auto offset = static_cast<std::size_t>(key.data() - source.data());
    const std::string_view shown = text.starts_with('-') ? text.substr(0, text.find("KEY-----") + 8)
                                                         : text.substr(0, kShownLetters);
    found.push_back({std::string(shown) + "…", hash64(text), place_of(source, offset)});
  }
  return found;
}

}  // namespace dalil
