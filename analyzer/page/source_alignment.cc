#include "analyzer/page/source_alignment.h"

#include <algorithm>
#include <charconv>

#include "analyzer/page/ascii.h"
#include "analyzer/page/tag_scanner.h"
#include "core/utf8.h"

namespace dalil {
namespace {

bool is_alphanumeric(char c) { return ascii::is_letter(c) || (c >= '0' && c <= '9'); }

std::uint32_t narrow(std::size_t size) { return static_cast<std::uint32_t>(size); }

class Aligner {
 public:
  Aligner(std::string_view text, std::string_view source, TextRange place, Markup markup,
          PlacedWriter& writer)
      : text_(text),
        source_(source.substr(0, place.end)),
        at_(place.begin),
        markup_(markup),
        writer_(writer) {}

  void run() {
    while (done_ < text_.size() && at_ < source_.size()) {
      if (same_run() || line_end() || reference() || passed_over()) continue;
      break;
    }
    writer_.add(text_.substr(done_));
  }

 private:
  /// Bytes that stand in both, up to what may be markup.
  bool same_run() {
    std::size_t bytes = 0;
    const std::size_t most = std::min(text_.size() - done_, source_.size() - at_);
    while (bytes < most && text_[done_ + bytes] == source_[at_ + bytes] && !special(at_ + bytes)) {
      ++bytes;
    }
    if (bytes == 0) return false;
    writer_.add_same(text_.substr(done_, bytes), narrow(at_));
    done_ += bytes;
    at_ += bytes;
    return true;
  }

  bool special(std::size_t at) const {
    const char c = source_[at];
    if (markup_ == Markup::kRaw) return false;
    return c == '&' || (c == '<' && markup_ == Markup::kText && opens_markup(at));
  }

  bool opens_markup(std::size_t at) const {
    const char next = at + 1 < source_.size() ? source_[at + 1] : ' ';
    return ascii::is_letter(next) || next == '/' || next == '!' || next == '?';
  }

  /// CR LF and CR are LF to the parser, which drops NUL.
  bool line_end() {
    if (source_[at_] == '\0') {
      ++at_;
      return true;
    }
    if (source_[at_] != '\r' || text_[done_] != '\n') return false;
    const std::size_t bytes = source_.substr(at_).starts_with("\r\n") ? 2 : 1;
    add_changed(1, bytes);
    return true;
  }

  void add_changed(std::size_t text_bytes, std::size_t source_bytes) {
    writer_.add_changed(text_.substr(done_, text_bytes), {narrow(at_), narrow(at_ + source_bytes)});
    done_ += text_bytes;
    at_ += source_bytes;
  }

  /// The end of `count` code points of the text.
  std::size_t points_end(int count) const {
    std::size_t end = done_;
    for (; count > 0 && end < text_.size(); --count) next_code_point(text_, end);
    return end;
  }

  bool reference() {
    if (source_[at_] != '&' || markup_ == Markup::kRaw) return false;
    const std::string_view rest = source_.substr(at_);
    std::size_t name = 1;
    const bool numeric = rest.size() > 1 && rest[1] == '#';
    if (numeric) ++name;
    while (name < rest.size() && is_alphanumeric(rest[name])) ++name;
    const bool closed = name < rest.size() && rest[name] == ';';
    if (text_[done_] == '&' && !stands_for_ampersand(rest, name, closed)) {
      writer_.add_same(text_.substr(done_, 1), narrow(at_));
      ++done_;
      ++at_;
      return true;
    }
    if (numeric) {
      add_changed(points_end(1) - done_, numeric_bytes(rest));
    } else {
      named(name + (closed ? 1 : 0));
    }
    return true;
  }

  /// `&#1605;`: the digits, and no more.
  static std::size_t numeric_bytes(std::string_view rest) {
    std::size_t end = 2;
    const bool hex = rest.size() > 2 && ascii::to_lower(rest[2]) == 'x';
    if (hex) ++end;
    const std::string_view digits = hex ? "0123456789abcdefABCDEF" : "0123456789";
    end = std::min(rest.find_first_not_of(digits, end), rest.size());
    return end < rest.size() && rest[end] == ';' ? end + 1 : end;
  }

  /// True for `&amp;` and the like; false for an ampersand that is itself.
  bool stands_for_ampersand(std::string_view rest, std::size_t name, bool closed) const {
    if (rest.size() > 1 && rest[1] == '#') {
      const std::string_view number = rest.substr(0, numeric_bytes(rest));
      std::string_view digits = number.substr(2);
      const bool hex = !digits.empty() && ascii::to_lower(digits.front()) == 'x';
      if (hex) digits.remove_prefix(1);
      int value = 0;
      std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
      return value == '&';
    }
    const std::string_view known = rest.substr(1, 3);
    if (known != "amp" && known != "AMP") return false;
    if (closed && name == 4) return true;
    // Without its semicolon, an attribute's must not go on.
    const char next = rest.size() > 4 ? rest[4] : ' ';
    return markup_ != Markup::kAttribute || !(is_alphanumeric(next) || next == '=');
  }

  /// A named reference is one character or two, and some need no semicolon: the reading is right
  /// with which text and source go on alike.
  void named(std::size_t longest) {
    std::size_t bytes = longest;
    std::size_t end = points_end(1);
    if (!agrees(end, at_ + bytes)) {
      if (agrees(points_end(2), at_ + bytes)) {
        end = points_end(2);
      } else {
        // Names without a semicolon have two to six letters: &lt to &frac12.
        for (std::size_t shorter = std::min<std::size_t>(longest - 1, 7); shorter > 2; --shorter) {
          if (!agrees(end, at_ + shorter)) continue;
          bytes = shorter;
          break;
        }
      }
    }
    add_changed(end - done_, bytes);
  }

  bool agrees(std::size_t text, std::size_t source) const {
    if (text >= text_.size()) return true;
    if (source >= source_.size()) return false;
    const char c = source_[source];
    return c == text_[text] || c == '&' || c == '<' || c == '\r';
  }

  /// A tag that the parser ignored, or a comment.
  bool passed_over() {
    if (markup_ != Markup::kText || source_[at_] != '<') return false;
    const std::string_view rest = source_.substr(at_);
    if (rest.starts_with("<![CDATA[")) {
      at_ += 9;
      return true;
    }
    if (rest.starts_with("<!") || rest.starts_with("<?")) {
      const std::string_view end = rest.starts_with("<!--") ? "-->" : ">";
      const std::size_t close = rest.find(end);
      at_ = close == rest.npos ? source_.size() : at_ + close + end.size();
      return true;
    }
    if (!opens_markup(at_)) return false;
    std::size_t name = at_ + 1;
    while (name < source_.size() && !ascii::is_space(source_[name]) && source_[name] != '>') ++name;
    AttributeCursor attributes(source_, name);
    while (attributes.next()) continue;
    at_ = attributes.complete() ? attributes.end() : source_.size();
    return true;
  }

  std::string_view text_, source_;
  std::size_t done_ = 0;  ///< Of the text.
  std::size_t at_;        ///< In the source.
  Markup markup_;
  PlacedWriter& writer_;
};

}  // namespace

void add_aligned(std::string_view text, std::string_view source, TextRange place, Markup markup,
                 PlacedWriter& writer) {
  Aligner(text, source, place, markup, writer).run();
}

}  // namespace dalil
