// Limits of numbers on the command line, which say in words what is wrong.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace dalil::cli {

/// Reads as the options themselves do; what is no number is left to them.
inline CLI::Validator number_check(const char* limit, bool (*fits)(double)) {
  return CLI::Validator(
      [limit, fits](const std::string& text) {
        double number = 0;
        return CLI::detail::lexical_cast(text, number) && !fits(number)
                   ? text + " is too small: give " + limit
                   : std::string();
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
