// --fix and --diff: what may be changed in an article without asking its writer.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/article/edits.h"
#include "apps/cli/article_files.h"
#include "core/result.h"

namespace dalil::cli {

struct MendOptions {
  bool write = false;  ///< --fix
  bool diff = false;   ///< --diff

  bool wanted() const { return write || diff; }
  /// True where a diff, or the mended text of standard input, is all that is printed.
  bool takes_stdout(std::span<const ArticleFile> articles) const;
};

/// Prints the diff and writes the file, as the options say; "-" is written to standard output. A
/// file is replaced as a whole, with its permissions, or not at all. kUsage where it cannot be
/// written, and for a URL.
Result<void> mend(const std::string& path, std::string_view bytes, const std::vector<Edit>& edits,
                  const MendOptions& options);

}  // namespace dalil::cli
