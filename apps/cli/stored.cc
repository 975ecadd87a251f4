#include "apps/cli/stored.h"

#include <fmt/format.h>

#include <filesystem>

#include "apps/cli/output.h"
#include "core/utf8.h"

namespace dalil::cli {

Result<Store> open_stored(const std::string& path) {
  const std::string file = path.empty() ? default_store() : path;
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) {
    return Error{ErrorCode::kUsage,
                 path.empty() ? "There is no finished audit in the store yet. Begin with `dalil "
                                "audit URL`."
                              : fmt::format("{}: there is no such file. --store names the database "
                                            "that an audit has kept.",
                                            to_valid_utf8(file))};
  }
  return Store::open(file, false);
}

}  // namespace dalil::cli
