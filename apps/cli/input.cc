// Reads files and standard input whole.
#include "apps/cli/input.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <utility>

#include "apps/cli/fetch_one.h"

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

Result<std::string> read_input(const std::string& file_or_url, const AccessOptions& access) {
  std::string bytes;
  if (file_or_url == "-") {
    if (!read_all(stdin, bytes)) return cannot_read("standard input");
    return bytes;
  }
  if (file_or_url.starts_with("http://") || file_or_url.starts_with("https://")) {
    Result<Response> response = fetch_one(file_or_url, access);
    if (!response) return response.error();
    if (response->status == 0) {
      return Error{ErrorCode::kUnreachable,
                   fmt::format("{}: no answer ({}). Check the address and try again.", file_or_url,
                               failure_name(response->failure))};
    }
    if (response->status != 200) {
      return Error{ErrorCode::kUnreachable,
                   fmt::format("{}: the server answers {}.", file_or_url, response->status)};
    }
    return std::move(response->body);
  }
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(file_or_url.c_str(), "rb"));
  if (!file || !read_all(file.get(), bytes)) return cannot_read(file_or_url);
  return bytes;
}

}  // namespace dalil::cli
