// What was packed by zstd, read with care: a store may come from a stranger, or from a disk that
// fails.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dalil::store {

/// One whole frame (RFC 8878); nullopt where the bytes are none, are damaged, or say that they are
/// of more than `most` bytes. `base` is what they were told from, "" for nothing.
std::optional<std::string> unzstd(std::string_view bytes, std::size_t most,
                                  std::string_view base = {});

}  // namespace dalil::store
