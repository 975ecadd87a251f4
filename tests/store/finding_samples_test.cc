// Findings are kept as what they differ in from a sample and from their page: whoever wrote it, and
// wherever the run is read from.
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"
#include "store/store.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

namespace dalil {
namespace {

using test::TempFolder;

constexpr std::string_view kRule = "title-equals-h1";

Finding finding_of(const PageCommit& page, std::string_view href) {
  Finding finding;
  finding.rule = kRule;
  finding.values = {{"title", page.title}, {"line", std::int64_t{7}}};
  finding.evidence = {{"h1", page.title, 7, 3}, {std::string(href), page.description, 0, 0}};
  return finding;
}

// A finished run of two pages with a finding each; where `since` is a run, one is taken from it.
std::int64_t audit(Store& store, std::string_view title, std::int64_t since = 0) {
  AuditRequest request;
  request.site = "https://a.test/";
  const std::int64_t run = *store.begin_run(request, "2026-11-22T00:00:00Z");
  REQUIRE(store.load_seen(run));
  const std::vector<NamedUrl> urls = {{.href = "https://a.test/"}, {.href = "https://a.test/مقال"}};
  REQUIRE(store.add_urls(run, urls));
  for (const NamedUrl& url : urls) {
    PageCommit page;
    page.url = **store.find_url(url.href);
    page.record.status = 200;
    page.record.html = page.record.fetched = true;
    page.title = std::string(title) + " " + url.href;
    page.description = "وصف " + std::string(title);
    page.h1 = url.href == urls[0].href ? page.title : "";
    page.source = PageSource{.headers = "link: x\n", .key = 5, .analysis = 6, .verdicts = "v"};
    page.traits.types = "Article";
    page.findings = {finding_of(page, url.href)};
    if (since != 0 && url.href == urls[1].href) {
      page = {.url = page.url,
              .source = page.source,
              .copy_of = (*store.earlier(since, url.href))->url};
    }
    REQUIRE(store.commit(run, {&page, 1}, {}, {}));
  }
  REQUIRE(store.finish_run(run, {}));
  return run;
}

std::string told(const Finding& finding) {
  std::string all = finding.page;
  for (const NamedValue& named : finding.values) {
    const auto* text = std::get_if<std::string>(&named.value);
    const auto* number = std::get_if<std::int64_t>(&named.value);
    all += "|" + named.name + "=" + (text ? *text : number ? std::to_string(*number) : "?");
  }
  for (const Evidence& seen : finding.evidence) {
    all += "|" + seen.where + ": " + seen.what + " " + std::to_string(seen.line);
  }
  return all;
}

std::vector<std::string> findings(Store& store, std::int64_t run) {
  std::vector<std::string> all;
  REQUIRE(store.findings(run, kRule, -1, [&](const Finding& finding) {
    all.push_back(told(finding));
    return true;
  }));
  return all;
}

std::vector<std::string> expected(std::string_view title) {
  std::vector<std::string> all;
  for (const std::string href : {"https://a.test/", "https://a.test/مقال"}) {
    PageCommit page;
    page.title = std::string(title) + " " + href;
    page.description = "وصف " + std::string(title);
    Finding finding = finding_of(page, href);
    finding.page = href;
    all.push_back(told(finding));
  }
  return all;
}

std::int64_t count(const std::string& path, const std::string& table) {
  store::Database db(path, false);
  store::Statement query = db.prepare("SELECT count(*) FROM " + table);
  query.step();
  return query.integer(0);
}

TEST_CASE("two programs on one store share a rule's sample, whoever came first") {
  const TempFolder folder;
  const std::string path = folder.file("x.db");
  Store left = *Store::open(path, false), right = *Store::open(path, false);
  const std::int64_t first = audit(left, "Coffee"), second = audit(right, "Tea");
  const std::int64_t third = audit(left, "قهوة");
  for (Store* store : {&left, &right}) {
    CHECK(findings(*store, first) == expected("Coffee"));
    CHECK(findings(*store, second) == expected("Tea"));
    CHECK(findings(*store, third) == expected("قهوة"));
  }
  CHECK(count(path, "rule") == 1);
  REQUIRE(left.drop_run(first));  // The sample stays.
  CHECK(findings(right, second) == expected("Tea"));
}

TEST_CASE("a sample that was not committed is none") {
  const TempFolder folder;
  Store store = *Store::open(folder.file("x.db"), false);
  AuditRequest request;
  request.site = "https://a.test/";
  const std::int64_t run = *store.begin_run(request, "2026-11-22T00:00:00Z");
  REQUIRE(store.load_seen(run));
  const NamedUrl seed{.href = "https://a.test/"};
  REQUIRE(store.add_urls(run, {&seed, 1}));
  const std::int64_t url = **store.find_url(seed.href);
  const std::string_view rules[] = {kRule};
  PageCommit page;
  page.title = "Coffee";
  const auto judge = [&](bool fail) {
    return store.judge(run, rules, [&](const Store::FindingSink& sink) {
      page.title += "!";
      sink.add(url, finding_of(page, seed.href));
      if (fail) throw std::runtime_error("the disk is full");
      return std::vector<RuleOutcome>();
    });
  };
  CHECK_FALSE(judge(true));
  CHECK(count(folder.file("x.db"), "rule") == 0);
  REQUIRE(judge(false));
  REQUIRE(findings(store, run).size() == 1);
  CHECK(findings(store, run)[0].find("title=Coffee!!|") != std::string::npos);
}

TEST_CASE("a page that is taken over and a packed run still say what they quoted") {
  const TempFolder folder;
  const std::string path = folder.file("x.db");
  Store store = *Store::open(path, false);
  const std::int64_t first = audit(store, "Coffee"), second = audit(store, "Coffee", first);
  CHECK(findings(store, second) == expected("Coffee"));
  REQUIRE(store.pack_history(second, 1));
  CHECK(findings(store, first).empty());
  CHECK(findings(store, second) == expected("Coffee"));
  Result<std::optional<Store>> alone = store.unpacked(first);
  REQUIRE(alone);
  REQUIRE(*alone);
  CHECK(findings(**alone, first) == expected("Coffee"));
  const std::int64_t url = (*alone)->earlier(first, "https://a.test/")->value().url;
  CHECK((*alone)->texts(url)->types == "Article");
  CHECK((*alone)->texts(url)->h1 == "Coffee https://a.test/");
  CHECK((*alone)->verdicts(url)->value().verdicts == "v");
  CHECK((*alone)->earlier(first, "https://a.test/")->value().source.headers == "link: x\n");
  CHECK(count(path, "shared_text") == 3);
  REQUIRE(store.compare_findings(
      second, **alone, first, [&](const ComparedFinding* now, const ComparedFinding* before) {
        REQUIRE(now);
        REQUIRE(before);
        CHECK(told(*store.finding(now->id)) == told(*(*alone)->finding(before->id)));
      }));
}

TEST_CASE("a damaged sample is told, by readers and writers") {
  const TempFolder folder;
  Store store = *Store::open(folder.file("x.db"), false);
  const std::int64_t run = audit(store, "Coffee");
  store::Database db(folder.file("x.db"), false);
  for (const char* damage : {"x''", "x'02'", "x'01ff'", "x'00ffffffffff7f'"}) {
    CAPTURE(damage);
    db.execute((std::string("UPDATE rule SET sample=") + damage).c_str());
    const Result<void> read = store.findings(run, kRule, -1, [](const Finding&) { return true; });
    REQUIRE_FALSE(read);
    CHECK(read.error().message == "a finding in the database is damaged");
    PageCommit page;
    page.url = **store.find_url("https://a.test/");
    page.findings = {finding_of(page, "")};
    CHECK_FALSE(store.commit(run, {&page, 1}, {}, {}));
  }
}

}  // namespace
}  // namespace dalil
