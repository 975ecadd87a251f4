#include "apps/cli/print_json.h"

#include <cstdio>
#include <string>

namespace dalil::cli {

void print_json(const nlohmann::ordered_json& value) {
  const std::string line =
      value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
  std::fwrite(line.data(), 1, line.size(), stdout);
  std::fflush(stdout);
}

}  // namespace dalil::cli
