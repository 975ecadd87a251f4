#include "apps/cli/traffic_file.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "apps/cli/input.h"
#include "apps/engine/traffic.h"
#include "core/embedded.h"
#include "core/utf8.h"

namespace dalil::cli {

void add_traffic_option(CLI::App& command, std::string& file) {
  command
      .add_option("--traffic", file,
                  "What Search Console or Analytics exports about the pages: their clicks and "
                  "impressions weigh what to fix first")
      ->option_text("FILE");
}

Result<std::optional<ImportedTraffic>> read_traffic(const std::string& file, bool quiet) {
  if (file.empty()) return std::optional<ImportedTraffic>();
  const Result<std::string> bytes = read_input(file);
  if (!bytes) return bytes.error();
  Result<ImportedTraffic> traffic = import_traffic(*bytes, ColumnTitles(embedded_lexicons()));
  if (!traffic) {
    return Error{ErrorCode::kUsage,
                 fmt::format("{}: {} Give the table of pages that Search Console or Analytics "
                             "exports.",
                             to_valid_utf8(file), traffic.error().message)};
  }
  if (!quiet) fmt::print(stderr, "dalil: {}: {}.\n", to_valid_utf8(file), traffic->described);
  return std::optional(*std::move(traffic));
}

Result<void> weigh(const std::optional<ImportedTraffic>& traffic, Store& store, bool quiet,
                   AuditSummary& summary) {
  if (!traffic) return {};
  if (Result<void> weighed = weigh_by_traffic(*traffic, store, summary); !weighed) return weighed;
  const Traffic& found = *summary.traffic;
  if (quiet || found.unknown == 0) return {};
  fmt::print(
      stderr, "dalil: --traffic: {} of {} addresses are no pages of this audit.{}\n", found.unknown,
      found.pages + found.unknown,
      found.pages == 0 ? " The order of fixes stays that of the links; is it another site?" : "");
  return {};
}

}  // namespace dalil::cli
