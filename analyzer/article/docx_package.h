// The zip archive that a .docx, a workbook or an export is, opened with distrust.
// For the .cc files of this folder and for imports of keyword lists only.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace dalil {

/// Reads parts of an archive in memory. Errors are one sentence, without the file's name.
class DocxPackage {
 public:
  /// `bytes` outlive the package. Refuses what is no archive, or has more than 10,000 entries.
  static Result<DocxPackage> open(std::string_view bytes);

  ~DocxPackage();
  DocxPackage(DocxPackage&&) noexcept;
  DocxPackage& operator=(DocxPackage&&) noexcept;

  /// The content of a part, "" where there is none of that name. Refuses one that is encrypted,
  /// damaged, over 64 MB, or packed so well (over 200 to 1) that it is made to fill memory.
  Result<std::string> read(const std::string& name);

  /// The names of all parts, in their order; valid UTF-8.
  std::vector<std::string> names() const;

 private:
  struct Archive;
  explicit DocxPackage(std::unique_ptr<Archive> archive);
  std::unique_ptr<Archive> archive_;
};

}  // namespace dalil
