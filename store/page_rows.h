// One page after the other as a PageRow, in whatever order they are asked for. Included in store/
// only.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "core/audit_rows.h"
#include "store/database.h"

namespace dalil::store {

class PageRowReader {
 public:
  PageRowReader(Database& db, std::int64_t run);
  ~PageRowReader();
  PageRowReader(const PageRowReader&) = delete;
  PageRowReader& operator=(const PageRowReader&) = delete;

  /// The page of that row of `url`; nullopt where there is none.
  std::optional<PageRow> read(std::int64_t url);

 private:
  struct Tools;
  std::unique_ptr<Tools> tools_;
};

}  // namespace dalil::store
