// Gathers what a style puts out of sight: its beginning to be quoted, all of its words counted.
#pragma once

#include <string_view>

#include "analyzer/page/ascii.h"
#include "analyzer/page/page.h"
#include "core/utf8.h"

namespace dalil {

class ConcealedWriter {
 public:
  void add(std::string_view content, ConcealedText& fact) {
    constexpr std::size_t kQuote = 2000;  // Bytes.
    if (fact.words == 0) in_word_ = false;
    if (fact.text.size() < kQuote) {
      if (!in_word_ && !fact.text.empty()) fact.text += ' ';
      fact.text += prefix_bytes(content, kQuote);
    }
    for (const char c : content) {
      const bool inside = !ascii::is_space(c);
      if (inside && !in_word_) ++fact.words;
      in_word_ = inside;
    }
  }

  /// Words do not run on beyond here.
  void space() { in_word_ = false; }

 private:
  bool in_word_ = false;
};

}  // namespace dalil
