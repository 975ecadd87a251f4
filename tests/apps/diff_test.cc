// Two audits of a site that changed between them: exactly what changed is told, and nothing is
// fixed that nobody looked at.
#include "apps/engine/diff.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "core/fingerprint.h"
#include "store/database.h"
#include "tests/apps/auditing.h"
#include "tests/support/catch.h"
#include "tests/support/fake_web.h"
#include "tests/support/temp_folder.h"

namespace dalil {
namespace {

using test::FakeWeb;
using test::open;
using test::resources;
using test::TempFolder;

const std::string kSite = "https://site.test";

std::string page(const std::string& title, const std::string& body, const std::string& head = "") {
  return "<!doctype html>\n<html lang=en><head><meta charset=utf-8><title>" + title +
         "</title><meta name=viewport content='width=device-width'>" + head + "</head><body><h1>" +
         title + "</h1><main>" + body + "</main></body></html>";
}

std::string words(int count) {
  std::string text = "<p>";
  for (int i = 0; i < count; ++i) text += "coffee number " + std::to_string(i) + " ";
  return text + "</p>";
}

std::string link(const std::string& path) { return "<a href='" + path + "'>To " + path + "</a> "; }

// Pages of a site: path -> what it answers.
using Pages = std::map<std::string, FakeWeb::Answer>;

Pages site() {
  Pages pages;
  std::string links;
  for (const char* path : {"/titled", "/hidden", "/short", "/moved", "/typed", "/gone", "/broken",
                           "/list?sort=name&page=2", "/أخبار"}) {
    links += link(path);
    pages[path] = {.body = page(std::string("About ") + path, words(60))};
  }
  pages["/"] = {.body = page("Home of it all", links)};
  pages["/moved"] = {.status = 301, .location = "/titled"};
  pages["/typed"].body = page("Typed", words(60),
                              "<script type='application/ld+json'>{\"@context\":\"https://"
                              "schema.org\",\"@type\":\"Article\",\"headline\":\"x\"}</script>");
  pages["/broken"].body = page("", words(60));  // Without a title.
  return pages;
}

class Site {
  TempFolder folder_;  // Before what lies in it.

 public:
  Store store = open(folder_.file("x.db"));
  AuditRequest request;

  Site() { request.site = kSite + "/"; }

  RunInfo audit(const Pages& pages, std::span<const Rule* const> rules = all_rules()) {
    const Result<AuditEnd> end = try_audit(pages, rules);
    if (!end) FAIL(end.error().message);
    return **store.find_run(end->summary.run);
  }

  Result<AuditEnd> try_audit(const Pages& pages, std::span<const Rule* const> rules = all_rules()) {
    FakeWeb web;
    for (const auto& [path, answer] : pages) {
      web.add(Url::parse(kSite + path)->href(), answer);
    }
    AuditOptions options;
    options.rules = rules;
    return run_audit_with(request, web, store, resources(), options);
  }

  // Another program's SQL.
  void damage(const char* sql) { store::Database(folder_.file("x.db"), false).execute(sql); }

  RunDiff diff(const RunInfo& before, const RunInfo& after,
               std::span<const Rule* const> rules = all_rules()) {
    Result<RunDiff> made = RunDiff::make(store, before, after, rules);
    if (!made) FAIL(made.error().message);
    return *std::move(made);
  }
};

std::int64_t count(const RunDiff& diff, FindingState state) {
  return diff.summary().counts[static_cast<std::size_t>(state)];
}

// "rule path" of each finding in that state.
std::set<std::string> findings(const RunDiff& diff, FindingState state) {
  std::set<std::string> all;
  const Result<void> read = diff.for_each_finding(state, [&](const DiffFinding& found) {
    CHECK(found.state == state);
    std::string line = found.finding.rule + " " + found.finding.page.substr(kSite.size());
    if (found.why != NotCompared::kNone) line += " " + std::string(name_of(found.why));
    all.insert(std::move(line));
    return true;
  });
  REQUIRE(read);
  CHECK(static_cast<std::int64_t>(all.size()) <= count(diff, state));
  return all;
}

// "kind path: before > after" of each change.
std::set<std::string> changes(const RunDiff& diff) {
  std::set<std::string> all;
  const Result<void> read = diff.for_each_page_change([&](const PageChange& change) {
    const Result<Url> url = Url::parse(change.page);
    all.insert(std::string(name_of(change.kind)) + " " + url->display().substr(kSite.size()) +
               ": " + change.before + " > " + change.after);
    return true;
  });
  REQUIRE(read);
  return all;
}

bool has(const std::set<std::string>& all, const std::string& begin) {
  return std::ranges::any_of(all, [&](const std::string& s) { return s.starts_with(begin); });
}

TEST_CASE("a site that has not changed differs in nothing", "[diff]") {
  Site site_store;
  const RunInfo first = site_store.audit(site());
  // Lines move, and parameters change places.
  Pages pages = site();
  for (auto& [path, answer] : pages) {
    if (answer.status == 200) answer.body.insert(answer.body.find("<head>"), "\n\n<!-- x -->\n");
  }
  const auto list = pages.extract("/list?sort=name&page=2");
  pages["/list?page=2&sort=name"] = list.mapped();
  std::string& home = pages["/"].body;
  home.replace(home.find("sort=name&page=2"), 16, "page=2&sort=name");
  const RunInfo second = site_store.audit(pages);
  const RunDiff diff = site_store.diff(first, second);
  CHECK(findings(diff, FindingState::kNew) == std::set<std::string>{});
  CHECK(findings(diff, FindingState::kFixed) == std::set<std::string>{});
  CHECK(findings(diff, FindingState::kNotChecked) == std::set<std::string>{});
  CHECK(count(diff, FindingState::kPersisting) > 5);
  CHECK(diff.summary().notes.empty());
  CHECK(changes(diff) == std::set<std::string>{});
}

TEST_CASE("what changed is told by its class", "[diff]") {
  Site site_store;
  const RunInfo first = site_store.audit(site());
  Pages pages = site();
  pages["/titled"].body = page("Another title", words(60));
  pages["/hidden"].body = page("About /hidden", words(60), "<meta name=robots content=noindex>");
  pages["/short"].body = page("About /short", words(20));
  pages["/moved"].location = "/short";
  pages["/typed"].body = page("Typed", words(60));
  pages["/gone"] = {.status = 404};
  pages["/broken"].body = page("Mended", words(60));
  pages["/أخبار"].body = page("About /أخبار", words(60) + link("/missing") + link("/fresh"));
  pages["/fresh"] = {.body = page("Fresh", words(60))};
  const RunInfo second = site_store.audit(pages);
  const RunDiff diff = site_store.diff(first, second);

  const std::set<std::string> changed = changes(diff);
  for (const char* expected :
       {"title /titled: About /titled > Another title", "h1 /titled: About /titled > Another title",
        "noindex-appeared /hidden: indexable > noindex",
        "redirect-target /moved: https://site.test/titled > https://site.test/short",
        "schema-type-lost /typed: Article > ", "removed /gone: 200 > 404",
        "title /broken:  > Mended", "h1 /broken:  > Mended", "new /fresh:  > Fresh"}) {
    CAPTURE(expected);
    CHECK(changed.contains(expected));
  }
  CHECK(has(changed, "words-lost /short: "));
  CHECK(changed.size() == 10);

  const std::set<std::string> fresh = findings(diff, FindingState::kNew);
  CHECK(has(fresh, "link-broken-internal /"));
  CHECK(has(findings(diff, FindingState::kFixed), "title-missing /broken"));
  // What was found on the page that is gone is not mended.
  const std::set<std::string> unchecked = findings(diff, FindingState::kNotChecked);
  CHECK(has(unchecked, "description-missing /gone page-gone"));
  CHECK(has(unchecked, "description-missing /hidden not-applicable"));
  CHECK_FALSE(has(findings(diff, FindingState::kFixed), "description-missing /gone"));
}

TEST_CASE("a page that was not fetched is never mended", "[diff]") {
  Site site_store;
  const RunInfo first = site_store.audit(site());
  Pages pages = site();
  SECTION("the server fails") {
    pages["/broken"] = {.status = 503};
    const RunDiff diff = site_store.diff(first, site_store.audit(pages));
    CHECK(has(findings(diff, FindingState::kNotChecked), "title-missing /broken page-not-fetched"));
    CHECK_FALSE(has(findings(diff, FindingState::kFixed), "title-missing"));
    CHECK(diff.summary().pages_not_checked == 1);
    // And when it answers again, nothing there is new.
    const RunDiff back = site_store.diff(site_store.audit(pages), site_store.audit(site()));
    CHECK(has(findings(back, FindingState::kNotCheckedBefore), "title-missing /broken"));
    CHECK_FALSE(has(findings(back, FindingState::kNew), "title-missing"));
  }
  SECTION("robots.txt forbids it") {
    pages["/robots.txt"] = {.body = "User-agent: *\nDisallow: /broken\n", .type = "text/plain"};
    const RunDiff diff = site_store.diff(first, site_store.audit(pages));
    CHECK(has(findings(diff, FindingState::kNotChecked), "title-missing /broken page-not-fetched"));
  }
  SECTION("the crawl is cut short") {
    site_store.request.limits.max_pages = 1;
    const RunDiff diff = site_store.diff(first, site_store.audit(pages));
    CHECK(has(findings(diff, FindingState::kNotChecked), "title-missing /broken page-not-fetched"));
    CHECK_FALSE(has(findings(diff, FindingState::kFixed), "title-missing"));
    CHECK(std::ranges::count(diff.summary().notes, "limits", &DiffNote::what) == 1);
  }
}

TEST_CASE("what comes back is told from what is new", "[diff]") {
  Site site_store;
  site_store.audit(site());
  Pages mended = site();
  mended["/broken"].body = page("Mended", words(60));
  const RunInfo second = site_store.audit(mended);
  const RunInfo third = site_store.audit(site());
  const RunDiff diff = site_store.diff(second, third);
  CHECK(has(findings(diff, FindingState::kReappeared), "title-missing /broken"));
  CHECK_FALSE(has(findings(diff, FindingState::kNew), "title-missing"));
  // Also when the run that had it first is no longer kept.
  REQUIRE(site_store.store.drop_run(1));
  CHECK(has(findings(site_store.diff(second, third), FindingState::kReappeared),
            "title-missing /broken"));
}

TEST_CASE("only what both runs asked is compared", "[diff]") {
  Site site_store;
  const RunInfo first = site_store.audit(site());
  std::vector<const Rule*> fewer;
  std::ranges::copy_if(all_rules(), std::back_inserter(fewer),
                       [](const Rule* rule) { return rule->card.id != "title-missing"; });
  const RunInfo second = site_store.audit(site(), fewer);
  const RunDiff diff = site_store.diff(first, second);
  CHECK(diff.summary().rules_before == std::vector<std::string>{"title-missing"});
  CHECK(has(findings(diff, FindingState::kNotChecked), "title-missing /broken rule-not-run"));
  CHECK(count(diff, FindingState::kFixed) == 0);
  const RunDiff back = site_store.diff(second, site_store.audit(site()));
  CHECK(has(findings(back, FindingState::kNotCheckedBefore), "title-missing /broken rule-not-run"));
  CHECK(count(back, FindingState::kNew) == 0);

  site_store.request.settings = "description-missing paths=/x/**\n";
  const RunDiff set = site_store.diff(first, site_store.audit(Pages{{"/", site()["/"]}}));
  CHECK(has(findings(set, FindingState::kNotChecked), "description-missing /hidden rule-changed"));
  CHECK(std::ranges::count(set.summary().notes, "settings", &DiffNote::what) == 1);
}

TEST_CASE("verdicts are read by the rules of their time, whatever rules there are now", "[diff]") {
  Site site_store;
  const RunInfo first = site_store.audit(site());
  Pages pages = site();
  pages["/broken"].body = page("Mended", words(60), "<meta name=description content='Mended'>");
  pages["/hidden"].body = page("Hidden", words(60), "<meta name=robots content=noindex>");
  const RunInfo second = site_store.audit(pages);
  const auto told = [](const RunDiff& diff) {
    return std::pair(findings(diff, FindingState::kFixed),
                     findings(diff, FindingState::kNotChecked));
  };
  const auto expected = told(site_store.diff(first, second));
  REQUIRE(has(expected.first, "title-missing /broken"));
  REQUIRE(has(expected.first, "description-missing /broken"));
  REQUIRE(has(expected.second, "description-missing /hidden not-applicable"));
  // Rules that found nothing here are turned off.
  for (std::size_t off = 1; off <= 4; ++off) {
    CAPTURE(off);
    std::vector<const Rule*> fewer(all_rules().begin(), all_rules().end());
    std::size_t left = off;
    std::erase_if(fewer, [&](const Rule* rule) {
      const std::string_view id = rule->card.id;
      const bool silent =
          !has(expected.first, std::string(id)) && !has(expected.second, std::string(id));
      return rule->check_page != nullptr && silent && left > 0 && left-- > 0;
    });
    REQUIRE(fewer.size() == all_rules().size() - off);
    CHECK(told(site_store.diff(first, second, fewer)) == expected);
  }
}

TEST_CASE("each URL of an address is compared with itself", "[diff]") {
  Site site_store;
  // They differ in the order of their parameters alone; only the later one has no title.
  const auto both = [](const std::string& title) {
    Pages pages = site();
    pages["/list?page=2&sort=name"] = {.body = page(title, words(60))};
    pages["/"].body += link("/list?page=2&sort=name");
    return pages;
  };
  const RunInfo good = site_store.audit(both("A list"));
  const RunInfo bad = site_store.audit(both(""));
  const RunInfo mended = site_store.audit(both("A list"));
  const std::string found = "title-missing /list?page=2&sort=name";
  CHECK(findings(site_store.diff(good, bad), FindingState::kNew).contains(found));
  CHECK(findings(site_store.diff(bad, mended), FindingState::kFixed).contains(found));
  // Where that URL was not looked at, the other one mends nothing.
  Pages failing = both("");
  failing["/list?page=2&sort=name"] = {.status = 503};
  CHECK(findings(site_store.diff(bad, site_store.audit(failing)), FindingState::kNotChecked)
            .contains(found + " page-not-fetched"));
  // Where the site names only the other one, that is the page.
  CHECK(findings(site_store.diff(bad, site_store.audit(site())), FindingState::kFixed)
            .contains(found));
}

TEST_CASE("what cannot be kept for later audits is told and fails none", "[diff]") {
  Site site_store;
  site_store.audit(site());
  site_store.damage("DROP TABLE vanished");
  const Result<AuditEnd> end = site_store.try_audit(site());
  REQUIRE(end);
  CHECK(end->warnings.size() == 1);
  CHECK(site_store.store.find_run(0)->value().id == end->summary.run);
}

TEST_CASE("what vanished is kept before the run has ended", "[diff]") {
  Site site_store;
  site_store.audit(site());
  Pages mended = site();
  mended["/broken"].body = page("Mended", words(60));
  site_store.damage(
      "CREATE TRIGGER killed BEFORE UPDATE OF summary ON run BEGIN SELECT raise(ABORT, 'x'); END");
  REQUIRE_FALSE(site_store.try_audit(mended));
  site_store.damage("DROP TRIGGER killed");
  std::uint64_t fingerprint = 0;
  REQUIRE(site_store.store.findings(1, "title-missing", -1, [&](const Finding& finding) {
    fingerprint = fingerprint_of(finding.rule, finding.page, finding.key);
    return true;
  }));
  CHECK(*site_store.store.vanished(2, fingerprint));
}

TEST_CASE("a packed run says what it said", "[diff]") {
  Site site_store;
  Store& store = site_store.store;
  const auto card_of = [](std::string_view id) { return &find_rule(id)->card; };
  const RunInfo first = site_store.audit(site());
  Pages pages = site();
  pages["/broken"].body = page("Mended", words(60));
  const RunInfo second = site_store.audit(pages);
  const RunInfo third = site_store.audit(site());
  const std::string said = test::said(store, *store.summary(first.id, card_of));
  const std::set<std::string> fixed =
      findings(site_store.diff(first, second), FindingState::kFixed);
  REQUIRE(store.pack_history(third.id, 1));
  CHECK_FALSE(*store.unpacked(third.id));
  Result<std::optional<Store>> alone = store.unpacked(first.id);
  REQUIRE(alone);
  REQUIRE(*alone);
  const Result<AuditSummary> summary = (*alone)->summary(first.id, card_of);
  REQUIRE(summary);
  CHECK(test::said(**alone, *summary) == said);
  CHECK(store.summary(first.id, card_of)->score.value == summary->score.value);
  CHECK(findings(site_store.diff(first, second), FindingState::kFixed) == fixed);
  // The base of the others goes, and they stay.
  REQUIRE(store.drop_run(first.id));
  CHECK(has(findings(site_store.diff(second, third), FindingState::kReappeared),
            "title-missing /broken"));
}

TEST_CASE("the most important pages come first", "[diff]") {
  Site site_store;
  const RunInfo first = site_store.audit(site());
  Pages pages = site();
  for (auto& [path, answer] : pages) {
    const std::size_t title = answer.body.find("<title>");
    if (title != std::string::npos) answer.body.insert(title + 7, "New: ");
  }
  const RunDiff diff = site_store.diff(first, site_store.audit(pages));
  std::vector<double> importance;
  const Result<void> read = diff.for_each_page_change([&](const PageChange& change) {
    importance.push_back(change.importance);
    return true;
  });
  REQUIRE(read);
  REQUIRE(importance.size() >= 9);
  CHECK(importance.front() == 1);
  CHECK(std::ranges::is_sorted(importance, std::greater()));
}

}  // namespace
}  // namespace dalil
