#include "analyzer/keywords/import_numbers.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "analyzer/text/fold.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::size_t kLongest = 60;  // Bytes; what is longer is a text.

struct Scale {
  std::string_view suffix;  // At L1: case folded.
  double factor;
};
constexpr Scale kScales[] = {
    {"k", 1e3},     {"m", 1e6},    {"b", 1e9},   {"tsd.", 1e3}, {"mio.", 1e6},   {"mio", 1e6},
    {"mil", 1e3},   {"bin", 1e3},  {"ألف", 1e3}, {"الف", 1e3},  {"آلاف", 1e3},   {"هزار", 1e3},
    {"مليون", 1e6}, {"тыс.", 1e3}, {"тыс", 1e3}, {"млн", 1e6},  {"ملايين", 1e6}, {"ميليون", 1e6}};

bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }

bool is_passed_over(char32_t c) {
  return is_space(c) || c == '\'' || c == 0x2019 || c == '%' || c == 0x66A || c == '<' ||
         c == '>' || c == '~' || c == '+' || c == '$' || (c >= 0x20A0 && c <= 0x20CF) ||
         c == 0xA3 || c == 0xA5;
}

/// Of `digits` with the separators . and , alone; the comma and full stop of one number.
std::optional<double> value_of(const std::string& digits, NumberKind kind) {
  const auto dots = std::ranges::count(digits, '.'), commas = std::ranges::count(digits, ',');
  char decimal = 0;
  if (dots > 0 && commas > 0) {
    decimal = digits[digits.find_last_of(".,")];
    if ((decimal == '.' ? dots : commas) > 1) return std::nullopt;
  } else if (dots + commas == 1) {
    const std::size_t at = digits.find_first_of(".,");
    const bool of_thousands = digits.size() - at == 4 && at >= 1 && at <= 3 && digits[0] != '0';
    if (!of_thousands || kind == NumberKind::kDecimal) decimal = digits[at];
  }
  double value = 0, place = 0;
  std::size_t count = 0;
  for (const char c : digits) {
    if (c >= '0' && c <= '9') {
      ++count;
      if (place > 0) {
        value += (c - '0') * place;
        place /= 10;
      } else {
        value = value * 10 + (c - '0');
      }
    } else if (c == decimal) {
      place = 0.1;
    }
  }
  if (count == 0) return std::nullopt;
  return value;
}

}  // namespace

std::optional<double> parse_number(std::string_view cell, NumberKind kind) {
  if (cell.empty() || cell.size() > kLongest) return std::nullopt;
  const std::string folded = fold(cell, Fold::kL1);
  std::string digits, letters;
  bool signed_off = false;  // Behind the first number of a range.
  for (std::size_t at = 0; at < folded.size() && !signed_off;) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(folded, at);
    if (c >= '0' && c <= '9') {
      if (!letters.empty()) return std::nullopt;
      digits += static_cast<char>(c);
    } else if (c == '.' || c == ',') {
      (letters.empty() ? digits : letters) += static_cast<char>(c);
    } else if (c == 0x66B) {  // ٫ is a decimal mark wherever it stands
      digits += '.';
      kind = NumberKind::kDecimal;
    } else if (c == 0x66C) {  // ٬ never is
      continue;
    } else if (is_dash(c)) {
      if (digits.empty()) return std::nullopt;
      signed_off = true;
    } else if (!is_passed_over(c)) {
      if (digits.empty()) return std::nullopt;
      letters.append(folded, begin, at - begin);
    }
  }
  const std::optional<double> value = value_of(digits, kind);
  if (!value || letters.empty()) return value;
  const auto scale = std::ranges::find(kScales, letters, &Scale::suffix);
  if (scale == std::end(kScales)) return std::nullopt;
  // 1.5K is no 15,000.
  return *value_of(digits, NumberKind::kDecimal) * scale->factor;
}

}  // namespace dalil
