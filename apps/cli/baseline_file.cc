#include "apps/cli/baseline_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>

#include "apps/cli/input.h"
#include "core/fingerprint.h"
#include "core/utf8.h"

namespace dalil::cli {

Result<BaselineFile> BaselineFile::read(const std::string& path, bool may_be_new) {
  BaselineFile file;
  file.path_ = path;
  std::error_code ignored;
  if (path.empty()) return file;
  if (!std::filesystem::exists(path, ignored)) {
    if (may_be_new) return file;
    return Error{ErrorCode::kUsage,
                 fmt::format("{}: there is no such baseline. --update-baseline writes it.",
                             to_valid_utf8(path))};
  }
  const Result<std::string> text = read_input(path);
  if (!text) return text.error();
  Result<Baseline> known = Baseline::parse(*text, to_valid_utf8(path));
  if (!known) return known.error();
  file.known_ = *std::move(known);
  return file;
}

bool BaselineFile::knows(const Finding& finding) const {
  return known_.has(fingerprint_of(finding.rule, finding.page, finding.key));
}

bool BaselineFile::see(const Finding& finding) {
  const std::uint64_t fingerprint = fingerprint_of(finding.rule, finding.page, finding.key);
  seen_.push_back(fingerprint);
  if (finding.confidence == Confidence::kConfirmed) found_.add(finding);
  return known_.has(fingerprint);
}

Result<void> BaselineFile::write(bool add,
                                 const std::function<bool(const Baseline::Entry&)>& unchecked) {
  std::ranges::sort(seen_);
  Baseline next;
  if (add) next = std::move(found_);
  for (const Baseline::Entry& entry : known_.entries()) {
    if (std::ranges::binary_search(seen_, entry.fingerprint) || unchecked(entry)) next.add(entry);
  }
  next.sort();
  const std::string text = next.text();
  const std::string draft = path_ + ".new";
  std::FILE* const file = std::fopen(draft.c_str(), "wb");
  bool written = file && std::fwrite(text.data(), 1, text.size(), file) == text.size();
  written = file && std::fclose(file) == 0 && written;
  std::error_code failed;
  if (written) std::filesystem::rename(draft, path_, failed);
  if (written && !failed) return {};
  std::filesystem::remove(draft, failed);
  return Error{ErrorCode::kUsage,
               fmt::format("{}: the baseline cannot be written. Check the folder and the space on "
                           "the disk; the file is as it was.",
                           to_valid_utf8(path_))};
}

}  // namespace dalil::cli
