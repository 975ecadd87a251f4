// What .gitignore files leave out (https://git-scm.com/docs/gitignore).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dalil::cli {

/// The patterns of the .gitignore files from a folder's root down to one of its subfolders.
class IgnoreList {
 public:
  /// Takes the lines of a .gitignore that stands in `folder`: relative to the root, "" for the root
  /// itself, "posts/2026".
  void add(std::string_view folder, std::string_view text);

  /// Forgets what was added after there were `count` patterns.
  void cut(std::size_t count) { patterns_.resize(count); }
  std::size_t size() const { return patterns_.size(); }

  /// Whether `path` (relative to the root, "posts/a.md") is left out. The last pattern that matches
  /// decides. Folders are asked before what is in them.
  bool ignores(std::string_view path, bool folder) const;

 private:
  struct Pattern {
    std::string folder;                 ///< Where the .gitignore stands, with a final "/" or "".
    std::vector<std::string> segments;  ///< "**" stands for any number of folders.
    bool negated = false, folders_only = false;
  };

  std::vector<Pattern> patterns_;
};

}  // namespace dalil::cli
