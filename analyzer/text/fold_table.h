// What each frequent code point becomes at a fold level: the table behind fold.h, made once from
// ICU's data and the rules for Arabic.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "analyzer/text/fold.h"

namespace dalil {

/// What happens to one code point.
struct FoldCell {
  enum Flag : std::uint8_t {
    kSlow = 1,     ///< May join its neighbours, or grows: goes through ICU's normalizer.
    kRemoved = 2,  ///< Leaves nothing (with kSlow: once it is normalised) and ends no word.
    kLetter = 4,   ///< An Arabic or Syriac letter: finals are told by it.
    kHamza = 8     ///< ئ or ء at L2: what it becomes depends on its neighbours.
  };
  std::uint8_t flags = 0;
  std::uint8_t bytes = 0;
  char text[6] = {};
};

/// Cells for U+0000 to U+07FF and, behind them, U+2000 to U+207F.
using FoldTable = std::array<FoldCell, 0x880>;

/// The table of a level; made at its first use, then shared by all threads.
const FoldTable& fold_table(Fold level);

/// Index into the table, or -1 where the code point has no cell.
constexpr int fold_index(char32_t c) {
  if (c < 0x800) return static_cast<int>(c);
  return c >= 0x2000 && c < 0x2080 ? static_cast<int>(c - 0x2000 + 0x800) : -1;
}

/// NFKC with case folding (ICU's NFKC_Casefold), which also drops default ignorables.
void append_nfkc_casefold(std::string_view text, std::string& out);

/// `c`, already normalised and without a cell, as it stands at the level; 0: nothing.
char32_t fold_rare(char32_t c, Fold level);

}  // namespace dalil
