// The keyword analyses of a stored audit: words that are made once, pages by their addresses, links
// that pages lack.
#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "apps/cli/keyword_list.h"
#include "apps/engine/keyword_ideas.h"
#include "core/embedded.h"
#include "tests/apps/auditing.h"
#include "tests/support/fake_web.h"
#include "tests/support/temp_folder.h"

namespace dalil {
namespace {

using test::FakeWeb;
using test::resources;

std::string page(const std::string& title, const std::string& body) {
  return "<!doctype html><html lang=en><head><meta charset=utf-8><title>" + title +
         "</title></head><body><nav><a href='/'>Home page</a></nav><main><h1>" + title + "</h1>" +
         body + "</main></body></html>";
}

void build(FakeWeb& web) {
  web.add("https://site.test/",
          {.body = page("Our coffee house",
                        "<p>All about coffee.</p><a href='/brew'>cold brew coffee"
                        "</a> <a href='/beans'>our beans</a> <a href='/older'>.</a>"
                        "<a href='/circle'>.</a> <a href='/copy'>.</a>")});
  web.add("https://site.test/older", {.status = 301, .location = "https://site.test/old"});
  web.add("https://site.test/old", {.status = 301, .location = "https://site.test/brew"});
  web.add("https://site.test/circle", {.status = 301, .location = "https://site.test/circle"});
  web.add("https://site.test/copy",
          {.body = "<!doctype html><html lang=en><head><title>Roasted coffee beans</title><link "
                   "rel=canonical href='https://site.test/beans'></head><body><p>Beans."});
  web.add(
      "https://site.test/brew",
      {.body = page("Cold brew coffee",
                    "<p>Cold brew coffee takes a night. Grind the coffee beans coarse, and pour "
                    "cold water over them.</p>")});
  web.add(
      "https://site.test/beans",
      {.body = page("Roasted coffee beans",
                    "<p>Our beans are roasted slowly. For a cold brew coffee take beans of a dark "
                    "roast, and grind them coarse with little water.</p>")});
}

KeywordGroup group(std::string phrase, std::string target = "") {
  KeywordGroup made;
  made.phrase = std::move(phrase);
  made.target = std::move(target);
  made.variants.push_back({made.phrase, {}, {}, {}});
  return made;
}

TEST_CASE("keywords over a stored audit") {
  FakeWeb web;
  build(web);
  test::TempFolder folder;
  Store store = test::open(folder.file("x.db"));
  AuditRequest request;
  request.site = "https://site.test/";
  AuditOptions options;
  options.rules = all_rules();
  REQUIRE(run_audit_with(request, web, store, resources(), options));
  const RunInfo info = **store.find_run(0);
  Result<SiteWords> first = site_words(store, info, resources());
  REQUIRE(first);
  CHECK(first->made);
  CHECK(first->no_bodies == 0);
  Result<SiteWords> words = site_words(store, info, resources());
  REQUIRE(words);
  CHECK_FALSE(words->made);
  CHECK(words->index.vocabulary() == first->index.vocabulary());
  const KeywordRun run(store, info, std::move(*words), resources());

  const KeywordMap map =
      run.map({group("cold brew coffee", "/brew"), group("coffee beans", "https://site.test/brew"),
               group("green tea", "/gone")},
              "");
  REQUIRE(map.phrases.size() == 3);
  CHECK(map.pages == 3);
  CHECK(map.phrases[0].pages[0].page == "https://site.test/brew");
  CHECK(map.phrases[0].pages[0].title == "Cold brew coffee");
  CHECK(map.phrases[0].pages[0].anchors == 1);
  CHECK(map.phrases[0].target == TargetState::kBest);
  CHECK(map.phrases[1].pages[0].page == "https://site.test/beans");
  CHECK(map.phrases[1].target == TargetState::kNotBest);
  CHECK(map.phrases[2].target == TargetState::kNotFound);
  // Old addresses lead where they lead readers.
  CHECK(run.find("/old") == run.find("/brew"));
  CHECK(run.find("/older") == run.find("/brew"));
  CHECK(run.find("/copy") == run.find("/beans"));
  CHECK_FALSE(run.find("/circle"));
  CHECK_FALSE(run.find("/gone"));

  const PhraseWordLists lists(embedded_lexicons());
  const std::vector<LinkIdea> links = suggest_links(run, lists, {}, "");
  REQUIRE(links.size() == 1);
  CHECK(links[0].from == "https://site.test/beans");
  CHECK(links[0].to == "https://site.test/brew");
  CHECK(links[0].sentence.substr(links[0].begin, links[0].end - links[0].begin) ==
        "cold brew coffee");
  CHECK(links[0].gain > 0);
}

TEST_CASE("targets find their phrase in any case and spelling") {
  test::TempFolder folder;
  folder.write("list.csv", "Keyword,Volume\nCold Brew,90\nشركة تسويق,50\n");
  folder.write("targets.csv",
               "Keyword,Page\ncold brews,/brew\nشركات التسويق,/agency\ngreen tea,/tea\n");
  cli::KeywordListOptions options;
  options.quiet = true;
  options.files = {folder.file("list.csv")};
  options.targets = folder.file("targets.csv");
  const Result<std::vector<KeywordGroup>> groups =
      cli::read_keyword_groups(options, resources().lexicons);
  REQUIRE(groups);
  std::string said;
  for (const KeywordGroup& g : *groups) said += g.phrase + " " + g.target + "\n";
  CHECK(said == "Cold Brew /brew\nشركة تسويق /agency\ngreen tea /tea\n");
}

TEST_CASE("a list of targets goes before the others, and its figures are not added to theirs") {
  test::TempFolder folder;
  folder.write("list.csv", "Keyword,Volume,Target URL\nCold Brew,90,/old\ntea,50,/tea\n");
  folder.write("targets.csv",
               "Keyword,Page,Volume,Clicks\ncold brews,/brew,90,7\nlatte,/latte,8,1\n");
  cli::KeywordListOptions options;
  options.quiet = true;
  options.files = {folder.file("list.csv")};
  options.targets = folder.file("targets.csv");
  const Result<std::vector<KeywordGroup>> groups =
      cli::read_keyword_groups(options, resources().lexicons);
  REQUIRE(groups);
  REQUIRE(groups->size() == 3);
  CHECK(groups->at(0).phrase == "Cold Brew");
  CHECK(groups->at(0).target == "/brew");
  CHECK(groups->at(0).figures.volume == 90);
  CHECK(groups->at(0).figures.clicks == -1);
  CHECK(groups->at(1).target == "/tea");
  CHECK_FALSE(groups->at(2).figures.known());
}

/// What reading the lists says on standard error.
std::string said_of(cli::KeywordListOptions options, const std::string& file) {
  std::fflush(stderr);
  const int before = ::dup(2);
  const int to = ::open(file.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
  ::dup2(to, 2);
  const bool read = cli::read_keyword_groups(options, resources().lexicons).has_value();
  std::fflush(stderr);
  ::dup2(before, 2);
  ::close(before);
  ::close(to);
  REQUIRE(read);
  std::ifstream text(file);
  return {std::istreambuf_iterator<char>(text), {}};
}

TEST_CASE("phrases that are folded are counted without those of the targets") {
  test::TempFolder folder;
  folder.write("targets.txt", "phrase,page\ncold brews,/brew\nlatte,/latte\n");
  cli::KeywordListOptions options;
  options.phrases = {"cold brew", "tea"};
  options.targets = folder.file("targets.txt");
  CHECK(said_of(options, folder.file("said")).find("folded") == std::string::npos);
  options.phrases.emplace_back("teas");
  CHECK(said_of(options, folder.file("said")).find("3 phrases are 2 once") != std::string::npos);
}

/// The vocabulary and all words of a run, as the index has them.
std::string text_of(const WordIndex& index) {
  std::string text;
  for (std::uint32_t page = 0; page < index.size(); ++page) {
    const KeywordText words = index.text(index.words(page));
    text += words.places + "|" + words.own_body + "\n";
  }
  return text;
}

TEST_CASE("an audit with keyphrases keeps the words of its pages") {
  FakeWeb web;
  build(web);
  test::TempFolder folder;
  std::string of_bodies;
  for (const bool keeps_bodies : {true, false}) {
    Store store = test::open(folder.file(keeps_bodies ? "x.db" : "y.db"));
    AuditRequest request;
    request.site = "https://site.test/";
    request.keep_bodies = keeps_bodies;
    if (!keeps_bodies) request.keyphrases = {"cold brew coffee"};
    AuditOptions options;
    options.rules = all_rules();
    REQUIRE(run_audit_with(request, web, store, resources(), options));
    const RunInfo info = **store.find_run(0);
    const Result<SiteWords> words = site_words(store, info, resources());
    REQUIRE(words);
    CHECK(words->made == keeps_bodies);
    CHECK(words->no_bodies == 0);
    if (keeps_bodies) {
      of_bodies = text_of(words->index);
      continue;
    }
    CHECK(text_of(words->index) == of_bodies);
    // A later audit takes them over with pages that have not changed, and so does the next one.
    for (std::int64_t earlier = info.id; earlier < info.id + 2; ++earlier) {
      request.since = earlier;
      const Result<AuditEnd> again = run_audit_with(request, web, store, resources(), options);
      REQUIRE(again);
      REQUIRE(again->parsed == 0);
      const Result<SiteWords> taken = site_words(store, **store.find_run(0), resources());
      REQUIRE(taken);
      CHECK(taken->no_bodies == 0);
      CHECK(text_of(taken->index) == of_bodies);
    }
  }
}

TEST_CASE("pages of which title and description alone are known are counted each time") {
  FakeWeb web;
  build(web);
  test::TempFolder folder;
  Store store = test::open(folder.file("x.db"));
  AuditRequest request;
  request.site = "https://site.test/";
  request.keep_bodies = false;
  AuditOptions options;
  options.rules = all_rules();
  REQUIRE(run_audit_with(request, web, store, resources(), options));
  const RunInfo info = **store.find_run(0);
  const Result<SiteWords> made = site_words(store, info, resources());
  REQUIRE(made);
  CHECK(made->no_bodies == static_cast<std::int64_t>(made->index.size()));
  const Result<SiteWords> kept = site_words(store, info, resources());
  REQUIRE(kept);
  CHECK_FALSE(kept->made);
  CHECK(kept->no_bodies == made->no_bodies);
}

/// The links that are proposed on /from, where `text` stands, to /brew.
std::vector<std::string> links_on(const std::string& title, const std::string& text) {
  FakeWeb web;
  web.add("https://site.test/", {.body = page("Our coffee house",
                                              "<p>All about coffee.</p><a href='/brew'>one</a> <a "
                                              "href='/from'>two</a> <a href='/old'>three</a>")});
  web.add("https://site.test/brew",
          {.body = page("Cold brew",
                        "<p>Cold brew takes a night. Grind the beans coarse, and pour "
                        "cold water over them.</p>")});
  web.add("https://site.test/old", {.body = page("Nitro cold brew kegs", "<p>Kegs of steel.</p>")});
  web.add("https://site.test/from",
          {.body = page(title, text + "<p>Grind the beans coarse, brew, and pour water over "
                                      "them at night.</p>")});
  test::TempFolder folder;
  Store store = test::open(folder.file("x.db"));
  AuditRequest request;
  request.site = "https://site.test/";
  AuditOptions options;
  options.rules = all_rules();
  REQUIRE(run_audit_with(request, web, store, resources(), options));
  const RunInfo info = **store.find_run(0);
  Result<SiteWords> words = site_words(store, info, resources());
  REQUIRE(words);
  const KeywordRun run(store, info, std::move(*words), resources());
  std::vector<std::string> found;
  for (const LinkIdea& idea : suggest_links(run, PhraseWordLists(embedded_lexicons()), {}, "")) {
    if (idea.to != "https://site.test/brew" || idea.from != "https://site.test/from") continue;
    found.push_back(idea.sentence);
  }
  return found;
}

TEST_CASE("a link belongs in running text") {
  const std::string before = "<p>With friends of the house we drank ",
                    behind = " all day long.</p>";
  CHECK(links_on("Beans", before + "cold brew" + behind).size() == 1);
  CHECK(links_on("Beans", before + "<code>cold brew</code>" + behind).empty());
  CHECK(links_on("Beans", before + "<kbd>get cold brew now</kbd>" + behind).empty());
  CHECK(links_on("Beans",
                 "<dl><dt>With friends of the house we drank cold brew all day long.<dd>"
                 "Yes.</dl>")
            .empty());
  CHECK(links_on("Beans",
                 "<table><tr><td>With friends of the house we drank cold brew all day "
                 "long.</table>")
            .empty());
  // The longer term is another one.
  CHECK(links_on("Beans", before + "nitro cold brew" + behind).empty());
  CHECK(links_on("Beans", before + "cold brew kegs" + behind).empty());
  // Both pages are about it.
  CHECK(links_on("Cold brew at night", before + "cold brew" + behind).empty());
}

std::vector<std::string> keyword_findings(const AuditRequest& asked) {
  FakeWeb web;
  build(web);
  test::TempFolder folder;
  Store store = test::open(folder.file("x.db"));
  AuditRequest request = asked;
  request.site = "https://site.test/";
  AuditOptions options;
  options.rules = all_rules();
  const Result<AuditEnd> end = run_audit_with(request, web, store, resources(), options);
  REQUIRE(end);
  std::vector<std::string> found;
  for (const char* rule : {"keyword-not-covered", "keyword-wrong-page", "long-tail-partial"}) {
    REQUIRE(store.findings(1, rule, -1, [&](const Finding& finding) {
      found.push_back(finding.rule + " " + finding.page + " " + finding.key);
      return true;
    }));
  }
  for (const std::string& note : end->notes) found.push_back(note);
  return found;
}

TEST_CASE("an audit says what the map says") {
  using Found = std::vector<std::string>;
  AuditRequest request;
  request.keyphrases = {"cold brew coffee", "green tea", "cold brew coffee recipe", "coffee beans"};
  CHECK(keyword_findings(request) ==
        Found{"keyword-not-covered https://site.test/ green tea",
              "long-tail-partial https://site.test/brew cold brew coffee recipe"});
  request.targets = {"/brew", "/gone", "", "/brew"};
  CHECK(keyword_findings(request) ==
        Found{"keyword-not-covered https://site.test/ green tea",
              "keyword-wrong-page https://site.test/brew coffee beans",
              "long-tail-partial https://site.test/brew cold brew coffee recipe",
              "“green tea” is meant for /gone, which is no page of the audit that can stand in "
              "search results."});
  request.targets.clear();
  // Of the part that the user chose, the audit knows all.
  request.scope.exclude = {"/brew"};
  CHECK(keyword_findings(request).front() == "keyword-not-covered https://site.test/ green tea");
  // Where a limit cut it off, nobody knows what the rest has.
  request.scope.exclude.clear();
  request.limits.max_pages = 2;
  CHECK(keyword_findings(request).empty());
}

}  // namespace
}  // namespace dalil
