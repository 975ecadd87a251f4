// The tables of a run: its pages and links, with what the site says of them.
#include <algorithm>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include "store/store.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

namespace dalil {
namespace {

constexpr const char* kHome = "https://example.com/";
constexpr const char* kOld = "https://example.com/old";
constexpr const char* kPrint = "https://example.com/print";
constexpr const char* kNew = "https://example.com/new";
constexpr const char* kOther = "https://other.example/";

LinkRecord link_to(const char* url, LinkKind kind = LinkKind::kAnchor, std::string anchor = "") {
  LinkRecord link;
  link.url = url;
  link.kind = kind;
  link.internal = link.url.starts_with(kHome);
  link.region = Region::kNavigation;
  link.line = 12;
  link.anchor = std::move(anchor);
  return link;
}

// A home page that links to a redirect and a page with a canonical, which both lead to one that was
// not fetched.
struct Fixture {
  test::TempFolder folder;
  Store store = *Store::open(folder.file("x.db"), false);
  std::int64_t run = *store.begin_run({.site = kHome}, "2026-01-02T03:04:05Z");

  Fixture() {
    REQUIRE(store.load_seen(run));
    const NamedUrl seed{.href = kHome};
    REQUIRE(store.add_urls(run, std::span(&seed, 1)));
    PageCommit home = commit(kHome, 200, NotIndexable::kIndexable);
    home.record.html = true;
    home.title = "الرئيسية";
    home.description = "وصف";
    home.h1 = "أهلًا";
    home.bytes = 5'000'000'000;
    home.images = 7;
    home.images_without_alt = 2;
    home.source.emplace().validators.last_modified = "Sat, 31 Oct 2026 07:28:00 GMT";
    home.links = {link_to(kOld, LinkKind::kAnchor, "القديمة"), link_to(kPrint),
                  link_to(kOther, LinkKind::kAnchor, "a"), link_to(kOther, LinkKind::kAnchor, "b")};
    keep(home);
    PageCommit old = commit(kOld, 301, NotIndexable::kRedirect);
    old.links = {link_to(kNew, LinkKind::kRedirect)};
    keep(old);
    PageCommit print = commit(kPrint, 200, NotIndexable::kCanonicalised);
    print.links = {link_to(kHome), link_to(kNew, LinkKind::kCanonical)};
    keep(print);
  }

  std::int64_t row(const char* href) { return **store.find_url(href); }

  PageCommit commit(const char* href, std::uint16_t status, NotIndexable indexable) {
    PageCommit page;
    page.url = row(href);
    page.record.status = status;
    page.record.indexable = indexable;
    page.record.fetched = true;
    return page;
  }

  void keep(const PageCommit& page) {
    REQUIRE(store.commit(run, std::span(&page, 1), {}, std::chrono::milliseconds(1)));
  }

  std::vector<PageRow> pages(std::size_t limit = 100) {
    std::vector<PageRow> all;
    REQUIRE(store.page_rows(run, [&](const PageRow& page) {
      all.push_back(page);
      return all.size() < limit;
    }));
    return all;
  }
};

TEST_CASE("the pages of a run come by their URLs, with what they say and where they lead") {
  Fixture f;
  const std::vector<PageRow> pages = f.pages();
  REQUIRE(pages.size() == 4);  // The other site is none of them.
  const PageRow& home = pages[0];
  CHECK(home.url == kHome);
  CHECK(home.record.status == 200);
  CHECK(home.record.html);
  CHECK(home.title == "الرئيسية");
  CHECK(home.description == "وصف");
  CHECK(home.h1 == "أهلًا");
  CHECK(home.bytes == 5'000'000'000);
  CHECK(home.images == 7);
  CHECK(home.images_without_alt == 2);
  CHECK(home.last_modified == "Sat, 31 Oct 2026 07:28:00 GMT");
  CHECK(home.target.empty());
  CHECK(pages[1].url == kNew);
  CHECK(pages[1].record.indexable == NotIndexable::kNotFetched);
  CHECK(pages[1].record.status == 0);
  CHECK(pages[2].target == kNew);
  CHECK(pages[3].record.indexable == NotIndexable::kCanonicalised);
  CHECK(pages[3].target == kNew);
  CHECK(f.pages(2).size() == 2);
}

TEST_CASE("what the site says of its pages is kept, and replaced when it is judged again") {
  Fixture f;
  CHECK(f.pages()[0].depth == -1);
  CHECK(f.pages()[0].template_name.empty());
  for (const int round : {1, 2}) {
    const PageStanding standings[] = {{.url = f.row(kHome),
                                       .depth = 0,
                                       .inlinks = 30 * round,
                                       .outlinks = 3,
                                       .link_score = 12.3456784,
                                       .findings = 4,
                                       .template_number = 1},
                                      {.url = f.row(kNew), .inlinks = 2}};
    const std::string_view templates[] = {"/", round == 1 ? "/منتج/*" : "/product/*"};
    auto next = std::begin(standings);
    REQUIRE(f.store.keep_standings(f.run, templates, [&]() -> std::optional<PageStanding> {
      return next == std::end(standings) ? std::nullopt : std::optional(*next++);
    }));
  }
  const std::vector<PageRow> pages = f.pages();
  CHECK(pages[0].depth == 0);
  CHECK(pages[0].inlinks == 60);
  CHECK(pages[0].outlinks == 3);
  CHECK(pages[0].link_score == Approx(12.345678).epsilon(1e-12));
  CHECK(pages[0].findings == 4);
  CHECK(pages[0].template_name == "/product/*");
  CHECK(pages[1].depth == -1);
  CHECK(pages[1].inlinks == 2);
  CHECK(pages[1].template_name.empty());
}

TEST_CASE("the links of a run come page by page, with the answers of their targets") {
  Fixture f;
  std::string said;
  REQUIRE(f.store.link_rows(f.run, [&](const LinkRow& row) {
    said += std::string(row.from) + " -> " + row.link.url + " " + std::to_string(row.status) + " " +
            std::string(name_of(row.indexable)) + " " + row.link.anchor +
            (row.link.internal ? "\n" : " (other site)\n");
    CHECK(row.link.line == 12);
    CHECK(row.link.region == Region::kNavigation);
    return true;
  }));
  CHECK(said ==
        "https://example.com/ -> https://example.com/old 301 redirect القديمة\n"
        "https://example.com/ -> https://example.com/print 200 canonicalised \n"
        "https://example.com/ -> https://other.example/ 0 not-fetched a (other site)\n"
        "https://example.com/ -> https://other.example/ 0 not-fetched b (other site)\n"
        "https://example.com/old -> https://example.com/new 0 not-fetched \n"
        "https://example.com/print -> https://example.com/ 200 indexable \n"
        "https://example.com/print -> https://example.com/new 0 not-fetched \n");
  int count = 0;
  REQUIRE(f.store.link_rows(f.run, [&](const LinkRow&) { return ++count < 3; }));
  CHECK(count == 3);
}

TEST_CASE("the words of a run are kept in parts, and go with it") {
  Fixture site;
  Store& store = site.store;
  const auto parts_of = [&](std::int64_t run) {
    std::vector<std::string> parts;
    CHECK(store.for_each_words_part(run, [&](std::string_view part) {
      parts.emplace_back(part);
      return true;
    }));
    return parts;
  };
  CHECK(parts_of(site.run).empty());
  for (const std::string last : {"نهاية", "e"}) {  // The second time in place of the first.
    CHECK(store.keep_words(site.run, [&](const std::function<void(std::string_view)>& keep) {
      keep(std::string(100'000, 'x'));
      keep(last);
    }));
    CHECK(parts_of(site.run) == std::vector<std::string>{std::string(100'000, 'x'), last});
  }
  CHECK(parts_of(site.run + 1).empty());
  CHECK(store.drop_run(site.run));
  CHECK(parts_of(site.run).empty());
}

TEST_CASE("links without the addresses of their targets") {
  Fixture site;
  std::vector<std::string> said, usual;
  CHECK(site.store.for_each_url(site.run, [&](const UrlRow& row) {
    if (row.href == kHome) said.push_back(std::to_string(row.page));
  }));
  REQUIRE(said.size() == 1);
  const std::int64_t page = std::stoll(said[0]);
  said.clear();
  CHECK(site.store.for_each_anchor(
      page, [&](std::int64_t, LinkKind kind, bool is_usual, std::string_view anchor) {
        said.push_back(is_usual ? "usual" : std::string(anchor));
        CHECK(kind == LinkKind::kAnchor);
      }));
  CHECK(site.store.usual_anchors(
      site.run, [&](std::int64_t, std::string_view anchor) { usual.emplace_back(anchor); }));
  CHECK(said == std::vector<std::string>{"usual", "", "usual", "b"});  // The second has no text.
  CHECK(std::ranges::find(usual, "القديمة") != usual.end());
}

}  // namespace
}  // namespace dalil
