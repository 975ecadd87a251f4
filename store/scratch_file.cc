#include "store/scratch_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace dalil {
namespace {

// Not every file system knows files without names.
int open_nameless(const std::string& folder) {
  const int file = open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (file >= 0) return file;
  std::string path = folder + "/.dalil-XXXXXX";
  const int named = mkostemp(path.data(), O_CLOEXEC);
  if (named >= 0) unlink(path.c_str());
  return named;
}

}  // namespace

Result<ScratchFile> ScratchFile::make(const std::string& folder) {
  const int file = open_nameless(folder.empty() ? "." : folder);
  if (file >= 0) return ScratchFile(file);
  return Error{ErrorCode::kStore,
               fmt::format("{}: no file can be made here ({}). Check the folder's permissions, or "
                           "give another file with --store.",
                           folder.empty() ? "." : folder, std::strerror(errno))};
}

ScratchFile::~ScratchFile() {
  if (file_ >= 0) close(file_);
}

ScratchFile::ScratchFile(ScratchFile&& other) noexcept
    : file_(std::exchange(other.file_, -1)), size_(other.size_), error_(std::move(other.error_)) {}

Result<void> ScratchFile::append(std::string_view bytes) {
  while (error_.empty() && !bytes.empty()) {
    const ssize_t written = pwrite(file_, bytes.data(), bytes.size(), static_cast<off_t>(size_));
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      error_ = fmt::format(
          "writing beside the database failed ({}). Free some space and go on with --resume.",
          written < 0 ? std::strerror(errno) : "nothing was written");
      break;
    }
    size_ += static_cast<std::uint64_t>(written);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (!error_.empty()) return Error{ErrorCode::kStore, error_};
  return {};
}

bool ScratchFile::read(std::uint64_t offset, std::span<char> into) const {
  while (!into.empty()) {
    const ssize_t count = pread(file_, into.data(), into.size(), static_cast<off_t>(offset));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    offset += static_cast<std::uint64_t>(count);
    into = into.subspan(static_cast<std::size_t>(count));
  }
  return true;
}

}  // namespace dalil
