// The door by which libFuzzer comes in: compiled once for each target.
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  dalil::fuzz::DALIL_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  return 0;
}
