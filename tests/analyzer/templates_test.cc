// Templates: pages by the form of their addresses and by their structure.
#include "analyzer/site/templates.h"

#include <string>
#include <vector>

#include "analyzer/site/usual_words.h"
#include "tests/analyzer/content_site.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

constexpr StructureSketch kOne{1, 2, 3, 4, 5, 6}, kLikeOne{1, 2, 3, 4, 9, 9}, kOther{7, 7, 7, 7, 7};

struct Entry {
  std::string url;
  StructureSketch structure = kOne;
};

/// "name count" of each template, and the name of each page's.
struct Sorted {
  std::vector<std::string> all, of_page;
};

Sorted sorted(const std::vector<Entry>& entries) {
  TemplateBuilder builder;
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    builder.add(i, "https://example.com" + entries[i].url, entries[i].structure);
  }
  const Templates templates = std::move(builder).build(entries.size());
  Sorted result;
  for (const PageTemplate& one : templates.all) {
    result.all.push_back(one.name + " " + std::to_string(one.pages));
  }
  for (const std::uint16_t one : templates.of_page)
    result.of_page.push_back(templates.all[one].name);
  return result;
}

using Names = std::vector<std::string>;

TEST_CASE("templates by folders", "[templates]") {
  std::vector<Entry> entries = {{"/"}, {"/عن-المتجر"}, {"/contact?lang=ar"}, {"/مدونة/"}};
  for (int i = 0; i < 6; ++i) {
    const std::string n = std::to_string(i);
    entries.push_back({"/منتجات/قهوة/" + n});
    entries.push_back({"/blog/2024/0" + n + "/slug" + n + "/"});
    entries.push_back({"/user" + n + "/profile"});
  }
  CHECK(sorted(entries).all == Names{"/ 1", "/* 3", "/*/* 6", "/blog/*/* 6", "/منتجات/قهوة/* 6"});
}

TEST_CASE("folders that are too many to tell templates", "[templates]") {
  std::vector<Entry> entries;
  for (int folder = 0; folder < 51; ++folder) {
    for (int i = 0; i < 6; ++i) {
      entries.push_back({"/shop/c" + std::to_string(folder) + "/" + std::to_string(i)});
    }
  }
  CHECK(sorted(entries).all == Names{"/shop/*/* 306"});
}

TEST_CASE("one form of address, several structures", "[templates]") {
  std::vector<Entry> entries;
  for (int i = 0; i < 8; ++i) entries.push_back({"/a" + std::to_string(i), kOther});
  for (int i = 0; i < 9; ++i) entries.push_back({"/b" + std::to_string(i), kOne});
  entries.push_back({"/c", kLikeOne});
  entries.push_back({"/d", StructureSketch{8, 8, 8}});  // Alone: it goes with the largest.
  const Sorted result = sorted(entries);
  CHECK(result.all == Names{"/* 11", "/* (2) 8"});
  CHECK(result.of_page[0] == "/* (2)");
  CHECK(result.of_page[17] == "/*");
}

TEST_CASE("pages of a template read alike, whatever stands in them", "[templates]") {
  const std::string head = "<body><header class=top><nav>م</nav></header>";
  std::map<std::string, std::string> pages;
  for (int i = 0; i < 6; ++i) {
    const std::string n = std::to_string(i);
    std::string parts;
    for (int part = 0; part < i; ++part) parts += "<h2>ع</h2><ul><li>ب</ul><table><td>ت</table>";
    pages["/p" + n] = head + "<main class=product><div id=p" + n + " class='item-" + n +
                      " new'><p>نص</p>" + parts + "</div><aside class=buy>ش</aside></main>";
    pages["/q" + n] = head + "<article class=post><section class=lead>ن</section><div class=text>" +
                      parts + "</div><form class=comment></form></article>";
  }
  const page_tests::ContentSite site(pages);
  CHECK(site.template_of("/p0") == site.template_of("/p5"));
  CHECK(site.template_of("/q0") == site.template_of("/q5"));
  CHECK(site.template_of("/p0") != site.template_of("/q0"));
}

TEST_CASE("few words are few beside what is usual", "[templates]") {
  CHECK(usual_words({1000, 1010, 990, 1005, 995, 200}, 0.25).usual == 1000);
  const UsualWords tight = usual_words({1000, 1010, 990, 1005, 995, 200, 1000}, 0.25);
  CHECK(tight.few == Approx(250));
  CHECK(usual_words({100, 3000, 400, 8000, 900, 150, 2000}, 0.25).few < 50);  // Anything is usual.
  CHECK(usual_words({20, 22, 21, 4}, 0.25).few == 0);
  CHECK(usual_words({20, 22, 21, 4}, 0.25).usual == 0);
}

}  // namespace
}  // namespace dalil
