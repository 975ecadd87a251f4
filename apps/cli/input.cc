// Reads files and standard input whole.
#include "apps/cli/input.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace dalil::cli {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

/// Reads all that is left into `out`; false where that fails, with errno set.
bool read_all(std::FILE* file, std::string& out) {
  constexpr std::size_t kChunk = 64 * 1024;
  std::size_t used = 0;
  std::size_t count = 0;
  do {
    out.resize(used + std::max(kChunk, used));
    count = std::fread(out.data() + used, 1, out.size() - used, file);
    used += count;
  } while (count > 0);
  out.resize(used);
  return std::ferror(file) == 0;
}

Error cannot_read(const std::string& name) {
  return {ErrorCode::kUsage, fmt::format("Cannot read {}: {}", name, std::strerror(errno))};
}

}  // namespace

Result<std::string> read_input(const std::string& file_or_url) {
  std::string bytes;
  if (file_or_url == "-") {
    if (!read_all(stdin, bytes)) return cannot_read("standard input");
    return bytes;
  }
  if (file_or_url.starts_with("http://") || file_or_url.starts_with("https://")) {
    return Error{
        ErrorCode::kUsage,
        fmt::format("Cannot fetch {} here: save it to a file and give its name", file_or_url)};
  }
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(file_or_url.c_str(), "rb"));
  if (!file || !read_all(file.get(), bytes)) return cannot_read(file_or_url);
  return bytes;
}

}  // namespace dalil::cli
