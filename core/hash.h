// The one hash of the project: XXH3 with 64 bits. Its values stand in stores and fingerprints.
#pragma once

#include <cstdint>
#include <string_view>

namespace dalil {

/// Chance that any two of ten million strings collide: 2.7e-6.
std::uint64_t hash64(std::string_view bytes);

}  // namespace dalil
