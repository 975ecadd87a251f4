#include "analyzer/structured/values.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <utility>

#include "analyzer/page/ascii.h"
#include "analyzer/structured/names.h"
#include "core/utf8.h"

namespace dalil {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Reads a text from left to right.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text) {}

  bool done() const { return rest_.empty(); }
  bool take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  /// Exactly `count` digits.
  std::optional<int> digits(std::size_t count) {
    if (rest_.size() < count) return std::nullopt;
    int value = 0;
    for (const char c : rest_.substr(0, count)) {
      if (!is_digit(c)) return std::nullopt;
      value = value * 10 + (c - '0');
    }
    rest_.remove_prefix(count);
    return value;
  }
  /// Any number of digits; how many.
  std::size_t run() {
    const std::size_t count = std::min(rest_.find_first_not_of("0123456789"), rest_.size());
    rest_.remove_prefix(count);
    return count;
  }

 private:
  std::string_view rest_;
};

/// "10:00:00.5+03:00"; adds to the date.
bool read_time(Cursor& at, IsoDate& date) {
  const auto hour = at.digits(2);
  if (!hour || *hour > 24) return false;
  date.has_time = true;
  date.minutes = *hour * 60;
  const bool extended = at.take(':');
  if (const auto minute = at.digits(2)) {
    if (*minute > 59) return false;
    date.minutes += *minute;
    if (extended ? at.take(':') : false) {
      const auto second = at.digits(2);
      if (!second || *second > 60) return false;
    } else if (!extended) {
      at.digits(2);
    }
    if ((at.take('.') || at.take(',')) && at.run() == 0) return false;
  } else if (extended) {
    return false;
  }
  if (at.take('Z') || at.take('z')) {
    date.has_zone = true;
    return true;
  }
  const bool east = at.take('+');
  if (!east && !at.take('-')) return true;
  const auto zone_hour = at.digits(2);
  if (!zone_hour || *zone_hour > 14) return false;
  at.take(':');
  const int zone = *zone_hour * 60 + at.digits(2).value_or(0);
  date.minutes += east ? -zone : zone;
  date.has_zone = true;
  return true;
}

constexpr std::pair<std::string_view, std::string_view> kCurrencies[] = {{"€", "EUR"},
                                                                         {"£", "GBP"},
                                                                         {"₹", "INR"},
                                                                         {"₺", "TRY"},
                                                                         {"﷼", "SAR"},
                                                                         {"sr", "SAR"},
                                                                         {"ر.س", "SAR"},
                                                                         {"ر.س.", "SAR"},
                                                                         {"ريال سعودي", "SAR"},
                                                                         {"د.إ", "AED"},
                                                                         {"درهم إماراتي", "AED"},
                                                                         {"dhs", "AED"},
                                                                         {"aed", "AED"},
                                                                         {"ج.م", "EGP"},
                                                                         {"جنيه مصري", "EGP"},
                                                                         {"د.ك", "KWD"},
                                                                         {"ر.ق", "QAR"},
                                                                         {"د.ب", "BHD"},
                                                                         {"ر.ع", "OMR"},
                                                                         {"د.أ", "JOD"},
                                                                         {"د.م", "MAD"},
                                                                         {"د.م.", "MAD"},
                                                                         {"د.ج", "DZD"},
                                                                         {"د.ت", "TND"},
                                                                         {"ل.ل", "LBP"},
                                                                         {"د.ع", "IQD"},
                                                                         {"us$", "USD"},
                                                                         {"usd", "USD"},
                                                                         {"eur", "EUR"},
                                                                         {"gbp", "GBP"},
                                                                         {"sar", "SAR"},
                                                                         {"egp", "EGP"},
                                                                         {"kwd", "KWD"},
                                                                         {"qar", "QAR"},
                                                                         {"bhd", "BHD"},
                                                                         {"omr", "OMR"},
                                                                         {"jod", "JOD"},
                                                                         {"mad", "MAD"},
                                                                         {"try", "TRY"}};

/// Digits, points and commas of a text, in ASCII; "" where it has two numbers.
std::string number_signs(std::string_view text) {
  std::string signs;
  bool ended = false;
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_code_point(text, at);
    if (c >= U'\u0660' && c <= U'\u0669') c = U'0' + (c - U'\u0660');
    if (c >= U'\u06F0' && c <= U'\u06F9') c = U'0' + (c - U'\u06F0');
    if (c == U'\u066B') c = U'.';
    if (c == U'\u066C' || c == U'\u060C') c = U',';
    const bool digit = c >= U'0' && c <= U'9';
    if (digit && ended) return "";
    if (digit || ((c == U'.' || c == U',') && !signs.empty())) {
      if (!ended) signs += static_cast<char>(c);
    } else if (c == U'-' || c == U'/' || c == U'%' || c == U'\u066A' || c == U':') {
      return "";
    } else if (!signs.empty() && !(c == U' ' || c == U'\u00A0' || c == U'\u202F')) {
      ended = true;
    }
  }
  while (!signs.empty() && !is_digit(signs.back())) signs.pop_back();
  return signs;
}

}  // namespace

std::int64_t IsoDate::order() const {
  // Days of the proleptic Gregorian calendar, counted from March.
  const int y = month <= 2 ? year - 1 : year;
  const int m = (month + 9) % 12;
  const std::int64_t days = 365LL * y + y / 4 - y / 100 + y / 400 + (m * 306 + 5) / 10 + day;
  return days * 1440 + minutes;
}

std::int32_t day_number(std::string_view text) {
  constexpr std::size_t kToTheDay = 10;
  const std::optional<IsoDate> date = parse_date(text.substr(0, kToTheDay));
  if (!date || !date->has_day) return 0;
  const std::chrono::sys_days day = std::chrono::year(date->year) /
                                    std::chrono::month(static_cast<unsigned>(date->month)) /
                                    std::chrono::day(static_cast<unsigned>(date->day));
  return static_cast<std::int32_t>(day.time_since_epoch().count());
}

std::string day_of(std::int32_t number) {
  const std::chrono::year_month_day day{std::chrono::sys_days(std::chrono::days(number))};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

std::optional<IsoDate> parse_date(std::string_view text) {
  Cursor at(text);
  IsoDate date;
  const auto year = at.digits(4);
  if (!year) return std::nullopt;
  date.year = *year;
  if (at.done()) return date;
  const bool extended = at.take('-');
  if (at.take('W')) {  // Weeks: 2026-W47
    return at.digits(2) ? std::optional(date) : std::nullopt;
  }
  const auto month = at.digits(2);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  date.month = *month;
  if (at.done()) return extended ? std::optional(date) : std::nullopt;
  if (extended && !at.take('-')) return std::nullopt;
  const auto day = at.digits(2);
  if (!day || *day < 1 || *day > 31) return std::nullopt;
  date.day = *day;
  date.has_day = true;
  if (at.done()) return date;
  if (!at.take('T') && !at.take('t') && !at.take(' ')) return std::nullopt;
  at.take(' ');
  if (!read_time(at, date) || !at.done()) return std::nullopt;
  return date;
}

bool is_time(std::string_view text) {
  Cursor at(text);
  IsoDate time;
  return at.take('T'), read_time(at, time) && at.done() && text.find(':') != text.npos;
}

bool is_duration(std::string_view text) {
  Cursor at(text);
  at.take('-');
  if (!at.take('P')) return false;
  constexpr std::string_view kUnits[] = {"YMWD", "HMS"};
  std::size_t parts = 0;
  for (std::size_t half = 0; half < 2; ++half) {
    if (half == 1) {
      if (at.done()) break;
      if (!at.take('T')) return false;
    }
    for (const char unit : kUnits[half]) {
      Cursor tried = at;
      if (tried.run() == 0) break;
      if ((tried.take('.') || tried.take(',')) && tried.run() == 0) return false;
      if (!tried.take(unit)) continue;
      at = tried;
      ++parts;
    }
  }
  return parts > 0 && at.done();
}

std::optional<double> parse_number(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  // "inf" and "nan" are numbers to that function.
  const bool named = text.find_first_of("iInN") != text.npos;
  return whole && !named ? std::optional(value) : std::nullopt;
}

std::string plain_number(std::string_view text) {
  std::string signs = number_signs(text);
  const auto points = std::ranges::count(signs, '.'), commas = std::ranges::count(signs, ',');
  const std::size_t last = signs.find_last_of(".,");
  if (last != signs.npos) {
    const bool both = points > 0 && commas > 0;
    const std::size_t behind = signs.size() - last - 1;
    const bool several = (signs[last] == '.' ? points : commas) > 1;
    // 1,299 has thousands, 4,5 a fraction; 1.299 may be either.
    if (!both && !several && behind == 3 && signs[last] == '.') return signs;
    const bool decimal = both ? !several : !several && behind != 3;
    std::string out;
    for (std::size_t i = 0; i < signs.size(); ++i) {
      if (is_digit(signs[i])) out += signs[i];
      if (i == last && decimal) out += '.';
    }
    signs = out;
  }
  return parse_number(signs) ? signs : "";
}

bool is_currency_code(std::string_view text) {
  return text.size() == 3 && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string_view currency_code(std::string_view text) {
  const std::string lower = ascii::lower(text);
  for (const auto& [sign, code] : kCurrencies) {
    if (lower == sign) return code;
  }
  return {};
}

bool is_gtin(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (is_digit(c)) {
      digits += c;
    } else if (c != ' ' && c != '-') {
      return false;
    }
  }
  if (digits.size() != 8 && (digits.size() < 12 || digits.size() > 14)) return false;
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const bool odd = (digits.size() - i) % 2 == 0;
    sum += (digits[i] - '0') * (odd ? 3 : 1);
  }
  return sum % 10 == 0;
}

bool names_several(std::string_view name) {
  std::size_t parts = 0;
  bool whole = true;
  std::string plain(name);
  for (std::size_t at; (at = plain.find("،")) != plain.npos;) plain.replace(at, 2, ",");
  ascii::for_each_token(plain, ",;|", [&](std::string_view part) {
    ++parts;
    whole = whole && ascii::trim(part).find(' ') != std::string_view::npos;
  });
  return parts > 1 && whole;
}

bool has_words_before(std::string_view name) {
  constexpr std::string_view kOpenings[] = {"by ",    "by: ",  "posted by ", "written by ", "بقلم ",
                                            "بقلم: ", "كتبه ", "كتبته ",     "كتب "};
  return std::ranges::any_of(
      kOpenings, [&](std::string_view opening) { return ascii::starts_with(name, opening); });
}

bool are_opening_hours(std::string_view text) {
  // Some write the names of days whole.
  static const RE2 kHours(
      "(?i)(?:(?:(?:Mo|Tu|We|Th|Fr|Sa|Su)[a-z]{0,7}|PH) ?(?:- ?(?:Mo|Tu|We|Th|Fr|Sa|Su)[a-z]{0,7})?"
      "[, ]*)+(?:\\d\\d?:\\d\\d ?- ?\\d\\d?:\\d\\d[,; ]*|closed|off)*");
  return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), kHours);
}

bool lacks_country_code(std::string_view telephone) {
  constexpr std::size_t kShort = 7;
  std::size_t digits = 0;
  for (std::size_t at = 0; at < telephone.size();) {
    const char32_t c = next_code_point(telephone, at);
    digits += (c >= U'0' && c <= U'9') || (c >= U'\u0660' && c <= U'\u0669') ? 1 : 0;
  }
  for (const std::string_view beginning : {"+", "00", "(+", "tel:+", "tel:00"}) {
    if (telephone.starts_with(beginning)) return false;
  }
  return digits > kShort;
}

bool may_be_address(std::string_view text) {
  if (is_web_address(text)) return true;
  return text.find_first_of(" \t\n\r") == text.npos && text.find_first_of("./:#?") != text.npos;
}

}  // namespace dalil
