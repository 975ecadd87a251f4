// Unpacks compressed sitemaps with a bound on what comes out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dalil {

/// How far unpacking came.
enum class GunzipEnd { kComplete, kTruncated, kDamaged, kOverLimit };

struct Gunzipped {
  std::string bytes;  ///< All that could be unpacked, at most the limit.
  GunzipEnd end = GunzipEnd::kComplete;
};

/// True where `bytes` begins like a gzip file (RFC 1952 §2.3.1).
bool is_gzip(std::string_view bytes);

/// Unpacks `bytes` (one or more gzip members) to at most `limit` bytes; memory is at most thrice
/// what comes out.
Gunzipped gunzip(std::string_view bytes, std::size_t limit);

}  // namespace dalil
