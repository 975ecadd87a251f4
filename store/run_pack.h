// A whole run as one string: what the store makes of runs that are seldom asked for. Included in
// store/ only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "store/database.h"

namespace dalil::store {

/// All rows of a run but its bodies and its row of `run`, table after table. Numbers stand as the
/// difference to the row before, so that runs of a site that has not changed are alike. nullopt
/// where that is more than `most` bytes. Throws SqlError where a row cannot be read.
std::optional<std::string> dump_run(Database& db, std::int64_t run, std::size_t most);

/// Writes them into a database that has no other rows. Throws SqlError where they are damaged.
void restore_run(Database& db, std::string_view dump);

/// zstd; what `base` has already takes next to no room. `base` is "" or what unpack() is given.
std::string pack(std::string_view bytes, std::string_view base);
/// Throws SqlError where the bytes are damaged.
std::string unpack(std::string_view packed, std::string_view base);

}  // namespace dalil::store
