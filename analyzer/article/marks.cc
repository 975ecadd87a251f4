#include "analyzer/article/marks.h"

#include <algorithm>
#include <array>

#include "analyzer/text/word_class.h"
#include "core/utf8.h"

namespace dalil {
namespace {

bool is_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
}

bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

GlyphKind kind_of_sign(char32_t c) {
  switch (c) {
    case '(':
    case '[':
    case '{':
    case 0xAB:
    case 0x2039:
    case 0xFD3F:
      return GlyphKind::kOpen;
    case ')':
    case ']':
    case '}':
    case 0xBB:
    case 0x203A:
    case 0xFD3E:
      return GlyphKind::kClose;
    case '"':
    case '\'':
    case 0x201C:
    case 0x201D:
      return GlyphKind::kQuote;
    case '.':
    case ',':
    case ';':
    case ':':
    case '!':
    case '?':
    case 0x60C:
    case 0x61B:
    case 0x61F:
    case 0x6D4:
    case 0x2026:
      return GlyphKind::kMark;
    default:
      return GlyphKind::kOther;
  }
}

GlyphKind find_kind(char32_t c) {
  if (is_digit(c)) return GlyphKind::kDigit;
  if (is_space(c)) return GlyphKind::kSpace;
  if (is_invisible(c)) return GlyphKind::kInvisible;
  if ((c >= 0x64B && c <= 0x65F) || c == 0x670 || (c >= 0xFE70 && c <= 0xFEFC)) {
    return GlyphKind::kArabic;
  }
  switch (word_class(c)) {
    case WordClass::kArabic:
    case WordClass::kTatweel:
      return GlyphKind::kArabic;
    case WordClass::kLetter:
    case WordClass::kHebrew:
    case WordClass::kDictionary:
      return GlyphKind::kLetter;
    default:
      return kind_of_sign(c);
  }
}

/// Most characters stand below U+0800.
GlyphKind kind_of(char32_t c) {
  static const auto kinds = [] {
    std::array<GlyphKind, 0x800> table{};
    for (std::size_t i = 0; i < table.size(); ++i) table[i] = find_kind(static_cast<char32_t>(i));
    return table;
  }();
  return c < kinds.size() ? kinds[c] : find_kind(c);
}

constexpr std::uint32_t kShownBytes = 120;  ///< Of what stands before and behind.

bool is_blank(char c) { return c == ' ' || c == '\n'; }

/// `range` with the words that it touches; a mark or bracket that touches none on its left, with
/// the word before it.
TextRange with_words(std::string_view text, TextRange range) {
  TextRange shown = range;
  const std::uint32_t least = range.begin - std::min(range.begin, kShownBytes);
  const auto extend = [&] {
    while (shown.begin > least && !is_blank(text[shown.begin - 1])) --shown.begin;
  };
  extend();
  std::size_t next = range.begin;
  const GlyphKind first = kind_of(next_code_point(text, next));
  if (shown.begin == range.begin && shown.begin > least && text[shown.begin - 1] == ' ' &&
      (first == GlyphKind::kMark || first == GlyphKind::kClose)) {
    --shown.begin;
    extend();
  }
  const auto most =
      static_cast<std::uint32_t>(std::min(text.size(), std::size_t{range.end} + kShownBytes));
  while (shown.end < most && !is_blank(text[shown.end])) ++shown.end;
  const auto inside = [&](std::uint32_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
  };
  while (inside(shown.begin)) ++shown.begin;
  while (inside(shown.end)) --shown.end;
  return shown;
}

}  // namespace

void Glyphs::read(const Article& article, const Piece& piece) {
  const std::string_view text = std::string_view(article.text).substr(0, piece.text.end);
  auto literal = std::ranges::lower_bound(article.literals, piece.text.begin, {},
                                          [](const TextRange& range) { return range.end; });
  std::size_t arabic = 0, others = 0;
  glyphs_.reserve(piece.text.bytes());
  for (std::size_t at = piece.text.begin; at < text.size();) {
    Glyph glyph{0, static_cast<std::uint32_t>(at)};
    while (literal != article.literals.end() && literal->end <= at) ++literal;
    const bool in_literal = literal != article.literals.end() && literal->begin <= at;
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead >= 0xC2 && lead < 0xE0) {  // The text is valid UTF-8.
      glyph.c = (lead & 0x1Fu) << 6 | (static_cast<unsigned char>(text[at + 1]) & 0x3Fu);
      at += 2;
    } else if (lead < 0x80) {
      glyph.c = lead;
      ++at;
    } else {
      glyph.c = next_code_point(text, at);
    }
    glyph.kind = kind_of(glyph.c);
    if (in_literal && !glyph.is(GlyphKind::kSpace)) glyph.kind = GlyphKind::kOther;
    arabic += glyph.is(GlyphKind::kArabic);
    others += glyph.is(GlyphKind::kLetter);
    glyphs_.push_back(glyph);
  }
  edge_.at = piece.text.end;
  arabic_ = arabic > 0 && arabic >= others;
}

std::size_t Glyphs::solid_before(std::size_t index) const {
  do --index;
  while (index < size() &&
         (glyphs_[index].is(GlyphKind::kSpace) || glyphs_[index].is_vowel_mark()));
  return index;
}

std::size_t Glyphs::solid_behind(std::size_t index) const {
  do ++index;
  while (index < size() &&
         (glyphs_[index].is(GlyphKind::kSpace) || glyphs_[index].is_vowel_mark()));
  return index;
}

std::size_t Glyphs::letters_before(std::size_t index) const {
  std::size_t letters = 0;
  for (std::size_t i = index - 1; i < size(); --i) {
    const Glyph& glyph = glyphs_[i];
    if (!glyph.is(GlyphKind::kArabic) && !glyph.is(GlyphKind::kLetter)) break;
    letters += !glyph.is_vowel_mark();
  }
  return letters;
}

std::size_t Glyphs::letters_from(std::size_t index) const {
  std::size_t letters = 0;
  for (std::size_t i = index; i < size(); ++i) {
    const Glyph& glyph = glyphs_[i];
    if (!glyph.is(GlyphKind::kArabic) && !glyph.is(GlyphKind::kLetter)) break;
    letters += !glyph.is_vowel_mark();
  }
  return letters;
}

std::vector<Glyphs::Pair> Glyphs::pairs() const {
  std::vector<Pair> pairs;
  std::vector<std::size_t> open;
  constexpr std::u32string_view kOpening = U"([{«‹", kClosing = U")]}»›";
  for (std::size_t i = 0; i < size(); ++i) {
    if (glyphs_[i].is(GlyphKind::kOpen)) open.push_back(i);
    if (!glyphs_[i].is(GlyphKind::kClose) || open.empty()) continue;
    const std::size_t kind = kClosing.find(glyphs_[i].c);
    if (kind != kClosing.npos && glyphs_[open.back()].c == kOpening[kind]) {
      pairs.push_back({open.back(), i});
    }
    open.pop_back();
  }
  return pairs;
}

std::vector<Glyphs> read_glyphs(const Article& article) {
  std::vector<Glyphs> all(article.pieces.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Piece& piece = article.pieces[i];
    if (piece.prose() && is_read_once(article, piece)) all[i].read(article, piece);
  }
  return all;
}

bool is_arabic(const ArticleCase& article_case) {
  return article_case.language != nullptr && article_case.language->tag() == "ar";
}

bool is_english(const ArticleCase& article_case) {
  if (article_case.language == nullptr || article_case.language->tag() != "en") return false;
  const std::string_view text = article_case.article.text;
  std::size_t accents = 0;
  for (std::size_t at = text.find("é"); at != text.npos; at = text.find("é", at + 1)) ++accents;
  return 100 * accents <= article_case.article.words.size();
}

bool is_read_once(const Article& article, const Piece& piece) {
  if (piece.kind != PieceKind::kTitle) return true;
  const TextRange place = article.map.source(piece.text);
  return place.bytes() == 0 || std::ranges::none_of(article.pieces, [&](const Piece& other) {
           return other.kind == PieceKind::kHeading && article.map.source(other.text) == place;
         });
}

ArticleFinding& propose(ArticleFindings& findings, const Article& article, TextRange range,
                        std::string_view replacement) {
  const std::string_view text = article.text;
  const TextRange shown = with_words(text, range);
  std::string wrong(slice(text, shown));
  std::string right(slice(text, {shown.begin, range.begin}));
  right += replacement;
  right += slice(text, {range.end, shown.end});
  ArticleFinding& finding = findings.at(range);
  finding.replacement = replacement;
  finding.finding.key = wrong;
  finding.finding.values = {{"wrong", std::move(wrong)}, {"right", std::move(right)}};
  return finding;
}

void propose_safe(ArticleFindings& findings, const Article& article, TextRange range,
                  std::string_view replacement) {
  propose(findings, article, range, replacement).safe = true;
}

}  // namespace dalil
