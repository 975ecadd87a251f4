// What took the place of an address that is gone: proposed only where it is clear.
#include "analyzer/site/successors.h"

#include <string>
#include <utility>
#include <vector>

#include "core/url.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

constexpr const char* kSite = "https://example.com";

/// Pages by path and title, all of them indexable.
struct Pages {
  explicit Pages(std::vector<std::pair<std::string, std::string>> given) : all(std::move(given)) {
    for (const auto& [path, title] : all) {
      hrefs.push_back(Url::parse(kSite + path)->href());
      PageRecord& record = site.pages.emplace_back();
      record.indexable = NotIndexable::kIndexable;
      record.title_key = title.empty() ? 0 : 1;
    }
    site.texts.url = [this](std::uint32_t page) { return hrefs[page]; };
    site.texts.title = [this](std::uint32_t page) { return all[page].second; };
  }
  /// The path of the proposal; "" for none.
  std::string find(const std::string& path, const std::string& anchor = "") const {
    const std::uint32_t page = Successors(site).find(Url::parse(kSite + path)->href(), anchor);
    return page == kNoPage ? "" : all[page].first;
  }

  std::vector<std::pair<std::string, std::string>> all;
  std::vector<std::string> hrefs;
  Site site;
};

TEST_CASE("an address that moved, was renamed or mistyped has one clear successor") {
  const Pages pages({{"/", "Roastery"},
                     {"/about", "About us | Roastery"},
                     {"/blog/how-to-grind-coffee", "How to grind coffee | Roastery"},
                     {"/blog/how-to-brew-tea", "How to brew tea | Roastery"},
                     {"/shop/ethiopian-beans", "Ethiopian beans | Roastery"},
                     {"/shop/yemeni-beans", "Yemeni beans | Roastery"},
                     {"/p/4711", "Shipping and returns | Roastery"},
                     {"/مدونة/عروض", "عروض الصيف | محمصة"},
                     {"/مدونة/طرق-تحضير-القهوة", "طرق تحضير القهوة | محمصة"}});
  CHECK(pages.find("/about.html") == "/about");
  CHECK(pages.find("/abuot") == "/about");
  CHECK(pages.find("/2024/05/how-to-grind-coffee/") == "/blog/how-to-grind-coffee");
  CHECK(pages.find("/blog/grind-coffee", "How to grind coffee") == "/blog/how-to-grind-coffee");
  CHECK(pages.find("/shop/yemeni-bean") == "/shop/yemeni-beans");
  CHECK(pages.find("/returns-policy", "Shipping and returns") == "/p/4711");
  CHECK(pages.find("/العروض") == "/مدونة/عروض");
  CHECK(pages.find("/طرق_تحضير_القهوه") == "/مدونة/طرق-تحضير-القهوة");
}

TEST_CASE("nothing is proposed where pages are as near as each other, or none is") {
  const Pages pages({{"/", "Roastery"},
                     {"/en/coffee", "Coffee"},
                     {"/ar/coffee", "قهوة"},
                     {"/shop/ethiopian-beans", "Ethiopian beans"},
                     {"/shop/yemeni-beans", "Yemeni beans"},
                     {"/product-12", "Mill"},
                     {"/news/2026", "News of 2026"},
                     {"/blog/page/1", "Blog"}});
  CHECK(pages.find("/coffee") == "");
  CHECK(pages.find("/ar/drinks/coffee") == "/ar/coffee");
  CHECK(pages.find("/shop/beans") == "");
  CHECK(pages.find("/shop/indian-beans") == "");
  CHECK(pages.find("/product-13") == "");
  CHECK(pages.find("/news/2025") == "");
  CHECK(pages.find("/blog/page/2") == "");
  CHECK(pages.find("/careers", "Jobs") == "");
  CHECK(pages.find("/?p=12", "here") == "");
  CHECK(pages.find("/") == "");
}

}  // namespace
}  // namespace dalil
