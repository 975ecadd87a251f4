// The dates of sitemaps and feeds.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dalil {

/// True for a date or date and time as sitemaps want it (https://www.w3.org/TR/NOTE-datetime):
/// "2026", "2026-11", "2026-11-22", "2026-11-22T08:30Z", "2026-11-22T08:30:15.5+03:00"; the day
/// must exist.
bool is_w3c_datetime(std::string_view text);

/// The W3C datetime of an RSS date (RFC 822 §5 with RFC 1123's four-digit years): "Sun, 22 Nov 2026
/// 08:30:15 +0300" is "2026-11-22T08:30:15+03:00". Nullopt for anything else.
std::optional<std::string> w3c_from_rfc822(std::string_view text);

}  // namespace dalil
