#include "reports/strings.h"

#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/embedded.h"
#include "core/message.h"

namespace dalil {
namespace {

using Patterns = std::map<std::string, std::string, std::less<>>;

Patterns read_patterns(std::string_view path) {
  Patterns patterns;
  for (const EmbeddedFile& file : embedded_reports()) {
    if (file.path != path) continue;
    const auto json = nlohmann::json::parse(file.content, nullptr, false);
    for (const auto& [key, pattern] : json.items()) {
      if (pattern.is_string()) patterns.emplace(key, pattern.get<std::string>());
    }
  }
  return patterns;
}

// Read when they are asked for: most programs speak one language.
const Patterns& patterns_of(std::string_view language) {
  if (language == "ar") {
    static const Patterns arabic = read_patterns("strings/ar.json");
    return arabic;
  }
  static const Patterns english = read_patterns("strings/en.json");
  return english;
}

}  // namespace

std::string_view report_pattern(std::string_view language, std::string_view key) {
  const Patterns& patterns = patterns_of(language);
  const auto found = patterns.find(key);
  return found == patterns.end() ? key : std::string_view(found->second);
}

std::string Words::operator()(std::string_view key,
                              std::initializer_list<NamedValue> values) const {
  return format_message(language_, report_pattern(language_, key), values);
}

}  // namespace dalil
