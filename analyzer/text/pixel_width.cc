// Widths of text from tables, with the joining of Arabic letters from Unicode's data.
#include "analyzer/text/pixel_width.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::int32_t kEm = 1 << 16;
constexpr std::int32_t kMissing = -1;
constexpr std::int32_t kEmoji = kEm * 5 / 4;  // Noto Color Emoji: 1.245 em
constexpr std::int32_t kOther =
    kEm * 3 / 5;                       // a script without a table: about the mean of Noto's fonts
constexpr std::int64_t kWidest = 100;  // em: no glyph is wider, and sums stay far from overflow
constexpr UChar32 kZwj = 0x200D;
constexpr UChar32 kEmojiSelector = 0xFE0F;
constexpr UChar32 kLam = 0x0644;
constexpr UChar32 kLatinEnd = 0x2C00;

// Slots of the Arabic table: Arabic and its supplement, the presentation forms, lam-alef by its
// alef, and the joiner.
constexpr std::size_t kForms = 0x780 - 0x600;
constexpr std::size_t kLamAlef = kForms + (0xFF00 - 0xFB50);
constexpr std::size_t kJoiner = kLamAlef + (0x680 - 0x620);
constexpr std::size_t kSlots = kJoiner + 1;
constexpr std::size_t kNone = kSlots;

enum Form : std::size_t { kIsolated, kFinal, kMedial, kInitial };

constexpr std::size_t slot_of(UChar32 c) {
  if (c >= 0x600 && c < 0x780) return static_cast<std::size_t>(c - 0x600);
  if (c >= 0xFB50 && c < 0xFF00) return kForms + static_cast<std::size_t>(c - 0xFB50);
  return c == kZwj ? kJoiner : kNone;
}

constexpr std::size_t lam_alef_slot(UChar32 alef) {
  return alef >= 0x620 && alef < 0x680 ? kLamAlef + static_cast<std::size_t>(alef - 0x620) : kNone;
}

constexpr std::size_t kLamSlot = slot_of(kLam);

UJoiningType joining_type(UChar32 c) {
  return static_cast<UJoiningType>(u_getIntPropertyValue(c, UCHAR_JOINING_TYPE));
}

bool joins_next(int type) {
  return type == U_JT_DUAL_JOINING || type == U_JT_JOIN_CAUSING || type == U_JT_LEFT_JOINING;
}

bool joins_previous(int type) {
  return type == U_JT_DUAL_JOINING || type == U_JT_JOIN_CAUSING || type == U_JT_RIGHT_JOINING;
}

// A character that no table holds.
std::int32_t other_width(UChar32 c) {
  if (u_hasBinaryProperty(c, UCHAR_REGIONAL_INDICATOR)) return kEmoji / 2;  // two make one flag
  if (u_hasBinaryProperty(c, UCHAR_EMOJI_MODIFIER)) return 0;
  if (u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION)) return kEmoji;
  switch (u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_FULLWIDTH:
    case U_EA_WIDE:
      return kEm;
    case U_EA_HALFWIDTH:
      return kEm / 2;
    default:
      break;
  }
  if (u_charType(c) == U_CONTROL_CHAR ||
      u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) {
    return 0;
  }
  return u_charType(c) == U_COMBINING_SPACING_MARK ? kOther / 2 : kOther;
}

// Cuts the next field off `rest`; at the end it is empty.
std::string_view cut(std::string_view& rest, char separator) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view field = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return field;
}

std::optional<std::int32_t> number(std::string_view digits, int base) {
  std::int32_t value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  if (error != std::errc() || end != digits.data() + digits.size() || value < 0) return {};
  return value;
}

// Calls `row(code points, widths in 1/65536 em)` for each line of a table; `row` says whether it
// could use the line.
template <typename Row>
Result<void> read_table(const EmbeddedFile& file, Row row) {
  std::string_view rest = file.content;
  std::int64_t units = 0;
  std::vector<std::int32_t> codes, widths;
  for (int line = 1; !rest.empty(); ++line) {
    std::string_view columns = cut(rest, '\n');
    if (columns.empty() || columns.front() == '#') continue;
    bool good = true;
    std::string_view keys = cut(columns, '\t');
    if (keys == "units_per_em") {
      units = number(columns, 10).value_or(0);
      good = units > 0;
    } else {
      codes.clear();
      widths.clear();
      good = units > 0;
      while (good && !keys.empty()) codes.push_back(number(cut(keys, ' '), 16).value_or(kMissing));
      while (good && !columns.empty()) {
        const std::string_view field = cut(columns, ' ');
        const auto width = number(field, 10);
        good = width ? *width <= kWidest * units : field == "-";
        widths.push_back(
            width ? static_cast<std::int32_t>((*width * std::int64_t{kEm} + units / 2) / units)
                  : kMissing);
      }
      good = good && row(codes, widths);
    }
    if (!good) {
      return Error{
          ErrorCode::kInvalid,
          fmt::format("lexicons/{}, line {}: not a row of a width table.", file.path, line)};
    }
  }
  return {};
}

}  // namespace

PixelWidths::PixelWidths() : latin_(kLatinEnd, kMissing), arabic_(kSlots) {
  for (Glyph& glyph : arabic_) {
    for (Advances& form : glyph.forms) form.fill(kMissing);
    glyph.joining = U_JT_RIGHT_JOINING;  // what the lam-alef slots are
  }
  const auto set_joining = [this](UChar32 first, UChar32 last) {
    for (UChar32 c = first; c <= last; ++c) {
      arabic_[slot_of(c)].joining = static_cast<std::uint8_t>(joining_type(c));
    }
  };
  set_joining(0x600, 0x77F);
  set_joining(0xFB50, 0xFEFF);
  set_joining(kZwj, kZwj);
  for (Advances& form : arabic_[kJoiner].forms) form.fill(0);
}

Result<void> PixelWidths::add_latin(const EmbeddedFile& file) {
  return read_table(file, [this](const auto& codes, const auto& widths) {
    if (codes.size() != 1 || codes[0] < 0 ||
        codes[0] + static_cast<UChar32>(widths.size()) > kLatinEnd) {
      return false;
    }
    std::copy(widths.begin(), widths.end(), latin_.begin() + codes[0]);
    return true;
  });
}

Result<void> PixelWidths::add_arabic(const EmbeddedFile& file) {
  if (fonts_ == kMaxFonts) {
    return Error{ErrorCode::kInvalid,
                 fmt::format("lexicons/{}: there are more than {} Arabic width tables.", file.path,
                             kMaxFonts)};
  }
  const std::size_t font = fonts_++;
  return read_table(file, [this, font](const auto& codes, const auto& widths) {
    const bool ligature = codes.size() == 2 && codes[0] == kLam;
    const std::size_t slot = ligature            ? lam_alef_slot(codes[1])
                             : codes.size() == 1 ? slot_of(codes[0])
                                                 : kNone;
    const std::size_t expected = ligature ? 2 : 4;
    if (slot == kNone || (widths.size() != expected && widths.size() != 1)) return false;
    for (std::size_t form = 0; form < expected; ++form) {
      arabic_[slot].forms[form][font] = widths[widths.size() == 1 ? 0 : form];
    }
    return true;
  });
}

// A font that lacks a letter takes it from one that has it, as a browser would.
void PixelWidths::settle_fonts() {
  for (Glyph& glyph : arabic_) {
    for (Advances& form : glyph.forms) {
      const std::int32_t substitute = *std::max_element(form.begin(), form.begin() + fonts_);
      std::replace(form.begin(), form.begin() + fonts_, kMissing, substitute);
      if (substitute != kMissing) std::fill(form.begin() + fonts_, form.end(), 0);
    }
  }
}

Result<PixelWidths> PixelWidths::load(std::span<const EmbeddedFile> files) {
  PixelWidths widths;
  bool has_latin = false;
  for (const EmbeddedFile& file : files) {
    Result<void> read;
    if (file.path == "widths/latin.tsv") {
      has_latin = true;
      read = widths.add_latin(file);
    } else if (file.path.starts_with("widths/arabic_")) {
      read = widths.add_arabic(file);
    }
    if (!read) return read.error();
  }
  if (!has_latin) return Error{ErrorCode::kInvalid, "lexicons/widths/latin.tsv is missing."};
  if (widths.fonts_ > 0) widths.settle_fonts();
  return widths;
}

// Adds up one line of text. An Arabic letter waits until the next one tells its form.
class PixelWidths::Line {
 public:
  explicit Line(const PixelWidths& widths) : widths_(widths) {}

  void add(UChar32 c) {
    if (last_ == kZwj && c > 0xFF && u_hasBinaryProperty(c, UCHAR_EMOJI)) {
      settle(false);  // one picture with the emoji before it
      last_ = 0;
    } else if (c < kLatinEnd && widths_.latin_[static_cast<std::size_t>(c)] != kMissing) {
      add_plain(c, widths_.latin_[static_cast<std::size_t>(c)]);
    } else if (const std::size_t slot = slot_of(c); slot != kNone && known(slot)) {
      add_letter(c, slot);
    } else if (c == kEmojiSelector) {
      if (u_hasBinaryProperty(last_, UCHAR_EMOJI)) plain_ += std::max(0, kEmoji - last_width_);
      last_ = 0;
    } else if (joining_type(c) != U_JT_TRANSPARENT) {  // marks and format controls have no width
      add_plain(c, other_width(c));
    }
  }

  PixelBand finish(double font_px) {
    settle(false);
    const auto end =
        totals_.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(1, widths_.fonts_));
    const auto [low, high] = std::minmax_element(totals_.begin(), end);
    const double scale = font_px / kEm;
    return {static_cast<double>(plain_ + *low) * scale,
            static_cast<double>(plain_ + *high) * scale};
  }

 private:
  bool known(std::size_t slot) const {
    return widths_.arabic_[slot].forms[kIsolated][0] != kMissing;
  }

  void add_plain(UChar32 c, std::int32_t width) {
    settle(false);
    plain_ += width;
    last_ = c;
    last_width_ = width;
  }

  void add_letter(UChar32 c, std::size_t slot) {
    last_ = c;
    const bool joined = waiting_ != kNone && joins_next(widths_.arabic_[waiting_].joining) &&
                        joins_previous(widths_.arabic_[slot].joining);
    if (waiting_ == kLamSlot && lam_alef_slot(c) != kNone && known(lam_alef_slot(c))) {
      waiting_ = lam_alef_slot(c);
      return;
    }
    settle(joined);
    waiting_ = slot;
    joined_ = joined;
  }

  // Adds the letter that waits, now that it is known whether the next one joins it.
  void settle(bool next_joins) {
    if (waiting_ == kNone) return;
    const Form form =
        joined_ ? (next_joins ? kMedial : kFinal) : (next_joins ? kInitial : kIsolated);
    const Advances& advances = widths_.arabic_[waiting_].forms[form];
    for (std::size_t font = 0; font < kMaxFonts; ++font) totals_[font] += advances[font];
    waiting_ = kNone;
  }

  const PixelWidths& widths_;
  std::array<std::int64_t, kMaxFonts> totals_{};  // what differs by font
  std::int64_t plain_ = 0;                        // what does not
  std::size_t waiting_ = kNone;
  bool joined_ = false;  // whether the waiting letter joins the one before it
  UChar32 last_ = 0;
  std::int32_t last_width_ = 0;
};

PixelBand PixelWidths::measure(std::string_view utf8, double font_px) const {
  Line line(*this);
  for (std::size_t i = 0; i < utf8.size();) {
    line.add(static_cast<UChar32>(next_code_point(utf8, i)));
  }
  return line.finish(font_px);
}

}  // namespace dalil
