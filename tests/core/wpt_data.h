// The data of the web-platform-tests, which stand outside the tree: DALIL_SHARED names their
// folder.
#pragma once

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace dalil::test {

/// The array of `name` (null where DALIL_SHARED is not set); lone surrogates, which neither our
/// JSON nor a URL parser takes, are U+FFFD as in the standard's scalar value strings.
inline nlohmann::json load_wpt(const std::string& name) {
  const char* const shared = std::getenv("DALIL_SHARED");
  if (shared == nullptr) return nullptr;
  std::ifstream file(std::string(shared) + "/data/url/" + name, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(file), {});
  const auto surrogate = [&](std::size_t at, std::string_view digits) {
    return text.compare(at, 2, "\\u") == 0 && (text[at + 2] | 0x20) == 'd' &&
           digits.find(static_cast<char>(text[at + 3] | 0x20)) != std::string_view::npos;
  };
  for (std::size_t at = text.find('\\'); at != std::string::npos; at = text.find('\\', at)) {
    if (surrogate(at, "89ab") && surrogate(at + 6, "cdef")) {
      at += 12;
    } else if (surrogate(at, "89abcdef")) {
      text.replace(at + 2, 4, "FFFD");
      at += 6;
    } else {
      at += 2;
    }
  }
  return nlohmann::json::parse(text);
}

/// A copy without a byte to spare at its end, where a sanitizer sees reads beyond it.
class ExactCopy {
 public:
  explicit ExactCopy(std::string_view text) : bytes_(new char[text.size()]), size_(text.size()) {
    text.copy(bytes_.get(), size_);
  }
  std::string_view view() const { return {bytes_.get(), size_}; }

 private:
  std::unique_ptr<char[]> bytes_;
  std::size_t size_;
};

}  // namespace dalil::test
