// Pages that later runs take over: found again with all that belongs to them, and bodies that stay
// as long as a run points to them.
#include <string>
#include <vector>

#include "store/database.h"
#include "store/store.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

namespace dalil {
namespace {

using test::TempFolder;

constexpr const char* kPage = "https://a.test/مقال";

std::int64_t begin(Store& store) {
  AuditRequest request;
  request.site = "https://a.test/";
  const Result<std::int64_t> run = store.begin_run(request, "2026-11-22T00:00:00Z");
  REQUIRE(run);
  REQUIRE(store.load_seen(*run));
  const std::vector<NamedUrl> seeds = {{.href = "https://a.test/"}, {.href = kPage}};
  REQUIRE(store.add_urls(*run, seeds));
  return *run;
}

PageCommit commit_for(Store& store, const char* href) {
  PageCommit commit;
  commit.url = **store.find_url(href);
  commit.record.status = 200;
  commit.record.html = commit.record.fetched = true;
  commit.record.content_key = 77;
  commit.title = "عنوان";
  commit.source = PageSource{{"\"v1\"", "Sun, 01 Nov 2026 08:00:00 GMT"}, "link: x\n", 5, 6, "v"};
  return commit;
}

void commit(Store& store, std::int64_t run, const PageCommit& page) {
  REQUIRE(store.commit(run, std::vector<PageCommit>{page}, {}, {}));
}

// A run in which both pages were read.
std::int64_t first_run(Store& store) {
  const std::int64_t run = begin(store);
  PageCommit home = commit_for(store, "https://a.test/");
  home.findings = {{.rule = "title-short", .evidence = {{"title", "x"}}}};
  home.hits = {{.phrase = 0, .title = 9}};
  PageCommit page = commit_for(store, kPage);
  page.body = "zstd";
  page.findings = {{.rule = "title-missing", .evidence = {{"head", "empty"}}, .key = "a"},
                   {.rule = "h1-missing", .evidence = {{"body", "empty"}}, .key = "b"}};
  page.hits = {{.phrase = 0, .title = 1}, {.phrase = 1, .h1 = 2}};
  commit(store, run, home);
  commit(store, run, page);
  return run;
}

// A run that takes the page over from another one.
std::int64_t next_run(Store& store, std::int64_t since) {
  const Result<std::optional<EarlierPage>> known = store.earlier(since, kPage);
  REQUIRE(known);
  REQUIRE(*known);
  const std::int64_t run = begin(store);
  PageCommit page = commit_for(store, kPage);
  page.record = {};
  page.record.check.attempts = 2;
  page.title.clear();
  page.copy_of = (*known)->url;
  page.shared = (*known)->body;
  commit(store, run, page);
  return run;
}

std::string findings_of(Store& store, std::int64_t run) {
  std::string all;
  for (const char* rule : {"title-missing", "h1-missing", "title-short"}) {
    REQUIRE(store.findings(run, rule, -1, [&](const Finding& finding) {
      all += finding.rule + " " + finding.page + " " + finding.key + " " +
             finding.evidence.at(0).what + "\n";
      return true;
    }));
  }
  return all;
}

TEST_CASE("a page that is taken over is the page that it was") {
  TempFolder folder;
  Store store = *Store::open(folder.file("x.db"), false);
  std::int64_t run = first_run(store);
  // Site rules find something on the page, too: that is not the page's.
  REQUIRE(store.judge(run, {}, [&](const Store::FindingSink& sink) {
    sink.add(**store.find_url(kPage),
             {.rule = "title-missing", .evidence = {{"x", "of the site"}}});
    return std::vector<RuleOutcome>{};
  }));
  for (int i = 0; i < 2; ++i) {
    run = next_run(store, run);
    CHECK(findings_of(store, run) ==
          std::string("title-missing ") + kPage + " a empty\nh1-missing " + kPage + " b empty\n");
    std::vector<int> hits;
    REQUIRE(store.for_each_hit(
        run, [&](std::int64_t, const KeywordHit& hit) { hits.push_back(hit.title + hit.h1); }));
    CHECK(hits == std::vector<int>{1, 2});
    CHECK(*store.unchanged_count(run) == 1);
    bool seen = false;
    REQUIRE(store.for_each_url(run, [&](const UrlRow& row) {
      if (row.href != kPage) return;
      seen = true;
      CHECK(row.record.status == 200);
      CHECK(row.record.html);
      CHECK(row.record.content_key == 77);
      CHECK(row.record.check.attempts == 2);
      CHECK(store.texts(row.record.id)->title == "عنوان");
      CHECK(*store.body(row.record.id) == "zstd");
    }));
    CHECK(seen);
    const EarlierPage page = **store.earlier(run, kPage);
    CHECK(page.source.validators.etag == "\"v1\"");
    CHECK(page.source.validators.last_modified == "Sun, 01 Nov 2026 08:00:00 GMT");
    CHECK(page.source.headers == "link: x\n");
    CHECK(page.source.key == 5);
    CHECK(page.source.analysis == 6);
    CHECK(page.source.verdicts == "v");
    CHECK(page.content_key == 77);
  }
  CHECK(*store.unchanged_count(run - 2) == 0);
}

TEST_CASE("what was not read whole, and what is not there, is no earlier page") {
  TempFolder folder;
  Store store = *Store::open(folder.file("x.db"), false);
  const std::int64_t run = begin(store);
  PageCommit cut = commit_for(store, kPage);
  cut.source->key = 0;
  commit(store, run, cut);
  PageCommit redirect = commit_for(store, "https://a.test/");
  redirect.source.reset();
  commit(store, run, redirect);
  for (const char* href : {kPage, "https://a.test/", "https://a.test/other"}) {
    const Result<std::optional<EarlierPage>> page = store.earlier(run, href);
    REQUIRE(page);
    CHECK_FALSE(*page);
  }
  CHECK_FALSE(*store.earlier(run + 1, kPage));
}

TEST_CASE("a body stays as long as a run points to it") {
  TempFolder folder;
  const std::string path = folder.file("x.db");
  Store store = *Store::open(path, false);
  const auto bodies = [&] {
    store::Database db(path, false);
    store::Statement count = db.prepare("SELECT count(*) FROM body");
    count.step();
    return count.integer(0);
  };
  const std::int64_t a = first_run(store), b = next_run(store, a), c = next_run(store, b);
  const auto body = [&](std::int64_t run) {
    return *store.body((**store.earlier(run, kPage)).url);
  };
  SECTION("the first goes first") {
    REQUIRE(store.drop_run(a));
    CHECK(body(b) == "zstd");
    CHECK(body(c) == "zstd");
    REQUIRE(store.drop_run(b));
    CHECK(body(c) == "zstd");
    CHECK(bodies() == 1);
    REQUIRE(store.drop_run(c));
  }
  SECTION("its number is not given again") {
    REQUIRE(store.drop_run(c));
    REQUIRE(store.drop_run(a));
    const std::int64_t d = first_run(store);
    CHECK(bodies() == 2);
    REQUIRE(store.drop_run(d));
    CHECK(body(b) == "zstd");
    REQUIRE(store.drop_run(b));
  }
  SECTION("the last goes first") {
    REQUIRE(store.drop_run(c));
    REQUIRE(store.drop_run(b));
    CHECK(body(a) == "zstd");
    CHECK(bodies() == 1);
    REQUIRE(store.drop_run(a));
  }
  CHECK(bodies() == 0);
}

}  // namespace
}  // namespace dalil
