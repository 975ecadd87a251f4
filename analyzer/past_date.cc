#include "analyzer/past_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <iterator>
#include <optional>
#include <vector>

#include "analyzer/page/ascii.h"

namespace dalil {
namespace {

using std::chrono::sys_days;

constexpr sys_days kFarthest = std::chrono::year(9999) / 12 / 31;

constexpr std::string_view kMonths[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                        "jul", "aug", "sep", "oct", "nov", "dec"};

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<sys_days> day_of(std::optional<int> year, int month, std::optional<int> day) {
  if (!year || !day || month < 1 || *day < 1) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year < 100 ? *year + 2000 : *year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  return sys_days(date);
}

std::optional<sys_days> read_date(std::string_view text) {
  std::vector<std::string_view> parts;
  ascii::for_each_token(text, " ,-", [&](std::string_view part) {
    if (parts.size() < 8) parts.push_back(part);
  });
  if (text.size() >= 10 && text[4] == '-' && text[7] == '-') {
    return day_of(number(text.substr(0, 4)), number(text.substr(5, 2)).value_or(0),
                  number(text.substr(8, 2)));
  }
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    const auto* month = std::ranges::find(kMonths, parts[i].substr(0, 3));
    if (month == std::end(kMonths)) continue;
    const int index = static_cast<int>(month - std::begin(kMonths)) + 1;
    if (i > 0 && number(parts[i - 1])) {
      return day_of(number(parts[i + 1]), index, number(parts[i - 1]));
    }
    if (i + 2 < parts.size()) return day_of(number(parts[i + 2]), index, number(parts[i + 1]));
  }
  return std::nullopt;
}

// A day more: nobody says in which time zone the date is meant.
std::optional<sys_days> last_day(std::string_view text) {
  std::optional<sys_days> day = read_date(text);
  if (day) *day += std::chrono::days(1);
  return day;
}

sys_days today() { return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()); }

}  // namespace

std::string passes_after(std::string_view text) {
  const std::optional<sys_days> last = last_day(text);
  if (!last || *last < today() || *last > kFarthest) return "";
  const std::chrono::year_month_day day(*last);  // The clock itself ends in 2262.
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

bool has_passed(std::string_view text) {
  const std::optional<sys_days> last = last_day(text);
  return last && *last < today();
}

}  // namespace dalil
