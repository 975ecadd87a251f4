#include "analyzer/structured/json_text.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/utf8.h"

namespace dalil {
namespace {

using Kind = JsonValue::Kind;

bool is_json_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_' || c == '$' ||
         static_cast<unsigned char>(c) >= 0x80;
}

constexpr std::string_view kOpenings[] = {"\xEF\xBB\xBF", "<!--",          "//<![CDATA[",
                                          "// <![CDATA[", "/*<![CDATA[*/", "/* <![CDATA[ */",
                                          "<![CDATA["};
constexpr std::string_view kEndings[] = {"//]]>", "// ]]>", "/*]]>*/", "/* ]]> */",
                                         "]]>",   "//-->",  "// -->",  "-->"};
constexpr std::string_view kQuoteMarks[] = {"'", "“", "”", "„", "‘", "’", "«", "»", "`", "″"};

/// Takes off what stands before and behind the JSON; offsets stay those of the whole text.
std::pair<std::size_t, std::size_t> inner_range(std::string_view text) {
  std::size_t begin = 0, end = text.size();
  for (bool again = true; again;) {
    while (begin < end && is_json_space(text[begin])) ++begin;
    while (end > begin && is_json_space(text[end - 1])) --end;
    again = false;
    for (const std::string_view mark : kOpenings) {
      if (again || !text.substr(begin, end - begin).starts_with(mark)) continue;
      begin += mark.size();
      again = true;
    }
    for (const std::string_view mark : kEndings) {
      if (again || !text.substr(begin, end - begin).ends_with(mark)) continue;
      end -= mark.size();
      again = true;
    }
  }
  return {begin, end};
}

class Reader {
 public:
  Reader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  JsonReading run() {
    JsonReading reading;
    if (at_ == text_.size()) {
      fail(JsonFault::kEmpty);
    } else if (value(reading.value, 0)) {
      skip_space();
      if (at_ != text_.size())
        fail(rest().starts_with("//") || rest().starts_with("/*") ? JsonFault::kComment
                                                                  : JsonFault::kExtra);
    }
    reading.fault = fault_;
    reading.at = static_cast<std::uint32_t>(fault_at_);
    const bool scalar = !reading.value.is(Kind::kObject) && !reading.value.is(Kind::kArray);
    if (fault_ == JsonFault::kNone && scalar) {
      reading.fault = JsonFault::kNoObject;
      reading.at = reading.value.at;
    }
    return reading;
  }

 private:
  std::string_view rest() const { return text_.substr(at_); }
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool at_end() const { return at_ == text_.size(); }

  void skip_space() {
    while (!at_end() && is_json_space(text_[at_])) ++at_;
  }

  bool fail(JsonFault fault) { return fail(fault, at_); }
  bool fail(JsonFault fault, std::size_t at) {
    if (fault_ == JsonFault::kNone) {
      fault_ = fault;
      fault_at_ = at;
    }
    return false;
  }

  /// What else stands where a value, a name or a mark should.
  JsonFault strange(JsonFault otherwise) const {
    const std::string_view next = rest();
    if (next.empty()) return JsonFault::kUnclosed;
    if (next.starts_with("{{") || next.starts_with("{%")) return JsonFault::kTemplate;
    if (next.front() == '%' || next.starts_with("<?") || next.starts_with("<%")) {
      return JsonFault::kTemplate;
    }
    if (next.starts_with("&quot;") || next.starts_with("&#")) return JsonFault::kEntity;
    if (next.starts_with("//") || next.starts_with("/*")) return JsonFault::kComment;
    if (next.front() == '<') return JsonFault::kMarkup;
    for (const std::string_view mark : kQuoteMarks) {
      if (next.starts_with(mark)) return JsonFault::kQuotes;
    }
    return otherwise;
  }

  bool value(JsonValue& out, int depth) {
    skip_space();
    out.at = static_cast<std::uint32_t>(at_);
    const char c = peek();
    switch (c) {
      case '{':
      case '[':
        return depth == kMaxJsonDepth ? fail(JsonFault::kDepth) : list(out, depth);
      case '"':
        out.kind = Kind::kString;
        return string(out.text);
      case ',':
      case '}':
      case ']':
      case ':':
        return fail(JsonFault::kMissingValue);
      default:
        break;
    }
    if (c == '-' || c == '+' || c == '.' || is_digit(c)) return number(out);
    if (is_word(c) && strange(JsonFault::kBareWord) == JsonFault::kBareWord) return word(out);
    return fail(strange(JsonFault::kBareWord));
  }

  /// An object or an array: the same but for the names.
  bool list(JsonValue& out, int depth) {
    const bool object = peek() == '{';
    const char end = object ? '}' : ']';
    const std::size_t begin = at_++;
    out.kind = object ? Kind::kObject : Kind::kArray;
    if (object && (peek() == '{' || peek() == '%')) return fail(JsonFault::kTemplate, begin);
    for (bool first = true;; first = false) {
      skip_space();
      if (peek() == end && !at_end()) {
        if (!first) return fail(JsonFault::kTrailingComma, comma_);
        break;
      }
      JsonMember& member = out.members.emplace_back();
      member.at = static_cast<std::uint32_t>(at_);
      if (object && !name(member.name, first)) return false;
      if (!value(member.value, depth + 1)) return false;
      const std::size_t after = at_;
      skip_space();
      if (peek() == end && !at_end()) break;
      if (peek() != ',') return fail(separator_fault(member.value, after));
      comma_ = at_++;
    }
    ++at_;
    return true;
  }

  bool name(std::string& out, bool first) {
    if (peek() != '"') {
      if (peek() == ']' || (peek() == ',' && !at_end())) {
        return fail(peek() == ',' ? JsonFault::kMissingValue
                    : first       ? JsonFault::kBracket
                                  : JsonFault::kTrailingComma);
      }
      return fail(strange(JsonFault::kBareWord));
    }
    if (!string(out)) return false;
    skip_space();
    if (peek() == ':') {
      ++at_;
      return true;
    }
    return fail(strange(JsonFault::kMissingColon));
  }

  /// What is wrong where a comma or an end should stand; the value before it ended at `after`.
  JsonFault separator_fault(const JsonValue& before, std::size_t after) const {
    if (at_end()) return JsonFault::kUnclosed;
    if (peek() == '}' || peek() == ']') return JsonFault::kBracket;
    // The text went on where it seemed to end: "He said "yes"".
    if (before.is(Kind::kString) && after == at_ && is_word(peek())) return JsonFault::kInnerQuote;
    return strange(peek() == ':' ? JsonFault::kBracket : JsonFault::kMissingComma);
  }

  bool word(JsonValue& out) {
    const std::size_t begin = at_;
    while (!at_end() && is_word(text_[at_])) ++at_;
    const std::string_view found = text_.substr(begin, at_ - begin);
    if (found == "null") return true;
    if (found == "true" || found == "false") {
      out.kind = Kind::kBool;
      out.text = found;
      return true;
    }
    // Arabic and Persian digits: U+0660 to U+0669 and U+06F0 to U+06F9.
    const bool digits = found.size() >= 2 && ((found[0] == '\xD9' && found[1] >= '\xA0') ||
                                              (found[0] == '\xDB' && found[1] >= '\xB0'));
    return fail(digits ? JsonFault::kNumber : JsonFault::kBareWord, begin);
  }

  bool number(JsonValue& out) {
    const std::size_t begin = at_;
    const auto digits = [&] {
      const std::size_t from = at_;
      while (is_digit(peek())) ++at_;
      return at_ - from;
    };
    if (peek() == '-') ++at_;
    const std::size_t whole = at_;
    const std::size_t count = digits();
    bool good = count == 1 || (count > 1 && text_[whole] != '0');
    if (peek() == '.') {
      ++at_;
      good = digits() > 0 && good;
    }
    if (peek() == 'e' || peek() == 'E') {
      ++at_;
      if (peek() == '+' || peek() == '-') ++at_;
      good = digits() > 0 && good;
    }
    if (!good || (!at_end() && is_word(peek()))) return fail(JsonFault::kNumber, begin);
    out.kind = Kind::kNumber;
    out.text = text_.substr(begin, at_ - begin);
    return true;
  }

  bool string(std::string& out) {
    const std::size_t begin = at_++;
    while (true) {
      std::size_t run = at_;
      while (run < text_.size() && text_[run] != '"' && text_[run] != '\\' &&
             static_cast<unsigned char>(text_[run]) >= 0x20) {
        ++run;
      }
      out.append(text_, at_, run - at_);
      at_ = run;
      if (at_end()) return fail(JsonFault::kUnclosed, begin);
      const char c = text_[at_];
      if (c == '"') {
        ++at_;
        return true;
      }
      if (c != '\\') return fail(JsonFault::kLineBreak);
      if (!escape(out)) return false;
    }
  }

  bool escape(std::string& out) {
    constexpr std::string_view kNames = "\"\\/bfnrt", kMeanings = "\"\\/\b\f\n\r\t";
    const std::size_t begin = at_++;
    if (const std::size_t i = kNames.find(peek()); i != kNames.npos && !at_end()) {
      out += kMeanings[i];
      ++at_;
      return true;
    }
    std::optional<std::uint32_t> unit = code_unit();
    if (!unit) return fail(JsonFault::kEscape, begin);
    char32_t c = *unit;
    if (c >= 0xD800 && c < 0xDC00 && rest().starts_with('\\')) {
      const std::size_t second = at_++;
      const std::optional<std::uint32_t> low = code_unit();
      if (low && *low >= 0xDC00 && *low < 0xE000) {
        c = 0x10000 + ((c - 0xD800) << 10) + (*low - 0xDC00);
      } else {
        at_ = second;
      }
    }
    append_utf8(out, c);
    return true;
  }

  /// "u0645", of which the backslash has been read.
  std::optional<std::uint32_t> code_unit() {
    if (peek() != 'u' || text_.size() - at_ < 5) return std::nullopt;
    std::uint32_t unit = 0;
    for (std::size_t i = 1; i <= 4; ++i) {
      const char c = text_[at_ + i];
      const char lower = static_cast<char>(c | 0x20);
      if (is_digit(c)) {
        unit = unit * 16 + static_cast<std::uint32_t>(c - '0');
      } else if (lower >= 'a' && lower <= 'f') {
        unit = unit * 16 + static_cast<std::uint32_t>(lower - 'a' + 10);
      } else {
        return std::nullopt;
      }
    }
    at_ += 5;
    return unit;
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t comma_ = 0;  ///< The last one.
  JsonFault fault_ = JsonFault::kNone;
  std::size_t fault_at_ = 0;
};

}  // namespace

const JsonValue* JsonValue::find(std::string_view name) const {
  if (kind != Kind::kObject) return nullptr;
  const auto found = std::ranges::find(members, name, &JsonMember::name);
  return found == members.end() ? nullptr : &found->value;
}

std::string_view name_of(JsonFault fault) {
  constexpr std::string_view kNames[] = {
      "none",          "empty",    "trailing_comma", "missing_comma", "missing_colon",
      "missing_value", "quotes",   "inner_quote",    "line_break",    "escape",
      "unclosed",      "bracket",  "bare_word",      "number",        "entity",
      "comment",       "template", "markup",         "extra",         "depth",
      "no_object"};
  return kNames[static_cast<std::size_t>(fault)];
}

JsonReading read_json(std::string_view text) {
  const auto [begin, end] = inner_range(text);
  return Reader(text.substr(0, end), begin).run();
}

}  // namespace dalil
