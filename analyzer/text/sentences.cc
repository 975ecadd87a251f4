#include "analyzer/text/sentences.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "analyzer/text/fold.h"
#include "analyzer/text/lexicon.h"
#include "analyzer/text/word_class.h"
#include "core/utf8.h"

namespace dalil {
namespace {

enum class Mark : std::uint8_t {
  kNone,
  kDot,
  kEllipsis,
  kStrong,  ///< Ends a sentence whatever it stands behind: ! ? ؟ 。
  kLine
};

Mark mark_of(char32_t c) {
  switch (c) {
    case '.':
      return Mark::kDot;
    case '!':
    case '?':
    case 0x61F:  // ؟
    case 0x6D4:  // ۔
      return Mark::kStrong;
    case 0x2026:
      return Mark::kEllipsis;
    case '\n':
    case '\r':
    case 0x85:
    case 0x2028:
    case 0x2029:
      return Mark::kLine;
    default:
      break;
  }
  if (c < 0x589 || (c >= 0x600 && c < 0x6FF) || (c >= 0x3040 && c < 0xD800)) return Mark::kNone;
  const auto kind = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_SENTENCE_BREAK);
  return kind == U_SB_STERM ? Mark::kStrong : Mark::kNone;
}

/// True for bytes that cannot open a mark: most of them.
constexpr bool is_plain(std::uint8_t byte) {
  if (byte < 0x80)
    return byte > '?' || (byte > '.' && byte < '?') || (byte > '!' && byte < '.') || byte == ' ';
  if (byte < 0xC0) return true;  // inside a code point that was plain at its first byte
  return byte < 0xE0 && byte != 0xC2 && byte != 0xD6 && byte != 0xD8 && byte != 0xDB &&
         byte != 0xDC;
}

constexpr auto kPlain = [] {
  std::array<bool, 256> plain{};
  for (std::size_t i = 0; i < plain.size(); ++i) plain[i] = is_plain(static_cast<std::uint8_t>(i));
  return plain;
}();

bool closes(char32_t c) {
  if (c == '"' || c == '\'') return true;
  const auto category = u_charType(static_cast<UChar32>(c));
  return category == U_END_PUNCTUATION || category == U_FINAL_PUNCTUATION || c == 0x201D;
}

bool goes_on(char32_t c) {  // SContinue, as far as writers use it behind a closing mark
  return c == ',' || c == 0x60C || c == ';' || c == 0x61B || c == ':' || c == '-' || c == 0x3001 ||
         c == 0xFF0C;
}

/// White space, and the invisible controls that stray between sentences.
bool is_blank(char32_t c) {
  return is_space(c) || c == 0x61C || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

bool is_content(WordClass c) {
  return c == WordClass::kLetter || c == WordClass::kArabic || c == WordClass::kHebrew ||
         c == WordClass::kNumeric || c == WordClass::kDictionary;
}

bool is_arabic(char32_t c) { return word_class(c) == WordClass::kArabic; }

class SentenceScanner {
 public:
  SentenceScanner(std::string_view text, TextRange block, const LanguagePack* pack,
                  std::vector<TextRange>& out)
      : text_(text.substr(0, block.end)),
        pack_(pack),
        out_(out),
        begin_(block.begin),
        first_(out.size()) {}

  void run() {
    std::size_t at = begin_;
    while (at < text_.size()) {
      if (kPlain[static_cast<std::uint8_t>(text_[at])]) {
        ++at;
        continue;
      }
      const std::size_t mark_begin = at;
      const Mark mark = mark_of(next_code_point(text_, at));
      if (mark == Mark::kNone) continue;
      if (mark == Mark::kLine) {
        emit(mark_begin);
        begin_ = at;
        first_ = out_.size();
        continue;
      }
      const Tail tail = take_tail(mark_begin, at, mark);
      at = tail.end;
      if (ends(mark_begin, tail)) {
        emit(at);
        begin_ = at;
      }
    }
    emit(text_.size());
  }

 private:
  /// The marks that stand together with the first one.
  struct Tail {
    Mark mark;
    std::size_t end;
    bool closed = false;  ///< By a quote or bracket.
    bool spaced = false;  ///< What follows is white space, or nothing.
  };

  char32_t peek(std::size_t at) const {
    return at < text_.size() ? next_code_point(text_, at) : U'\n';
  }

  std::size_t after(std::size_t at) const {
    next_code_point(text_, at);
    return at;
  }

  std::size_t skip_spaces(std::size_t at) const {
    while (at < text_.size() && is_space(peek(at)) && mark_of(peek(at)) != Mark::kLine) {
      at = after(at);
    }
    return at;
  }

  /// Behind `[12]`, the reference of encyclopedias, else `at`.
  std::size_t skip_reference(std::size_t at) const {
    if (peek(at) != '[') return at;
    std::size_t digits = at + 1;
    while (digits < text_.size() && text_[digits] >= '0' && text_[digits] <= '9') ++digits;
    return digits > at + 1 && peek(digits) == ']' ? digits + 1 : at;
  }

  Tail take_tail(std::size_t mark_begin, std::size_t at, Mark mark) const {
    Tail tail{mark, at};
    for (;;) {
      const std::size_t behind = skip_spaces(tail.end);
      const bool spaced = behind > tail.end;
      const char32_t c = peek(behind);
      const Mark next = behind < text_.size() ? mark_of(c) : Mark::kLine;
      if (next == Mark::kLine) break;
      if (next != Mark::kNone) {
        if (spaced && next != Mark::kStrong) break;  // `.NET`, or dots that lead somewhere
        if (next == Mark::kStrong) tail.mark = Mark::kStrong;
        if (next != Mark::kStrong && tail.mark != Mark::kStrong) tail.mark = Mark::kEllipsis;
        tail.end = after(behind);
      } else if (closes(c) && (!spaced || (c != '"' && c != '\''))) {
        tail.closed = true;
        tail.end = after(behind);
      } else if (!spaced && skip_reference(behind) > behind) {
        tail.end = skip_reference(behind);
      } else if (spaced && goes_on(c) && c != '-' && is_space(peek(after(behind)))) {
        tail.end = after(behind);  // a stray comma: it opens no sentence
      } else {
        break;
      }
    }
    tail.spaced = tail.end >= text_.size() || is_space(peek(tail.end));
    if (tail.end == mark_begin) tail.end = at;
    return tail;
  }

  bool ends(std::size_t mark_begin, const Tail& tail) const {
    const char32_t next = peek(tail.end);
    if (!tail.spaced && goes_on(next)) return false;
    const std::size_t behind = skip_spaces(tail.end);
    if (behind >= text_.size() || mark_of(peek(behind)) == Mark::kLine) return true;
    switch (tail.mark) {
      case Mark::kNone:
      case Mark::kLine:
        return true;
      case Mark::kStrong:
        // `?page=2` goes on, as far as ASCII stands on both sides.
        if (!tail.spaced && next < 0x80 && static_cast<std::uint8_t>(text_[mark_begin]) < 0x80) {
          return false;
        }
        return !(tail.closed && next_is_lower(behind));
      case Mark::kEllipsis:
        return tail.spaced && !next_is_lower(behind);
      case Mark::kDot:
        return dot_ends(mark_begin, tail, behind);
    }
    return true;
  }

  bool dot_ends(std::size_t mark_begin, const Tail& tail, std::size_t behind) const {
    const std::string_view token = token_before(mark_begin);
    if (code_points(token) < 2 || is_abbreviation(token)) return false;
    if (is_list_number(token, mark_begin)) return false;
    if (tail.spaced) return !next_is_lower(behind);
    // No space behind: an end where either side is Arabic, but example.com and 3.14 go on.
    const char32_t next = peek(tail.end);
    if (!is_content(word_class(next))) return false;
    return is_arabic(next) || is_arabic(last_letter(token));
  }

  /// What stands before a full stop back to the last space, without opening marks.
  std::string_view token_before(std::size_t mark) const {
    // No abbreviation is longer; a URL of many dots is not gone through again for each of them.
    constexpr std::size_t kLongest = 256;
    std::size_t at = mark;
    const std::size_t least = mark - std::min(mark - begin_, kLongest);
    while (at > least && static_cast<std::uint8_t>(text_[at - 1]) > ' ') --at;
    while (at < mark && (static_cast<std::uint8_t>(text_[at]) & 0xC0) == 0x80) ++at;
    std::string_view token = text_.substr(at, mark - at);
    if (const std::size_t nbsp = token.rfind("\u00A0"); nbsp != token.npos) {
      token.remove_prefix(nbsp + 2);
    }
    while (!token.empty()) {
      std::size_t next = 0;
      if (is_content(word_class(next_code_point(token, next)))) break;
      token.remove_prefix(next);
    }
    return token;
  }

  static char32_t last_letter(std::string_view token) {
    char32_t last = 0;
    for (std::size_t at = 0; at < token.size();) {
      const char32_t c = next_code_point(token, at);
      if (is_content(word_class(c))) last = c;
    }
    return last;
  }

  bool is_abbreviation(std::string_view token) const {
    if (token.size() > 24) return false;
    std::string folded = fold(token, Fold::kL2);
    if (code_points(folded) < 2) return true;  // an initial: `J. Smith`, `هـ.`
    if (pack_ == nullptr) return false;
    folded += '.';
    if (pack_->contains(List::kAbbreviations, folded)) return true;
    std::size_t first = 0;
    next_code_point(folded, first);
    return pack_->contains(List::kProclitics, std::string_view(folded).substr(0, first)) &&
           pack_->contains(List::kAbbreviations, std::string_view(folded).substr(first));
  }

  /// `12.` at the head of a sentence counts an item.
  bool is_list_number(std::string_view token, std::size_t mark) const {
    const std::size_t begin = mark - token.size();
    for (std::size_t at = begin_; at < begin;) {
      if (is_content(word_class(next_code_point(text_, at)))) return false;
    }
    for (std::size_t at = 0; at < token.size();) {
      if (word_class(next_code_point(token, at)) != WordClass::kNumeric) return false;
    }
    return true;
  }

  bool next_is_lower(std::size_t at) const {
    while (at < text_.size() && !is_content(word_class(peek(at)))) {
      if (mark_of(peek(at)) != Mark::kNone) return false;
      at = after(at);
    }
    return at < text_.size() && u_islower(static_cast<UChar32>(peek(at))) != 0;
  }

  /// Puts out the sentence from begin_ to `end`; marks without a word go to the one before.
  void emit(std::size_t end) {
    std::size_t begin = begin_;
    bool has_content = false;
    for (std::size_t at = begin; at < end && !has_content;) {
      has_content = is_content(word_class(next_code_point(text_, at)));
    }
    while (begin < end && is_blank(peek(begin))) begin = after(begin);
    while (end > begin) {
      std::size_t last = end - 1;
      while (last > begin && (static_cast<std::uint8_t>(text_[last]) & 0xC0u) == 0x80) --last;
      if (!is_blank(peek(last))) break;
      end = last;
    }
    if (begin == end) return;
    const auto to = static_cast<std::uint32_t>(end);
    if (has_content) {
      out_.push_back({static_cast<std::uint32_t>(begin), to});
    } else if (out_.size() > first_) {
      out_.back().end = to;
    }
  }

  std::string_view text_;
  const LanguagePack* pack_;
  std::vector<TextRange>& out_;
  std::size_t begin_;
  std::size_t first_;  ///< Sentences before it stand in other lines.
};

}  // namespace

void append_sentences(std::string_view text, TextRange block, const LanguagePack* pack,
                      std::vector<TextRange>& out) {
  SentenceScanner(text, block, pack, out).run();
}

}  // namespace dalil
