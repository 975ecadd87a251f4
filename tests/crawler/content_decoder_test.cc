// Content codings, whole and broken, in pieces of every size.
#include "crawler/content_decoder.h"

#include <zlib.h>

#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace dalil;

namespace {

constexpr int kGzip = 15 + 16;
constexpr int kZlib = 15;
constexpr int kRaw = -15;

std::string deflated(const std::string& text, int window_bits) {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string out(deflateBound(&stream, static_cast<uLong>(text.size())) + 64, '\0');
  std::string in = text;
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string bytes_of(std::string_view hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
  }
  return bytes;
}

struct Decoded {
  Failure failure = Failure::kNone;
  std::string text;
};

Decoded decode(ContentDecoder& decoder, const std::string& coding, const std::string& wire,
               std::size_t piece = 1000, std::size_t limit = 10'000'000) {
  Decoded decoded;
  decoder.begin(coding);
  for (std::size_t i = 0; i < wire.size() && decoded.failure == Failure::kNone; i += piece) {
    decoded.failure = decoder.feed(std::string_view(wire).substr(i, piece), limit, decoded.text);
  }
  if (decoded.failure == Failure::kNone) decoded.failure = decoder.finish();
  return decoded;
}

std::string sample() {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "سطر عربي رقم " + std::to_string(i) + "\n";
  return text;
}

}  // namespace

TEST_CASE("every coding gives the text back, in pieces of any size") {
  const std::string text = sample();
  const struct {
    const char* name;
    std::string wire;
  } cases[] = {
      {"", text},
      {"identity", text},
      {"gzip", deflated(text, kGzip)},
      {"x-gzip", deflated(text, kGzip)},
      {" GZip , identity", deflated(text, kGzip)},
      {"deflate", deflated(text, kZlib)},
      {"deflate", deflated(text, kRaw)},
      {"gzip", deflated(text.substr(0, 999), kGzip) + deflated(text.substr(999), kGzip)},
      {"gzip", deflated(text, kGzip) + std::string(600, '\0')},
      {"gzip", deflated(text, kGzip) + std::string(9, '\0') + deflated("ignored", kGzip)},
  };
  ContentDecoder decoder;  // one for all: what a body leaves behind must not reach the next
  for (const auto& c : cases) {
    for (const std::size_t piece : {std::size_t{1}, std::size_t{17}, c.wire.size()}) {
      INFO(c.name << " in pieces of " << piece);
      const Decoded decoded = decode(decoder, c.name, c.wire, piece);
      CHECK(decoded.failure == Failure::kNone);
      CHECK(decoded.text == text);
    }
  }
}

TEST_CASE("a stream that breaks off is told, and what came is kept") {
  const std::string text = sample();
  ContentDecoder decoder;
  for (const auto& [name, bits] :
       {std::pair("gzip", kGzip), std::pair("deflate", kZlib), std::pair("deflate", kRaw)}) {
    const std::string wire = deflated(text, bits);
    for (const std::size_t size : {std::size_t{1}, wire.size() / 2, wire.size() - 1}) {
      INFO(name << " cut to " << size);
      const Decoded decoded = decode(decoder, name, wire.substr(0, size));
      CHECK(decoded.failure == Failure::kTruncated);
      CHECK(text.starts_with(decoded.text));
    }
    CHECK(decode(decoder, name, "").failure == Failure::kNone);  // no body at all: HEAD, 304
  }
}

TEST_CASE("what is not of the coding is a bad encoding") {
  ContentDecoder decoder;
  CHECK(decode(decoder, "gzip", "<html>plain</html>").failure == Failure::kBadEncoding);
  CHECK(decode(decoder, "deflate", "<html>plain</html>").failure == Failure::kBadEncoding);
  CHECK(decode(decoder, "compress", "x").failure == Failure::kBadEncoding);
  CHECK(decode(decoder, "gzip, gzip", deflated("x", kGzip)).failure == Failure::kBadEncoding);
  std::string broken = deflated(sample(), kGzip);
  broken[broken.size() - 6] ^= 1;  // in the checksum
  CHECK(decode(decoder, "gzip", broken).failure == Failure::kBadEncoding);
}

TEST_CASE("a bomb stops at the limit") {
  const std::string bomb = deflated(std::string(5'000'000, 'a'), kGzip);
  REQUIRE(bomb.size() < 10'000);
  ContentDecoder decoder;
  const Decoded decoded = decode(decoder, "gzip", bomb, bomb.size(), 100'000);
  CHECK(decoded.failure == Failure::kTooLarge);
  CHECK(decoded.text == std::string(100'000, 'a'));
  CHECK(decode(decoder, "gzip", deflated("abc", kGzip), 100, 3).failure == Failure::kNone);
  CHECK(decode(decoder, "gzip", deflated("abcd", kGzip), 100, 3).failure == Failure::kTooLarge);
  CHECK(decode(decoder, "", "abc", 1, 3).failure == Failure::kNone);
  CHECK(decode(decoder, "", "abcd", 1, 3).failure == Failure::kTooLarge);
}

TEST_CASE("br and zstd are decoded where they are asked for") {
  // Six lines as brotli 1.0.9 and zstd 1.5.4 pack them.
  std::string text;
  for (int i = 0; i < 6; ++i) text += "مرحبا بالعالم\n";
  const struct {
    const char* name;
    std::string wire;
  } cases[] = {
      {"br", bytes_of("1b9b00f81d09364ef1e149bb35b60248f63e456d8d1585155462954235768b18bf3c")},
      {"zstd", bytes_of("28b52ffd04680d0100d0d985d8b1d8add8a8d8a720d8a8d8a7d984d8b9d8a7d984d9850a01"
                        "00fe4ee718121f2d6f")},
  };
  ContentDecoder decoder;
  // Zstandard of before RFC 8878, by its number.
  CHECK(decode(decoder, "zstd", bytes_of("26b52ffd0458f50000b8d8b3")).failure ==
        Failure::kBadEncoding);
  for (const auto& [name, wire] : cases) {
    INFO(name);
    if (ContentDecoder::accepted().find(name) == std::string_view::npos) {
      CHECK(decode(decoder, name, wire).failure == Failure::kBadEncoding);
      continue;
    }
    CHECK(decode(decoder, name, wire, 1).text == text);
    CHECK(decode(decoder, name, wire).failure == Failure::kNone);
    CHECK(decode(decoder, name, wire.substr(0, wire.size() - 3)).failure == Failure::kTruncated);
    CHECK(decode(decoder, name, "<html>plain</html>").failure == Failure::kBadEncoding);
    CHECK(decode(decoder, name, wire, 100, text.size() - 1).failure == Failure::kTooLarge);
  }
}
