// Sentences with numbers and plurals in the reader's language: ICU MessageFormat behind one
// function. Arabic has six plural forms; nobody builds a sentence from pieces.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/finding.h"

namespace dalil {

/// Formats an ICU MessageFormat `pattern` with named values for `locale` ("en", "ar"). Numbers are
/// grouped as the locale does, in ASCII digits (Arabic too: technical text has them). A missing
/// value leaves its name in braces, a pattern that cannot be formatted comes back as it is: the
/// tests of the catalogue find both. Always valid UTF-8. Thread-safe; each thread keeps the
/// patterns that it parsed, so patterns must come from the program and not from the web.
std::string format_message(std::string_view locale, std::string_view pattern,
                           std::span<const NamedValue> values);

/// True where the pattern parses and every plural in it has the forms that the locale cannot do
/// without (one and other; in Arabic one, two, few and other; `=1` and `=2` will do) and none that
/// it does not know; else `error` says what is wrong and where.
bool check_message(std::string_view locale, std::string_view pattern, std::string& error);

/// "12,345" in the reader's locale.
std::string format_number(std::string_view locale, std::int64_t number);

}  // namespace dalil
