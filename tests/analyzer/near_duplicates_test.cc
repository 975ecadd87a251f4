// Near-duplicates: samples of shingles, candidates, exact comparison, and what is left out.
#include "analyzer/site/near_duplicates.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "analyzer/site/near_sketch.h"
#include "tests/analyzer/content_site.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

using page_tests::ContentSite;
using Groups = std::vector<std::string>;

/// A text of that many words, each different, in Arabic letters.
std::string words(int count, unsigned seed) {
  std::mt19937 random(seed);
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += text.empty() ? "" : " ";
    for (int letter = 0; letter < 6; ++letter) {
      text += std::string("\xD8") + static_cast<char>(0xB1 + random() % 10);
    }
  }
  return text;
}

/// The same with every `step`th word another one.
std::string changed(const std::string& text, int step) {
  std::string out;
  int word = 1;
  for (const char c : text) {
    out += c;
    if (c == ' ' && ++word % step == 0) out += "غير";
  }
  return out;
}

std::string page(const std::string& text) { return "<main><p>" + text + "</p></main>"; }

ContentTokens tokens(std::string_view folded) {
  ContentTokens tokens;
  add_tokens(folded, tokens);
  return tokens;
}

TEST_CASE("words come in groups of blocks", "[near]") {
  const ContentTokens content = tokens("أ ب\nج\nد ه و\n\n ز ح ط ي ك ل م\nن");
  CHECK(content.words.size() == 14);
  CHECK(content.groups == std::vector<std::uint32_t>{0, 6, 13});
  CHECK(content.group_end(1) == 13);
  CHECK(content.group_end(2) == 14);
  CHECK(tokens("").groups.empty());
}

TEST_CASE("shingles are a set, and their share is Jaccard's", "[near]") {
  const ContentTokens a = tokens("1 2 3 4 5"), b = tokens("1 2 3 4 6"), c = tokens("1 1 1 1 1");
  const auto of = [](const ContentTokens& content) { return shingles_of(content, 0, 0); };
  CHECK(of(a).size() == 3);
  CHECK(of(c).size() == 1);
  CHECK(shared_part(of(a), of(b)) == 0.5);
  CHECK(shared_part(of(a), of(a)) == 1);
  CHECK(shared_part(of(a), of(c)) == 0);
  CHECK(shared_part(of(a), {}) == 0);
  CHECK(shingles_of(tokens("1 2"), 0, 0).size() == 1);
  CHECK(shingles_of(a, 1, 1).empty());
}

TEST_CASE("a sketch survives its bytes, and damaged bytes are none", "[near]") {
  const PageSketch sketch =
      sketch_of(tokens(words(400, 1) + "\n" + words(20, 2)), StructureSketch{1, 0, 7});
  REQUIRE(sketch.groups.size() == 2);
  CHECK(sketch.groups[0].words == 400);
  const std::string bytes = pack(sketch);
  const auto again = unpack_sketch(bytes);
  REQUIRE(again);
  CHECK(pack(*again) == bytes);
  CHECK(again->values == sketch.values);
  CHECK(again->owners == sketch.owners);
  CHECK(again->structure == sketch.structure);
  CHECK(again->groups[0].words == 400);
  CHECK_FALSE(unpack_sketch(""));
  CHECK_FALSE(unpack_sketch(std::string_view(bytes).substr(0, 100)));
  CHECK_FALSE(unpack_sketch(std::string_view(bytes).substr(0, bytes.size() - 1)));
  CHECK_FALSE(unpack_sketch(std::string_view(bytes).substr(0, bytes.size() - 4)));
}

TEST_CASE("samples estimate what two texts share", "[near]") {
  for (const int step : {4, 8, 20, 60}) {
    double off = 0;
    for (unsigned seed = 0; seed < 20; ++seed) {
      const ContentTokens a = tokens(words(900, seed)), b = tokens(changed(words(900, seed), step));
      const OwnContent all{.first = 0, .last = 0, .words = 900};
      const NearSketch left(sketch_of(a, {}), all), right(sketch_of(b, {}), all);
      off += estimate(left, right).share - shared_part(shingles_of(a, 0, 0), shingles_of(b, 0, 0));
    }
    CAPTURE(step);
    CHECK(std::abs(off / 20) < 0.03);
  }
}

TEST_CASE("copies are found at 0.9 and left at less", "[near]") {
  // One word in 60 another one: 3 in 60 shingles, a share of 0.905. One in 30: 0.82.
  std::map<std::string, std::string> pages;
  Groups expected;
  for (unsigned i = 0; i < 150; ++i) {
    const std::string text = words(900, i), name = "/" + std::to_string(1000 + i);
    pages[name + "a"] = page(text);
    pages[name + "b"] = page(changed(text, i % 3 == 0 ? 30 : 62));
    if (i % 3 != 0) expected.push_back(name + "a " + name + "b");
  }
  CHECK(ContentSite(pages).groups() == expected);
  // Samples alone tell few of them, and nothing else.
  const Groups sure = ContentSite(pages, false).groups();
  CHECK(sure.size() < expected.size() / 4);
  CHECK(std::ranges::includes(expected, sure));
}

TEST_CASE("without bodies only what is beyond doubt is said", "[near]") {
  const std::string text = words(900, 5);
  const ContentSite site({{"/a", page(text)}, {"/b", page(changed(text, 800))}}, false);
  REQUIRE(site.groups() == Groups{"/a /b"});
  CHECK(near_duplicates(site.site()).groups[0].copies[0].estimated);
}

TEST_CASE("a copy in another spelling, with a paragraph more, in other clothes", "[near]") {
  const std::string text =
      "أعلنت الهيئة العامة للإحصاء أن الإنفاق على الأدوات الإلكترونية ارتفع إلى أعلى مستوى في "
      "السنة الأخيرة، وأن أكثر المشترين من فئة الشباب. وأضافت أن المؤسسات الصغيرة استفادت من "
      "الإعفاءات الضريبية، وأنها أنشأت آلاف الوظائف في القرى والمدن البعيدة. ويرى خبراء الاقتصاد "
      "أن هذا الاتجاه سيستمر إذا انخفضت كلفة الشحن وتحسنت خدمات الدفع عند الاستلام في المناطق "
      "النائية من البلاد، وإذا أُقرت أنظمة حماية المستهلك قبل نهاية السنة القادمة.";
  const std::string loose =
      "اعلنت الهيئه العامه للاحصاء ان الانفاق على الادوات الالكترونيه ارتفع الى اعلى مستوى في "
      "السنه الاخيره، وان اكثر المشترين من فئه الشباب. واضافت ان المؤسسات الصغيره استفادت من "
      "الاعفاءات الضريبيه، وانها انشات الاف الوظائف في القرى والمدن البعيده. ويرى خبراء الاقتصاد "
      "ان هذا الاتجاه سيستمر اذا انخفضت كلفه الشحن وتحسنت خدمات الدفع عند الاستلام في المناطق "
      "النائيه من البلاد، واذا اقرت انظمه حمايه المستهلك قبل نهايه السنه القادمه.";
  const ContentSite site(
      {{"/ar/1", "<nav><a href=/>الرئيسية</a></nav><main><p>" + text + "</p></main>"},
       {"/ar/2", "<div class=sidebar>" + words(80, 3) + "</div><div><p>" + loose + "</p></div>"},
       {"/ar/3", page(words(120, 4))}});
  CHECK(site.groups() == Groups{"/ar/1 /ar/2"});
}

TEST_CASE("what a template repeats is nobody's own", "[near]") {
  // No landmarks and no telling names; most of each page is the same.
  std::map<std::string, std::string> pages;
  for (unsigned i = 10; i < 30; ++i) {
    std::string html = "<div><div>" + words(150, 1) + "</div>";
    for (unsigned part = 2; part < 6; ++part) html += "<p>" + words(60, part) + "</p>";
    html += "<h1>" + words(4, 100 + i) + "</h1><p>" + words(250, 200 + i) + "</p>";
    html += "<div>" + words(300, 7) + "</div><div>" + words(2, 300 + i) + "</div></div>";
    pages["/product/" + std::to_string(i)] = html;
  }
  pages["/product/30"] = pages["/product/29"] + "<p>جديد</p>";
  const ContentSite site(pages);
  CHECK(site.groups() == Groups{"/product/29 /product/30"});
  const auto& own = site.site().content.own;
  CHECK(own[0].words == 254);
  CHECK(site.site().pages[0].words == 946);
}

TEST_CASE("a paragraph that pages share between their own stays", "[near]") {
  std::map<std::string, std::string> pages;
  for (unsigned i = 10; i < 30; ++i) {
    pages["/city/" + std::to_string(i)] =
        "<p>" + words(60, i) + "</p><p>" + words(40, 1) + "</p><p>" + words(60, 100 + i) + "</p>";
  }
  const ContentSite site(pages);
  CHECK(site.groups().empty());
  CHECK(site.site().content.own[0].words == 160);
}

TEST_CASE("exact copies, short pages and versions are none", "[near]") {
  const std::string text = words(200, 1), edited = changed(text, 190);
  CHECK(ContentSite({{"/a", page(text)}, {"/b", page(text)}}).groups().empty());
  CHECK(ContentSite({{"/a", page(text)}, {"/b", page(text)}, {"/c", page(edited)}}).groups() ==
        Groups{"/a /c"});
  CHECK(ContentSite({{"/a", page(words(49, 2))}, {"/b", page(words(49, 2) + " ا")}})
            .groups()
            .empty());
  const std::string noindex = "<meta name=robots content=noindex>";
  CHECK(ContentSite({{"/a", page(text)}, {"/b", noindex + page(edited)}}).groups().empty());
}

TEST_CASE("one group for many copies, in any number", "[near]") {
  std::map<std::string, std::string> pages;
  const std::string text = words(600, 1);
  for (int i = 0; i < 40; ++i) {
    pages["/" + std::to_string(100 + i)] = page(text + " " + words(3, 1000U + i));
  }
  const ContentSite site(pages);
  REQUIRE(site.groups().size() == 1);
  CHECK(near_duplicates(site.site()).groups[0].copies.size() == 39);
}

}  // namespace
}  // namespace dalil
