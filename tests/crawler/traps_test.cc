// URLs without end: how they are told, and how many of them are taken.
#include "crawler/traps.h"

#include <string>

#include "tests/support/catch.h"

namespace dalil {
namespace {

using Verdict = TrapGuard::Verdict;

Url url(std::string_view path) { return *Url::parse("https://a.test" + std::string(path)); }

std::string pattern(std::string_view path) {
  const TrapPattern found = trap_pattern(url(path));
  return std::string(name_of(found.kind)) + " " +
         (found.text.starts_with("https://a.test") ? found.text.substr(14) : found.text);
}

TEST_CASE("ordinary URLs are no part of a trap") {
  for (const char* path :
       {"/", "/about", "/2019/05/a-story", "/مقالات/القهوة", "/hadith/1/1/1", "/a/b/a/b",
        "/2024/report", "/item/2031", "/a//b", "/blog/page/7", "/v1.2.3/docs"}) {
    INFO(path);
    CHECK(pattern(path) == "none ");
  }
}

TEST_CASE("traps are told by their form") {
  struct Case {
    const char* path;
    const char* pattern;
  };
  const Case cases[] = {
      {"/events/2031-05", "calendar /events/{date}"},
      {"/events/2031-05-17/", "calendar /events/{date}"},
      {"/تقويم/2031/5", "calendar /%D8%AA%D9%82%D9%88%D9%8A%D9%85/{date}"},
      {"/cal/2031/05/17", "calendar /cal/{date}"},
      {"/cal/2031/05?ical=1", "calendar /cal/{date}?{ical}"},
      {"/cal?date=2031-05-17&view=day", "calendar /cal?{date}&{view}"},
      {"/cal?month=5&year=2031", "calendar /cal?{month}&{year}"},
      {"/search?q=a&page=2", "parameters /search?{page}&{q}"},
      {"/search?page=2&q=a&q=b", "parameters /search?{page}&{q}"},
      {"/x?year=all", "parameters /x?{year}"},
      {"/a?PHPSESSID=1f2e&id=3", "session-id /a?id=3"},
      {"/a;jsessionid=AB12?id=3", "session-id /a?id=3"},
      {"/(S(lit3py55t21z5v55vlm25s55))/a.aspx", "session-id /a.aspx"},
      {"/a?sid=0123456789abcdef", "session-id /a"},
      {"/modules.php?name=News&sid=123", "parameters /modules.php?{name}&{sid}"},
      {"/a/b/a/b/a/b", "repeated-path /a/b/…"},
      {"/x/ar/ar/ar/y", "repeated-path /x/ar/…"},
  };
  for (const Case& each : cases) {
    INFO(each.path);
    CHECK(pattern(each.path) == each.pattern);
  }
  CHECK(pattern("/x/" + std::string(2'083, 'a')) == "length /x/…");
  std::string deep = "/x";
  for (int i = 0; i < 20; ++i) deep += "/" + std::to_string(i);
  CHECK(pattern(deep) == "depth /x/…");
}

TEST_CASE("of a calendar a year is taken, of a session one URL, of what is too long none") {
  TrapGuard guard;
  int taken = 0;
  for (int year = 2000; year < 2100; ++year) {
    for (int month = 1; month <= 12; ++month) {
      const std::string path = "/cal/" + std::to_string(year) + "/" + std::to_string(month);
      taken += guard.ask(url(path)) == Verdict::kTake;
    }
  }
  CHECK(taken == 366);
  CHECK(guard.ask(url("/a?PHPSESSID=1")) == Verdict::kTake);
  CHECK(guard.ask(url("/a?PHPSESSID=2")) == Verdict::kLeave);
  CHECK(guard.ask(url("/b?PHPSESSID=1")) == Verdict::kTake);
  CHECK(guard.ask(url("/" + std::string(3'000, 'a'))) == Verdict::kLeave);
  CHECK_FALSE(guard.in_doubt());
}

// Asks for /p?id=0, 1, 2… until something is refused; between batches all of it has been fetched
// with contents that repeat after `contents` pages.
int taken_of(int contents, int pages, TrapGuard& guard) {
  int taken = 0;
  for (int id = 0; id < pages; ++id) {
    const Url page = url("/p?id=" + std::to_string(id));
    Verdict verdict = guard.ask(page);
    if (verdict == Verdict::kPostpone) {
      guard.judge([&](const TrapGuard::Fetched& fetched) {
        for (int done = 0; done < taken; ++done) {
          fetched(url("/p?id=" + std::to_string(done)),
                  1 + static_cast<std::uint64_t>(done % contents));
        }
      });
      CHECK_FALSE(guard.in_doubt());
      verdict = guard.ask(page);
      CHECK(verdict != Verdict::kPostpone);
    }
    taken += verdict == Verdict::kTake;
  }
  return taken;
}

TEST_CASE("parameters are followed as long as they lead to new content") {
  TrapGuard same, fresh, half, doubtful;
  CHECK(taken_of(3, 1'000, same) == 100);
  CHECK(taken_of(1'000, 1'000, fresh) == 1'000);
  CHECK(taken_of(60, 1'000, half) == 400);
  CHECK(taken_of(4'000, 8'000, doubtful) == 6'400);
}

TEST_CASE("a crawl that goes on counts what it took before") {
  TrapGuard guard;
  for (int i = 0; i < 250; ++i) guard.recall(url("/p?id=" + std::to_string(i)));
  int taken = 0;
  for (int i = 250; i < 1'000; ++i) {
    taken += guard.ask(url("/p?id=" + std::to_string(i))) == Verdict::kTake;
  }
  CHECK(taken == 150);
  CHECK(guard.in_doubt());
}

}  // namespace
}  // namespace dalil
