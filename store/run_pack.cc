#include "store/run_pack.h"

#include <fmt/format.h>
#include <zstd.h>

#include <algorithm>
#include <bit>
#include <limits>
#include <memory>
#include <vector>

namespace dalil::store {
namespace {

constexpr int kLevel = 9;
constexpr int kLargestWindowLog = 28;
constexpr std::size_t kLargest = std::size_t{1} << 28;  // A damaged store asks for more.

/// What of a table belongs to a run. The order is that of the rows' numbers, which follow each
/// other.
struct RunTable {
  std::string_view name, rows;
};

constexpr RunTable kTables[] = {
    {"url", "WHERE run=? ORDER BY id"},
    {"page", "WHERE id IN (SELECT page FROM url WHERE run=?) ORDER BY id"},
    {"link", "WHERE page IN (SELECT page FROM url WHERE run=?) ORDER BY page"},
    {"sketch", "WHERE page IN (SELECT page FROM url WHERE run=?) ORDER BY page"},
    {"trait", "WHERE page IN (SELECT page FROM url WHERE run=?) ORDER BY page"},
    {"source", "WHERE page IN (SELECT page FROM url WHERE run=?) ORDER BY page"},
    {"standing", "WHERE url IN (SELECT id FROM url WHERE run=?) ORDER BY url"},
    {"finding", "WHERE run=? ORDER BY id"},
    {"rule", "WHERE id IN (SELECT rule FROM finding WHERE run=?) ORDER BY id"},
    {"hit", "WHERE run=? ORDER BY id"},
    {"template", "WHERE run=? ORDER BY number"},
    {"outcome", "WHERE run=? ORDER BY rule"},
    {"site_fact", "WHERE run=? ORDER BY id"},
};

enum Tag : char { kEnd = 0, kNull = 1, kStep = 2, kNumber = 3, kText = 4, kBlob = 5, kRow = 6 };

[[noreturn]] void damaged() {
  throw SqlError("an audit that the database keeps packed is damaged");
}

void put_count(std::string& out, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
  out += static_cast<char>(value);
}

void put_fixed(std::string& out, std::uint64_t value) {
  for (int i = 0; i < 8; ++i) out += static_cast<char>(value >> (8 * i));
}

/// The integers of the row before, to which those of a row are told.
class Steps {
 public:
  void put(std::string& out, std::size_t column, std::int64_t value) {
    std::int64_t& before = at(column);
    std::int64_t step = 0;
    if (!__builtin_sub_overflow(value, before, &step) && step >= -kFar && step <= kFar) {
      out += kStep;
      put_count(out, static_cast<std::uint64_t>(step) << 1 ^
                         static_cast<std::uint64_t>(step >> 63));  // -1 is 1, 1 is 2, -2 is 3 …
    } else {
      out += kNumber;
      put_fixed(out, static_cast<std::uint64_t>(value));
    }
    before = value;
  }
  std::int64_t next(std::size_t column, std::uint64_t folded) {
    const auto step =
        static_cast<std::int64_t>(folded >> 1) ^ -static_cast<std::int64_t>(folded & 1);
    return at(column) += step;
  }
  std::int64_t& at(std::size_t column) {
    if (column >= before_.size()) before_.resize(column + 1);
    return before_[column];
  }

 private:
  static constexpr std::int64_t kFar = std::numeric_limits<std::int32_t>::max();
  std::vector<std::int64_t> before_;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}
  bool done() const { return bytes_.empty(); }
  char byte() { return take(1).front(); }
  std::string_view take(std::uint64_t count) {
    if (count > bytes_.size()) damaged();
    const std::string_view taken = bytes_.substr(0, count);
    bytes_.remove_prefix(count);
    return taken;
  }
  std::uint64_t count() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      const auto next = static_cast<unsigned char>(byte());
      value |= std::uint64_t{next & 0x7FU} << shift;
      if (next < 0x80) return value;
    }
    damaged();
  }
  std::int64_t fixed() {
    std::uint64_t value = 0;
    const std::string_view taken = take(8);
    for (std::size_t i = 0; i < 8; ++i) {
      value |= std::uint64_t{static_cast<unsigned char>(taken[i])} << (8 * i);
    }
    return static_cast<std::int64_t>(value);
  }
  std::string_view text() { return take(count()); }

 private:
  std::string_view bytes_;
};

void put_row(const Statement& row, Steps& steps, std::string& out) {
  out += kRow;
  for (int column = 0; column < row.columns(); ++column) {
    const auto index = static_cast<std::size_t>(column);
    switch (row.type(column)) {
      case Statement::Type::kNull:
        out += kNull;
        break;
      case Statement::Type::kInteger:
        steps.put(out, index, row.integer(column));
        break;
      case Statement::Type::kText:
      case Statement::Type::kBlob: {
        out += row.type(column) == Statement::Type::kText ? kText : kBlob;
        const std::string_view bytes = row.bytes(column);
        put_count(out, bytes.size());
        out += bytes;
        break;
      }
    }
  }
}

void restore_row(Reader& reader, Steps& steps, Statement& insert, std::uint64_t columns) {
  for (std::uint64_t i = 0; i < columns; ++i) {
    const int index = static_cast<int>(i) + 1;
    switch (reader.byte()) {
      case kNull:
        insert.bind_null(index);
        break;
      case kStep:
        insert.bind(index, steps.next(i, reader.count()));
        break;
      case kNumber:
        insert.bind(index, steps.at(i) = reader.fixed());
        break;
      case kText:
        insert.bind(index, reader.text());
        break;
      case kBlob:
        insert.bind_blob(index, reader.text());
        break;
      default:
        damaged();
    }
  }
  insert.run();
}

template <typename Context, std::size_t (*release)(Context*)>
struct Free {
  void operator()(Context* context) const { release(context); }
};

}  // namespace

std::string dump_run(Database& db, std::int64_t run, std::size_t most) {
  std::string dump;
  for (const RunTable& table : kTables) {
    Statement rows = db.prepare(fmt::format("SELECT * FROM {} {}", table.name, table.rows));
    rows.bind(1, run);
    put_count(dump, table.name.size());
    dump += table.name;
    put_count(dump, static_cast<std::uint64_t>(rows.columns()));
    Steps steps;
    while (rows.step()) {
      put_row(rows, steps, dump);
      if (dump.size() > most) throw SqlError("the audit is too large to be packed");
    }
    dump += kEnd;
  }
  return dump;
}

void restore_run(Database& db, std::string_view dump) {
  Transaction transaction(db);
  Reader reader(dump);
  while (!reader.done()) {
    const std::string_view name = reader.text();
    const std::uint64_t columns = reader.count();
    const bool known =
        std::ranges::any_of(kTables, [&](const RunTable& t) { return t.name == name; });
    if (!known || columns == 0 || columns > 100) damaged();
    std::string marks = "?";
    for (std::uint64_t i = 1; i < columns; ++i) marks += ",?";
    Statement insert = db.prepare(fmt::format("INSERT INTO {} VALUES({})", name, marks));
    Steps steps;
    while (reader.byte() == kRow) restore_row(reader, steps, insert, columns);
  }
  transaction.commit();
}

std::string pack(std::string_view bytes, std::string_view base) {
  const std::unique_ptr<ZSTD_CCtx, Free<ZSTD_CCtx, ZSTD_freeCCtx>> context(ZSTD_createCCtx());
  const int window = std::clamp(static_cast<int>(std::bit_width(bytes.size() + base.size())), 20,
                                kLargestWindowLog);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, kLevel);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_windowLog, window);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_enableLongDistanceMatching, 1);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_ldmMinMatch, 24);
  if (!base.empty()) ZSTD_CCtx_refPrefix(context.get(), base.data(), base.size());
  std::string packed(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size =
      ZSTD_compress2(context.get(), packed.data(), packed.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(size)) throw SqlError("an audit cannot be packed");
  packed.resize(size);
  return packed;
}

std::string unpack(std::string_view packed, std::string_view base) {
  const unsigned long long size = ZSTD_getFrameContentSize(packed.data(), packed.size());
  if (size > kLargest) damaged();
  const std::unique_ptr<ZSTD_DCtx, Free<ZSTD_DCtx, ZSTD_freeDCtx>> context(ZSTD_createDCtx());
  ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, kLargestWindowLog);
  if (!base.empty()) ZSTD_DCtx_refPrefix(context.get(), base.data(), base.size());
  std::string bytes(size, '\0');
  const std::size_t got =
      ZSTD_decompressDCtx(context.get(), bytes.data(), bytes.size(), packed.data(), packed.size());
  if (got != size) damaged();
  return bytes;
}

}  // namespace dalil::store
