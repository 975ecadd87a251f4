// Numbers as people and programs write them: any digits, any separators, "10K", "12,5 %".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dalil {

enum class NumberKind : std::uint8_t {
  kCount,   ///< Whole numbers: in 1.234 and 1,234 the mark groups thousands.
  kDecimal  ///< There it is a decimal mark.
};

/// The number that a cell says, nullopt where it says anything else. All digit systems; spaces,
/// apostrophes, `,` `.` `٬` as groups; `K`, `M`, `thousand`, `ألف`, `مليون`; of a range (10K –
/// 100K, `10 bis 100 Tsd.`) the lower end, since no more is known. A percent sign, a currency sign
/// and `<` are passed over.
std::optional<double> parse_number(std::string_view cell, NumberKind kind);

}  // namespace dalil
