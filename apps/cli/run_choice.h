// How a run is named on the command line.
#pragma once

#include <cstdint>
#include <string>

#include "core/result.h"
#include "store/store.h"

namespace dalil::cli {

/// Two runs of one site, the older one first.
struct RunPair {
  RunInfo before, after;
};

/// A run is named by its number, by "last", "last~1" (the one before it) and so on, or by a day
/// ("2026-11-20"): the newest that had begun by its end. All but numbers count the finished runs of
/// one site: that of `after` or, where that is no number, of the newest run of all. kUsage where
/// there is no such run, or the two are of different sites or the same one.
Result<RunPair> choose_runs(Store& store, const std::string& before, const std::string& after);

/// The finished run of that number, or the newest where it is 0, to be read anew. kUsage where
/// there is none, or it is packed.
Result<RunInfo> run_to_read(Store& store, std::int64_t number);

/// Why a packed run cannot be read anew.
std::string packed_sentence(std::int64_t run);

}  // namespace dalil::cli
