#include "reports/temporary_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <vector>

namespace dalil {

Error cannot_write_report() {
  return {ErrorCode::kUsage,
          "The report cannot be written. Check the space on the disk, also in the folder for "
          "temporary files (TMPDIR)."};
}

TemporaryFile::TemporaryFile() {
  std::error_code failed;
  path_ = (std::filesystem::temp_directory_path(failed) / "dalil-XXXXXX").string();
  if (!failed) file_ = mkostemp(path_.data(), O_CLOEXEC);
  failed_ = file_ < 0;
  if (failed_) path_.clear();
}

TemporaryFile::~TemporaryFile() {
  drop_name();
  if (file_ >= 0) close(file_);
}

void TemporaryFile::drop_name() {
  if (!path_.empty()) unlink(path_.c_str());
  path_.clear();
}

void TemporaryFile::append(std::string_view bytes) {
  while (!failed_ && !bytes.empty()) {
    const ssize_t written = pwrite(file_, bytes.data(), bytes.size(), static_cast<off_t>(size_));
    if (written < 0 && errno == EINTR) continue;
    failed_ = written <= 0;
    if (failed_) return;
    size_ += static_cast<std::uint64_t>(written);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

Result<void> TemporaryFile::copy(std::uint64_t offset, std::uint64_t size, const Sink& sink) const {
  if (failed_) return cannot_write_report();
  std::vector<char> piece(std::min<std::uint64_t>(size, 1 << 18));
  while (size > 0) {
    const ssize_t count = pread(file_, piece.data(), std::min<std::uint64_t>(size, piece.size()),
                                static_cast<off_t>(offset));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return cannot_write_report();
    sink({piece.data(), static_cast<std::size_t>(count)});
    offset += static_cast<std::uint64_t>(count);
    size -= static_cast<std::uint64_t>(count);
  }
  return {};
}

Result<void> TemporaryFile::copy(const Sink& sink) const {
  struct stat facts {};
  if (failed_ || fstat(file_, &facts) != 0) return cannot_write_report();
  return copy(0, static_cast<std::uint64_t>(facts.st_size), sink);
}

Result<std::string> TemporaryFile::contents() const {
  struct stat facts {};
  if (failed_ || fstat(file_, &facts) != 0) return cannot_write_report();
  std::string text;
  text.reserve(static_cast<std::size_t>(facts.st_size));
  const Result<void> read = copy(0, static_cast<std::uint64_t>(facts.st_size),
                                 [&](std::string_view piece) { text += piece; });
  if (!read) return read.error();
  return text;
}

}  // namespace dalil
