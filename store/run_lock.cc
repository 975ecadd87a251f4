#include "store/run_lock.h"

#include <fcntl.h>
#include <unistd.h>

namespace dalil::store {
namespace {

struct flock byte_of(std::int64_t run) {
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  lock.l_start = (std::int64_t{1} << 40) + run;  // SQLite's own lock bytes lie at 1 GB.
  lock.l_len = 1;
  return lock;
}

}  // namespace

RunLock::RunLock(const std::string& path)
    : file_(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)) {}

RunLock::~RunLock() {
  if (file_ >= 0) close(file_);
}

bool RunLock::held_elsewhere(std::int64_t run) const {
  struct flock lock = byte_of(run);
  return file_ >= 0 && fcntl(file_, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

bool RunLock::take(std::int64_t run) {
  // Where the file system knows no locks, the unique keys of the database still keep it whole.
  struct flock lock = byte_of(run);
  return file_ < 0 || fcntl(file_, F_OFD_SETLK, &lock) == 0 || !held_elsewhere(run);
}

}  // namespace dalil::store
