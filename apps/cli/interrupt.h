// Ctrl-C and SIGTERM: once ends cleanly, twice at once.
#pragma once

#include <atomic>

namespace dalil::cli {

/// Installs the handlers and gives the flag that they set.
const std::atomic<bool>& stop_on_signals();

}  // namespace dalil::cli
