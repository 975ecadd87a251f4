#include "store/run_pack.h"

#include <fmt/format.h>
#include <zstd.h>

#include <algorithm>
#include <bit>
#include <limits>
#include <memory>
#include <vector>

#include "core/varint.h"
#include "store/run_tables.h"
#include "store/zstd.h"

namespace dalil::store {
namespace {

constexpr int kLevel = 9;
constexpr int kLargestWindowLog = 28;                   // unzstd() takes no larger one.
constexpr std::size_t kLargest = std::size_t{1} << 28;  // A damaged store asks for more.

enum Tag : char { kEnd = 0, kNull = 1, kStep = 2, kNumber = 3, kText = 4, kBlob = 5, kRow = 6 };

[[noreturn]] void damaged() {
  throw SqlError("an audit that the database keeps packed is damaged");
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
      append_varint(zigzag(step), out);
    } else {
      out += kNumber;
      put_fixed(out, static_cast<std::uint64_t>(value));
    }
    before = value;
  }
  std::int64_t next(std::size_t column, std::uint64_t folded) {
    std::int64_t& value = at(column);  // What a damaged store makes too large wraps.
    value = static_cast<std::int64_t>(static_cast<std::uint64_t>(value) +
                                      static_cast<std::uint64_t>(unzigzag(folded)));
    return value;
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
    if (!read_varint(bytes_, value)) damaged();
    return value;
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
        append_varint(bytes.size(), out);
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

struct FreeContext {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

}  // namespace

std::optional<std::string> dump_run(Database& db, std::int64_t run, std::size_t most) {
  std::string dump;
  for (const RunTable& table : kRunTables) {
    if (!table.packed) continue;
    Statement rows = db.prepare(
        fmt::format("SELECT * FROM {} WHERE {} ORDER BY {}", table.name, table.rows, table.order));
    rows.bind(1, run);
    append_varint(table.name.size(), dump);
    dump += table.name;
    append_varint(static_cast<std::uint64_t>(rows.columns()), dump);
    Steps steps;
    while (rows.step()) {
      put_row(rows, steps, dump);
      if (dump.size() > most) return std::nullopt;
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
        std::ranges::any_of(kRunTables, [&](const RunTable& t) { return t.name == name; });
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
  const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
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
  std::optional<std::string> bytes = unzstd(packed, kLargest, base);
  if (!bytes) damaged();
  return *std::move(bytes);
}

}  // namespace dalil::store
