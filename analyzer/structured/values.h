// Whether values are what they should be: dates, durations, numbers, currencies, codes,
// names.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dalil {

/// A date or time of ISO 8601.
struct IsoDate {
  int year = 0, month = 1, day = 1;
  int minutes = 0;  ///< Since midnight UTC where it has a zone, else local; may leave the day.
  bool has_day = false;
  bool has_time = false;
  bool has_zone = false;

  /// Days and minutes as one number that rises with time.
  std::int64_t order() const;
};

/// "2026-11-22", "2026-11", "2026-11-22T10:00:00+03:00", also with a space for the T; nullopt for
/// what is none.
std::optional<IsoDate> parse_date(std::string_view text);
/// Days since 1970 of "2026-11-22", whatever follows; 0 for what is none.
std::int32_t day_number(std::string_view text);
/// "2026-11-22" of such a number.
std::string day_of(std::int32_t number);
/// "10:00", "10:00:00Z"
bool is_time(std::string_view text);
/// "PT1H30M", "P1DT12H"
bool is_duration(std::string_view text);

/// A number with ASCII digits and a decimal point; nullopt for all else.
std::optional<double> parse_number(std::string_view text);
/// The number that was meant by "1,299.00 SAR", "٤٫٥" or "$5", as it must be written; "" where that
/// is not clear.
std::string plain_number(std::string_view text);

/// Three capital letters: the form of ISO 4217.
bool is_currency_code(std::string_view text);
/// "SAR" of "ر.س" or "sar"; "" where it is not clear.
std::string_view currency_code(std::string_view text);

/// True where the last digit is what GS1 says it must be; false for other than 8, 12, 13, 14
/// digits. Spaces and hyphens may stand between.
bool is_gtin(std::string_view text);

/// True for "Suad Ali, Omar Said": several whole names. "Ali, Suad" is one.
bool names_several(std::string_view name);
/// True for "by Suad Ali", "بقلم سعاد علي".
bool has_words_before(std::string_view name);

/// "Mo-Fr 09:00-17:00", "Sa,Su 10:00-14:00", "Mo-Su": https://schema.org/openingHours
bool are_opening_hours(std::string_view text);
/// True for a telephone number that begins with neither + nor 00. Short numbers (19033, 911) are
/// called within a country only, and need none.
bool lacks_country_code(std::string_view telephone);

/// False for what cannot be an address: words, or nothing that addresses have.
bool may_be_address(std::string_view text);

}  // namespace dalil
