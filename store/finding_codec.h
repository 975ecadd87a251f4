// A finding's values and evidence as one blob, half as long as they are as text: what all findings
// say is a number, and so is what one finding says twice.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/finding.h"

struct ZSTD_CCtx_s;

namespace dalil::store {

/// The number that stands for a rule in the table `finding`; the table `rule` has its name.
std::int64_t rule_number(std::string_view rule);

/// Packs findings, one after the other; long ones are compressed.
class FindingPacker {
 public:
  FindingPacker();

  /// Values and evidence only. Valid until the next call.
  std::string_view pack(const Finding& finding);

 private:
  struct FreeContext {
    void operator()(ZSTD_CCtx_s* context) const;
  };
  std::unique_ptr<ZSTD_CCtx_s, FreeContext> context_;
  std::string plain_, packed_;
};

/// What pack() was given. Throws SqlError where the bytes are damaged.
Finding unpack_finding(std::string_view bytes);

}  // namespace dalil::store
