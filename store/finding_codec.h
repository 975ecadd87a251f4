// A finding's values and evidence as one blob. Findings of one rule look alike, and they quote
// their page: so a finding is kept as what it differs in from a sample, the first one that the
// store ever had of the rule, and its texts as parts of the sample's, of the page's own and of
// those before.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "core/finding.h"

struct ZSTD_CCtx_s;

namespace dalil::store {

/// What stands in the store of a finding's page: its href, title, description and h1.
inline constexpr std::size_t kQuotedTexts = 4;
using QuotedTexts = std::array<std::string, kQuotedTexts>;

/// Packs findings, one after the other; long ones are compressed.
class FindingPacker {
 public:
  FindingPacker();

  /// Values and evidence only. `page` may have empty texts. Valid until the next call.
  std::string_view pack(const Finding& finding, const Finding& sample, const QuotedTexts& page);
  /// By itself. Valid until the next call.
  std::string_view pack_sample(const Finding& finding) { return pack(finding, {}, {}); }

 private:
  struct FreeContext {
    void operator()(ZSTD_CCtx_s* context) const;
  };
  std::unique_ptr<ZSTD_CCtx_s, FreeContext> context_;
  std::string plain_, packed_;
};

/// Gives one of the QuotedTexts, by its place, where a finding quotes it. It is used before the
/// next call.
using PageOfFinding = std::function<std::string_view(std::size_t)>;

/// What pack() was given, from the same sample and page. Throws SqlError where the bytes are
/// damaged, or are of others.
Finding unpack_finding(std::string_view bytes, const Finding& sample, const PageOfFinding& page);
/// What pack_sample() was given. Throws SqlError where the bytes are damaged.
Finding unpack_sample(std::string_view bytes);

}  // namespace dalil::store
