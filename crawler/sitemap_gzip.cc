// zlib behind one function.
#include "crawler/sitemap_gzip.h"

#include <zlib.h>

#include <algorithm>
#include <limits>

namespace dalil {
namespace {

struct InflateStream : z_stream {
  InflateStream() : z_stream{} { ok = inflateInit2(this, 15 + 16) == Z_OK; }  // 16: gzip alone
  ~InflateStream() { inflateEnd(this); }
  InflateStream(const InflateStream&) = delete;
  InflateStream& operator=(const InflateStream&) = delete;
  bool ok = false;
};

}  // namespace

bool is_gzip(std::string_view bytes) { return bytes.starts_with("\x1F\x8B"); }

Gunzipped gunzip(std::string_view bytes, std::size_t limit) {
  constexpr std::size_t kFirstChunk = 64 * 1024;
  Gunzipped out;
  InflateStream stream;
  if (!stream.ok || bytes.size() > std::numeric_limits<uInt>::max()) {
    out.end = GunzipEnd::kDamaged;
    return out;
  }
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  std::size_t used = 0;
  const auto finish = [&](GunzipEnd end) {
    out.bytes.resize(std::min(used, limit));
    out.end = end;
    return std::move(out);
  };
  while (used <= limit) {
    if (used ==
        out.bytes.size()) {  // one byte over the limit is room enough to know that it is passed
      out.bytes.resize(std::min(limit + 1, std::max(kFirstChunk, 2 * used)));
    }
    stream.next_out = reinterpret_cast<Bytef*>(out.bytes.data() + used);
    stream.avail_out = static_cast<uInt>(std::min<std::size_t>(out.bytes.size() - used, 1U << 30));
    const uInt room = stream.avail_out;
    const int status = inflate(&stream, Z_NO_FLUSH);
    used += room - stream.avail_out;
    if (status == Z_STREAM_END) {
      const std::string_view rest = bytes.substr(bytes.size() - stream.avail_in);
      if (used > limit) break;
      if (!is_gzip(rest)) return finish(GunzipEnd::kComplete);  // padding after the end is common
      inflateReset(&stream);
    } else if (status == Z_BUF_ERROR ||
               (status == Z_OK && stream.avail_in == 0 && stream.avail_out > 0)) {
      return finish(GunzipEnd::kTruncated);
    } else if (status != Z_OK) {
      return finish(GunzipEnd::kDamaged);
    }
  }
  return finish(GunzipEnd::kOverLimit);
}

}  // namespace dalil
