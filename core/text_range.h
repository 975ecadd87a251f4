// Half-open byte ranges into a UTF-8 text that somebody else owns: what words, sentences and blocks
// are.
#pragma once

#include <cstdint>
#include <string_view>

namespace dalil {

struct TextRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t bytes() const { return end - begin; }
  friend bool operator==(const TextRange&, const TextRange&) = default;
};

inline std::string_view slice(std::string_view text, TextRange range) {
  return text.substr(range.begin, range.end - range.begin);
}

/// A place in a source file. Both count from 1, columns in Unicode code points; 0 means unknown.
struct SourcePosition {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

}  // namespace dalil
