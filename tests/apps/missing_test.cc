// Pages that are not there and answer 200: told by what the server has for an address that cannot
// exist. And what is no page's fault: a robots.txt that did not come, a server that fails.
#include <algorithm>
#include <map>
#include <string>

#include "tests/apps/auditing.h"
#include "tests/crawler/crawling.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

namespace dalil {
namespace {

using test::open;
using test::resources;
using test::ScriptedWeb;
using test::TempFolder;

std::string page(const std::string& text, const std::vector<std::string>& links = {}) {
  std::string html = "<!doctype html><html lang=ar><title>متجر البن</title><main><p>" + text;
  for (const std::string& link : links) html += "</p><a href='" + link + "'>رابط</a><p>";
  return html + "</main></html>";
}

const std::string kNothing = page("لم نجد ما طلبت. ابحث عن قهوة أخرى في متجرنا أو عد لاحقًا.");

using Pages = std::map<std::string, std::string>;  // Path to body; what is not in it is missing.

struct Audited {
  AuditEnd end;
  std::map<std::string, Confidence> soft;  // By page: what soft-404 found.
  std::vector<std::string> probes;
};

Audited audit(const Pages& pages, const std::function<void(Response&)>& missing,
              AuditRequest request = {}, const std::string& robots = "") {
  ScriptedWeb web([&](const FetchRequest& asked, int, Response& answer) {
    const std::string path(asked.url.path());
    if (path == "/robots.txt") {
      answer.status = robots.empty() ? 404 : 200;
      answer.body = robots;
    } else if (const auto found = pages.find(path); found != pages.end()) {
      answer.body = found->second;
    } else {
      missing(answer);
    }
  });
  TempFolder folder;
  Store store = open(folder.file("x.db"));
  request.site = "https://a.test/";
  AuditOptions options;
  options.rules = all_rules();
  const Result<AuditEnd> end = run_audit_with(request, web, store, resources(), options);
  if (!end) FAIL(end.error().message);
  Audited audited{*end, {}, {}};
  CHECK(store.findings(end->summary.run, "soft-404", -1, [&](const Finding& finding) {
    audited.soft[finding.page] = finding.confidence;
    CHECK_FALSE(finding.evidence.front().what.empty());
    return true;
  }));
  std::ranges::copy_if(web.asked, std::back_inserter(audited.probes), [](const std::string& url) {
    return url.find("-not-found") != std::string::npos;
  });
  return audited;
}

void nothing(Response& answer) { answer.body = kNothing; }

const Pages kShop = {{"/", page("أهلًا بك في متجرنا.", {"/a", "/old", "/older"})},
                     {"/a", page("بن يمني من حراز.", {"/old"})}};

TEST_CASE("pages with the content of a missing one are missing, and that is sure") {
  const Audited audited = audit(kShop, nothing);
  CHECK(audited.soft ==
        std::map<std::string, Confidence>{{"https://a.test/old", Confidence::kConfirmed},
                                          {"https://a.test/older", Confidence::kConfirmed}});
  REQUIRE(audited.probes.size() == 1);
  CHECK(audited.probes[0].starts_with("https://a.test/dalil-"));
  // The probe is no page, and every audit asks for the same.
  CHECK(audited.end.summary.coverage.discovered == 4);
  CHECK(audit(kShop, nothing).probes == audited.probes);
}

TEST_CASE("a server that answers 404, redirects, or has no text says nothing") {
  const auto silent = [](const std::function<void(Response&)>& missing) {
    const Audited audited = audit(kShop, missing);
    return audited.soft.empty() && audited.probes.size() == 1;
  };
  CHECK(silent([](Response& answer) {
    answer.status = 404;
    answer.body = kNothing;
  }));
  CHECK(silent([](Response& answer) {
    answer.status = 302;
    answer.headers.push_back({"location", "/"});
  }));
  CHECK(silent([](Response& answer) { answer.body = "<script src=app.js></script>"; }));
}

TEST_CASE("a server that answers everything with the home page accuses no page") {
  const Audited audited = audit(kShop, [](Response& answer) { answer.body = kShop.at("/"); });
  CHECK(audited.soft.empty());
}

TEST_CASE("nobody is asked where robots.txt, the scope or a list forbid it") {
  CHECK(audit(kShop, nothing, {}, "User-agent: *\nDisallow: /dalil-\n").probes.empty());
  AuditRequest request;
  request.scope.exclude = {"dalil-"};
  CHECK(audit(kShop, nothing, request).probes.empty());
  request = {};
  request.scope.list_only = true;
  request.list = {"https://a.test/a", "https://a.test/old"};
  CHECK(audit(kShop, nothing, request).probes.empty());
  request = {};
  request.scope.path_prefix = "/مدونة/";
  const Audited blog = audit({{"/", page("أهلًا.", {"/مدونة/1"})}}, nothing, request);
  REQUIRE(blog.probes.size() == 1);
  CHECK(blog.probes[0].starts_with("https://a.test/%D9%85%D8%AF%D9%88%D9%86%D8%A9/dalil-"));
}

TEST_CASE("a folder is not asked for what it lacks") {
  TempFolder folder, state;
  folder.write("index.html", page("أهلًا.", {"/a.html"}));
  folder.write("a.html", page("بن."));
  AuditRequest request;
  request.site = "https://a.test/";
  request.folder = folder.path().string();
  Store store = open(state.file("x.db"));
  AuditOptions options;
  options.rules = all_rules();
  const Result<AuditEnd> end = run_audit(request, store, resources(), options);
  REQUIRE(end);
  CHECK(end->summary.coverage.discovered == 2);
}

// Pages that a rule has found.
std::vector<std::string> found(Store& store, std::int64_t run, std::string_view rule) {
  std::vector<std::string> pages;
  CHECK(store.findings(run, rule, -1, [&](const Finding& finding) {
    pages.push_back(finding.page);
    return true;
  }));
  return pages;
}

TEST_CASE("one fault is told once: a failing page, a host without its robots.txt") {
  ScriptedWeb web([&](const FetchRequest& asked, int, Response& answer) {
    const std::string url = asked.url.href();
    if (url == "https://a.test/") {
      answer.body = page("أهلًا.", {"/fails", "/gone", "/secret", "https://shop.a.test/1"});
    } else if (url == "https://a.test/robots.txt") {
      answer.status = 200;
      answer.body = "User-agent: *\nDisallow: /secret\n";
    } else if (url == "https://shop.a.test/robots.txt") {
      answer.status = 0;
      answer.failure = Failure::kTimeout;
    } else {
      answer.status = url.ends_with("/fails") ? 500 : 404;
    }
  });
  TempFolder folder;
  Store store = open(folder.file("x.db"));
  AuditRequest request;
  request.site = "https://a.test/";
  request.scope.subdomains = true;
  AuditOptions options;
  options.rules = all_rules();
  const Result<AuditEnd> end = run_audit_with(request, web, store, resources(), options);
  if (!end) FAIL(end.error().message);
  const std::int64_t run = end->summary.run;
  using Found = std::vector<std::string>;
  CHECK(found(store, run, "http-5xx-internal") == Found{"https://a.test/fails"});
  CHECK(found(store, run, "link-broken-internal") == Found{"https://a.test/"});
  CHECK(found(store, run, "page-blocked-robots") == Found{"https://a.test/secret"});
  CHECK(end->summary.coverage.blocked_by_robots == 1);
  CHECK(end->summary.coverage.failed == 1);
  REQUIRE(store.findings(run, "link-broken-internal", -1, [&](const Finding& finding) {
    CHECK(finding.key == "https://a.test/gone");
    return true;
  }));
}

}  // namespace
}  // namespace dalil
