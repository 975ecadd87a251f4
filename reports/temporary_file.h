// A file for what a report needs while it is written, and what is too much for memory.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/result.h"
#include "reports/sink.h"

namespace dalil {

/// What a report says that cannot be written, or what it needs on the way.
Error cannot_write_report();

/// In the folder for temporary files (TMPDIR); gone at the end. Errors stay: later calls give them
/// again.
class TemporaryFile {
 public:
  TemporaryFile();
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  /// For a library that writes to names alone; "" where no file could be made.
  const std::string& path() const { return path_; }
  /// Takes the name away, so that nothing is left behind however the program ends.
  void drop_name();

  void append(std::string_view bytes);
  std::uint64_t size() const { return size_; }  ///< Of what was appended.
  /// An error here is also that of an earlier append().
  Result<void> copy(std::uint64_t offset, std::uint64_t size, const Sink& sink) const;
  /// All of it, also what a library wrote there.
  Result<void> copy(const Sink& sink) const;
  /// The same as a text.
  Result<std::string> contents() const;

 private:
  int file_ = -1;
  bool failed_ = false;
  std::string path_;
  std::uint64_t size_ = 0;
};

}  // namespace dalil
