#include "crawler/missing_probe.h"

#include <fmt/format.h>

#include <utility>

#include "core/hash.h"

namespace dalil {

std::optional<Url> MissingProbe::next(const Url& url) {
  std::string origin = url.origin();
  const std::string_view slash = prefix_.ends_with('/') ? "" : "/";
  Result<Url> address = Url::parse(
      fmt::format("{}{}{}dalil-{:016x}-not-found", origin, prefix_, slash, hash64(origin)));
  if (!asked_.insert(std::move(origin)).second || !address) return std::nullopt;
  return std::move(*address);
}

}  // namespace dalil
