// A long text that is deflated while it is still being written: the writer goes on, and other cores
// pack what it has written so far.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <future>
#include <string>
#include <string_view>

#include "reports/sink.h"

namespace dalil {

/// Raw deflate (RFC 1951). Parts that follow each other are one stream, whose last part ends it.
struct PackedPart {
  std::string bytes;
  std::uint64_t size = 0;  ///< Of the text.
  std::uint32_t crc = 0;   ///< CRC-32 of the text.
};

/// What does not end the stream ends at a whole byte.
PackedPart pack(std::string_view text, bool ends_stream);

/// The CRC-32 of two texts, the second of `size` bytes, behind each other.
std::uint32_t crc_of_both(std::uint32_t first, std::uint32_t second, std::uint64_t size);

/// Holds some 20 MB at most, whatever is written: up to eight parts of a megabyte with what is made
/// of them, and no more than there are cores. The bytes depend neither on that number nor on
/// whether there are threads to be had; without them the writer packs, too.
class PackedText {
 public:
  /// Takes what has been packed, in order; called where add() and finish() are.
  using Take = std::function<void(std::string_view)>;
  explicit PackedText(Take take) : take_(std::move(take)) { text.reserve(kPart + kPart / 8); }

  /// Hands over what has been gathered, where it is enough to be worth it.
  void pass_on() {
    if (text.size() >= kPart) start_part();
  }
  /// Waits for all that was started. The stream is not ended.
  void finish();

  std::string text;  ///< What is added is written here.

  std::uint64_t size() const { return size_ + text.size(); }
  /// Known after finish().
  std::uint64_t packed_size() const { return packed_size_; }
  std::uint32_t crc() const { return crc_; }

 private:
  static constexpr std::size_t kPart = 1 << 20;

  void start_part();
  void take_oldest();

  Take take_;
  std::deque<std::future<PackedPart>> parts_;  // in work, the oldest first
  std::uint64_t size_ = 0, packed_size_ = 0;
  std::uint32_t crc_ = 0;
};

}  // namespace dalil
