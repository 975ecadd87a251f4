// Where a text stops being JSON.
#pragma once

#include <cstddef>
#include <string_view>

namespace dalil {

/// The offset past the last byte that was read before `text` broke the grammar of RFC 8259, from 1;
/// 0 where it is JSON. Linear, whatever its depth.
std::size_t json_error_place(std::string_view text);

}  // namespace dalil
