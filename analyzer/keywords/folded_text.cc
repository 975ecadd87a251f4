#include "analyzer/keywords/folded_text.h"

#include "analyzer/text/fold.h"
#include "core/utf8.h"

namespace dalil {

bool parts_phrases(std::string_view between) {
  for (std::size_t at = 0; at < between.size();) {
    switch (next_code_point(between, at)) {
      case '\n':
      case '.':
      case '!':
      case '?':
      case ';':
      case ':':
      case ',':
      case '|':
      case 0x60C:   // ،
      case 0x61B:   // ؛
      case 0x61F:   // ؟
      case 0x6D4:   // ۔
      case 0x2022:  // •
      case 0x2026:  // …
      case 0x2028:
      case 0x2029:
      case 0x3001:
      case 0x3002:
      case 0xFF0C:
        return true;
      default:
        break;
    }
  }
  return false;
}

FoldedText::FoldedText(std::string_view text, std::span<const TextRange> words)
    : text_(text), words_(words) {
  ends_.reserve(words.size());
  parted_.reserve(words.size());
  std::uint32_t last = 0;
  for (const TextRange& word : words) {
    const std::size_t begin = folded_.size();
    fold_to(slice(text, word), Fold::kL2, folded_);
    ends_.push_back(static_cast<std::uint32_t>(folded_.size()));
    const bool parted = begin == 0 || parts_phrases(text.substr(last, word.begin - last));
    parted_.push_back(parted ? 1 : 0);
    last = word.end;
  }
}

}  // namespace dalil
