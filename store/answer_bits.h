// AnswerCheck as bits of a column: 8 to 9 its confidence, 10 to 13 the attempts, 14 to 23 the first
// status, 24 to 31 the first failure. The lower ones are the column's own.
#pragma once

#include <cstdint>

#include "core/record.h"

namespace dalil::store {

inline std::int64_t bits_of(const AnswerCheck& check) {
  return static_cast<std::int64_t>(check.confidence) << 8 | std::int64_t{check.attempts} << 10 |
         std::int64_t{check.first_status} << 14 |
         static_cast<std::int64_t>(check.first_failure) << 24;
}

inline AnswerCheck check_from(std::int64_t bits) {
  return {.confidence = static_cast<Confidence>(bits >> 8 & 3),
          .attempts = static_cast<std::uint8_t>(bits >> 10 & 15),
          .first_status = static_cast<std::uint16_t>(bits >> 14 & 1023),
          .first_failure = static_cast<Failure>(bits >> 24 & 255)};
}

}  // namespace dalil::store
