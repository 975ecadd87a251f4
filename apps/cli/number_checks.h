// Limits of numbers on the command line, which say in words what is wrong.
#pragma once

#include <CLI/CLI.hpp>
#include <charconv>
#include <string>

namespace dalil::cli {

/// What is no number is left to the option's own conversion.
inline CLI::Validator number_check(const char* limit, bool (*fits)(double)) {
  return CLI::Validator(
      [limit, fits](const std::string& text) {
        double number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        const bool read = error == std::errc() && end == text.data() + text.size();
        return read && !fits(number) ? text + " is too small: give " + limit : std::string();
      },
      "");
}

inline CLI::Validator over_zero() {
  return number_check("a number over 0", [](double number) { return number > 0; });
}

inline CLI::Validator not_negative() {
  return number_check("0 or more", [](double number) { return number >= 0; });
}

}  // namespace dalil::cli
