// The characters of running text with their neighbours: what rules about spacing and marks look at.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/article/article_rule.h"

namespace dalil {

enum class GlyphKind : std::uint8_t {
  kEdge,    ///< Before the first and behind the last character of a piece.
  kSpace,   ///< Any white space, NBSP too.
  kArabic,  ///< A letter of the Arabic script, a vowel mark, tatweel.
  kLetter,  ///< A letter of another script.
  kDigit,
  kOpen,       ///< ( [ { « ‹ ﴿
  kClose,      ///< ) ] } » › ﴾
  kQuote,      ///< " ' “ ”: each opens or closes, as Arabic sets “so” and ”so“.
  kMark,       ///< . , ; : ! ? ، ؛ ؟ … ۔
  kInvisible,  ///< Bidi controls, joiners, soft hyphens.
  kOther       ///< Dashes, signs, symbols, and all that stands in literals.
};

struct Glyph {
  char32_t c = 0;
  std::uint32_t at = 0;  ///< Into Article::text.
  GlyphKind kind = GlyphKind::kEdge;

  bool is(GlyphKind other) const { return kind == other; }
  bool is_vowel_mark() const { return (c >= 0x64B && c <= 0x65F) || c == 0x670; }
  /// An end of the piece, or white space.
  bool is_gap() const { return kind == GlyphKind::kEdge || kind == GlyphKind::kSpace; }
};

/// One piece of prose. Indices run from 0 to size(); what lies outside is an edge.
class Glyphs {
 public:
  void read(const Article& article, const Piece& piece);

  std::size_t size() const { return glyphs_.size(); }
  const Glyph& operator[](std::size_t index) const {
    return index < glyphs_.size() ? glyphs_[index] : edge_;  // an index below 0 is a huge one
  }
  /// The range of the glyphs [begin, end).
  TextRange range(std::size_t begin, std::size_t end) const {
    return {(*this)[begin].at, (*this)[end].at};
  }

  /// At least as many letters of the Arabic script as of others, and one of them.
  bool arabic() const { return arabic_; }

  /// Index of the next one before or behind that is neither white space nor vowel mark.
  std::size_t solid_before(std::size_t index) const;
  std::size_t solid_behind(std::size_t index) const;

  /// Letters of the word that ends right before, or begins right at, the index.
  std::size_t letters_before(std::size_t index) const;
  std::size_t letters_from(std::size_t index) const;

  /// Pairs of brackets or quotes that open and close within the piece, in order of their ends.
  struct Pair {
    std::size_t open = 0, close = 0;
  };
  std::vector<Pair> pairs() const;

 private:
  std::vector<Glyph> glyphs_;
  Glyph edge_;
  bool arabic_ = false;
};

/// The glyphs of each of Article::pieces, none for what is no prose; a title that is also the
/// heading is read once.
std::vector<Glyphs> read_glyphs(const Article& article);

/// Calls `visit` with the glyphs of every piece of prose. True where there was one in which Arabic
/// prevails.
template <typename Visit>
bool for_each_prose(const ArticleCase& article_case, Visit&& visit);

/// True where the article's language is Arabic itself: Persian and Urdu have other habits.
bool is_arabic(const ArticleCase& article_case);

/// True for English; not for French that a template calls English, since it sets its marks apart.
bool is_english(const ArticleCase& article_case);

/// A finding whose mend is known. The values `wrong` and `right` show the place before and after
/// with the words around it; `wrong` is the finding's key.
ArticleFinding& propose(ArticleFindings& findings, const Article& article, TextRange range,
                        std::string_view replacement);

/// The same where the mend changes nothing but spacing and marks.
void propose_safe(ArticleFindings& findings, const Article& article, TextRange range,
                  std::string_view replacement);

/// False for a title that stands in the file where a heading does.
bool is_read_once(const Article& article, const Piece& piece);

template <typename Visit>
bool for_each_prose(const ArticleCase& article_case, Visit&& visit) {
  bool arabic = false;
  for (const Glyphs& glyphs : article_case.glyphs) {
    if (glyphs.size() == 0) continue;
    visit(glyphs);
    arabic = arabic || glyphs.arabic();
  }
  return arabic;
}

}  // namespace dalil
