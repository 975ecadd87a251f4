// The container of a workbook: reading one that fits into memory, and writing one entry after the
// other (PKWARE, .ZIP File Format Specification).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "reports/sink.h"

namespace dalil {

/// An entry as it lies in a file: deflated.
struct ZipEntry {
  std::string name;
  std::uint64_t packed_size = 0;
  std::uint64_t size = 0;  ///< Of its contents.
  std::uint32_t crc = 0;
  std::string_view packed;  ///< Points into the file that it was read from.
};

/// Entries of a file with nothing but deflated ones, as libxlsxwriter writes it; none where it is
/// another. Without encryption, comments and ZIP64.
std::vector<ZipEntry> zip_entries(std::string_view file);

/// The contents of an entry; "" where it is damaged.
std::string unpacked(const ZipEntry& entry);

/// Writes a file of less than 4 GiB, which every reader takes. All dates are in 1980: the same
/// entries give the same bytes.
class ZipWriter {
 public:
  explicit ZipWriter(const Sink& sink) : sink_(sink) {}

  /// An entry of another file.
  Result<void> add(const ZipEntry& entry);
  /// `write` hands over as many bytes as `entry` says.
  Result<void> add(const ZipEntry& entry, const std::function<Result<void>(const Sink&)>& write);
  void finish();

 private:
  void put(std::string_view bytes);

  const Sink& sink_;
  std::uint64_t offset_ = 0;
  std::uint16_t entries_ = 0;
  std::string directory_;
};

}  // namespace dalil
