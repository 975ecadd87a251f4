#include "apps/cli/ignore_files.h"

#include <fnmatch.h>

#include <algorithm>
#include <span>

namespace dalil::cli {
namespace {

using Segments = std::vector<std::string>;

Segments split(std::string_view path) {
  Segments segments;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    if (end > 0) segments.emplace_back(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return segments;
}

bool matches(std::span<const std::string> pattern, std::span<const std::string> path) {
  // One row of the table "does the pattern so far match the path so far", pattern by pattern.
  std::vector<bool> reached(path.size() + 1);
  reached[0] = true;
  for (std::size_t p = 0; p < pattern.size(); ++p) {
    std::vector<bool> next(path.size() + 1);
    const bool any = pattern[p] == "**";
    // A final ** is all that is inside, and not the folder itself.
    const bool final = any && p + 1 == pattern.size();
    for (std::size_t at = 0; at <= path.size(); ++at) {
      if (any) {
        next[at] = (reached[at] && !final) || (at > 0 && (next[at - 1] || reached[at - 1]));
      } else if (at > 0 && reached[at - 1]) {
        next[at] = fnmatch(pattern[p].c_str(), path[at - 1].c_str(), 0) == 0;
      }
    }
    reached = std::move(next);
  }
  return reached.back();
}

/// Without the spaces at the end that no backslash keeps.
std::string_view trim_end(std::string_view line) {
  while (line.ends_with('\r')) line.remove_suffix(1);
  while (line.ends_with(' ') && !line.ends_with("\\ ")) line.remove_suffix(1);
  return line;
}

}  // namespace

void IgnoreList::add(std::string_view folder, std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = trim_end(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty() || line.starts_with('#')) continue;
    Pattern pattern;
    if (!folder.empty()) pattern.folder = std::string(folder) + '/';
    if (line.starts_with('!')) {
      pattern.negated = true;
      line.remove_prefix(1);
    }
    if (line.ends_with('/')) {
      pattern.folders_only = true;
      line.remove_suffix(1);
    }
    // With a slash in it the pattern begins at its folder, else anywhere below.
    const bool anchored = line.find('/') != line.npos;
    pattern.segments = split(line);
    if (pattern.segments.empty()) continue;
    if (!anchored) pattern.segments.insert(pattern.segments.begin(), "**");
    patterns_.push_back(std::move(pattern));
  }
}

bool IgnoreList::ignores(std::string_view path, bool folder) const {
  for (auto pattern = patterns_.rbegin(); pattern != patterns_.rend(); ++pattern) {
    if ((pattern->folders_only && !folder) || !path.starts_with(pattern->folder)) continue;
    const Segments segments = split(path.substr(pattern->folder.size()));
    if (matches(pattern->segments, segments)) return !pattern->negated;
  }
  return false;
}

}  // namespace dalil::cli
