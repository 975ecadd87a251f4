// What every audit stands on and never changes: language packs, width tables, rules. Loaded once,
// shared by all threads.
#pragma once

#include <span>
#include <string_view>

#include "analyzer/rule.h"
#include "analyzer/text/lexicon.h"
#include "analyzer/text/pixel_width.h"
#include "core/result.h"

namespace dalil {

inline constexpr std::string_view kToolVersion = "dalil 0.1.0";
inline constexpr std::string_view kRulesVersion = "2026.1";

struct Resources {
  Lexicons lexicons;
  PixelWidths widths;

  static Result<Resources> load();
};

}  // namespace dalil
