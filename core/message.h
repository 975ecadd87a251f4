// Sentences with numbers and plurals in the reader's language: ICU MessageFormat behind one
// function. Arabic has six plural forms; nobody builds a sentence from pieces.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/finding.h"

namespace dalil {

/// Formats an ICU MessageFormat `pattern` with named values for `locale` ("en", "ar"). Numbers are
/// grouped, digits are those that the locale uses in technical text (ASCII digits for Arabic). A
/// broken pattern or a missing value gives the pattern itself: the tests of the catalogue find it.
/// Thread-safe.
std::string format_message(std::string_view locale, std::string_view pattern,
                           std::span<const NamedValue> values);

/// True where the pattern parses; else `error` says why.
bool check_message(std::string_view locale, std::string_view pattern, std::string& error);

/// "12,345" in the reader's locale.
std::string format_number(std::string_view locale, std::int64_t number);

}  // namespace dalil
