#include "analyzer/text/fold_table.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <string_view>

#include "core/utf8.h"

namespace dalil {
namespace {

const icu::Normalizer2* nfkc_casefold() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  return U_SUCCESS(status) ? normalizer : nullptr;
}

const icu::Normalizer2* nfd() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFDInstance(status);
  return U_SUCCESS(status) ? normalizer : nullptr;
}

bool in(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

/// Tashkeel and Quranic marks. Hamza and madda as marks (U+0653 to U+0655) are none: they compose.
bool is_tashkeel(char32_t c) {
  return in(c, 0x64B, 0x652) || in(c, 0x656, 0x65F) || c == 0x670 || in(c, 0x610, 0x61A) ||
         in(c, 0x6D6, 0x6DC) || in(c, 0x6DF, 0x6E4) || c == 0x6E7 || c == 0x6E8 ||
         in(c, 0x6EA, 0x6ED) || in(c, 0x8CA, 0x8E1) || in(c, 0x8E3, 0x8FF);
}

/// Letters of Persian, Urdu and Kurdish that stand for an Arabic one.
char32_t to_arabic_letter(char32_t c) {
  switch (c) {
    case 0x6A9:  // ک
    case 0x6AA:
      return 0x643;
    case 0x6CC:  // ی
      return 0x64A;
    case 0x6BE:  // ھ
    case 0x6C1:  // ہ
    case 0x6D5:  // ە
      return 0x647;
    case 0x6C3:  // ۃ
      return 0x629;
    default:
      return c;
  }
}

char32_t to_loose_letter(char32_t c) {
  switch (c) {
    case 0x622:  // آ
    case 0x623:  // أ
    case 0x625:  // إ
    case 0x671:  // ٱ
      return 0x627;
    case 0x624:  // ؤ
      return 0x648;
    case 0x626:  // ئ
      return 0x64A;
    default:
      return c;
  }
}

/// A Latin letter without its accents.
char32_t without_accents(char32_t c) {
  if (!in(c, 0xC0, 0x24F) && !in(c, 0x1E00, 0x1EFF)) return c;
  icu::UnicodeString decomposed;
  if (nfd() == nullptr || !nfd()->getDecomposition(static_cast<UChar32>(c), decomposed)) return c;
  return static_cast<char32_t>(decomposed.char32At(0));
}

std::size_t utf8_bytes(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

bool is_arabic_or_syriac_letter(char32_t c) {
  return in(c, 0x620, 0x77F) && u_isalpha(static_cast<UChar32>(c)) != 0;
}

FoldCell make_cell(char32_t c, Fold level) {
  FoldCell cell;
  if (c == 0x640 || is_tashkeel(c)) {
    cell.flags = FoldCell::kRemoved;
    return cell;
  }
  std::string source;
  append_utf8(source, c);
  std::string normalised;
  if (c == 0x2BC || c == 0x2019) {
    normalised = "'";
  } else {
    append_nfkc_casefold(source, normalised);
  }
  std::string folded;
  for (std::size_t offset = 0; offset < normalised.size();) {
    const char32_t rare = fold_rare(next_code_point(normalised, offset), level);
    if (rare != 0) append_utf8(folded, rare);
  }
  const bool joins =
      nfkc_casefold() == nullptr || !nfkc_casefold()->hasBoundaryBefore(static_cast<UChar32>(c));
  if (joins || folded.size() > utf8_bytes(c)) cell.flags |= FoldCell::kSlow;
  if (folded.empty()) cell.flags |= FoldCell::kRemoved;
  if (is_arabic_or_syriac_letter(c)) cell.flags |= FoldCell::kLetter;
  if (level == Fold::kL2 && (c == 0x626 || c == 0x621)) cell.flags |= FoldCell::kHamza;
  if (folded.size() > sizeof cell.text) folded = source;  // never met: the slow way splits these
  cell.bytes = static_cast<std::uint8_t>(folded.copy(cell.text, sizeof cell.text));
  return cell;
}

FoldTable make_table(Fold level) {
  FoldTable table;
  for (std::size_t i = 0; i < table.size(); ++i) {
    table[i] = make_cell(static_cast<char32_t>(i < 0x800 ? i : i - 0x800 + 0x2000), level);
  }
  return table;
}

}  // namespace

const FoldTable& fold_table(Fold level) {
  static const FoldTable l1 = make_table(Fold::kL1);
  if (level == Fold::kL1) return l1;
  static const FoldTable l2 = make_table(Fold::kL2);
  return l2;
}

void append_nfkc_casefold(std::string_view text, std::string& out) {
  const icu::Normalizer2* normalizer = nfkc_casefold();
  const std::size_t before = out.size();
  UErrorCode status = U_ZERO_ERROR;
  if (normalizer != nullptr) {
    icu::StringByteSink<std::string> sink(&out);
    normalizer->normalizeUTF8(0,
                              icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())),
                              sink, nullptr, status);
    if (U_SUCCESS(status)) return;
  }
  out.resize(before);
  out += text;
}

char32_t fold_rare(char32_t c, Fold level) {
  if (is_tashkeel(c)) return 0;
  const std::int32_t digit = u_charDigitValue(static_cast<UChar32>(c));
  if (digit >= 0) return U'0' + static_cast<char32_t>(digit);
  c = to_arabic_letter(c);
  if (level == Fold::kL1) return c;
  if (in(c, 0x300, 0x36F) || in(c, 0x653, 0x655)) return 0;  // a mark that composes with no letter
  return without_accents(to_loose_letter(c));
}

}  // namespace dalil
