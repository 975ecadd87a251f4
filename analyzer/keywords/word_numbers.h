// Different words, numbered in the order of their coming.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dalil {

class WordNumbers {
 public:
  /// The number of a word, which it gets where it has none.
  std::uint32_t number(std::string_view word);

  std::size_t size() const { return ends_.size(); }
  std::string_view word(std::uint32_t number) const {
    const std::uint64_t begin = number == 0 ? 0 : ends_[number - 1];
    return std::string_view(text_).substr(begin, ends_[number] - begin);
  }
  void clear();

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;  ///< From 1 on; 0: nobody is here.
  };
  void grow();

  std::string text_;                 ///< One word after the other.
  std::vector<std::uint64_t> ends_;  ///< Into `text_`.
  std::vector<Slot> slots_;          ///< A power of two, at most two thirds of them taken.
};

}  // namespace dalil
