#include "analyzer/keywords/import_numbers.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

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
    {"k", 1e3},         {"m", 1e6},      {"b", 1e9},       {"thousand", 1e3}, {"million", 1e6},
    {"millions", 1e6},  {"tsd.", 1e3},   {"tausend", 1e3}, {"mio.", 1e6},     {"mio", 1e6},
    {"millionen", 1e6}, {"mille", 1e3},  {"mil", 1e3},     {"millón", 1e6},   {"millones", 1e6},
    {"bin", 1e3},       {"milyon", 1e6}, {"ألف", 1e3},     {"الف", 1e3},      {"آلاف", 1e3},
    {"مليون", 1e6},     {"ملايين", 1e6}, {"ميليون", 1e6},  {"هزار", 1e3},     {"لاكه", 1e5},
    {"ملين", 1e6},      {"كروڑ", 1e7},   {"אלף", 1e3},     {"אלפים", 1e3},    {"מיליון", 1e6},
    {"тыс.", 1e3},      {"тыс", 1e3},    {"млн", 1e6}};

// Between the ends of a range, and before the lower one.
constexpr std::string_view kTo[] = {" إلى ", " الى ", " حتى ", " to ", " bis ", " à ",
                                    " a ",   " ila ", " تا ",  " سے ", " עד "};
constexpr std::string_view kFrom[] = {"من ", "from ", "von ", "de ", "از "};

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

/// One number of a cell, as written.
struct Amount {
  std::string digits, letters;  ///< The letters stand behind the digits.
  NumberKind kind = NumberKind::kCount;

  /// 1 without letters; 0 where they are no scale.
  double factor() const {
    if (letters.empty()) return 1;
    const auto scale = std::ranges::find(kScales, letters, &Scale::suffix);
    return scale == std::end(kScales) ? 0 : scale->factor;
  }
  /// 1.5K is no 15,000.
  std::optional<double> value(double scale) const {
    const std::optional<double> read = value_of(digits, scale > 1 ? NumberKind::kDecimal : kind);
    if (!read || scale <= 0) return std::nullopt;
    return *read * scale;
  }
};

/// nullopt where the text is anything but one number, or nothing.
std::optional<Amount> read_amount(std::string_view folded, NumberKind kind) {
  Amount amount{.kind = kind};
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(folded, at);
    if (c >= '0' && c <= '9') {
      if (!amount.letters.empty()) return std::nullopt;
      amount.digits += static_cast<char>(c);
    } else if (c == '.' || c == ',') {
      (amount.letters.empty() ? amount.digits : amount.letters) += static_cast<char>(c);
    } else if (c == 0x66B) {  // ٫ is a decimal mark wherever it stands
      amount.digits += '.';
      amount.kind = NumberKind::kDecimal;
    } else if (c != 0x66C && !is_passed_over(c)) {  // ٬ never is
      if (amount.digits.empty()) return std::nullopt;
      amount.letters.append(folded, begin, at - begin);
    }
  }
  return amount;
}

/// Where a range goes on: behind a dash or a word such as "to"; the end where it is none.
std::pair<std::size_t, std::size_t> range_mark(std::string_view folded) {
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    if (is_dash(next_code_point(folded, at))) return {begin, at};
  }
  for (const std::string_view word : kTo) {
    const std::size_t found = folded.find(word);
    if (found != folded.npos) return {found, found + word.size()};
  }
  return {folded.size(), folded.size()};
}

}  // namespace

std::optional<double> parse_number(std::string_view cell, NumberKind kind) {
  if (cell.empty() || cell.size() > kLongest) return std::nullopt;
  const std::string folded = fold(cell, Fold::kL1);
  std::string_view text = folded;
  const auto [end, next] = range_mark(text);
  for (const std::string_view word : kFrom) {
    if (end < text.size() && text.starts_with(word)) text.remove_prefix(word.size());
  }
  const std::size_t passed = folded.size() - text.size();
  const std::optional<Amount> amount = read_amount(text.substr(0, end - passed), kind);
  if (!amount) return std::nullopt;
  const std::optional<double> value = amount->value(amount->factor());
  if (!value || end == folded.size()) return value;
  const std::optional<Amount> upper = read_amount(std::string_view(folded).substr(next), kind);
  if (!upper || upper->factor() == 0) return std::nullopt;
  // Of 10 – 100 thousand the lower end is ten thousand, but of 100 – 1K it is a hundred.
  if (!amount->letters.empty() || upper->letters.empty()) return value;
  const std::optional<double> scaled = amount->value(upper->factor());
  const std::optional<double> most = upper->value(upper->factor());
  return scaled && most && *scaled < *most ? scaled : value;
}

}  // namespace dalil
