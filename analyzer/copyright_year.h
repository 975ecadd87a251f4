// The year of the copyright line at the foot of a page.
#pragma once

#include <cstdint>
#include <string_view>

namespace dalil {

/// The last year that stands right beside ©, "copyright" or «الحقوق محفوظة», the last one of a
/// range; 0 where none does, where the range is open ("2009–today"), or where a picture is meant.
std::int64_t copyright_year(std::string_view line);

}  // namespace dalil
