// Two small grammars of dates, read from left to right.
#include "crawler/sitemap_date.h"

#include <fmt/format.h>

#include <array>

namespace dalil {
namespace {

/// Takes pieces off the front of a date.
class DateReader {
 public:
  explicit DateReader(std::string_view text) : rest_(text) {}

  bool done() const { return rest_.empty(); }

  bool take(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  /// Digits in a row: at least `min`, no more than `max` are taken. -1 where there are fewer.
  int number(std::size_t min, std::size_t max) {
    int value = 0;
    std::size_t count = 0;
    while (count < max && count < rest_.size() && rest_[count] >= '0' && rest_[count] <= '9') {
      value = value * 10 + (rest_[count++] - '0');
    }
    if (count < min) return -1;
    rest_.remove_prefix(count);
    return value;
  }

  std::string_view word() {
    std::size_t end = 0;
    while (end < rest_.size() && ((rest_[end] | 0x20) >= 'a' && (rest_[end] | 0x20) <= 'z')) ++end;
    const std::string_view out = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return out;
  }

  void skip_spaces() {
    while (take(' ')) {
    }
  }

 private:
  std::string_view rest_;
};

bool in_range(int value, int low, int high) { return value >= low && value <= high; }

bool is_day(int year, int month, int day) {
  constexpr std::array<int, 13> kDays = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (!in_range(month, 1, 12)) return false;
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return in_range(day, 1, kDays[static_cast<std::size_t>(month)] + (month == 2 && leap ? 1 : 0));
}

/// Index of `word` in a list of three-letter names, or -1; the case does not matter.
int index_of(std::string_view word, std::string_view names) {
  if (word.size() != 3) return -1;
  for (std::size_t i = 0; i + 3 <= names.size(); i += 3) {
    bool same = true;
    for (std::size_t j = 0; j < 3; ++j) same = same && (word[j] | 0x20) == (names[i + j] | 0x20);
    if (same) return static_cast<int>(i / 3);
  }
  return -1;
}

/// "GMT", "+0300" or "EST" as "Z", "+03:00", "-05:00"; "" where it is none of RFC 822's zones.
std::string zone_of(DateReader& date) {
  const bool plus = date.take('+');
  if (plus || date.take('-')) {
    const int zone = date.number(4, 4);
    if (zone < 0 || zone / 100 > 23 || zone % 100 > 59) return {};
    return fmt::format("{}{:02}:{:02}", plus ? '+' : '-', zone / 100, zone % 100);
  }
  const std::string_view name = date.word();
  if (name == "GMT" || name == "UT" || name == "UTC" || name == "Z") return "Z";
  const int american = index_of(name, "EDTESTCDTCSTMDTMSTPDTPST");
  return american < 0 ? std::string() : fmt::format("-{:02}:00", 4 + (american + 1) / 2);
}

}  // namespace

bool is_w3c_datetime(std::string_view text) {
  DateReader date(text);
  const int year = date.number(4, 4);
  if (year < 0 || date.done()) return year >= 0;
  if (!date.take('-')) return false;
  const int month = date.number(2, 2);
  if (!in_range(month, 1, 12) || date.done()) return in_range(month, 1, 12);
  if (!date.take('-')) return false;
  if (!is_day(year, month, date.number(2, 2))) return false;
  if (date.done()) return true;
  if (!date.take('T') || !in_range(date.number(2, 2), 0, 23) || !date.take(':') ||
      !in_range(date.number(2, 2), 0, 59)) {
    return false;
  }
  if (date.take(':')) {
    if (!in_range(date.number(2, 2), 0, 59)) return false;
    if (date.take('.') && date.number(1, 9) < 0) return false;
  }
  if (date.take('Z')) return date.done();
  if (!date.take('+') && !date.take('-')) return false;
  return in_range(date.number(2, 2), 0, 23) && date.take(':') &&
         in_range(date.number(2, 2), 0, 59) && date.done();
}

std::optional<std::string> w3c_from_rfc822(std::string_view text) {
  DateReader date(text);
  const std::string_view weekday = date.word();
  if (!weekday.empty() && !date.take(',')) return std::nullopt;
  date.skip_spaces();
  const int day = date.number(1, 2);
  date.skip_spaces();
  const int month = 1 + index_of(date.word(), "JanFebMarAprMayJunJulAugSepOctNovDec");
  date.skip_spaces();
  const int year = date.number(4, 4);
  if (year < 0 || !is_day(year, month, day)) return std::nullopt;
  date.skip_spaces();
  const int hour = date.number(2, 2);
  if (!in_range(hour, 0, 23) || !date.take(':')) return std::nullopt;
  const int minute = date.number(2, 2);
  const int second = date.take(':') ? date.number(2, 2) : 0;
  if (!in_range(minute, 0, 59) || !in_range(second, 0, 59)) return std::nullopt;
  date.skip_spaces();
  const std::string zone = zone_of(date);
  if (zone.empty() || !date.done()) return std::nullopt;
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}", year, month, day, hour, minute,
                     second, zone);
}

}  // namespace dalil
