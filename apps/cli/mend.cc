#include "apps/cli/mend.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>

namespace dalil::cli {
namespace {

namespace fs = std::filesystem;

bool is_url(std::string_view path) {
  return path.starts_with("http://") || path.starts_with("https://");
}

/// Into a file beside it that takes its place, so that a full disk leaves the old one whole.
Result<void> replace_file(const std::string& path, const std::string& bytes) {
  std::error_code failed;
  const fs::path target = fs::canonical(path, failed);  // A link stays a link.
  fs::path beside = target;
  beside += ".dalil-new";
  if (!failed) {
    std::ofstream out(beside, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) failed = std::make_error_code(std::errc::io_error);
  }
  if (!failed) fs::permissions(beside, fs::status(target).permissions(), failed);
  if (!failed) fs::rename(beside, target, failed);
  if (!failed) return {};
  std::error_code ignored;
  fs::remove(beside, ignored);
  return Error{ErrorCode::kUsage,
               fmt::format("{}: the mended text cannot be written. Check the permissions and the "
                           "space on the disk; the file is as it was.",
                           path)};
}

}  // namespace

bool MendOptions::takes_stdout(std::span<const ArticleFile> articles) const {
  return diff || (write && std::ranges::any_of(articles, [](const ArticleFile& article) {
                    return article.path == "-";
                  }));
}

Result<void> mend(const std::string& path, std::string_view bytes, const std::vector<Edit>& edits,
                  const MendOptions& options) {
  const bool piped = path == "-";
  const std::string after = apply_edits(bytes, edits);
  if (options.diff) {
    const std::string diff = unified_diff(piped ? "standard input" : path, bytes, edits);
    std::fwrite(diff.data(), 1, diff.size(), stdout);
  } else if (piped) {
    std::fwrite(after.data(), 1, after.size(), stdout);
  }
  if (!options.write || piped) return {};
  if (is_url(path)) {
    return Error{ErrorCode::kUsage,
                 fmt::format("{}: --fix mends files. Save the page and mend the copy.", path)};
  }
  return edits.empty() ? Result<void>() : replace_file(path, after);
}

}  // namespace dalil::cli
