// The site as a whole: what the store keeps of a page, the link graph, and what follows from it.
#include <algorithm>
#include <array>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "analyzer/site/best_hits.h"
#include "analyzer/site/broken.h"
#include "analyzer/site/broken_links.h"
#include "analyzer/site/duplicates.h"
#include "analyzer/site/groups.h"
#include "analyzer/site/site_builder.h"
#include "analyzer/site/sources.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

using Pages = std::vector<std::uint32_t>;

PageRecord answer(std::uint16_t status) {
  PageRecord record;
  record.status = status;
  record.fetched = true;
  record.html = status == 200;
  record.indexable = status == 200       ? NotIndexable::kIndexable
                     : status / 100 == 3 ? NotIndexable::kRedirect
                                         : NotIndexable::kStatus;
  return record;
}

PageRecord silence(Failure failure) {
  PageRecord record;
  record.failure = failure;
  record.indexable = NotIndexable::kFailed;
  return record;
}

struct Arrow {
  std::uint32_t from = 0, to = 0;
  LinkKind kind = LinkKind::kAnchor;
  bool nofollow = false;
};

constexpr LinkKind kRedirect = LinkKind::kRedirect;

Site make_site(const std::vector<PageRecord>& pages, const std::vector<Arrow>& arrows,
               std::uint32_t home = 0) {
  SiteBuilder builder(pages.size());
  for (const PageRecord& page : pages) builder.add_page(page);
  for (std::uint32_t page = 0; page < pages.size(); ++page) {
    std::vector<Edge> links;
    for (const Arrow& arrow : arrows) {
      if (arrow.from != page) continue;
      links.push_back({.target = arrow.to, .kind = arrow.kind, .nofollow = arrow.nofollow});
    }
    builder.add_links(page, links);
  }
  builder.site().home = home;
  return std::move(builder).finish();
}

Site make_site(std::size_t pages, const std::vector<Arrow>& arrows, std::uint32_t home = 0) {
  return make_site(std::vector<PageRecord>(pages, answer(200)), arrows, home);
}

TEST_CASE("the builder keeps the links of each page in their order", "[site]") {
  const Site site = make_site(4, {{2, 0},
                                  {0, 3},
                                  {2, 1},
                                  {0, 1},
                                  {2, 0, LinkKind::kHreflang},
                                  {2, 3, LinkKind::kPagination, true},
                                  {2, 1}});
  REQUIRE(site.graph.out(0).size() == 2);
  CHECK(site.graph.out(0)[0].target == 3);
  CHECK(site.graph.out(0)[1].target == 1);
  CHECK(site.graph.out(1).empty());
  REQUIRE(site.graph.out(2).size() == 5);
  CHECK(site.graph.out(2)[2].kind == LinkKind::kHreflang);
  CHECK_FALSE(site.graph.out(2)[2].nofollow);
  CHECK(site.graph.out(2)[3].kind == LinkKind::kPagination);
  CHECK(site.graph.out(2)[3].nofollow);
  CHECK(site.graph.out(2)[4].kind == LinkKind::kAnchor);
  CHECK(site.graph.out(3).empty());
}

class DamagedDisk final : public GraphBytes {
 public:
  void append(std::string_view) override {}
  bool read(std::uint64_t, std::span<char>) const override { return false; }
};

TEST_CASE("a graph gives each page its links, however many they are", "[site]") {
  std::mt19937 random(11);
  constexpr std::uint32_t kPages = 3000;
  LinkGraph graph;
  std::vector<std::vector<Edge>> all(kPages);
  for (std::uint32_t page = 0; page < kPages; ++page) {
    if (page % 7 == 3) continue;
    std::vector<Edge>& links = all[page];
    const std::uint32_t count = page == 1000 ? 50'000 : static_cast<std::uint32_t>(random() % 90);
    for (std::uint32_t i = 0; i < count; ++i) {
      links.push_back(
          {.target = i == 9 ? kNoPage - 1 : static_cast<std::uint32_t>(random()) >> i % 30,
           .kind = static_cast<LinkKind>(random() % 4),
           .region = static_cast<Region>(random() % 5),
           .nofollow = random() % 2 == 0});
    }
    graph.add(page, links);
  }
  graph.seal();
  const auto same = [](std::span<const Edge> a, std::span<const Edge> b) {
    return std::ranges::equal(a, b, [](const Edge& x, const Edge& y) {
      return x.target == y.target && x.kind == y.kind && x.region == y.region &&
             x.nofollow == y.nofollow;
    });
  };
  std::uint32_t next = 0;
  graph.for_each([&](std::uint32_t page, std::span<const Edge> edges) {
    for (; next < page; ++next) REQUIRE(all[next].empty());
    REQUIRE(same(edges, all[next++]));
  });
  for (; next < kPages; ++next) CHECK(all[next].empty());
  for (const std::uint32_t page : {0U, 3U, 999U, 1000U, 1001U, kPages - 1}) {
    CHECK(same(graph.out(page), all[page]));
  }
  CHECK(graph.out(kPages + 5).empty());
}

TEST_CASE("links that cannot be read are none", "[site]") {
  LinkGraph graph(std::make_unique<DamagedDisk>());
  const Edge edge{.target = 0};
  graph.add(0, {&edge, 1});
  graph.seal();
  CHECK(graph.out(0).empty());
  graph.for_each([](std::uint32_t, std::span<const Edge>) { FAIL("a link was read"); });
}

TEST_CASE("an empty site and one without home are analysed", "[site]") {
  CHECK(make_site(0, {}, kNoPage).depth.empty());
  const Site lost = make_site(2, {{0, 1}}, kNoPage);
  CHECK(lost.depth == std::vector<std::uint16_t>{kUnreached, kUnreached});
  CHECK(lost.inlinks == Pages{0, 1});
}

TEST_CASE("depth counts clicks, and a redirect is none", "[site]") {
  // 0 -> 1 (redirect to 2) -> 3; 4 is named by a canonical alone, 5 is behind it.
  const Site site =
      make_site(6, {{0, 1}, {1, 2, kRedirect}, {2, 3}, {0, 4, LinkKind::kCanonical}, {4, 5}});
  CHECK(site.depth == std::vector<std::uint16_t>{0, 1, 1, 2, kUnreached, kUnreached});
}

TEST_CASE("a shorter way that is found later counts, for what is behind it too", "[site]") {
  // 4 is two clicks away through 1, and one click through the redirects 2 and 3; 5 is behind 4.
  const Site site =
      make_site(6, {{0, 1}, {1, 4}, {0, 2}, {2, 3, kRedirect}, {3, 4, kRedirect}, {4, 5}});
  CHECK(site.depth == std::vector<std::uint16_t>{0, 1, 1, 1, 1, 2});
  CHECK(last_clicks(site) == Pages{kNoPage, 0, 0, 0, 0, 4});
}

TEST_CASE("loops of redirects and links end", "[site]") {
  const Site site =
      make_site(4, {{0, 1}, {1, 2, kRedirect}, {2, 1, kRedirect}, {0, 3}, {3, 0}, {3, 3}});
  CHECK(site.depth == std::vector<std::uint16_t>{0, 1, 1, 1});
}

TEST_CASE("inlinks are other pages, each once, through links and redirects", "[site]") {
  const Site site = make_site(4, {{0, 1},
                                  {0, 1},
                                  {1, 1},
                                  {2, 1, kRedirect},
                                  {3, 1, LinkKind::kCanonical},
                                  {0, 2, LinkKind::kAnchor, true},
                                  {0, 3, LinkKind::kHreflang}});
  CHECK(site.inlinks == Pages{0, 2, 1, 0});
}

// PageRank as its definition has it, dense and to the end; the shares sum up to 1.
std::vector<double> plain_pagerank(const Site& site) {
  const std::size_t count = site.pages.size();
  const double share = 1.0 / static_cast<double>(count);
  std::vector<double> rank(count, share);
  for (int round = 0; round < 400; ++round) {
    std::vector<double> next(count, 0.15 * share);
    for (std::uint32_t page = 0; page < count; ++page) {
      Pages targets;
      for (const Edge& edge : site.graph.out(page)) {
        if (edge.kind == LinkKind::kAnchor && edge.target != page) targets.push_back(edge.target);
      }
      std::ranges::sort(targets);
      targets.erase(std::ranges::unique(targets).begin(), targets.end());
      if (targets.empty()) {
        for (double& each : next) each += 0.85 * rank[page] * share;
      }
      for (const std::uint32_t target : targets) {
        next[target] += 0.85 * rank[page] / static_cast<double>(targets.size());
      }
    }
    rank = next;
  }
  return rank;
}

TEST_CASE("link scores are PageRank, scaled", "[site]") {
  std::mt19937 random(7);
  for (const std::uint32_t count : {2U, 5U, 40U}) {
    std::vector<Arrow> arrows;
    for (std::uint32_t i = 0; i < 3 * count; ++i) {
      arrows.push_back({static_cast<std::uint32_t>(random() % count),
                        static_cast<std::uint32_t>(random() % (count / 2 + 1))});
    }
    const Site site = make_site(count, arrows);
    const std::vector<double> plain = plain_pagerank(site);
    double sum = 0;
    for (const float score : site.link_score) sum += static_cast<double>(score);
    CHECK(*std::ranges::max_element(site.link_score) == 100);
    for (std::uint32_t page = 0; page < count; ++page) {
      INFO(count << " pages, page " << page);
      CHECK(static_cast<double>(site.link_score[page]) / sum == Approx(plain[page]).epsilon(1e-3));
    }
  }
}

TEST_CASE("nofollow and other sites get nothing from a page", "[site]") {
  std::vector<PageRecord> pages(4, answer(200));
  pages[3].internal = false;
  const Site site =
      make_site(pages, {{0, 1}, {0, 2, LinkKind::kAnchor, true}, {0, 3}, {1, 0}, {2, 0}});
  CHECK(site.link_score[3] == 0);
  CHECK(site.link_score[1] > 2 * site.link_score[2]);
  // Were the nofollow link not there, nothing would change.
  CHECK(make_site(pages, {{0, 1}, {0, 3}, {1, 0}, {2, 0}}).link_score == site.link_score);
}

TEST_CASE("the same site has the same numbers, to the bit", "[site]") {
  std::mt19937 random(11);
  std::vector<Arrow> arrows;
  for (int i = 0; i < 4000; ++i) {
    arrows.push_back(
        {static_cast<std::uint32_t>(random() % 500), static_cast<std::uint32_t>(random() % 500)});
  }
  const Site first = make_site(500, arrows);
  // The order in which rows of different pages arrive is the store's affair.
  std::ranges::stable_sort(arrows, std::greater(), &Arrow::from);
  const Site second = make_site(500, arrows);
  CHECK(first.depth == second.depth);
  CHECK(first.inlinks == second.inlinks);
  CHECK(first.link_score == second.link_score);
}

TEST_CASE("groups are indexable pages with one key, in the order of the site", "[site]") {
  std::vector<PageRecord> pages(8, answer(200));
  const std::array<std::uint64_t, 8> keys{9, 5, 0, 5, 9, 0, 5, 7};
  for (std::size_t i = 0; i < pages.size(); ++i) pages[i].title_key = keys[i];
  pages[3].indexable = NotIndexable::kNoindex;
  const Site site = make_site(pages, {});
  std::vector<Pages> groups;
  CHECK(for_each_group(site, &PageRecord::title_key, [&](std::span<const std::uint32_t> group) {
          groups.emplace_back(group.begin(), group.end());
        }) == 5);
  CHECK(groups == std::vector<Pages>{{0, 4}, {1, 6}});
}

TEST_CASE("a duplicate names another page, and says where only the spelling differs", "[site]") {
  Site site = make_site(6, {});
  site.texts.url = [](std::uint32_t page) {
    return page == 5 ? std::string("https://other.example/b")
                     : "https://example.com/%D8%A3" + std::to_string(page);
  };
  const std::array<std::string, 6> titles{"أنواع القهوة", "انواع القهوة", "أنواع القهوة",
                                          "أنواع القهوة", "أنواع القهوة", "أنـواع القهوة"};
  const std::function<std::string(std::uint32_t)> title = [&](std::uint32_t page) {
    return titles.at(page);
  };
  std::vector<std::string> told;
  SiteFindings findings([&](std::uint32_t, const Finding& finding) {
    CHECK(finding.evidence.size() == 4);
    CHECK(std::get<std::int64_t>(finding.values.at(2).value) == 4);
    told.push_back(std::get<std::string>(finding.values.at(1).value) + " " +
                   std::get<std::string>(finding.values.at(3).value));
  });
  add_duplicates(site, Pages{0, 1, 2, 3, 4, 5}, {"title", "head > title", title}, findings);
  CHECK(told == std::vector<std::string>{"/أ2 no", "/أ0 yes", "/أ0 no", "/أ0 no", "/أ0 no",
                                         "https://example.com/أ0 yes"});
}

TEST_CASE("pages share their content where there is enough of it", "[site]") {
  std::vector<PageRecord> pages(3, answer(200));
  for (PageRecord& page : pages) {
    page.content_key = 9;
    page.words = kMinSharedWords;
  }
  pages[2].content_key = 8;
  CHECK(share_content(make_site(pages, {}), Pages{0, 1}));
  CHECK_FALSE(share_content(make_site(pages, {}), Pages{0, 1, 2}));
  pages[0].words = pages[1].words = kMinSharedWords - 1;
  CHECK_FALSE(share_content(make_site(pages, {}), Pages{0, 1}));
}

TEST_CASE("redirects are followed to their end, and loops are told once", "[site]") {
  std::vector<PageRecord> pages(8, answer(301));
  pages[3] = answer(404);
  pages[7] = answer(200);
  // 2 -> 0 -> 1 -> 3; 4 -> 6 -> 5 -> 6; the anchor on 7 is no redirect.
  const Site site = make_site(pages, {{2, 0, kRedirect},
                                      {0, 1, kRedirect},
                                      {1, 3, kRedirect},
                                      {4, 6, kRedirect},
                                      {6, 5, kRedirect},
                                      {5, 6, kRedirect},
                                      {7, 2}});
  const Redirects redirects(site);
  CHECK(redirects.end(2) == 3);
  CHECK(redirects.hops(2) == 3);
  CHECK(redirects.hops(1) == 1);
  CHECK(redirects.end(3) == 3);
  CHECK(redirects.end(7) == 7);
  CHECK(redirects.hops(7) == 0);
  CHECK(redirects.end(4) == kNoPage);
  CHECK(redirects.end(5) == kNoPage);
  CHECK(redirects.hops(4) == 0);
  CHECK(redirects.chain(2) == Pages{2, 0, 1, 3});
  CHECK(redirects.chain(2, 2) == Pages{2, 0});
  CHECK(redirects.chain(4) == Pages{4, 6, 5});
  CHECK(redirects.loops() == std::vector<Pages>{{5, 6}});
}

TEST_CASE("answers that depend on who asks are not broken", "[site]") {
  for (const int status : {400, 404, 405, 410, 418, 499}) {
    CHECK(is_client_error(answer(static_cast<std::uint16_t>(status))));
  }
  for (const int status : {0, 200, 301, 401, 403, 407, 429, 451, 500, 999}) {
    CHECK_FALSE(is_client_error(answer(static_cast<std::uint16_t>(status))));
  }
  CHECK(is_server_error(answer(503)));
  CHECK_FALSE(is_server_error(answer(999)));
  CHECK(is_unanswered(silence(Failure::kTimeout)));
  CHECK_FALSE(is_unanswered(silence(Failure::kBlockedAddress)));
  CHECK_FALSE(is_unanswered(silence(Failure::kNone)));
}

TEST_CASE("broken links: each page and target once, silent targets only while the site answers",
          "[site]") {
  std::vector<PageRecord> pages(12, answer(200));
  pages[1] = answer(301);
  pages[2] = answer(404);
  pages[3] = silence(Failure::kTimeout);
  pages[4] = answer(403);
  pages[8] = answer(500);  // The server's fault, not that of the links: told elsewhere.
  const std::vector<Arrow> arrows = {{0, 5}, {0, 2}, {0, 1}, {0, 2},           {0, 4},
                                     {6, 3}, {7, 4}, {0, 8}, {1, 2, kRedirect}};
  using Found = std::vector<std::array<std::int64_t, 4>>;
  const auto broken = [&](const Site& site) {
    Found found;
    const Redirects redirects(site);
    const std::int64_t judged = for_each_broken_link(site, redirects, [&](const LinksTo& link) {
      found.push_back({link.page, link.target, link.edge, link.count});
    });
    CHECK(judged == 3);
    return found;
  };
  CHECK(broken(make_site(pages, arrows)) == Found{{0, 1, 2, 1}, {0, 2, 1, 2}, {6, 3, 0, 1}});
  pages[10] = silence(Failure::kRefused);
  CHECK(broken(make_site(pages, arrows)) == Found{{0, 1, 2, 1}, {0, 2, 1, 2}});
}

TEST_CASE("the first page that leads somewhere", "[site]") {
  std::vector<PageRecord> pages(4, answer(200));
  pages[0].indexable = NotIndexable::kNoindex;
  const Site site = make_site(pages, {{0, 3}, {1, 3}, {2, 1, LinkKind::kHreflang}, {2, 2}, {3, 1}});
  CHECK(first_sources(site) == Pages{kNoPage, 3, kNoPage, 0});
  const auto indexable = [](const PageRecord& source, const Edge&) {
    return source.indexable == NotIndexable::kIndexable;
  };
  CHECK(first_sources(site, indexable) == Pages{kNoPage, 3, kNoPage, 1});
}

TEST_CASE("different pages are counted once", "[site]") { CHECK(count_distinct({3, 1, 3}) == 2); }

}  // namespace
}  // namespace dalil
