// The example site holds exactly the faults that examples/README.md lists, each on the page that it
// names: a user who tries dalil there must be able to trust the table. Read without the program's
// own parser, so as not to trust it either.
#include <functional>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/house/tree.h"

namespace dalil::house {
namespace {

using Paths = std::set<std::string>;

const std::string kBase = "https://example.com";

const std::filesystem::path& site() {
  static const std::filesystem::path folder = root() / "examples/site";
  return folder;
}

/// The pages by their path in the folder: "ar/index.html".
const std::map<std::string, std::string>& pages() {
  static const auto all = [] {
    std::map<std::string, std::string> texts;
    for (const std::string& file : files_in(site(), {".html"}))
      texts[file] = read_file(site() / file);
    return texts;
  }();
  return all;
}

Paths pages_where(const std::function<bool(const std::string& html)>& holds) {
  Paths found;
  for (const auto& [path, html] : pages())
    if (holds(html)) found.insert(path);
  return found;
}

/// All that stands between `begin` and the next `end`.
std::vector<std::string> all_between(const std::string& text, std::string_view begin,
                                     std::string_view end) {
  std::vector<std::string> found;
  std::size_t at = 0;
  while ((at = text.find(begin, at)) != std::string::npos) {
    at += begin.size();
    found.push_back(text.substr(at, text.find(end, at) - at));
  }
  return found;
}

std::string first_between(const std::string& text, std::string_view begin, std::string_view end) {
  const std::vector<std::string> found = all_between(text, begin, end);
  return found.empty() ? "" : found[0];
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::string title_of(const std::string& html) { return first_between(html, "<title>", "</title>"); }

std::size_t code_points(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::size_t words_of_main(const std::string& html) {
  std::string text;
  for (const std::string& piece : all_between(first_between(html, "<main>", "</main>"), ">", "<"))
    text += piece + " ";
  std::istringstream stream(text);
  return static_cast<std::size_t>(std::distance(std::istream_iterator<std::string>(stream),
                                                std::istream_iterator<std::string>()));
}

/// The file that an address of the site, absolute or from the root, stands for: "/ar/#journal" is
/// "ar/index.html".
std::string file_of(std::string address) {
  if (address.starts_with(kBase)) address.erase(0, kBase.size());
  address.erase(std::min(address.find('#'), address.size()));
  std::string file;
  for (std::size_t i = 1; i < address.size(); ++i) {
    if (address[i] == '%') {
      file += static_cast<char>(std::stoi(address.substr(i + 1, 2), nullptr, 16));
      i += 2;
    } else {
      file += address[i];
    }
  }
  return file.empty() || file.ends_with('/') ? file + "index.html" : file;
}

TEST_CASE("the example site holds the faults that its README lists, and no others of their kind") {
  REQUIRE(pages().size() == 13);
  CHECK(pages_where([](const auto& html) { return title_of(html).empty(); }) ==
        Paths{"about.html"});
  CHECK(pages_where([](const auto& html) { return !contains(html, "name=\"description\""); }) ==
        Paths{"blog/cardamom.html"});
  CHECK(pages_where([](const auto& html) {
          return contains(html, "<h4") && !contains(html, "<h3");
        }) == Paths{"blog/pour-over.html"});
  CHECK(pages_where([](const auto& html) { return words_of_main(html) < 200; }) ==
        Paths{"wholesale.html"});
  CHECK(pages_where([](const auto& html) { return contains(html, "اضغط هنا"); }) ==
        Paths{"ar/index.html"});
  CHECK(pages_where([](const auto& html) {
          return std::ranges::any_of(all_between(html, "<img ", ">"), [](const std::string& image) {
            return !contains(image, "alt=\"");
          });
        }) == Paths{"ar/beans.html"});
  CHECK(pages_where([](const auto& html) { return code_points(title_of(html)) > 70; }) ==
        Paths{"ar/blog/pour-over.html"});
}

TEST_CASE("two titles of the example site differ by a hamza, and none are the same") {
  std::map<std::string, Paths> exact, folded;
  for (const auto& [path, html] : pages()) {
    std::string title = title_of(html);
    exact[title].insert(path);
    const std::string_view hamza = "أ";
    for (std::size_t at = 0; (at = title.find(hamza, at)) != std::string::npos;)
      title.replace(at, hamza.size(), "ا");
    folded[title].insert(path);
  }
  CHECK(exact.size() == pages().size());
  CHECK(folded.size() == pages().size() - 1);
  CHECK(folded["اسرار القهوة العربية بالهيل | محمصة درب"] ==
        Paths{"ar/blog/arabic-coffee.html", "ar/blog/cardamom.html"});
}

TEST_CASE("one link of the example site is broken, one page is an orphan, the sitemap lists all") {
  Paths broken, linked;
  for (const auto& [path, html] : pages()) {
    std::vector<std::string> addresses = all_between(html, "href=\"", "\"");
    for (const std::string& image : all_between(html, "src=\"", "\"")) addresses.push_back(image);
    for (const std::string& address : addresses) {
      const std::string file = file_of(address);
      if (!std::filesystem::exists(site() / file)) broken.insert(path + " " + address);
      if (file != path) linked.insert(file);
    }
  }
  CHECK(broken == Paths{"beans.html /blog/espresso.html"});

  Paths all, orphans, listed;
  for (const auto& [path, html] : pages()) {
    all.insert(path);
    if (!linked.contains(path)) orphans.insert(path);
  }
  CHECK(orphans == Paths{"ar/صندوق-الهدايا.html"});
  for (const std::string& loc : all_between(read_file(site() / "sitemap.xml"), "<loc>", "</loc>"))
    listed.insert(file_of(loc));
  CHECK(listed == all);
}

TEST_CASE("the languages of the example site point at each other") {
  int sets = 0;
  for (const auto& [path, html] : pages()) {
    const std::string own = path.starts_with("ar/") ? "ar" : "en";
    const std::string other = own == "ar" ? "en" : "ar";
    INFO(path);
    CHECK(contains(html, "<html lang=\"" + own + "\" dir=\"" + (own == "ar" ? "rtl" : "ltr")));
    CHECK(file_of(first_between(html, "rel=\"canonical\" href=\"", "\"")) == path);
    const std::string twin =
        file_of(first_between(html, "rel=\"alternate\" hreflang=\"" + other + "\" href=\"", "\""));
    if (!contains(html, "rel=\"alternate\"")) continue;
    ++sets;
    REQUIRE(pages().contains(twin));
    CHECK(file_of(first_between(pages().at(twin),
                                "rel=\"alternate\" hreflang=\"" + own + "\" href=\"", "\"")) ==
          path);
  }
  CHECK(sets == 10);
}

TEST_CASE("the README of the examples names every page with a fault") {
  const std::string readme = read_file(root() / "examples/README.md");
  for (const char* page :
       {"about.html", "blog/cardamom.html", "beans.html", "blog/pour-over.html", "wholesale.html",
        "ar/index.html", "ar/beans.html", "ar/blog/pour-over.html", "ar/blog/cardamom.html",
        "ar/blog/arabic-coffee.html", "ar/صندوق-الهدايا.html"}) {
    INFO(page);
    CHECK(contains(readme, "`" + std::string(page) + "`"));
  }
}

}  // namespace
}  // namespace dalil::house
