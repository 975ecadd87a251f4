// Bytes that an analysis needs while it runs, and that are too many for memory.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/result.h"

namespace dalil {

/// A file without a name, gone when the program ends, however it ends.
class ScratchFile {
 public:
  /// In a folder that can be written.
  static Result<ScratchFile> make(const std::string& folder);
  ~ScratchFile();
  ScratchFile(ScratchFile&& other) noexcept;
  ScratchFile& operator=(ScratchFile&&) = delete;

  /// Behind what is there already. An error stays: later calls give it again.
  Result<void> append(std::string_view bytes);

  /// Fills `into`; false where the file ends before, or cannot be read. Thread-safe.
  bool read(std::uint64_t offset, std::span<char> into) const;

 private:
  explicit ScratchFile(int file) : file_(file) {}

  int file_ = -1;
  std::uint64_t size_ = 0;
  std::string error_;
};

}  // namespace dalil
