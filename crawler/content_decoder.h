// Removes the content coding (gzip, deflate, br, zstd) of one body while it arrives. curl could do
// it, but takes a stream that breaks off for a whole one, and hides how many bytes came.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "core/response.h"

namespace dalil {

/// For one body after another: `begin`, `feed` as often as bytes come, `finish`.
class ContentDecoder {
 public:
  ContentDecoder();
  ~ContentDecoder();
  ContentDecoder(const ContentDecoder&) = delete;
  ContentDecoder& operator=(const ContentDecoder&) = delete;

  /// What `Accept-Encoding` may ask for, best first.
  static std::string_view accepted();

  /// Starts a body with this `Content-Encoding` ("" for none; RFC 9110 §8.4). A coding that is not
  /// known, or more than one, makes `feed` fail with kBadEncoding.
  void begin(std::string_view content_encoding);

  /// Appends what `wire` decodes to, until `out` has `limit` bytes: kTooLarge where there is more.
  /// kBadEncoding where the bytes are not of that coding.
  Failure feed(std::string_view wire, std::size_t limit, std::string& out);

  /// After the last byte: kTruncated where the coding's own end did not come.
  Failure finish() const;

 private:
  class Coding;
  class Inflate;
  class Brotli;
  class Zstandard;

  Coding* coding_for(std::string_view name);

  std::unique_ptr<Inflate> inflate_;  // kept for the next body: its window is dear to allocate
  std::unique_ptr<Coding> other_;
  Coding* coding_ = nullptr;  // null: no coding, or an unknown one
  bool unknown_ = false;
  bool fed_ = false;
};

}  // namespace dalil
