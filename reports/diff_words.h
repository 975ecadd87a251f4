// What the text and the Markdown of a comparison say in the same words.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diff.h"
#include "reports/strings.h"

namespace dalil {

/// How a format writes what is not its own words.
struct DiffQuoting {
  std::function<std::string(std::string_view)> code;      ///< URLs, ids, numbers.
  std::function<std::string(std::string_view)> stranger;  ///< Titles and the like.
};

/// Which two runs are beside each other, and what each scored.
std::string diff_runs(const DiffSummary& summary, const Words& words, const DiffQuoting& quoting);

/// "3 new findings, 12 fixed, 40 still there."
std::string diff_verdict(const DiffSummary& summary, const Words& words);

/// "Title: “Coffee” → “Tea”".
std::string change_sentence(const PageChange& change, const Words& words,
                            const DiffQuoting& quoting);

/// What a reader must know of the comparison itself, in sentences: what was not the same in both
/// runs, the rules that only one of them asked, the pages that nobody looked at again.
std::vector<std::string> diff_remarks(const DiffSummary& summary, const Words& words,
                                      const DiffQuoting& quoting);

}  // namespace dalil
