// Ten years of daily audits of one site in a store, made up: how large the file grows, how long it
// takes to keep one more, and how long a diff takes. Arguments: runs (3650), pages (1000). What has
// not changed is taken over from the audit of the day before, as --since does it.
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "apps/engine/diff.h"
#include "apps/engine/resources.h"
#include "apps/engine/verdicts.h"
#include "core/hash.h"
#include "store/store.h"

namespace dalil {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kAtHand = 10;
constexpr const char* kRules[] = {
    "description-missing",  "title-too-long", "image-alt-missing", "content-thin",
    "link-broken-internal", "h1-missing",     "og-incomplete",     "anchor-generic"};

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

template <typename T>
T must(Result<T> result) {
  if (result) return *std::move(result);
  fmt::print(stderr, "{}\n", result.error().message);
  std::exit(1);
}
void must(Result<void> result) {
  if (result) return;
  fmt::print(stderr, "{}\n", result.error().message);
  std::exit(1);
}

std::string href_of(int page) {
  return page == 0
             ? "https://example.com/"
             : fmt::format("https://example.com/articles/{}/some-words-on-{}", page % 20, page);
}

/// A site in which two pages of a hundred change each day.
class Site {
 public:
  explicit Site(int pages) : versions_(static_cast<std::size_t>(pages)), kept_(versions_.size()) {}

  void next_day() {
    for (std::size_t i = 0; i < versions_.size() / 50; ++i) {
      const std::size_t page = random_() % versions_.size();
      ++versions_[page];
      kept_[page].reset();
    }
  }

  /// As the store gets it; `earlier` gives the page in the run of the day before.
  PageCommit page(std::int64_t url, int number, const auto& earlier) {
    std::optional<PageCommit>& kept = kept_[static_cast<std::size_t>(number)];
    PageCommit commit;
    if (const std::optional<EarlierPage> known = kept ? earlier() : std::nullopt) {
      commit = *kept;
      commit.copy_of = known->url;
      commit.shared = known->body;
      commit.unchanged = true;
    } else {
      commit = version(number);
      kept = commit;
      kept->body.clear();
      kept->findings.clear();
    }
    commit.url = url;
    return commit;
  }

 private:
  PageCommit version(int number) const {
    const int version = versions_[static_cast<std::size_t>(number)];
    std::mt19937 random(static_cast<unsigned>(number * 1000 + version));
    PageCommit commit;
    commit.depth = number == 0 ? 0 : 1;
    commit.record.status = 200;
    commit.record.html = commit.record.fetched = true;
    commit.record.indexable = NotIndexable::kIndexable;
    commit.record.words = static_cast<std::uint32_t>(300 + random() % 700);
    commit.record.check.attempts = 1;
    commit.record.title_key = random();
    commit.record.content_key = random();
    commit.record.language[0] = 'a';
    commit.record.language[1] = 'r';
    commit.title = fmt::format("عنوان المقال رقم {} عن القهوة المختصة، نسخة {}", number, version);
    commit.description = fmt::format(
        "وصف تعريفي للمقال {} من مئة حرف أو نحوها، كما يكتبه محررو "
        "المواقع، وفيه رقم النسخة {}",
        number, version);
    commit.source = PageSource{{fmt::format("\"{:x}\"", random()), "Sun, 01 Nov 2026 08:00:00 GMT"},
                               "content-type: text/html; charset=utf-8\n",
                               random(),
                               7,
                               std::string(70, static_cast<char>(random()))};
    commit.body.resize(5'000);  // 25 KB of HTML, compressed.
    for (char& c : commit.body) c = static_cast<char>(random());
    commit.sketch.resize(256);
    for (char& c : commit.sketch) c = static_cast<char>(random());
    const int pages = static_cast<int>(versions_.size());
    for (int i = 0; i < 100; ++i) {
      const int target = i < 40 ? i : static_cast<int>(random() % static_cast<unsigned>(pages));
      commit.links.push_back({.url = href_of(target % pages),
                              .internal = true,
                              .line = static_cast<std::uint32_t>(10 + i),
                              .anchor = fmt::format("مقال {}", target)});
    }
    for (const char* rule : kRules) {
      if (random() % 10 == 0) continue;
      commit.findings.push_back(
          {.rule = rule,
           .values = {{"count", static_cast<std::int64_t>(random() % 100)}, {"text", commit.title}},
           .evidence = {{"head > title", commit.title, 5, 3}},
           .key = rule[0] == 'l' ? href_of(static_cast<int>(random() % 50)) : ""});
    }
    return commit;
  }

  std::vector<int> versions_;
  std::vector<std::optional<PageCommit>> kept_;  // without bodies and findings
  std::mt19937 random_{1};
};

AuditSummary summary_of(std::int64_t run, int pages) {
  AuditSummary summary;
  summary.run = run;
  summary.site = "https://example.com/";
  summary.tool = kToolVersion;
  summary.rules = kRulesVersion;
  summary.coverage.html = summary.coverage.fetched = pages;
  summary.coverage.complete = true;
  for (const Rule* rule : all_rules()) {
    summary.outcomes.push_back({std::string(rule->card.id), pages, pages / 10, 3, 0});
    if (summary.fixes.size() >= 60) continue;
    summary.score.parts.push_back({std::string(rule->card.id), 0.1});
    summary.fixes.push_back({.card = &rule->card, .pages_affected = pages / 10});
  }
  return summary;
}

std::int64_t add_run(Store& store, Site& site, int pages, int day, std::int64_t before) {
  AuditRequest request;
  request.site = "https://example.com/";
  const auto started =
      std::chrono::sys_days(std::chrono::year(2016) / 1 / 1) + std::chrono::days(day);
  const std::int64_t run =
      must(store.begin_run(request, fmt::format("{:%Y-%m-%dT03:00:00Z}", started)));
  must(store.load_seen(run));
  std::vector<NamedUrl> urls;
  for (int i = 0; i < pages; ++i) urls.push_back({.href = href_of(i), .depth = i == 0 ? 0 : 1});
  must(store.add_urls(run, urls));
  const AuditSummary summary = summary_of(run, pages);
  std::vector<PageCommit> commits;
  for (int i = 0; i < pages; ++i) {
    commits.push_back(site.page(*must(store.find_url(href_of(i))), i,
                                [&] { return must(store.earlier(before, href_of(i))); }));
    if (commits.size() < 50 && i + 1 < pages) continue;
    must(store.commit(run, commits, i + 1 == pages ? summary.outcomes : std::vector<RuleOutcome>(),
                      {}));
    commits.clear();
  }
  must(store.finish_run(run, summary));
  return run;
}

double time_diff(Store& store, const RunInfo& before, const RunInfo& after) {
  const Clock::time_point begin = Clock::now();
  const RunDiff diff = must(RunDiff::make(store, before, after, all_rules()));
  for (std::size_t i = 0; i < kFindingStates; ++i) {
    must(diff.for_each_finding(static_cast<FindingState>(i),
                               [](const DiffFinding&) { return true; }));
  }
  must(diff.for_each_page_change([](const PageChange&) { return true; }));
  return seconds_since(begin);
}

int run(int runs, int pages) {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / "dalil-history-bench";
  std::filesystem::remove_all(folder);
  const std::string path = folder / "dalil.db";
  Store store = must(Store::open(path, false));
  Site site(pages);
  fmt::print("runs  MB  ms to pack one  diff of the last two  diff of the first and the last\n");
  double packing = 0;
  std::int64_t last = 0;
  for (int day = 0; day < runs; ++day) {
    last = add_run(store, site, pages, day, last);
    const Clock::time_point begin = Clock::now();
    must(store.pack_history(last, kAtHand));
    packing += seconds_since(begin);
    site.next_day();
    if ((day + 1) % 365 != 0 && day + 1 != runs) continue;
    const std::vector<RunInfo> all = must(store.history(last));
    const double near = time_diff(store, all.at(1), all.front());
    const double far = time_diff(store, all.back(), all.front());
    std::uintmax_t bytes = 0;
    for (const auto& file : std::filesystem::directory_iterator(folder)) bytes += file.file_size();
    fmt::print("{:5} {:7.1f} {:7.1f} {:7.3f} s {:7.3f} s\n", day + 1,
               static_cast<double>(bytes) / 1e6, packing * 1000 / (day + 1), near, far);
    std::fflush(stdout);
  }
  std::filesystem::remove_all(folder);
  return 0;
}

}  // namespace
}  // namespace dalil

int main(int argc, char** argv) {
  return dalil::run(argc > 1 ? std::atoi(argv[1]) : 3650, argc > 2 ? std::atoi(argv[2]) : 1000);
}
