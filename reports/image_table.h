// The pictures that rules name, as a table.
#pragma once

#include "reports/tables.h"

namespace dalil {

inline constexpr Column kImageColumns[] = {
    {"page", ColumnKind::kUrl, 50},    {"image", ColumnKind::kUrl, 50},
    {"line", ColumnKind::kCount, 6},   {"pictures", ColumnKind::kCount, 20},
    {"rule", ColumnKind::kText, 28},   {"severity"},
    {"message", ColumnKind::kText, 50}};

/// A row for each picture that a finding about images shows; it shows the first ones alone.
Result<void> each_image(const AuditView& view, const ReportOptions& options, const Labels& labels,
                        const RowSink& sink);

}  // namespace dalil
