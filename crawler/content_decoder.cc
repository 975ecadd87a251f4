#include "crawler/content_decoder.h"

#define ZLIB_CONST
#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <utility>

namespace dalil {

/// One coding's stream. `feed` of the outer class loops over `step`.
class ContentDecoder::Coding {
 public:
  enum class Step { kMore, kEnd, kBad };

  virtual ~Coding() = default;

  /// Consumes from `input` and fills `output` from its start; `produced` says how far. kMore with
  /// nothing produced and nothing left in `input` asks for more bytes.
  virtual Step step(std::string_view& input, char* output, std::size_t room,
                    std::size_t& produced) = 0;

  bool ended = false;
};

/// gzip with several members, zlib, and the raw deflate that some servers mean by "deflate".
class ContentDecoder::Inflate final : public Coding {
 public:
  Inflate() { inflateInit2(&stream_, kGzip); }
  ~Inflate() override { inflateEnd(&stream_); }

  void restart(bool deflate) {
    deflate_ = deflate;
    first_ = true;
    over_ = ended = false;
    if (!deflate) inflateReset2(&stream_, kGzip);
  }

  Step step(std::string_view& input, char* output, std::size_t room,
            std::size_t& produced) override {
    produced = 0;
    if (ended && !next_member(input)) return Step::kEnd;
    if (input.empty() && first_) return Step::kMore;
    if (deflate_ && first_) inflateReset2(&stream_, looks_like_zlib(input[0]) ? kZlib : kRaw);
    first_ = false;
    stream_.next_in = reinterpret_cast<const Bytef*>(input.data());
    stream_.avail_in = static_cast<uInt>(input.size());
    stream_.next_out = reinterpret_cast<Bytef*>(output);
    stream_.avail_out = static_cast<uInt>(room);
    const int answer = inflate(&stream_, Z_NO_FLUSH);
    input.remove_prefix(input.size() - stream_.avail_in);
    produced = room - stream_.avail_out;
    if (answer == Z_STREAM_END) return Step::kEnd;
    return answer == Z_OK || answer == Z_BUF_ERROR ? Step::kMore : Step::kBad;
  }

 private:
  static constexpr int kZlib = 15;
  static constexpr int kGzip = 15 + 16;
  static constexpr int kRaw = -15;

  // RFC 1950 §2.2: the low half of the first byte is 8. As raw deflate it would be a stored block
  // with padding that is not zero.
  static bool looks_like_zlib(char first) { return (first & 0x0f) == 8; }

  // Past the end, only another gzip member (RFC 1952 §2.2) counts; browsers ignore all else, and
  // what follows that.
  bool next_member(std::string_view& input) {
    if (input.empty()) return false;
    over_ = over_ || deflate_ || input[0] != '\x1f';
    if (over_) {
      input = {};
      return false;
    }
    ended = false;
    inflateReset2(&stream_, kGzip);
    return true;
  }

  z_stream stream_{};
  bool deflate_ = false;
  bool first_ = true;
  bool over_ = false;  ///< Something that is no member came behind the last one.
};

/// RFC 7932.
class ContentDecoder::Brotli final : public Coding {
 public:
  Step step(std::string_view& input, char* output, std::size_t room,
            std::size_t& produced) override {
    produced = 0;
    if (ended) {
      input = {};
      return Step::kEnd;
    }
    std::size_t left = input.size();
    const auto* next_in = reinterpret_cast<const std::uint8_t*>(input.data());
    auto* next_out = reinterpret_cast<std::uint8_t*>(output);
    std::size_t room_left = room;
    const BrotliDecoderResult answer = BrotliDecoderDecompressStream(
        state_.get(), &left, &next_in, &room_left, &next_out, nullptr);
    input.remove_prefix(input.size() - left);
    produced = room - room_left;
    if (answer == BROTLI_DECODER_RESULT_SUCCESS) return Step::kEnd;
    return answer == BROTLI_DECODER_RESULT_ERROR ? Step::kBad : Step::kMore;
  }

 private:
  struct Free {
    void operator()(BrotliDecoderState* state) const { BrotliDecoderDestroyInstance(state); }
  };
  std::unique_ptr<BrotliDecoderState, Free> state_{
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr)};
};

/// RFC 8878; the window is bounded to the 8 MB of RFC 9659.
class ContentDecoder::Zstandard final : public Coding {
 public:
  Zstandard() { ZSTD_DCtx_setParameter(context_.get(), ZSTD_d_windowLogMax, 23); }

  Step step(std::string_view& input, char* output, std::size_t room,
            std::size_t& produced) override {
    if (ended && input.empty()) {
      produced = 0;
      return Step::kEnd;
    }
    ended = false;  // another frame
    // Byte by byte until the frame's number is known: of more at once, the library would also take
    // the formats from before the RFC.
    const std::size_t given =
        known_ < kNumberBytes ? std::min(input.size(), std::size_t{1}) : input.size();
    ZSTD_inBuffer in{input.data(), given, 0};
    ZSTD_outBuffer out{output, room, 0};
    const std::size_t answer = ZSTD_decompressStream(context_.get(), &out, &in);
    input.remove_prefix(in.pos);
    produced = out.pos;
    known_ = answer == 0 ? 0 : known_ + in.pos;
    if (ZSTD_isError(answer) != 0) return Step::kBad;
    return answer == 0 ? Step::kEnd : Step::kMore;
  }

 private:
  static constexpr std::size_t kNumberBytes = 4;

  struct Free {
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
  };
  std::unique_ptr<ZSTD_DCtx, Free> context_{ZSTD_createDCtx()};
  std::size_t known_ = 0;  ///< Bytes of the frame that are in.
};

namespace {

constexpr std::size_t kLarge = 1'000'000;  // bytes

// The one coding that is named, in lower case; "identity" and empty list members name none.
std::string single_coding(std::string_view content_encoding, bool& several) {
  std::string name;
  several = false;
  while (!content_encoding.empty()) {
    const std::size_t comma = std::min(content_encoding.find(','), content_encoding.size());
    std::string token;
    for (const char c : content_encoding.substr(0, comma)) {
      if (c != ' ' && c != '\t') token += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    content_encoding.remove_prefix(std::min(comma + 1, content_encoding.size()));
    if (token.empty() || token == "identity") continue;
    several = several || !name.empty();
    name = std::move(token);
  }
  return name;
}

// std::string doubles its memory: of a large body, up to half would lie waste.
void append(std::string& out, std::string_view bytes) {
  const std::size_t size = out.size() + bytes.size();
  if (size <= out.capacity() || size < kLarge) {
    out.append(bytes);
    return;
  }
  std::string larger;
  larger.reserve(size + size / 4);
  larger.append(out).append(bytes);
  out = std::move(larger);
}

}  // namespace

ContentDecoder::ContentDecoder() = default;
ContentDecoder::~ContentDecoder() = default;

std::string_view ContentDecoder::accepted() {
  return "gzip"
         ", br"
         ", zstd";
}

ContentDecoder::Coding* ContentDecoder::coding_for(std::string_view name) {
  if (name == "gzip" || name == "x-gzip" || name == "deflate") {
    if (inflate_ == nullptr) inflate_ = std::make_unique<Inflate>();
    inflate_->restart(name == "deflate");
    return inflate_.get();
  }
  if (name == "br") other_ = std::make_unique<Brotli>();
  if (name == "zstd") other_ = std::make_unique<Zstandard>();
  return other_.get();
}

void ContentDecoder::begin(std::string_view content_encoding) {
  bool several = false;
  const std::string name = single_coding(content_encoding, several);
  other_.reset();
  fed_ = false;
  coding_ = name.empty() || several ? nullptr : coding_for(name);
  unknown_ = !name.empty() && coding_ == nullptr;
}

Failure ContentDecoder::feed(std::string_view wire, std::size_t limit, std::string& out) {
  if (unknown_) return Failure::kBadEncoding;
  if (coding_ == nullptr) {
    const std::size_t room = limit - std::min(limit, out.size());
    append(out, wire.substr(0, room));
    return wire.size() > room ? Failure::kTooLarge : Failure::kNone;
  }
  fed_ = fed_ || !wire.empty();
  std::array<char, 32768> chunk;
  std::size_t produced = 0;
  do {
    const Coding::Step step = coding_->step(wire, chunk.data(), chunk.size(), produced);
    const std::size_t room = limit - std::min(limit, out.size());
    append(out, {chunk.data(), std::min(produced, room)});
    if (step == Coding::Step::kBad) return Failure::kBadEncoding;
    if (produced > room) return Failure::kTooLarge;
    coding_->ended = step == Coding::Step::kEnd;
  } while (!wire.empty() || produced == chunk.size());
  return Failure::kNone;
}

Failure ContentDecoder::finish() const {
  const bool whole = coding_ == nullptr || !fed_ || coding_->ended;
  return whole ? Failure::kNone : Failure::kTruncated;
}

}  // namespace dalil
