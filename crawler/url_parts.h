// Segments of paths and parameters of queries, for those who look for patterns in URLs. Views into
// the URL's text, percent-encoded as it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dalil {

/// "/a/b/" has "a", "b" and ""; "/" has "".
std::vector<std::string_view> path_segments(std::string_view path);

struct QueryPart {
  std::string_view text;   ///< "name=value"
  std::string_view name;   ///< "" where the part begins with "=".
  std::string_view value;  ///< "" where there is no "=".
};

/// The non-empty parts between "&".
std::vector<QueryPart> query_parts(std::string_view query);

/// The path without ";jsessionid=…" and without an ASP.NET segment "(S(…))".
std::string without_path_session(std::string_view path);

bool is_number(std::string_view text);  ///< ASCII digits, one at least.
bool is_year(std::string_view text);    ///< Four digits, 1000 to 2999.
bool is_date(std::string_view text);    ///< "2031-05", "2031-5-1", also with a time behind it.

/// A random name as sessions have them: 16 letters and digits at least, and both of them.
bool is_token(std::string_view text);

std::string lower_ascii(std::string_view text);

}  // namespace dalil
