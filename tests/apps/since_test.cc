// An audit since an earlier one says what a full one says, and reads only what has changed.
#include "apps/cli/since.h"

#include <fmt/format.h>

#include <atomic>
#include <map>
#include <string>

#include "analyzer/judge.h"
#include "analyzer/page/read_page.h"
#include "apps/cli/run_choice.h"
#include "apps/engine/verdicts.h"
#include "store/database.h"
#include "tests/apps/auditing.h"
#include "tests/apps/versioned_site.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

namespace dalil {
namespace {

using test::open;
using test::resources;
using test::said;
using test::TempFolder;
using test::VersionedSite;

std::string page(const std::string& title, const std::string& links, const std::string& more = "") {
  return "<!doctype html><html lang=ar dir=rtl><meta charset=utf-8><title>" + title +
         "</title><body><main><h1>" + title + "</h1><p>نص عربي قصير عن القهوة." + more + "</p>" +
         links + "<a href='https://other.test/'>غيره</a><img src=x.png></main></html>";
}

std::string link(const std::string& path) { return "<a href='" + path + "'>رابط</a>"; }

constexpr int kArticles = 12;

// A home page, articles that share titles, and a link to nothing; every page has an ETag.
void build(VersionedSite& site) {
  std::string links = link("/gone");
  for (int i = 0; i < kArticles; ++i) links += link(fmt::format("/a/{}", i));
  site.set("/", {.body = page("الرئيسة", links), .etag = "\"home-1\""});
  for (int i = 0; i < kArticles; ++i) {
    const std::string next = link(fmt::format("/a/{}", (i * 5 + 1) % kArticles));
    site.set(fmt::format("/a/{}", i),
             {.body = page(fmt::format("مقال رقم {}", i / 2), next + link("/")),
              .etag = fmt::format("W/\"a{}-1\"", i)});
  }
}

AuditRequest request_for(const VersionedSite& site, std::int64_t since = 0) {
  AuditRequest request;
  request.site = site.url();
  request.keyphrases = {"القهوة"};
  request.since = since;
  return request;
}

struct Audited {
  AuditEnd end;
  std::string said;
};

Audited audit(const AuditRequest& request, Store& store, AuditOptions options = {}) {
  if (options.rules.empty()) options.rules = all_rules();
  Result<AuditEnd> end = run_audit(request, store, resources(), options);
  if (!end) FAIL(end.error().message);
  return {*end, end->interrupted ? "" : said(store, end->summary)};
}

// The coverage but for what since changes.
std::string seen(const Coverage& c) {
  return fmt::format("{} {} {} {} {} {} {} {} {} {} {}", c.discovered, c.fetched, c.html,
                     c.indexable, c.canonicalised, c.noindex, c.redirects, c.errors, c.failed,
                     c.external, c.complete);
}

// Audits the site as it is now in full, in a store of its own, and since the run.
Audited compare(VersionedSite& site, Store& store, AuditRequest since) {
  const Audited part = audit(since, store);
  const std::map<int, int> answers = site.take_answers();
  TempFolder folder;
  Store fresh = open(folder.file("full.db"));
  since.since = 0;
  const Audited full = audit(since, fresh);
  site.take_answers();
  CHECK(part.said == full.said);
  CHECK(seen(part.end.summary.coverage) == seen(full.end.summary.coverage));
  CHECK(full.end.summary.coverage.unchanged == 0);
  CHECK(full.end.parsed == full.end.summary.coverage.html);
  CHECK(full.said.find("title-duplicate") != std::string::npos);
  return part;
}

TEST_CASE("where nothing has changed nothing is read, and the report is the same") {
  VersionedSite site;
  build(site);
  TempFolder folder;
  Store store = open(folder.file("x.db"));
  const Audited first = audit(request_for(site), store);
  CHECK(site.take_answers() == std::map<int, int>{{200, kArticles + 1}, {404, 3}});

  const Audited again = audit(request_for(site, first.end.summary.run), store);
  CHECK(site.take_answers() == std::map<int, int>{{304, kArticles + 1}, {404, 3}});
  CHECK(again.said == first.said);
  CHECK(seen(again.end.summary.coverage) == seen(first.end.summary.coverage));
  CHECK(again.end.parsed == 0);
  CHECK(again.end.summary.coverage.unchanged == kArticles + 1);

  // That one can be what a third one is compared with, even when the first is gone.
  REQUIRE(store.drop_run(first.end.summary.run));
  const Audited third = compare(site, store, request_for(site, again.end.summary.run));
  CHECK(third.end.parsed == 0);
  CHECK(third.end.summary.coverage.unchanged == kArticles + 1);
  const auto text = store.earlier(third.end.summary.run, site.url("/a/3"));
  REQUIRE(text);
  REQUIRE(*text);
  CHECK_FALSE(store.body((*text)->url)->empty());
}

TEST_CASE("pages that changed, that are gone and that are new are read") {
  VersionedSite site;
  build(site);
  TempFolder folder;
  Store store = open(folder.file("x.db"));
  const Audited first = audit(request_for(site), store);
  site.set("/a/1", {.body = page("مقال آخر", link("/new"), " والشاي."), .etag = "\"a1-2\""});
  site.set("/new", {.body = page("جديد", link("/a/1")), .etag = "\"new\""});
  site.remove("/a/2");
  site.remove("/a/4");
  const Audited since = compare(site, store, request_for(site, first.end.summary.run));
  CHECK(since.end.parsed == 2);
  CHECK(since.end.summary.coverage.unchanged == kArticles + 1 - 3);
}

TEST_CASE("what is judged in another way is read from the store") {
  VersionedSite site;
  build(site);
  TempFolder folder;
  Store store = open(folder.file("x.db"));
  const std::int64_t run = audit(request_for(site), store).end.summary.run;
  site.take_answers();
  AuditRequest other = request_for(site, run);
  SECTION("other keyphrases") { other.keyphrases = {"نص عربي", "القهوة"}; }
  SECTION("another language") { other.page_language = "fa"; }
  const Audited since = audit(other, store);
  CHECK(site.take_answers() == std::map<int, int>{{304, kArticles + 1}, {404, 3}});
  CHECK(since.end.parsed == kArticles + 1);
  CHECK(since.end.summary.coverage.unchanged == kArticles + 1);
  // Their bodies are those of the first run: they are there when it is gone.
  REQUIRE(store.drop_run(run));
  other.since = since.end.summary.run;
  other.keyphrases = {"عربي"};
  CHECK(compare(site, store, other).end.parsed == kArticles + 1);
}

TEST_CASE("without versions, the bytes tell what has not changed") {
  VersionedSite site;
  build(site);
  for (int i = 0; i < kArticles; ++i) {
    site.set(fmt::format("/a/{}", i), {.body = page("مقال", link("/"), std::to_string(i))});
  }
  TempFolder folder;
  Store store = open(folder.file("x.db"));
  AuditRequest request = request_for(site);
  request.keep_bodies = false;
  const std::int64_t without_bodies = audit(request, store).end.summary.run;
  site.take_answers();
  SECTION("and no bodies are needed for it") {
    request.since = without_bodies;
    const Audited since = audit(request, store);
    CHECK(site.take_answers().at(200) == kArticles + 1);  // A 304 could not be read anew.
    CHECK(since.end.parsed == 0);
  }
  SECTION("bodies that come are kept") {
    const Audited since = audit(request_for(site, without_bodies), store);
    CHECK(since.end.parsed == 0);
    AuditRequest third = request_for(site, since.end.summary.run);
    third.keyphrases = {"عربي"};
    site.take_answers();
    CHECK(compare(site, store, third).end.parsed == kArticles + 1);
  }
}

TEST_CASE("Last-Modified tells, too, and headers of a 304 count") {
  VersionedSite site;
  build(site);
  const std::string date = "Sun, 01 Nov 2026 08:00:00 GMT";
  site.set("/a/1", {.body = page("مؤرخ", link("/")), .modified = date});
  site.set("/a/3", {.body = page("مقال", link("/")), .etag = "\"a3\""});
  TempFolder folder;
  Store store = open(folder.file("x.db"));
  const std::int64_t run = audit(request_for(site), store).end.summary.run;
  site.set("/a/3", {.body = page("مقال", link("/")),
                    .etag = "\"a3\"",
                    .headers = "X-Robots-Tag: noindex\r\nContent-Type: text/plain\r\n"});
  const Audited since = audit(request_for(site, run), store);
  CHECK(site.take_answers().at(304) == kArticles + 1);
  CHECK(since.end.summary.coverage.noindex == 1);
  CHECK(since.end.summary.coverage.html == kArticles + 1);
  CHECK(since.end.parsed == 1);
  CHECK(since.end.summary.coverage.unchanged == kArticles);
}

TEST_CASE("a 304 that nobody asked for, or of another version, is not believed") {
  VersionedSite site;
  build(site);
  TempFolder folder;
  Store store = open(folder.file("x.db"));
  const std::int64_t run = audit(request_for(site), store).end.summary.run;
  site.take_answers();
  SECTION("of another version") {
    std::atomic<int> asked{0};
    site.instead = [&](const LoopbackRequest& request, LoopbackReply& reply) {
      if (request.target != "/a/1" || request.head.find("If-None-Match") == std::string::npos) {
        return false;
      }
      ++asked;
      return reply.send("HTTP/1.1 304 Not Modified\r\nETag: \"other\"\r\n\r\n");
    };
    const Audited since = compare(site, store, request_for(site, run));
    CHECK(asked == 1);
    CHECK(since.end.parsed == 0);  // It came whole, and was the same.
  }
  SECTION("nobody asked") {
    site.set("/a/1", {.body = page("بلا نسخة", link("/"))});
    const std::int64_t second = audit(request_for(site), store).end.summary.run;
    site.instead = [&](const LoopbackRequest& request, LoopbackReply& reply) {
      return request.target == "/a/1" && reply.send("HTTP/1.1 304 Not Modified\r\n\r\n");
    };
    const Audited since = audit(request_for(site, second), store);
    CHECK(since.end.summary.coverage.html == kArticles);
    CHECK(since.end.summary.coverage.unchanged == kArticles);
  }
}

TEST_CASE("an interrupted audit goes on since the run that it began with") {
  VersionedSite site;
  build(site);
  TempFolder folder;
  Store store = open(folder.file("x.db"));
  const Audited first = audit(request_for(site), store);
  site.take_answers();
  std::atomic<bool> stop{false};
  AuditOptions options;
  options.stop = &stop;
  options.on_progress = [&](const Progress& progress) { stop = progress.done >= 1; };
  const Audited broken = audit(request_for(site, first.end.summary.run), store, options);
  REQUIRE(broken.end.interrupted);
  AuditOptions resume;
  resume.resume = true;
  const Audited resumed = audit(request_for(site), store, resume);
  CHECK(resumed.end.summary.run == broken.end.summary.run);
  CHECK(resumed.said == first.said);
  CHECK(resumed.end.summary.coverage.unchanged == kArticles + 1);
  CHECK(resumed.end.parsed == 0);
}

TEST_CASE("what ends by a day is judged anew when it is over") {
  VersionedSite site;
  build(site);
  const auto accepting = [&](const std::string& until) {
    site.set("/a/1", {.body = page("م", link("/") + "<!-- dalil-ignore title-too-short" + until +
                                            " -- العنوان هو الاسم -->"),
                      .etag = "\"a1\""});
  };
  accepting(" until 2999-12-31");
  TempFolder folder;
  Store store = open(folder.file("x.db"));
  const Audited first = audit(request_for(site), store);
  CHECK(store.earlier(first.end.summary.run, site.url("/a/1"))->value().source.holds ==
        "2999-12-31");
  CHECK(store.earlier(first.end.summary.run, site.url("/a/2"))->value().source.holds.empty());
  const AuditRequest since = request_for(site, first.end.summary.run);
  const Audited second = audit(since, store);
  CHECK(second.end.parsed == 0);
  CHECK(store.earlier(second.end.summary.run, site.url("/a/1"))->value().source.holds ==
        "2999-12-31");
  // Days go by.
  store::Database(folder.file("x.db"), false)
      .execute("UPDATE note SET value='2020-01-01' WHERE kind=6");
  CHECK(audit(since, store).end.parsed == 1);
}

TEST_CASE("until when a page is judged as it is") {
  const auto until = [](const std::string& html, std::string_view today) {
    Response response;
    response.requested = response.url = *Url::parse("https://a.test/");
    response.status = 200;
    response.headers = {{"content-type", "text/html"}};
    response.body = html;
    return judged_until(PageReader(resources().lexicons).read(response, {}), today);
  };
  const std::string both =
      "<!-- dalil-ignore a until 2026-11-30 -- x --><!-- dalil-ignore b until 2026-11-25 -- y -->"
      "<!-- dalil-ignore c -- z -->";
  CHECK(until(both, "2026-11-23") == "2026-11-25");
  CHECK(until(both, "2026-11-25") == "2026-11-25");
  CHECK(until(both, "2026-11-26") == "2026-11-30");
  CHECK(until(both, "2026-12-01").empty());
  CHECK(until("<p>مقال</p>", "2026-11-23").empty());
  CHECK(until("<meta name=robots content='unavailable_after: 2998-12-31'>", "2026-11-23") ==
        "2999-01-01");
  CHECK(until("<meta name=robots content='unavailable_after: 25 Jun 2010 15:00:00 PST'>",
              "2026-11-23")
            .empty());
  const AuditRequest request;
  const auto analysis = [&](std::string_view today) {
    return analysis_of(request, all_rules(), nullptr, false, today);
  };
  CHECK(analysis("2026-01-01") == analysis("2026-12-31"));
  CHECK(analysis("2026-12-31") != analysis("2027-01-01"));
}

TEST_CASE("what the rules said of a page is kept in a quarter of a byte each") {
  for (std::size_t count : {0U, 1U, 4U, 5U, 101U}) {
    std::vector<RuleOutcome> tally(count), read(count);
    for (std::size_t i = 0; i < count; ++i) {
      tally[i].not_applicable = i % 4 == 0;
      tally[i].checked = i % 4 == 1 || i % 4 == 2;
      tally[i].failed = i % 4 == 2;
      tally[i].crashed = i % 4 == 3;
    }
    const std::string verdicts = pack_verdicts(tally);
    CHECK(verdicts.size() == (count + 3) / 4);
    REQUIRE(unpack_verdicts(verdicts, read));
    for (std::size_t i = 0; i < count; ++i) {
      CHECK(read[i].not_applicable == tally[i].not_applicable);
      CHECK(read[i].checked == tally[i].checked);
      CHECK(read[i].failed == tally[i].failed);
      CHECK(read[i].crashed == tally[i].crashed);
    }
    CHECK_FALSE(unpack_verdicts(verdicts + "x", read));
  }
}

TEST_CASE("which run --since means") {
  TempFolder folder;
  Store store = open(folder.file("x.db"));
  const auto begin = [&](const std::string& seed, bool ended) {
    AuditRequest request;
    request.site = seed;
    const Result<std::int64_t> run = store.begin_run(request, "2026-11-01T00:00:00Z");
    REQUIRE(run);
    if (ended) REQUIRE(store.finish_run(*run, {}));
    return *run;
  };
  const std::int64_t packed = begin("https://a.test/", true);
  const std::int64_t old = begin("https://a.test/", true);
  REQUIRE(store.pack_history(old, 1));
  const std::int64_t newest = begin("https://a.test/", true);
  const std::int64_t other = begin("https://b.test/", true);
  const std::int64_t open_run = begin("https://a.test/", false);
  AuditRequest request;
  request.site = "https://a.test/";
  const auto resolve = [&](const std::string& given) {
    request.since = 0;
    return cli::resolve_since(given, store, request);
  };
  CHECK(resolve(""));
  CHECK(request.since == 0);
  CHECK(resolve("last"));
  CHECK(request.since == newest);
  CHECK(resolve(std::to_string(old)));
  CHECK(request.since == old);
  for (const std::string& wrong :
       {std::to_string(other), std::to_string(open_run), std::to_string(packed), std::string("99"),
        std::string("0"), std::string("-1"), std::string("1x"), std::string("first")}) {
    const Result<void> resolved = resolve(wrong);
    REQUIRE_FALSE(resolved);
    CHECK(resolved.error().code == ErrorCode::kUsage);
    CHECK(resolved.error().message.starts_with("--since " + wrong + ": "));
    CHECK(request.since == 0);
  }
  CHECK(resolve(std::to_string(packed)).error().message ==
        "--since 1: Run 1 is packed: its pages' HTML is gone. Take one of the newest 10.");
  const Result<RunInfo> to_read = cli::run_to_read(store, packed);
  REQUIRE_FALSE(to_read);
  CHECK(to_read.error().code == ErrorCode::kUsage);
  CHECK(cli::run_to_read(store, 0)->id == other);
  CHECK_FALSE(cli::run_to_read(store, open_run));
  request.site = "https://c.test/";
  CHECK(resolve("last"));
  CHECK(request.since == 0);
}

}  // namespace
}  // namespace dalil
