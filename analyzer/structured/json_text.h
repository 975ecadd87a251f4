// JSON with the place of every value, and what is wrong with text that is not JSON in the words of
// the one who wrote it: "a comma is missing", not "unexpected token".
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dalil {

/// Levels of arrays and objects in one another; deeper text is not read.
inline constexpr int kMaxJsonDepth = 64;

struct JsonMember;

/// A value of RFC 8259.
struct JsonValue {
  enum class Kind : std::uint8_t { kNull, kBool, kNumber, kString, kArray, kObject };
  Kind kind = Kind::kNull;
  std::uint32_t at = 0;             ///< Offset in the text.
  std::string text;                 ///< A string's value; numbers and booleans as written.
  std::vector<JsonMember> members;  ///< Of objects in order; of arrays with empty names.

  /// The first member of that name, or nullptr.
  const JsonValue* find(std::string_view name) const;
  bool is(Kind other) const { return kind == other; }
};

struct JsonMember {
  std::string name;
  std::uint32_t at = 0;  ///< Of the name; in arrays of the value.
  JsonValue value;
};

enum class JsonFault : std::uint8_t {
  kNone,
  kEmpty,          ///< Nothing but white space.
  kTrailingComma,  ///< A comma before } or ].
  kMissingComma,
  kMissingColon,
  kMissingValue,  ///< A comma or colon that nothing follows.
  kQuotes,        ///< ' or “ where " must stand.
  kInnerQuote,    ///< A " within a text, which ends it too early.
  kLineBreak,     ///< A line break, a tab or another control character in a text.
  kEscape,        ///< A backslash with something that it cannot stand before.
  kUnclosed,      ///< The text ends before what is open is closed.
  kBracket,       ///< ] where } must stand, or the reverse.
  kBareWord,      ///< A name or value without quotes.
  kNumber,        ///< 012, +1, .5, 1., ١٢
  kEntity,        ///< &quot; and its like: HTML's escapes in a script.
  kComment,
  kTemplate,  ///< {{ or {% that nobody filled in.
  kMarkup,    ///< < outside a text.
  kExtra,     ///< Something behind the end.
  kDepth,     ///< Over kMaxJsonDepth.
  kNoObject   ///< A lone text or number: nothing that describes anything.
};

/// Lower-case names with underscores: "trailing_comma".
std::string_view name_of(JsonFault fault);

struct JsonReading {
  JsonValue value;  ///< Whole only where there is no fault.
  JsonFault fault = JsonFault::kNone;
  std::uint32_t at = 0;  ///< Of the fault.
};

/// Reads `text` (UTF-8) as RFC 8259 says. A byte order mark, HTML comment marks and CDATA marks
/// around it are passed over, as those that read structured data do.
JsonReading read_json(std::string_view text);

}  // namespace dalil
