// Keyword lists of an audit: forms of one phrase are one, and what is searched for most weighs
// most.
#include "apps/cli/keyphrases.h"

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "tests/apps/auditing.h"
#include "tests/support/fake_web.h"
#include "tests/support/temp_folder.h"

namespace dalil {
namespace {

std::string list_in(test::TempFolder& folder, const std::string& content) {
  const std::string path = folder.file("list.csv");
  std::ofstream(path) << content;
  return path;
}

TEST_CASE("a list is folded as in the map, and what was given by itself stays") {
  test::TempFolder folder;
  const std::string file =
      list_in(folder, "keyword,volume\nتسويق إلكتروني,100\nالتسويق الالكتروني,50\ncoffee bean,7\n");
  const Lexicons& lexicons = test::resources().lexicons;
  cli::Keyphrases keyphrases{{"coffee  beans", "coffee bean"}, {}, {}};
  REQUIRE(cli::read_keyphrases({file, "", "", true}, lexicons, keyphrases));
  CHECK(keyphrases.phrases ==
        std::vector<std::string>{"coffee beans", "coffee bean", "تسويق إلكتروني"});
  CHECK(keyphrases.searches == std::vector<double>{-1, 7, 150});
  CHECK(keyphrases.targets.empty());

  keyphrases = {{"  "}, {}, {}};
  CHECK_FALSE(cli::read_keyphrases({"", "", "", true}, lexicons, keyphrases));
  // A list that says nothing of searches.
  keyphrases = {};
  REQUIRE(cli::read_keyphrases({list_in(folder, "green tea\ngreen teas\n"), "", "", true}, lexicons,
                               keyphrases));
  CHECK(keyphrases.phrases.size() == 1);
  CHECK(keyphrases.searches.empty());
}

TEST_CASE("the page that is meant for a phrase, in any form of it") {
  test::TempFolder folder;
  const std::string targets = list_in(folder, "keyword,page\nalpine teas,/tea\nقهوة عربية,/قهوة\n");
  cli::Keyphrases keyphrases{{"alpine tea", "green tea", "القهوة العربية"}, {}, {}};
  REQUIRE(cli::read_keyphrases({"", targets, "", true}, test::resources().lexicons, keyphrases));
  CHECK(keyphrases.phrases ==
        std::vector<std::string>{"alpine tea", "green tea", "القهوة العربية"});
  CHECK(keyphrases.targets == std::vector<std::string>{"/tea", "", "/قهوة"});
}

PriorityParts parts_of_missing(const std::vector<double>& searches) {
  test::FakeWeb web;
  web.add("https://site.test/",
          {.body = "<!doctype html><html lang=en><title>Coffee beans</title><main><h1>Coffee beans"
                   "</h1><p>Our coffee beans come from Yemen.</p></main>"});
  test::TempFolder folder;
  Store store = test::open(folder.file("x.db"));
  AuditRequest request;
  request.site = "https://site.test/";
  request.keyphrases = {"coffee beans", "green tea"};
  request.searches = searches;
  request.targets = {"/", ""};
  AuditOptions options;
  options.rules = all_rules();
  const Result<AuditEnd> end = run_audit_with(request, web, store, test::resources(), options);
  REQUIRE(end);
  const Result<std::optional<RunInfo>> run = store.find_run(0);
  REQUIRE(run);
  CHECK((**run).request.searches == searches);
  CHECK((**run).request.targets == request.targets);
  if (!searches.empty()) CHECK(end->summary.keywords[1].searches == searches[1]);
  const auto fix = std::ranges::find(end->summary.fixes, "keyword-not-covered",
                                     [](const Fix& f) { return f.card->id; });
  REQUIRE(fix != end->summary.fixes.end());
  return fix->parts;
}

TEST_CASE("a fix weighs what its phrases are searched for") {
  CHECK(parts_of_missing({}).demand == 1);
  CHECK(parts_of_missing({300, 100}).demand == Approx(0.5));
  CHECK(parts_of_missing({300, -1}).demand == 1);
}

}  // namespace
}  // namespace dalil
