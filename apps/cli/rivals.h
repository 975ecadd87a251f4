// --against: the pages that content is compared with, from runs, files and the web.
#pragma once

#include <string>
#include <vector>

#include "analyzer/keywords/gap_document.h"
#include "apps/cli/access.h"
#include "apps/engine/resources.h"
#include "core/result.h"
#include "store/store.h"

namespace dalil::cli {

struct RivalOptions {
  std::vector<std::string>
      names;             ///< Numbers of runs, http(s) URLs, files and folders of articles.
  AccessOptions access;  ///< Only what says how to reach the web is used: their servers get no
                         ///< secrets of ours.
  std::string language;  ///< Of the pages (BCP 47); else declared, else detected.
};

void add_rival_options(CLI::App& command, RivalOptions& options, const char* what);

/// Their pages, in the order of their names. URLs are asked for one after the other, never more
/// often than once a second at a host or than its robots.txt says, and not where that forbids it;
/// what cannot be had is said on standard error. kUnreachable where nothing is left; a file that
/// cannot be read is kUsage. Without a `store` numbers are names of files.
Result<std::vector<GapDocument>> read_rivals(const RivalOptions& options, Store* store,
                                             const Resources& resources);

}  // namespace dalil::cli
