// What the text and the Markdown of a comparison say in the same words.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/diff.h"
#include "reports/strings.h"

namespace dalil {

/// How a format writes what is not its own words.
struct DiffQuoting {
  std::function<std::string(std::string_view)> code;      ///< URLs, ids, numbers.
  std::function<std::string(std::string_view)> stranger;  ///< Titles and the like.
};

/// "3 new findings, 12 fixed, 40 still there."
std::string diff_verdict(const DiffSummary& summary, const Words& words);

/// "Title: “Coffee” → “Tea”".
std::string change_sentence(const PageChange& change, const Words& words,
                            const DiffQuoting& quoting);

/// A note in a sentence.
std::string note_sentence(const DiffNote& note, const Words& words, const DiffQuoting& quoting);

/// "2026-11-22" of a run.
std::string day_of(const DiffRun& run);

}  // namespace dalil
