#include "reports/zip_file.h"

#define ZLIB_CONST
#include <zlib.h>

#include <cstddef>
#include <utility>

namespace dalil {
namespace {

constexpr std::string_view kLocal = "PK\3\4", kCentral = "PK\1\2", kEnd = "PK\5\6";
constexpr std::size_t kLocalSize = 30, kCentralSize = 46, kEndSize = 22;
constexpr std::uint16_t kVersion = 20;           // 2.0, the first with deflate
constexpr std::uint16_t kFirstDay = 1 << 5 | 1;  // 1 January 1980
constexpr std::uint64_t kMost = 4'200'000'000;   // and the directory below 2^32

void append_number(std::string& out, std::uint64_t number, int bytes) {
  for (; bytes > 0; --bytes, number >>= 8) out += static_cast<char>(number & 0xFF);
}

std::uint32_t number_at(std::string_view file, std::size_t at, int bytes) {
  std::uint32_t number = 0;
  for (int i = bytes; i-- > 0;) {
    number = number << 8 | static_cast<unsigned char>(file[at + static_cast<std::size_t>(i)]);
  }
  return number;
}

bool stands_at(std::string_view file, std::size_t at, std::string_view mark, std::size_t size) {
  return at <= file.size() && file.size() - at >= size && file.substr(at).starts_with(mark);
}

/// What the local header and the directory both say of an entry.
std::string description(const ZipEntry& entry) {
  std::string out;
  append_number(out, kVersion, 2);
  append_number(out, 0, 2);  // flags
  append_number(out, Z_DEFLATED, 2);
  append_number(out, 0, 2);  // midnight
  append_number(out, kFirstDay, 2);
  append_number(out, entry.crc, 4);
  append_number(out, entry.packed_size, 4);
  append_number(out, entry.size, 4);
  append_number(out, entry.name.size(), 2);
  append_number(out, 0, 2);  // nothing extra
  return out;
}

}  // namespace

std::vector<ZipEntry> zip_entries(std::string_view file) {
  std::vector<ZipEntry> entries;
  if (file.size() < kEndSize || !stands_at(file, file.size() - kEndSize, kEnd, kEndSize)) return {};
  const std::size_t end = file.size() - kEndSize;
  std::size_t at = number_at(file, end + 16, 4);
  for (std::uint32_t left = number_at(file, end + 10, 2); left > 0; --left) {
    if (!stands_at(file, at, kCentral, kCentralSize)) return {};
    if (number_at(file, at + 10, 2) != Z_DEFLATED) return {};
    ZipEntry entry{.packed_size = number_at(file, at + 20, 4),
                   .size = number_at(file, at + 24, 4),
                   .crc = number_at(file, at + 16, 4)};
    const std::size_t name_size = number_at(file, at + 28, 2);
    entry.name = file.substr(at + kCentralSize, name_size);
    const std::size_t local = number_at(file, at + 42, 4);
    if (!stands_at(file, local, kLocal, kLocalSize)) return {};
    const std::size_t body =
        local + kLocalSize + number_at(file, local + 26, 2) + number_at(file, local + 28, 2);
    if (body > file.size()) return {};
    entry.packed = file.substr(body, entry.packed_size);
    at += kCentralSize + name_size + number_at(file, at + 30, 2) + number_at(file, at + 32, 2);
    entries.push_back(std::move(entry));
  }
  return entries;
}

std::string unpacked(const ZipEntry& entry) {
  std::string text(entry.size, '\0');
  z_stream stream{};
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return {};
  stream.next_in = reinterpret_cast<const Bytef*>(entry.packed.data());
  stream.avail_in = static_cast<uInt>(entry.packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(text.size());
  const bool whole = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_out == 0;
  inflateEnd(&stream);
  return whole ? text : std::string();
}

void ZipWriter::put(std::string_view bytes) {
  sink_(bytes);
  offset_ += bytes.size();
}

Result<void> ZipWriter::add(const ZipEntry& entry) {
  return add(entry, [&entry](const Sink& out) -> Result<void> {
    out(entry.packed);
    return {};
  });
}

Result<void> ZipWriter::add(const ZipEntry& entry,
                            const std::function<Result<void>(const Sink&)>& write) {
  if (entry.size > kMost || offset_ + entry.packed_size > kMost) {
    return Error{ErrorCode::kUsage, "The workbook would have more than 4 GB. Choose csv or jsonl."};
  }
  const std::string said = description(entry);
  directory_ += kCentral;
  append_number(directory_, kVersion, 2);
  directory_ += said;
  append_number(directory_, 0, 2);  // no comment
  append_number(directory_, 0, 4);  // first disk, unknown contents
  append_number(directory_, 0, 4);  // attributes
  append_number(directory_, offset_, 4);
  directory_ += entry.name;
  ++entries_;
  put(kLocal);
  put(said);
  put(entry.name);
  return write([this](std::string_view bytes) { put(bytes); });
}

void ZipWriter::finish() {
  const std::uint64_t directory = offset_;
  put(directory_);
  std::string end(kEnd);
  append_number(end, 0, 4);  // one disk
  append_number(end, entries_, 2);
  append_number(end, entries_, 2);
  append_number(end, directory_.size(), 4);
  append_number(end, directory, 4);
  append_number(end, 0, 2);  // no comment
  put(end);
}

}  // namespace dalil
