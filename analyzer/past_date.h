// Whether a date that a page names has passed.
#pragma once

#include <string>
#include <string_view>

namespace dalil {

/// The last day, ISO 8601, on which has_passed() is false of `text`; "" where it has passed, or no
/// date of the years that we live in can be read.
std::string passes_after(std::string_view text);

/// True where `text` begins with an ISO 8601 date or holds one in words ("25 jun 2010",
/// "25-jun-10", "june 25, 2010"; lower case) and that day ended more than a day ago, by the
/// system's clock. False where no date can be read.
bool has_passed(std::string_view text);

}  // namespace dalil
