#include "apps/cli/since.h"

#include <fmt/format.h>

#include <charconv>
#include <cstdint>
#include <optional>
#include <vector>

#include "apps/cli/run_choice.h"
#include "core/url.h"
#include "core/utf8.h"

namespace dalil::cli {
namespace {

Error usage(const std::string& given, std::string_view what) {
  return {ErrorCode::kUsage, fmt::format("--since {}: {}", to_valid_utf8(given), what)};
}

Result<std::int64_t> last_run(Store& store, const AuditRequest& request) {
  const Result<std::vector<RunInfo>> runs = store.runs();
  if (!runs) return runs.error();
  for (const RunInfo& run : *runs) {
    const bool same = run.request.site == request.site && run.request.folder == request.folder;
    if (same && run.state == RunState::kDone) return run.id;
  }
  return std::int64_t{0};
}

bool same_host(const std::string& a, const std::string& b) {
  const Result<Url> first = Url::parse(a), second = Url::parse(b);
  return first && second && first->host() == second->host();
}

}  // namespace

Result<void> resolve_since(const std::string& given, Store& store, AuditRequest& request) {
  if (given.empty()) return {};
  if (given == "last") {
    const Result<std::int64_t> last = last_run(store, request);
    if (!last) return last.error();
    request.since = *last;
    return {};
  }
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), number);
  if (error != std::errc() || end != given.data() + given.size() || number <= 0) {
    return usage(given, "this names no run. Give the number that its report shows, or last.");
  }
  const Result<std::optional<RunInfo>> run = store.find_run(number);
  if (!run) return run.error();
  if (!*run) {
    return usage(given, "the store has no such run. `dalil runs` lists them; last is the newest.");
  }
  if ((*run)->state != RunState::kDone) {
    return usage(given, "this run has not ended. Go on with it by --resume, or give another.");
  }
  if ((*run)->packed) return usage(given, packed_sentence(number));
  const AuditRequest& then = (*run)->request;
  if (then.folder != request.folder || !same_host(then.site, request.site)) {
    return usage(given, fmt::format("this run is an audit of {}. Give one of this site, or last.",
                                    then.folder.empty() ? then.site : then.folder));
  }
  request.since = number;
  return {};
}

}  // namespace dalil::cli
