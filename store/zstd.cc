#include "store/zstd.h"

#include <zstd.h>

#include <memory>

namespace dalil::store {
namespace {

constexpr int kLargestWindowLog = 28;  // As far back as anything that is packed looks.

struct FreeContext {
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

}  // namespace

std::optional<std::string> unzstd(std::string_view bytes, std::size_t most, std::string_view base) {
  const unsigned long long size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
  if (size > most) return std::nullopt;  // So are the values that tell of errors.
  thread_local const std::unique_ptr<ZSTD_DCtx, FreeContext> context(ZSTD_createDCtx());
  ZSTD_DCtx_reset(context.get(), ZSTD_reset_session_and_parameters);
  ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, kLargestWindowLog);
  if (!base.empty()) ZSTD_DCtx_refPrefix(context.get(), base.data(), base.size());
  std::string plain(size, '\0');
  const std::size_t got =
      ZSTD_decompressDCtx(context.get(), plain.data(), plain.size(), bytes.data(), bytes.size());
  if (got != size) return std::nullopt;
  return plain;
}

}  // namespace dalil::store
