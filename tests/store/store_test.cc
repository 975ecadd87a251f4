// The store as others see it: what was committed is there, once, in a fixed order.
#include "store/store.h"

#include <cstdio>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/hash.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

namespace dalil {
namespace {

using test::TempFolder;

Store open(const std::string& path) {
  Result<Store> store = Store::open(path, false);
  if (!store) FAIL(store.error().message);
  return std::move(*store);
}

AuditRequest request() {
  AuditRequest request;
  request.site = "https://example.com/";
  request.keyphrases = {"التسويق الإلكتروني"};
  request.limits.max_pages = 77;
  return request;
}

PageCommit page(std::int64_t url, int depth, std::vector<std::string> links) {
  PageCommit commit;
  commit.url = url;
  commit.depth = depth;
  commit.record.status = 200;
  commit.record.html = commit.record.fetched = true;
  commit.record.indexable = NotIndexable::kIndexable;
  commit.record.title_key = 0xFEDCBA9876543210;
  commit.record.words = 250;
  std::snprintf(commit.record.language, sizeof commit.record.language, "ar");
  commit.title = "عنوان";
  for (std::string& href : links) {
    LinkRecord& link = commit.links.emplace_back();
    link.url = std::move(href);
    link.internal = link.url.starts_with("https://example.com/");
    link.line = 7;
    link.anchor = "نص الرابط";
    link.region = Region::kFooter;
    link.nofollow = true;
  }
  return commit;
}

struct Fixture {
  TempFolder folder;
  Store store = open(folder.file("a/dalil.db"));
  std::int64_t run = *store.begin_run(request(), "2026-01-02T03:04:05Z");

  Fixture() {
    REQUIRE(store.load_seen(run));
    const NamedUrl seed{.href = "https://example.com/"};
    REQUIRE(store.add_urls(run, std::span(&seed, 1)));
  }

  std::vector<QueuedUrl> waiting() {
    std::vector<QueuedUrl> all;
    const auto level = store.next_level(run);
    REQUIRE(level);
    if (*level) all = *store.take(run, **level, std::nullopt, 1000);
    return all;
  }

  void commit(const PageCommit& commit) {
    REQUIRE(store.commit(run, std::span(&commit, 1), {}, std::chrono::milliseconds(5)));
  }
};

TEST_CASE("a request comes back as it went in") {
  Fixture f;
  const auto info = *f.store.find_run(f.run);
  REQUIRE(info);
  CHECK(info->request.keyphrases == request().keyphrases);
  CHECK(info->request.limits.max_pages == 77);
  CHECK(info->state == RunState::kRunning);
  CHECK((*f.store.unfinished_run("https://example.com/", ""))->id == f.run);
  CHECK_FALSE(*f.store.unfinished_run("https://example.com/", "/folder"));
}

TEST_CASE("the frontier gives each URL once, level by level, in the order of hashes") {
  Fixture f;
  const std::vector<QueuedUrl> seeds = f.waiting();
  REQUIRE(seeds.size() == 1);
  std::vector<std::string> links;
  for (int i = 0; i < 50; ++i) links.push_back("https://example.com/" + std::to_string(i));
  links.push_back("https://example.com/7");
  links.push_back("https://other.example/");
  f.commit(page(seeds[0].id, 0, links));
  const Level level = **f.store.next_level(f.run);
  CHECK(level.depth == 1);
  std::vector<QueuedUrl> taken;
  std::optional<std::uint64_t> after;
  while (true) {
    const std::vector<QueuedUrl> some = *f.store.take(f.run, level, after, 7);
    if (some.empty()) break;
    taken.insert(taken.end(), some.begin(), some.end());
    after = some.back().hash;
  }
  REQUIRE(taken.size() == 50);
  for (std::size_t i = 1; i < taken.size(); ++i) {
    CHECK(static_cast<std::int64_t>(taken[i - 1].hash) < static_cast<std::int64_t>(taken[i].hash));
    CHECK(taken[i].hash == hash64(taken[i].href));
  }
}

TEST_CASE("URLs that come while a level is crawled wait for the next pass") {
  Fixture f;
  const std::int64_t seed = f.waiting()[0].id;
  f.commit(page(seed, 0, {"https://example.com/a"}));
  const Level level = **f.store.next_level(f.run);
  PageCommit redirect = page((*f.store.find_url("https://example.com/a")).value(), 1, {});
  LinkRecord target;
  target.url = "https://example.com/b";
  target.kind = LinkKind::kRedirect;
  target.internal = true;
  redirect.links.push_back(target);
  f.commit(redirect);
  CHECK(f.store.take(f.run, level, std::nullopt, 10)->empty());
  const Level again = **f.store.next_level(f.run);
  CHECK(again.depth == 1);  // A redirect is no click.
  CHECK(f.store.take(f.run, again, std::nullopt, 10)->at(0).href == "https://example.com/b");
}

TEST_CASE("a listed URL comes nearer when a link reaches it") {
  Fixture f;
  const std::vector<NamedUrl> listed = {
      {.href = "https://example.com/a", .depth = kListedDepth, .in_sitemap = true, .listed = true},
      {.href = "https://example.com/b", .depth = kListedDepth, .in_sitemap = true, .listed = true}};
  REQUIRE(f.store.add_urls(f.run, listed));
  const std::vector<QueuedUrl> seeds = f.waiting();
  REQUIRE(seeds.size() == 1);
  f.commit(page(seeds[0].id, 0, {"https://example.com/a"}));
  const Level level = **f.store.next_level(f.run);
  CHECK(level.depth == 1);
  const std::vector<QueuedUrl> near = *f.store.take(f.run, level, std::nullopt, 10);
  REQUIRE(near.size() == 1);
  CHECK(near[0].href == "https://example.com/a");
}

TEST_CASE("a second opening goes on where the first one stopped") {
  TempFolder folder;
  std::int64_t run = 0;
  {
    Store store = open(folder.file("x.db"));
    run = *store.begin_run(request(), "2026-01-02T03:04:05Z");
    REQUIRE(store.load_seen(run));
    const NamedUrl seed{.href = "https://example.com/"};
    REQUIRE(store.add_urls(run, std::span(&seed, 1)));
    const PageCommit first = page(*store.find_url(seed.href).value(), 0,
                                  {"https://example.com/a", "https://example.com/b"});
    const RuleOutcome outcome{.rule = "title-missing", .checked = 1, .failed = 1};
    REQUIRE(store.commit(run, std::span(&first, 1), std::span(&outcome, 1),
                         std::chrono::milliseconds(1234)));
  }
  Store store = open(folder.file("x.db"));
  const auto unfinished = *store.unfinished_run("https://example.com/", "");
  REQUIRE(unfinished);
  CHECK(unfinished->elapsed == std::chrono::milliseconds(1234));
  REQUIRE(store.load_seen(run));
  CHECK(*store.done_count(run) == 1);
  const Level level = **store.next_level(run);
  const auto waiting = *store.take(run, level, std::nullopt, 10);
  CHECK(waiting.size() == 2);
  const PageCommit second = page(waiting[0].id, 1, {"https://example.com/"});
  const RuleOutcome outcome{.rule = "title-missing", .checked = 1};
  REQUIRE(store.commit(run, std::span(&second, 1), std::span(&outcome, 1),
                       std::chrono::milliseconds(2000)));
  const auto outcomes = *store.outcomes(run);
  REQUIRE(outcomes.size() == 1);
  CHECK(outcomes[0].checked == 2);
  CHECK(outcomes[0].failed == 1);
}

TEST_CASE("the site comes back in the order of its URLs with its records and links") {
  Fixture f;
  f.commit(page(f.waiting()[0].id, 0,
                {"https://example.com/z", "https://example.com/a", "https://other.example/"}));
  std::vector<std::string> hrefs;
  std::map<std::string, UrlRow> rows;
  REQUIRE(f.store.for_each_url(f.run, [&](const UrlRow& row) {
    hrefs.emplace_back(row.href);
    rows[hrefs.back()] = row;
  }));
  CHECK(hrefs == std::vector<std::string>{"https://example.com/", "https://example.com/a",
                                          "https://example.com/z", "https://other.example/"});
  const PageRecord& home = rows["https://example.com/"].record;
  CHECK(home.title_key == 0xFEDCBA9876543210);
  CHECK(home.words == 250);
  CHECK(std::string(home.language) == "ar");
  CHECK(home.indexable == NotIndexable::kIndexable);
  CHECK(rows["https://example.com/a"].record.indexable == NotIndexable::kNotFetched);
  CHECK(rows["https://other.example/"].external);
  const auto links = *f.store.links(home.id);
  REQUIRE(links.size() == 3);
  CHECK(links[0].url == "https://example.com/z");
  CHECK(links[0].anchor == "نص الرابط");
  CHECK(links[0].line == 7);
  CHECK(links[0].region == Region::kFooter);
  CHECK(links[0].nofollow);
  CHECK_FALSE(links[2].internal);
  CHECK(f.store.texts(home.id)->title == "عنوان");
}

TEST_CASE("findings come back whole, by page and key, and are judged anew without doubles") {
  Fixture f;
  const std::int64_t home = f.waiting()[0].id;
  f.commit(page(home, 0, {}));
  const std::string_view rules[] = {"link-broken-internal"};
  for (int round = 0; round < 2; ++round) {
    REQUIRE(f.store.judge(f.run, rules, [&](const Store::FindingSink& sink) {
      for (const char* key : {"https://example.com/z", "https://example.com/b"}) {
        Finding finding;
        finding.rule = "link-broken-internal";
        finding.page = "https://example.com/";
        finding.key = key;
        finding.confidence = Confidence::kLikely;
        finding.values = {
            {"status", std::int64_t{404}}, {"title", std::string("«\u202E»")}, {"share", 0.5}};
        finding.evidence = {{"a[href]", "نص", 12, 3}};
        sink.add(home, finding);
      }
      return std::vector<RuleOutcome>{{.rule = "link-broken-internal", .checked = 1, .failed = 1}};
    }));
  }
  std::vector<Finding> found;
  REQUIRE(f.store.findings(f.run, "link-broken-internal", -1, [&](const Finding& finding) {
    found.push_back(finding);
    return true;
  }));
  REQUIRE(found.size() == 2);
  CHECK(found[0].key == "https://example.com/b");
  CHECK(std::get<std::int64_t>(found[0].values[0].value) == 404);
  CHECK(std::get<std::string>(found[0].values[1].value) == "«\u202E»");
  CHECK(std::get<double>(found[0].values[2].value) == 0.5);
  CHECK(found[0].evidence[0].line == 12);
  const auto affected = *f.store.affected(f.run, "link-broken-internal");
  CHECK(affected.urls == std::vector<std::int64_t>{home});
  CHECK(affected.by_confidence[static_cast<int>(Confidence::kLikely)] == 2);
  CHECK(f.store.outcomes(f.run)->size() == 1);
}

TEST_CASE("a summary comes back as it was, with the cards of the rules that are known") {
  Fixture f;
  static const RuleCard card{.id = "title-missing"};
  AuditSummary summary;
  summary.run = f.run;
  summary.site = "https://example.com/";
  summary.coverage.html = 12;
  summary.coverage.limits = {"max-pages"};
  summary.score = {.value = 81.25, .parts = {{"title-missing", 18.75}}};
  summary.fixes.push_back({.card = &card, .pages_affected = 3, .priority = 42.5, .gain = 18.75});
  summary.keywords.push_back(
      {.phrase = "قهوة", .best_page = "https://example.com/", .coverage = "weak"});
  REQUIRE(f.store.finish_run(f.run, summary));
  const AuditSummary read = *f.store.summary(
      f.run, [](std::string_view id) { return id == "title-missing" ? &card : nullptr; });
  CHECK(read.coverage.html == 12);
  CHECK(read.coverage.limits == summary.coverage.limits);
  CHECK(read.score.value == 81.25);
  REQUIRE(read.fixes.size() == 1);
  CHECK(read.fixes[0].priority == 42.5);
  CHECK(read.keywords.at(0).coverage == "weak");
  CHECK(f.store.find_run(0)->value().id == f.run);
  const AuditSummary unknown = *f.store.summary(f.run, [](std::string_view) { return nullptr; });
  CHECK(unknown.fixes.empty());
}

TEST_CASE("a run that another program is at work on is not offered to anybody else") {
  Fixture f;
  REQUIRE(f.store.claim_run(f.run));
  CHECK(*f.store.unfinished_run("https://example.com/", ""));  // Its own.
  {
    Store other = open(f.folder.file("a/dalil.db"));
    CHECK_FALSE(*other.unfinished_run("https://example.com/", ""));
    const Result<void> claimed = other.claim_run(f.run);
    REQUIRE_FALSE(claimed);
    CHECK(claimed.error().message.find("another dalil") != std::string::npos);
    const std::int64_t second = *other.begin_run(request(), "2026-01-02T03:04:06Z");
    CHECK(other.claim_run(second));
  }
  // The other one is gone, and with it its claim.
  CHECK((*f.store.unfinished_run("https://example.com/", ""))->id != f.run);
}

TEST_CASE("a dropped run leaves nothing") {
  Fixture f;
  f.commit(page(f.waiting()[0].id, 0, {"https://example.com/a"}));
  REQUIRE(f.store.drop_run(f.run));
  CHECK_FALSE(*f.store.find_run(f.run));
  int rows = 0;
  REQUIRE(f.store.for_each_url(f.run, [&](const UrlRow&) { ++rows; }));
  CHECK(rows == 0);
}

TEST_CASE("files that are no database of ours are told and left alone") {
  TempFolder folder;
  const auto write = [&](const char* name, const std::string& bytes) {
    std::FILE* file = std::fopen(folder.file(name).c_str(), "wb");
    std::fwrite(bytes.data(), 1, bytes.size(), file);
    std::fclose(file);
  };
  write("text.db", std::string(5000, 'x'));
  const Result<Store> text = Store::open(folder.file("text.db"), false);
  REQUIRE_FALSE(text);
  CHECK(text.error().code == ErrorCode::kStore);
  CHECK(text.error().message.find("no database of dalil") != std::string::npos);
  CHECK(std::filesystem::file_size(folder.file("text.db")) == 5000);

  std::filesystem::create_directory(folder.file("folder.db"));
  CHECK_FALSE(Store::open(folder.file("folder.db"), false));
}

TEST_CASE("each link keeps its own anchor, also where a crawl goes on") {
  Fixture f;
  const std::string target = "https://example.com/a", other = "https://other.example/";
  const std::vector<std::string> anchors[] = {
      {"القهوة", "القهوة", "", "قهوة"}, {"قهوة", "القهوة"}, {"", "القهوة", "قهوة", "القهوة"}};
  const auto commit = [&](Store& store, std::int64_t url, const std::vector<std::string>& texts) {
    PageCommit linking = page(url, 0, std::vector<std::string>(texts.size(), target));
    for (std::size_t i = 0; i < texts.size(); ++i) linking.links[i].anchor = texts[i];
    linking.links.back().url = other;
    linking.links.back().internal = false;
    REQUIRE(store.commit(f.run, std::span(&linking, 1), {}, std::chrono::milliseconds(5)));
  };
  const auto anchors_of = [&](Store& store, std::int64_t url) {
    std::vector<std::string> texts;
    const std::vector<LinkRecord> links = *store.links(url);
    for (const LinkRecord& link : links) texts.push_back(link.anchor);
    return texts;
  };
  const std::int64_t seed = f.waiting()[0].id;
  commit(f.store, seed, anchors[0]);
  const std::int64_t first = (*f.store.find_url(target)).value();
  commit(f.store, first, anchors[1]);
  Store again = open(f.folder.file("a/dalil.db"));
  REQUIRE(again.load_seen(f.run));
  const std::int64_t second = (*again.find_url(other)).value();
  commit(again, second, anchors[2]);
  CHECK(anchors_of(again, seed) == anchors[0]);
  CHECK(anchors_of(again, first) == anchors[1]);
  CHECK(anchors_of(again, second) == anchors[2]);
}

TEST_CASE("links of one kind keep their anchors") {
  Fixture f;
  const std::string a = "https://example.com/a", b = "https://example.com/b";
  const std::int64_t home = f.waiting()[0].id;
  PageCommit linking = page(home, 0, {a, a, a, b});
  for (const std::size_t i : {1U, 3U}) linking.links[i].kind = LinkKind::kHreflang;
  const char* const anchors[] = {"القهوة", "ar", "قهوة", "en"};
  for (std::size_t i = 0; i < std::size(anchors); ++i) linking.links[i].anchor = anchors[i];
  f.commit(linking);
  const std::vector<LinkRecord> alternates = *f.store.links(home, LinkKind::kHreflang);
  REQUIRE(alternates.size() == 2);
  CHECK(alternates[0].url == a);
  CHECK(alternates[0].anchor == "ar");
  CHECK(alternates[1].url == b);
  CHECK(alternates[1].anchor == "en");
}

}  // namespace
}  // namespace dalil
