#include "apps/cli/notify.h"

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <numeric>
#include <string_view>

#include "core/url.h"
#include "crawler/signed_post.h"

namespace dalil::cli {
namespace {

std::string_view key_from_environment() {
  const char* const key = std::getenv("DALIL_NOTIFY_KEY");
  return key ? key : "";
}

std::string notice(const DiffSummary& diff) {
  nlohmann::ordered_json findings, pages;
  for (std::size_t i = 0; i < kFindingStates; ++i) {
    findings[std::string(name_of(static_cast<FindingState>(i)))] = diff.counts[i];
  }
  for (std::size_t i = 0; i < kPageChangeKinds; ++i) {
    pages[std::string(name_of(static_cast<PageChangeKind>(i)))] = diff.page_counts[i];
  }
  const nlohmann::ordered_json json = {
      {"schema", "dalil.notice/1"},
      {"site", diff.site},
      {"before",
       {{"run", diff.before.run}, {"started", diff.before.started}, {"score", diff.before.score}}},
      {"after",
       {{"run", diff.after.run}, {"started", diff.after.started}, {"score", diff.after.score}}},
      {"findings", findings},
      {"pages", pages}};
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

bool has_changed(const DiffSummary& diff) {
  const auto count = [&](FindingState state) {
    return diff.counts[static_cast<std::size_t>(state)];
  };
  const std::int64_t pages =
      std::accumulate(diff.page_counts.begin(), diff.page_counts.end(), std::int64_t{0});
  return count(FindingState::kNew) + count(FindingState::kReappeared) +
                 count(FindingState::kFixed) + pages >
             0 ||
         diff.before.score != diff.after.score;
}

}  // namespace

Result<void> check_notify(const std::string& url) {
  if (url.empty()) return {};
  const Result<Url> parsed = Url::parse(url);
  if (!parsed || !parsed->is_http()) {
    return Error{ErrorCode::kUsage, "--notify: this is no http or https URL."};
  }
  if (!key_from_environment().empty()) return {};
  return Error{ErrorCode::kUsage,
               "--notify: the key to sign with is missing. Give it in the environment, as "
               "DALIL_NOTIFY_KEY."};
}

Result<void> notify(const std::string& url, LastChanges& changes) {
  if (url.empty()) return {};
  const Result<const RunDiff*> diff = changes.diff();
  if (!diff) return diff.error();
  if (*diff == nullptr || !has_changed((*diff)->summary())) return {};
  return post_signed(url, notice((*diff)->summary()), key_from_environment());
}

}  // namespace dalil::cli
