// The baseline of a run: what stands in its file, and what is written there.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/baseline.h"
#include "core/result.h"

namespace dalil::cli {

class BaselineFile {
 public:
  /// "" is an empty one. kUsage where it cannot be read; one that is not there is empty where
  /// `may_be_new`.
  static Result<BaselineFile> read(const std::string& path, bool may_be_new);

  bool knows(const Finding& finding) const;
  /// The same; remembers that it is still found.
  bool see(const Finding& finding);

  /// Writes what is known and still found, or could not have been found (`unchecked`), and with
  /// `add` what is found and confirmed. The file is replaced as a whole.
  Result<void> write(bool add, const std::function<bool(const Baseline::Entry&)>& unchecked);

 private:
  std::string path_;
  Baseline known_, found_;
  std::vector<std::uint64_t> seen_;
};

}  // namespace dalil::cli
