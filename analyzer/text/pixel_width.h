// How wide a text is when a search engine's result page shows it, without any font at run time: the
// widths stand in lexicons/widths/*.tsv, so the same title gives the same finding on every machine
// (docs/decisions/0004-pixel-widths.md).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/embedded.h"
#include "core/result.h"

namespace dalil {

/// Font size of a title in Google's desktop results, in CSS pixels (Arial 20px).
inline constexpr double kTitleFontPx = 20;
/// Font size of a description in Google's desktop results, in CSS pixels (Arial 14px).
inline constexpr double kDescriptionFontPx = 14;

/// A width in CSS pixels. No free font has Arial's Arabic letters, so Arabic text is as wide as the
/// narrowest (`low`) to the widest (`high`) of a few common fonts; without Arabic both are the
/// same.
struct PixelBand {
  double low = 0;
  double high = 0;
};

/// The width tables of one Latin and up to `kMaxFonts` Arabic fonts. Immutable after `load`: any
/// number of threads may measure with one object.
class PixelWidths {
 public:
  static constexpr std::size_t kMaxFonts = 4;

  /// Reads widths/latin.tsv (required) and every widths/arabic_*.tsv among `files`; other files are
  /// ignored. Fails with kInvalid, naming file and line, where a table is missing or malformed.
  static Result<PixelWidths> load(std::span<const EmbeddedFile> files);

  /// The width of `utf8` on one line, without kerning. Arabic is measured as it is joined:
  /// contextual forms, lam-alef, marks of no width. White space counts as it stands: collapse it
  /// before. Invalid bytes count as U+FFFD.
  PixelBand measure(std::string_view utf8, double font_px) const;

 private:
  // All widths are in 1/65536 em, so that sums are exact and do not depend on their order.
  using Advances = std::array<std::int32_t, kMaxFonts>;  // of one form, by font
  struct Glyph {
    std::array<Advances, 4> forms;  // isolated, final, medial, initial
    std::uint8_t joining;           // UJoiningType
  };
  class Line;

  PixelWidths();
  Result<void> add_latin(const EmbeddedFile& file);
  Result<void> add_arabic(const EmbeddedFile& file);
  void settle_fonts();

  std::vector<std::int32_t> latin_;  // by code point
  std::vector<Glyph> arabic_;        // by slot: see slot_of() in the source
  std::size_t fonts_ = 0;
};

}  // namespace dalil
