// The order in which a report reads the findings of a rule.
#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "store/database.h"
#include "store/store.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

namespace dalil {
namespace {

using test::TempFolder;

TEST_CASE("findings come in the order of their pages, however many and however long") {
  const TempFolder folder;
  Result<Store> opened = Store::open(folder.path() / "dalil.db", false);
  REQUIRE(opened);
  Store& store = *opened;
  AuditRequest request;
  request.site = "https://example.com/";
  const std::int64_t run = *store.begin_run(request, "2026-01-02T03:04:05Z");
  REQUIRE(store.load_seen(run));
  std::vector<NamedUrl> urls;
  for (const char* name : {"q", "b", "z", "a", "m", "c", "y", "d", "k"}) {
    urls.push_back({.href = std::string("https://example.com/") + name});
  }
  REQUIRE(store.add_urls(run, urls));
  std::uint32_t seed = 1;
  const auto letters = [&](std::size_t count) {
    std::string text(count, ' ');
    for (char& c : text)
      c = static_cast<char>('!' + ((seed = seed * 1664525 + 1013904223) >> 24) % 90);
    return text;
  };
  const std::vector<QueuedUrl> pages = *store.take(run, **store.next_level(run), std::nullopt, 100);
  const std::string_view rules[] = {"link-broken-internal"};
  REQUIRE(store.judge(run, rules, [&](const Store::FindingSink& sink) {
    for (int round = 0; round < 4; ++round) {
      for (const QueuedUrl& page : pages) {
        Finding finding;
        finding.rule = "link-broken-internal";
        finding.page = page.href;
        finding.key = std::string(1, static_cast<char>('d' - round));
        finding.values = {{"text", letters(900'000)}, {"page", page.href}};
        sink.add(page.id, finding);
      }
    }
    return std::vector<RuleOutcome>{{.rule = "link-broken-internal", .checked = 1, .failed = 1}};
  }));
  const auto read = [&](std::int64_t limit) {
    std::vector<std::string> places;
    REQUIRE(store.findings(run, "link-broken-internal", limit, [&](const Finding& finding) {
      CHECK(std::get<std::string>(finding.values[1].value) == finding.page);
      places.push_back(finding.page + " " + finding.key);
      return true;
    }));
    return places;
  };
  const std::vector<std::string> all = read(-1);
  CHECK(all.size() == pages.size() * 4);
  CHECK(std::ranges::is_sorted(all));
  CHECK(read(6) == std::vector(all.begin(), all.begin() + 6));
}

TEST_CASE("findings that a damaged store has of no page are left out") {
  const TempFolder folder;
  const std::string path = folder.file("dalil.db");
  const auto read = [&] {
    std::vector<std::string> keys;
    Store store = *Store::open(path, false);
    REQUIRE(store.findings(1, "title-missing", -1, [&](const Finding& finding) {
      keys.push_back(finding.key);
      return true;
    }));
    return keys;
  };
  {
    Store store = *Store::open(path, false);
    AuditRequest request;
    request.site = "https://example.com/";
    REQUIRE(*store.begin_run(request, "2026-01-02T03:04:05Z") == 1);
    REQUIRE(store.load_seen(1));
    const NamedUrl url{.href = request.site};
    REQUIRE(store.add_urls(1, std::span(&url, 1)));
    const std::vector<QueuedUrl> pages = *store.take(1, **store.next_level(1), std::nullopt, 1);
    const std::string_view rules[] = {"title-missing"};
    REQUIRE(store.judge(1, rules, [&](const Store::FindingSink& sink) {
      for (const char* key : {"a", "b", "c"}) {
        Finding finding;
        finding.rule = "title-missing";
        finding.page = request.site;
        finding.key = key;
        sink.add(pages.front().id, finding);
      }
      return std::vector<RuleOutcome>{{.rule = "title-missing", .checked = 1, .failed = 1}};
    }));
  }
  CHECK(read() == std::vector<std::string>{"a", "b", "c"});
  store::Database(path, false).execute("UPDATE finding SET url=-5 WHERE key='a'");
  store::Database(path, false).execute("UPDATE finding SET url=999999 WHERE key='c'");
  CHECK(read() == std::vector<std::string>{"b"});
}

}  // namespace
}  // namespace dalil
