#include "apps/engine/external_links.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "crawler/link_check.h"

namespace dalil {
namespace {

constexpr int kMostPerHost = 200;
constexpr std::size_t kMostLinks = 20'000;
constexpr std::size_t kBatch = 64;  // Answers of one transaction.

Result<std::vector<LinkTarget>> targets_of(Store& store, std::int64_t run, const Scope& scope) {
  std::vector<LinkTarget> targets;
  std::unordered_map<std::string, int> of_host;
  std::size_t chosen = 0;
  Result<void> read =
      store.for_each_external(run, [&](std::int64_t id, std::string_view href, bool checked) {
        if (chosen >= kMostLinks) return;
        Result<Url> url = Url::parse(href);
        if (!url || scope.verdict(*url) != ScopeVerdict::kOtherSite) return;
        if (++of_host[std::string(url->host())] > kMostPerHost) return;
        ++chosen;
        if (!checked) targets.push_back({id, std::move(*url)});
      });
  if (!read) return read.error();
  return targets;
}

}  // namespace

Result<bool> check_external_links(Store& store, std::int64_t run, const Scope& scope,
                                  Fetcher& fetcher, const std::function<void()>& on_tick,
                                  const std::atomic<bool>& stop) {
  Result<std::vector<LinkTarget>> targets = targets_of(store, run, scope);
  if (!targets) return targets.error();
  std::vector<PageRecord> answers;
  Result<void> kept;
  std::atomic<bool> give_up{false};
  const auto keep = [&](std::size_t at_least) {
    if (answers.size() < at_least || !kept) return;
    kept = store.commit_external(answers);
    give_up = !kept;
    answers.clear();
  };
  const bool ended = check_links(
      std::move(*targets), {}, fetcher,
      [&](const LinkAnswer& answer) {
        PageRecord& record = answers.emplace_back();
        record.id = answer.id;
        record.status = static_cast<std::uint16_t>(std::clamp(answer.status, 0, 999));
        record.failure = answer.failure;
        record.check = answer.check;
      },
      [&] {
        if (stop) give_up = true;
        keep(kBatch);
        on_tick();
      },
      give_up);
  keep(1);
  if (!kept) return kept.error();
  return ended;
}

}  // namespace dalil
