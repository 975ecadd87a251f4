// Answers that outlive a killed program: what was kept comes back, what was settled is forgotten,
// and a damaged file costs no more than what was damaged.
#include "store/answer_spool.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "store/store.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

namespace dalil {
namespace {

Response answer(std::string body, int status = 200) {
  Response response;
  response.requested = response.url = *Url::parse("https://example.com/مقال?q=1");
  response.status = status;
  response.headers = {{"content-type", "text/html"}, {"x-empty", ""}};
  response.body = std::move(body);
  response.time_to_first_byte = std::chrono::microseconds(1'234);
  response.time_total = std::chrono::microseconds(56'789);
  return response;
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write(const std::string& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

struct Spooled {
  test::TempFolder folder;
  std::string path = folder.file("audits.db-answers-1");
  Url url = answer("").url;
};

TEST_CASE("an answer comes back whole from a program that was killed") {
  const Spooled here;
  Response failed;
  failed.requested = failed.url = *Url::parse("https://example.com/gone");
  failed.failure = Failure::kTimeout;
  failed.failure_detail = "no answer";
  failed.head_only = true;
  {
    AnswerSpool spool(here.path);
    spool.keep(7, 0, answer("<p>\0نص</p>"));
    spool.keep(7, 0, answer("a second time"));
    spool.keep(8, 1, failed);
  }
  const AnswerSpool spool(here.path);
  const std::optional<Response> page = spool.recall(7, 0, here.url);
  REQUIRE(page);
  const Response expected = answer("<p>\0نص</p>");
  CHECK(page->requested.href() == expected.requested.href());
  CHECK(page->url.href() == expected.url.href());
  CHECK(page->status == 200);
  CHECK(page->body == expected.body);
  REQUIRE(page->headers.size() == 2);
  CHECK(page->header("content-type") == "text/html");
  CHECK(page->headers[1].name == "x-empty");
  CHECK(page->time_to_first_byte == expected.time_to_first_byte);
  CHECK(page->time_total == expected.time_total);
  CHECK_FALSE(page->head_only);
  const std::optional<Response> gone = spool.recall(8, 1, failed.url);
  REQUIRE(gone);
  CHECK(gone->failure == Failure::kTimeout);
  CHECK(gone->failure_detail == "no answer");
  CHECK(gone->head_only);
  CHECK_FALSE(spool.recall(8, 0, here.url));
  CHECK_FALSE(spool.recall(9, 0, here.url));
}

TEST_CASE("what the store has is forgotten, and a file of nothing is removed") {
  const Spooled here;
  {
    AnswerSpool spool(here.path);
    spool.keep(1, 0, answer("one"));
    spool.keep(1, 1, answer("one again"));
    spool.keep(2, 0, answer("two"));
    const std::int64_t settled[] = {1};
    spool.settle(settled);
    CHECK_FALSE(spool.recall(1, 0, here.url));
    CHECK_FALSE(spool.recall(1, 1, here.url));
    CHECK(spool.recall(2, 0, here.url)->body == "two");
    spool.keep(1, 2, answer("later"));
    CHECK(spool.recall(1, 2, here.url)->body == "later");
    const std::int64_t all[] = {2, 1};
    spool.settle(all);
  }
  CHECK_FALSE(std::filesystem::exists(here.path));
  AnswerSpool spool(here.path);
  spool.keep(3, 0, answer("three"));
  spool.close();
  CHECK_FALSE(std::filesystem::exists(here.path));
  spool.keep(4, 0, answer("four"));
  CHECK_FALSE(spool.recall(4, 0, here.url));
}

TEST_CASE("an answer is that of the URL that was asked for, whatever its row was before") {
  const Spooled here;
  AnswerSpool spool(here.path);
  spool.keep(1, 0, answer("another site's"));
  CHECK_FALSE(spool.recall(1, 0, *Url::parse("https://example.org/")));
  CHECK(spool.recall(1, 0, here.url)->body == "another site's");
}

TEST_CASE("a run that begins has no answers of a database that is gone") {
  const test::TempFolder folder;
  Result<Store> store = Store::open(folder.file("audits.db"), false);
  REQUIRE(store);
  AnswerSpool(store->answers_of(1)).keep(1, 0, answer("of another time"));
  REQUIRE(std::filesystem::exists(store->answers_of(1)));
  AuditRequest request;
  request.site = "https://example.com/";
  REQUIRE(*store->begin_run(request, "2026-11-23T00:00:00Z") == 1);
  CHECK_FALSE(std::filesystem::exists(store->answers_of(1)));
}

TEST_CASE("a torn or damaged file gives what is whole before the damage, and can be written on") {
  const Spooled here;
  {
    AnswerSpool spool(here.path);
    spool.keep(1, 0, answer("one"));
    spool.keep(2, 0, answer("two"));
  }
  const std::string whole = bytes_of(here.path);
  for (std::size_t cut = 0; cut < whole.size(); cut += 7) {
    INFO(cut);
    write(here.path, whole.substr(0, cut));
    AnswerSpool spool(here.path);
    CHECK_FALSE(spool.recall(2, 0, here.url));
    if (cut > whole.size() / 2) CHECK(spool.recall(1, 0, here.url)->body == "one");
    spool.keep(3, 0, answer("three"));
    CHECK(spool.recall(3, 0, here.url)->body == "three");
  }
  std::string damaged = whole;
  damaged[whole.size() - 1] = '?';
  write(here.path, damaged);
  CHECK(AnswerSpool(here.path).recall(1, 0, here.url)->body == "one");
  CHECK_FALSE(AnswerSpool(here.path).recall(2, 0, here.url));
  write(here.path, "not a file of ours, but long enough for the head of a record");
  CHECK_FALSE(AnswerSpool(here.path).recall(1, 0, here.url));
}

TEST_CASE("the file does not grow with the site") {
  const Spooled here;
  const std::string body(100'000, 'x');
  {
    AnswerSpool spool(here.path);
    spool.keep(1, 0, answer("waits to be asked again"));
    for (std::int64_t url = 2; url < 1'000; ++url) {
      spool.keep(url, 0, answer(body));
      const std::int64_t settled[] = {url};
      spool.settle(settled);
    }
    CHECK(std::filesystem::file_size(here.path) < 17'000'000);
  }
  CHECK(AnswerSpool(here.path).recall(1, 0, here.url)->body == "waits to be asked again");
  CHECK_FALSE(std::filesystem::exists(here.path + "-new"));
}

TEST_CASE("where nothing can be written nothing is kept, and nobody is held up") {
  const test::TempFolder folder;
  AnswerSpool spool(folder.file("no such folder/answers"));
  spool.keep(1, 0, answer("one"));
  CHECK_FALSE(spool.recall(1, 0, answer("").url));
  AnswerSpool none("");
  none.keep(1, 0, answer("one"));
  CHECK_FALSE(none.recall(1, 0, answer("").url));
}

}  // namespace
}  // namespace dalil
