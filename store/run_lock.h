// Tells which runs a living program is at work on, so that nobody resumes or drops a run under
// another's hands.
#pragma once

#include <cstdint>
#include <string>

namespace dalil::store {

/// Locks on bytes of the database file far behind its content (Linux open file description locks,
/// fcntl(2)); they end with the program, however it ends. The descriptor must outlive SQLite's own
/// on the same file: closing it would drop SQLite's locks.
class RunLock {
 public:
  explicit RunLock(const std::string& path);
  ~RunLock();
  RunLock(const RunLock&) = delete;
  RunLock& operator=(const RunLock&) = delete;

  /// True where another program holds the run.
  bool held_elsewhere(std::int64_t run) const;

  /// Holds the run until the program ends; false where another one does.
  bool take(std::int64_t run);

 private:
  int file_ = -1;
};

}  // namespace dalil::store
