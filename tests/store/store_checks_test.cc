// What waits for a second answer, what a trap took, and what other sites answered, in the store.
#include <map>
#include <string>

#include "store/answer_bits.h"
#include "store/store.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

namespace dalil {
namespace {

struct Fixture {
  test::TempFolder folder;
  Store store = *Store::open(folder.file("dalil.db"), false);
  std::int64_t run = 0;

  Fixture() {
    AuditRequest request;
    request.site = "https://a.test/";
    run = *store.begin_run(request, "2026-01-02T03:04:05Z");
    REQUIRE(store.load_seen(run));
    const NamedUrl urls[] = {{.href = "https://a.test/"}, {.href = "https://a.test/x"}};
    REQUIRE(store.add_urls(run, urls));
  }

  std::vector<QueuedUrl> waiting() {
    const auto level = store.next_level(run);
    REQUIRE(level);
    return *level ? *store.take(run, **level, std::nullopt, 100) : std::vector<QueuedUrl>();
  }

  void commit(std::int64_t url, const AnswerCheck& check = {},
              const std::vector<std::string>& external = {}) {
    PageCommit page{.url = url};
    page.record.status = 200;
    page.record.fetched = true;
    page.record.content_key = 7;
    page.record.check = check;
    for (const std::string& href : external) page.links.push_back({.url = href});
    REQUIRE(store.commit(run, std::span(&page, 1), {}, std::chrono::milliseconds(1)));
  }

  std::map<std::string, UrlRow> rows() {
    std::map<std::string, UrlRow> all;
    REQUIRE(store.for_each_url(run, [&](const UrlRow& row) { all[std::string(row.href)] = row; }));
    return all;
  }
};

constexpr AnswerCheck kCheck{.confidence = Confidence::kIntermittent,
                             .attempts = 3,
                             .first_status = 503,
                             .first_failure = Failure::kTooManyRedirects};

bool same(const AnswerCheck& a, const AnswerCheck& b) {
  return a.confidence == b.confidence && a.attempts == b.attempts &&
         a.first_status == b.first_status && a.first_failure == b.first_failure;
}

TEST_CASE("a check and a column's own bits leave each other alone") {
  CHECK(same(store::check_from(store::bits_of(kCheck) | 255), kCheck));
  CHECK((store::bits_of(kCheck) & 255) == 0);
  CHECK(store::bits_of({}) == 0);
}

TEST_CASE_METHOD(Fixture, "a doubted URL waits apart, with what is known, and counts as done") {
  const std::vector<QueuedUrl> urls = waiting();
  REQUIRE(urls.size() == 2);
  const DoubtedUrl doubted{.id = urls[0].id, .check = kCheck};
  REQUIRE(store.doubt(std::span(&doubted, 1)));
  CHECK(waiting().size() == 1);
  CHECK(*store.done_count(run) == 1);
  const auto taken = store.take_doubted(run, std::nullopt, 10);
  REQUIRE(taken);
  REQUIRE(taken->size() == 1);
  CHECK((*taken)[0].href == urls[0].href);
  CHECK((*taken)[0].hash == urls[0].hash);
  CHECK(same((*taken)[0].check, kCheck));
  CHECK(store.take_doubted(run, urls[0].hash, 10)->empty());
  commit(urls[0].id, kCheck);
  CHECK(store.take_doubted(run, std::nullopt, 10)->empty());
  const auto known = rows();
  CHECK(same(known.at(urls[0].href).record.check, kCheck));
  CHECK(known.at(urls[0].href).record.fetched);
  CHECK_FALSE(known.at(urls[0].href).record.html);
}

TEST_CASE_METHOD(Fixture, "what is left out waits no more and is known as such") {
  const std::vector<QueuedUrl> urls = waiting();
  const std::int64_t ids[] = {urls[1].id};
  REQUIRE(store.leave_out(ids));
  CHECK(waiting().size() == 1);
  CHECK(*store.done_count(run) == 0);
  CHECK(rows().at(urls[1].href).left_out);
  CHECK_FALSE(rows().at(urls[0].href).left_out);
  commit(urls[0].id);
  std::map<std::string, std::uint64_t> done;
  REQUIRE(store.for_each_done(
      run, [&](std::string_view href, std::uint64_t key) { done[std::string(href)] = key; }));
  CHECK(done == std::map<std::string, std::uint64_t>{{urls[0].href, 7}});
}

TEST_CASE_METHOD(Fixture, "answers of other sites stand beside the site") {
  commit(waiting()[0].id, {}, {"https://b.test/", "https://c.test/"});
  std::map<std::string, std::int64_t> external;
  const auto read = [&] {
    external.clear();
    int checked = 0;
    REQUIRE(store.for_each_external(run, [&](std::int64_t id, std::string_view href, bool known) {
      external[std::string(href)] = id;
      checked += known;
    }));
    return checked;
  };
  CHECK(read() == 0);
  REQUIRE(external.size() == 2);
  PageRecord answer;
  answer.id = external.at("https://b.test/");
  answer.status = 404;
  answer.check = {.attempts = 2};
  REQUIRE(store.commit_external(std::span(&answer, 1)));
  CHECK(read() == 1);
  const auto known = rows();
  CHECK(known.at("https://b.test/").record.status == 404);
  CHECK(known.at("https://b.test/").record.check.attempts == 2);
  CHECK(known.at("https://b.test/").external);
  CHECK(known.at("https://c.test/").record.status == 0);
  CHECK(*store.done_count(run) == 1);
}

TEST_CASE_METHOD(Fixture, "who names a URL of another scope as the site's own brings it in") {
  commit(waiting()[0].id, {}, {"https://a.test/listed"});
  CHECK(rows().at("https://a.test/listed").external);
  const NamedUrl listed{.href = "https://a.test/listed", .depth = kListedDepth, .listed = true};
  REQUIRE(store.add_urls(run, std::span(&listed, 1)));
  CHECK_FALSE(rows().at("https://a.test/listed").external);
  CHECK(rows().at("https://a.test/listed").record.listed);
}

TEST_CASE_METHOD(Fixture, "the scope of a request is kept") {
  AuditRequest asked;
  asked.site = "https://a.test/";
  asked.check_external = true;
  asked.scope = {.subdomains = true, .path_prefix = "/مدونة/", .exclude = {"a", "ب"}};
  const std::int64_t id = *store.begin_run(asked, "2026-01-02T03:04:05Z");
  const auto info = store.find_run(id);
  REQUIRE(info);
  REQUIRE(*info);
  CHECK((*info)->request.check_external);
  CHECK((*info)->request.scope.subdomains);
  CHECK((*info)->request.scope.path_prefix == "/مدونة/");
  CHECK((*info)->request.scope.exclude == std::vector<std::string>{"a", "ب"});
}

}  // namespace
}  // namespace dalil
