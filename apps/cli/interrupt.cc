#include "apps/cli/interrupt.h"

#include <unistd.h>

#include <csignal>

#include "apps/cli/commands.h"

namespace dalil::cli {
namespace {

std::atomic<bool> stop{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may set it");

extern "C" void on_signal(int) {
  if (stop.exchange(true)) _exit(kInterrupted);
}

}  // namespace

const std::atomic<bool>& stop_on_signals() {
  struct sigaction action {};
  action.sa_handler = on_signal;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  return stop;
}

}  // namespace dalil::cli
