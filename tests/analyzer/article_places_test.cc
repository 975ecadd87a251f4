// Every word of an article knows its place in the file: over documents that chance made of all that
// the formats have.
#include <string>
#include <string_view>

#include "core/utf8.h"
#include "tests/analyzer/article_reading.h"

using namespace dalil;
using namespace dalil::article_tests;

namespace {

/// The same numbers in every run.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed * 2654435761u + 1) {}
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::size_t>(state_ >> 33) % limit;
  }
  template <std::size_t N>
  std::string_view pick(const std::string_view (&list)[N]) {
    return list[below(N)];
  }

 private:
  std::uint64_t state_;
};

constexpr std::string_view kWords[] = {"التسويق", "الإلكترونيُّ", "مُحَتوى",  "قِيمةٍ", "SEO",
                                       "كلمة",    "😀",          "يومًا",   "٢٠٢٤", "word's",
                                       "الـبحث",  "مقال،",      "نهاية.", "؟",    "𝒳yz"};
constexpr std::string_view kSpaces[] = {" ", " ", " ", "  ", "\t", "\n", "\r\n", " \n "};

std::string words(Chance& chance, std::size_t count, bool lines = true) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    if (i != 0) out += lines ? chance.pick(kSpaces) : " ";
    out += chance.pick(kWords);
  }
  return out;
}

std::string html(Chance& chance) {
  std::string out = "<!doctype html>\r\n<html><head><title>" + words(chance, 5) +
                    "</title><meta name=description content='" + words(chance, 8) +
                    "'></head><body>\n";
  constexpr std::string_view kOpen[] = {"<p>",  "<h2>", "<li>",         "<div class=x>",
                                        "<td>", "<p>",  "<blockquote>", "<pre>"};
  constexpr std::string_view kInline[] = {"<b>",
                                          "</b>",
                                          "<a href='/x'>",
                                          "</a>",
                                          "<!-- تعليق -->",
                                          "</nothing>",
                                          "<br>",
                                          "<code>",
                                          "</code>",
                                          "<i>",
                                          "</i>",
                                          "<span title='>'>",
                                          "</span>",
                                          "<table>",
                                          "</table>",
                                          "<tr><td>",
                                          "<script>var x = '<p>';</script>",
                                          "\r\n",
                                          "<img alt='صورة جميلة' src=a>",
                                          " < ",
                                          " AT&T "};
  for (std::size_t i = 0; i < 30; ++i) {
    out += chance.pick(kOpen);
    for (std::size_t j = chance.below(6); j > 0; --j) {
      out += words(chance, 1 + chance.below(6)) + ' ';
      out += chance.pick(kInline);
      out += ' ';
    }
  }
  return out + words(chance, 3);
}

std::string markdown(Chance& chance) {
  std::string out;
  constexpr std::string_view kOpen[] = {"# ",   "## ", "",   "> ",     "- ",   "1. ",
                                        "  * ", "",    "| ", "- [ ] ", "> > ", "    "};
  constexpr std::string_view kOpenInline[] = {"**", "*", "`", "~~", "[", "![", "<b>", "_", "\\*"};
  constexpr std::string_view kCloseInline[] = {"**",       "*",    "`", "~~", "](/x \"t\")",
                                               "](a.png)", "</b>", "_", "\\_"};
  for (std::size_t i = 0; i < 30; ++i) {
    out += chance.pick(kOpen);
    for (std::size_t j = 1 + chance.below(4); j > 0; --j) {
      const std::size_t mark = chance.below(9);
      out += words(chance, 1 + chance.below(4), false) + ' ';
      out += kOpenInline[mark];
      out += words(chance, 1 + chance.below(3), false);
      out += kCloseInline[mark];
      out += ' ';
      if (chance.below(4) == 0) out += chance.below(2) ? "\n" : "\r\n";
      if (chance.below(8) == 0) out += " {{< figure src=\"a\" >}} <!-- تعليق --> ";
    }
    out += chance.below(3) == 0 ? "\r\n\r\n" : "\n\n";
    if (chance.below(6) == 0) out += "```\ncode " + words(chance, 3) + "\n```\n\n";
    if (chance.below(6) == 0) out += "| أ | ب |\n|---|:-:|\n| خلية | **أخرى** |\n\n";
    if (chance.below(6) == 0)
      out += "<div>\n" + words(chance, 4, false) + " <b>غليظ</b>\n</div>\n\n";
  }
  return out;
}

std::string text(Chance& chance) {
  std::string out;
  for (std::size_t i = 0; i < 40; ++i) {
    if (chance.below(4) == 0) out += chance.below(2) ? "- " : "١. ";
    out += words(chance, 1 + chance.below(20));
    out += chance.below(2) ? "\n" : "\r\n\r\n";
  }
  return out;
}

}  // namespace

TEST_CASE("every word stands where the map says") {
  struct Format {
    const char* path;
    std::string (*make)(Chance&);
  };
  const Format formats[] = {{"a.html", html}, {"a.md", markdown}, {"a.txt", text}};
  for (const Format& format : formats) {
    std::size_t all = 0, same = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
      Chance chance(seed);
      const std::string file = (seed % 7 == 0 ? "\xEF\xBB\xBF" : "") + format.make(chance);
      CAPTURE(format.path, seed, file);
      const Article article = read(file, format.path);
      check_article(article);
      REQUIRE(article.source == file);
      const LineIndex lines(article.source);
      std::uint32_t last = 0;
      for (const TextRange& word : article.words) {
        ++all;
        const TextRange place = article.map.source(word);
        if (!article.map.same(word)) continue;
        ++same;
        REQUIRE(slice(article.source, place) == slice(article.text, word));
        REQUIRE(lines.offset(lines.position(place.begin)) == place.begin);
        // Content stands in the order of the file, but for what a table puts before itself.
        if (format.make != html && word.end <= article.page.text.size()) {
          REQUIRE(place.begin >= last);
          last = place.end;
        }
      }
    }
    CAPTURE(format.path, all, same);
    CHECK(all > 2000);
    CHECK(same * 100 >= all * 99);
  }
}

TEST_CASE("an image and a link know their line and column") {
  const Article md = read("# أ\n\nنص [رابط](/x) و ![قط](c.png)\n", "a.md");
  REQUIRE(md.page.links.size() == 1);
  CHECK((md.page.links[0].at.line == 3 && md.page.links[0].at.column == 5));
  REQUIRE(md.page.images.size() == 1);
  CHECK((md.page.images[0].at.line == 3 && md.page.images[0].at.column == 19));
  CHECK((md.page.headings[0].at.line == 1 && md.page.headings[0].at.column == 3));
}

TEST_CASE("spaces and what is written otherwise have their places") {
  struct Case {
    const char* path;
    std::string_view file, part, source;
  };
  const Case cases[] = {
      {"a.html", "<p>قال &laquo;نعم&raquo;.", "«", "&laquo;"},
      {"a.html", "<p>قال &#x645;ن", "من", "&#x645;ن"},
      {"a.html", "<p>قال \r\n نعم", "قال نعم", "قال \r\n نعم"},
      {"a.html", "<p>أ<b> ب</b>", "أ ب", "أ<b> ب"},
      {"a.html", "<p>أ</nothing>ب", "أب", "أ</nothing>ب"},
      {"a.html", "<p>أ&amp;amp;ب", "أ&amp;ب", "أ&amp;amp;ب"},
      {"a.html", "<p>R&D وM&M's", "R&D", "R&D"},
      {"a.html", "<p>a &ampb", "&b", "&ampb"},
      {"a.html", "<p>x &notin; y", "∉", "&notin;"},
      {"a.html", "<p>x &notit; y", "¬it;", "&notit;"},
      {"a.html", "<title>أ &lt; ب</title><p>ج", "أ < ب", "أ &lt; ب"},
      {"a.html", "<p>أ<img src=x alt=\"قط &quot;ب&quot;\">", "قط \"ب\"", "قط &quot;ب&quot;"},
      {"a.html", "<p>أ<img src=x alt=قط>", "قط", "قط"},
      {"a.md", "قال &laquo;نعم&raquo;.", "«", "&laquo;"},
      {"a.md", "أ \\* ب", "أ * ب", "أ \\* ب"},
      {"a.md", "أ **ب** ج", "أ ب ج", "أ **ب** ج"},
      {"a.md", "> أ\n> ب", "أ ب", "أ\n> ب"},
      {"a.md", "أ[^1] ب\n\n[^1]: ت", "أ ب", "أ[^1] ب"},
      {"a.txt", "- بند\t ثان", "بند ثان", "بند\t ثان"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.path, c.file);
    const Article article = read(c.file, c.path);
    const std::size_t at = article.text.find(c.part);
    CAPTURE(article.text);
    REQUIRE(at != article.text.npos);
    const auto begin = static_cast<std::uint32_t>(at);
    CHECK(written(article, {begin, begin + static_cast<std::uint32_t>(c.part.size())}) == c.source);
  }
}
