#include "apps/cli/run_choice.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

#include "apps/engine/audit.h"
#include "core/url.h"
#include "core/utf8.h"

namespace dalil::cli {
namespace {

std::optional<std::int64_t> number_of(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && number >= 0 ? std::optional(number) : std::nullopt;
}

bool is_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto year = number_of(text.substr(0, 4)), month = number_of(text.substr(5, 2)),
             day = number_of(text.substr(8));
  return year && month && day &&
         std::chrono::year_month_day(std::chrono::year(static_cast<int>(*year)),
                                     std::chrono::month(static_cast<unsigned>(*month)),
                                     std::chrono::day(static_cast<unsigned>(*day)))
             .ok();
}

// 0 for "last", 2 for "last~2".
std::optional<std::int64_t> steps_back(std::string_view name) {
  if (!name.starts_with("last")) return std::nullopt;
  name.remove_prefix(4);
  if (name.empty()) return 0;
  return name.front() == '~' ? number_of(name.substr(1)) : std::nullopt;
}

Error usage(const std::string& name, std::string_view what) {
  return {ErrorCode::kUsage, fmt::format("{}: {}", to_valid_utf8(name), what)};
}

// `finished` are the runs of one site, newest first.
Result<RunInfo> choose(const std::string& name, const std::vector<RunInfo>& finished) {
  if (const std::optional<std::int64_t> steps = steps_back(name)) {
    if (*steps < std::ssize(finished)) return finished[static_cast<std::size_t>(*steps)];
    if (finished.size() == 1) {
      return usage(name, "this site has one finished audit only. Audit it again, then compare.");
    }
    return usage(name,
                 fmt::format("this site has {} finished audits only. `dalil runs` lists them.",
                             finished.size()));
  }
  if (is_day(name)) {
    const auto run = std::ranges::find_if(
        finished, [&](const RunInfo& info) { return info.started.substr(0, 10) <= name; });
    if (run != finished.end()) return *run;
    return usage(name, "no audit of this site is as old as that. `dalil runs` lists them.");
  }
  return usage(name, "this names no run. Give its number, last, last~1, or a day like 2026-11-20.");
}

Result<RunInfo> by_number(std::int64_t number, const std::vector<RunInfo>& all) {
  const auto run = std::ranges::find(all, number, &RunInfo::id);
  if (run == all.end()) {
    return usage(fmt::to_string(number),
                 "there is no such run in the store. `dalil runs` lists "
                 "them.");
  }
  if (run->state == RunState::kDone) return *run;
  return usage(fmt::to_string(number),
               fmt::format("this run was broken off and is not judged yet. Go on with `dalil audit "
                           "{} --resume`.",
                           run->request.site));
}

bool same_site(const RunInfo& a, const RunInfo& b) {
  const Result<Url> first = Url::parse(a.request.site), second = Url::parse(b.request.site);
  return first && second && first->host() == second->host();
}

}  // namespace

Result<RunPair> choose_runs(Store& store, const std::string& before, const std::string& after) {
  const Result<std::vector<RunInfo>> all = store.runs();
  if (!all) return all.error();
  const auto newest = std::ranges::find(*all, RunState::kDone, &RunInfo::state);
  if (newest == all->end()) {
    return Error{ErrorCode::kUsage,
                 "There is no finished audit in the store yet. Begin with `dalil audit URL`."};
  }
  const auto pick = [&](const std::string& name, const RunInfo& of_site) -> Result<RunInfo> {
    if (const std::optional<std::int64_t> number = number_of(name)) return by_number(*number, *all);
    std::vector<RunInfo> finished;
    for (const RunInfo& run : *all) {
      const bool same =
          run.request.site == of_site.request.site && run.request.folder == of_site.request.folder;
      if (same && run.state == RunState::kDone) finished.push_back(run);
    }
    return choose(name, finished);
  };
  Result<RunInfo> later = pick(after, *newest);
  if (!later) return later.error();
  Result<RunInfo> earlier = pick(before, *later);
  if (!earlier) return earlier.error();
  if (earlier->id == later->id) {
    return usage(before, "this is the run to compare with itself. Give an earlier one.");
  }
  if (!same_site(*earlier, *later)) {
    return usage(before, fmt::format("this run is an audit of {}, and {} is one of {}.",
                                     earlier->request.site, later->id, later->request.site));
  }
  return RunPair{*std::move(earlier), *std::move(later)};
}

Result<RunInfo> run_to_read(Store& store, std::int64_t number) {
  const Result<std::optional<RunInfo>> found = store.find_run(number);
  if (!found) return found.error();
  if (!*found || (*found)->state != RunState::kDone) {
    return Error{ErrorCode::kUsage,
                 number == 0 ? "There is no finished audit in the store yet. Begin with `dalil "
                               "audit URL`."
                             : fmt::format("There is no finished run {} in the store. `dalil runs` "
                                           "lists them.",
                                           number)};
  }
  if ((*found)->packed) return Error{ErrorCode::kUsage, packed_sentence((*found)->id)};
  return **found;
}

std::string packed_sentence(std::int64_t run) {
  return fmt::format("Run {} is packed: its pages' HTML is gone. Take one of the newest {}.", run,
                     kRunsAtHand);
}

}  // namespace dalil::cli
