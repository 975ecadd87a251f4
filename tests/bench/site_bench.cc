// What the rules about whole sites cost, each by itself, on the newest run of a store.
//   dalil_bench_site STORE
// prints CPU seconds for loading the site and for each rule, the dearest first, their sum and the
// peak of memory in the last line.
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

#include "analyzer/judge.h"
#include "apps/engine/resources.h"
#include "apps/engine/site_from_store.h"
#include "store/store.h"

namespace {

using namespace dalil;

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

template <typename T>
T must(Result<T> result) {
  if (result) return *std::move(result);
  fmt::print(stderr, "dalil_bench_site: {}\n", result.error().message);
  std::exit(1);
}

std::int64_t home_row(Store& store, const RunInfo& run) {
  std::int64_t row = 0;
  const Result<void> read = store.for_each_url(run.id, [&](const UrlRow& url) {
    if (url.href == run.request.site) row = url.record.id;
  });
  if (!read) std::exit(1);
  return row;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "dalil_bench_site: name a store\n");
    return 1;
  }
  Store store = must(Store::open(argv[1], false));
  const Resources resources = must(Resources::load());
  const std::vector<RunInfo> runs = must(store.runs());
  if (runs.empty()) return 1;
  const RunInfo run = *std::ranges::max_element(runs, {}, &RunInfo::id);
  double begin = cpu_seconds();
  Site site = must(site_from_store(store, run.id, home_row(store, run), run.request,
                                   resources.lexicons, "2026-11-22"));
  site.complete = true;
  std::vector<std::pair<double, std::string>> costs = {{cpu_seconds() - begin, "(loading)"}};
  // In one transaction, as an audit does; nothing is written.
  const auto judge_all = [&](const Store::FindingSink&) {
    for (const Rule* const rule : all_rules()) {
      if (rule->check_site == nullptr) continue;
      begin = cpu_seconds();
      std::int64_t found = 0;
      judge_site({&rule, 1}, site,
                 {.add = [&](std::uint32_t, const Finding&) { ++found; },
                  .forget = [](std::string_view) {},
                  .suppress = [](std::uint32_t, std::string_view) {}});
      costs.emplace_back(cpu_seconds() - begin,
                         fmt::format("{} ({} findings)", rule->card.id, found));
    }
    return std::vector<RuleOutcome>();
  };
  if (const Result<void> judged = store.judge(run.id, {}, judge_all); !judged) return 1;
  std::ranges::sort(costs, std::ranges::greater());
  double sum = 0;
  for (const auto& [seconds, name] : costs) {
    fmt::print("{:8.3f}  {}\n", seconds, name);
    sum += seconds;
  }
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  fmt::print("{:8.3f}  all, {} URLs, peak {} MB\n", sum, site.pages.size(), usage.ru_maxrss / 1024);
  return 0;
}
