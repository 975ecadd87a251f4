// The map from text to file, lines and columns, and files in other encodings.
#include <string>

#include "analyzer/article/placed_text.h"
#include "tests/analyzer/article_reading.h"

using namespace dalil;
using namespace dalil::article_tests;

TEST_CASE("a map leads back to the file") {
  SourceMap map;
  CHECK(map.empty());
  CHECK(map.source({0, 5}) == TextRange{0, 0});
  map.add_same(0, 10, 5);
  map.add_same(5, 15, 5);               // goes on
  map.add_changed({10, 12}, {20, 26});  // &nbsp;
  map.add_same(13, 40, 4);              // the byte at 12 has no place
  CHECK(map.source({2, 7}) == TextRange{12, 17});
  CHECK(map.same({0, 10}));
  CHECK_FALSE(map.same({0, 11}));
  CHECK(map.source({8, 11}) == TextRange{18, 26});
  CHECK(map.source({10, 11}) == TextRange{20, 26});
  CHECK(map.source({12, 13}) == TextRange{0, 0});
  CHECK_FALSE(map.same({12, 13}));
  CHECK(map.source({12, 14}) == TextRange{40, 41});
  CHECK(map.source({9, 17}) == TextRange{19, 44});
  CHECK(map.source({5, 5}) == TextRange{15, 15});
  CHECK(map.source({17, 17}) == TextRange{44, 44});
  SourceMap both;
  both.add_same(0, 0, 2);
  both.append(map, 100);
  CHECK(both.source({102, 107}) == TextRange{12, 17});
  map.cut(11);
  CHECK(map.source({9, 17}) == TextRange{19, 26});
  map.cut(3);
  CHECK(map.source({0, 10}) == TextRange{10, 13});
}

TEST_CASE("white space is collapsed and keeps its place") {
  const std::string source = "  a \n b  c ";
  std::string text;
  SourceMap map;
  PlacedWriter writer(text, map, source);
  writer.begin();
  writer.add_same(std::string_view(source).substr(0, 4), 0);
  writer.add_same(std::string_view(source).substr(4), 4);
  CHECK(text == "a b c");
  CHECK(map.source({1, 2}) == TextRange{3, 6});
  CHECK(map.source({3, 4}) == TextRange{7, 9});
  CHECK(map.source({0, 5}) == TextRange{2, 10});
  writer.add(" d");
  CHECK(text == "a b c d");
  CHECK(map.source({6, 7}) == TextRange{0, 0});
  writer.cut(3);
  CHECK(text == "a b");
}

TEST_CASE("lines and columns") {
  const std::string source = "\xEF\xBB\xBFأب\r\nت😀ث\rj\n\nأخير";
  const LineIndex lines(source);
  CHECK(lines.lines() == 5);
  CHECK(lines.line(1) == "أب");
  CHECK(lines.line(2) == "ت😀ث");
  CHECK(lines.line(4).empty());
  CHECK(lines.line(6).empty());
  struct Case {
    std::uint32_t offset, line, column;
  };
  const Case cases[] = {{0, 1, 1},  {3, 1, 1},  {5, 1, 2},  {7, 1, 3},  {8, 1, 3},
                        {9, 2, 1},  {11, 2, 2}, {15, 2, 3}, {17, 2, 4}, {18, 3, 1},
                        {19, 3, 2}, {20, 4, 1}, {21, 5, 1}, {999, 5, 5}};
  for (const Case& c : cases) {
    CAPTURE(c.offset);
    const SourcePosition at = lines.position(c.offset);
    CHECK(at.line == c.line);
    CHECK(at.column == c.column);
  }
  CHECK(lines.offset({2, 3}) == 15);
  CHECK(lines.offset({2, 99}) == 17);
  CHECK(lines.offset({0, 0}) == 0);
  const std::string longest = std::string(3000, 'a') + "أ" + std::string(3000, 'b');
  CHECK(LineIndex(longest).position(3002).column == 3002);
  CHECK(LineIndex("").position(0).line == 1);
}

TEST_CASE("files in other encodings: UTF-8 inside, their own bytes outside") {
  // "<p>سلام</p>" with windows-1256's letters.
  const std::string win = "<meta charset=windows-1256><p>\xD3\xE1\xC7\xE3 \xDA\xE1\xED\xDF\xE3</p>";
  const Article html = read(win, "a.html");
  CHECK(html.encoding == "windows-1256");
  CHECK(outline(html) == "p: سلام عليكم\n");
  REQUIRE(html.words.size() == 2);
  TextRange place = file_range(html, html.map.source(html.words[1]));
  CHECK(slice(win, place) == "\xDA\xE1\xED\xDF\xE3");

  for (const bool big : {false, true}) {
    std::string utf16 = big ? "\xFE\xFF" : "\xFF\xFE";
    for (char32_t c : U"سلام😀 عليكم\n") {
      if (c == 0) break;
      std::u16string units;
      if (c > 0xFFFF) {
        units = {static_cast<char16_t>(0xD7C0 + (c >> 10)),
                 static_cast<char16_t>(0xDC00 + (c & 0x3FF))};
      } else {
        units = {static_cast<char16_t>(c)};
      }
      for (char16_t unit : units) {
        const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
        utf16 += big ? high : low;
        utf16 += big ? low : high;
      }
    }
    for (const char* path : {"a.txt", "a.md"}) {
      const Article article = read(utf16, path);
      CHECK(article.encoding == (big ? "utf-16be" : "utf-16le"));
      REQUIRE(article.words.size() == 2);
      CHECK(slice(article.text, article.words[1]) == "عليكم");
      place = file_range(article, article.map.source(article.words[1]));
      CHECK(place == TextRange{16, 26});
    }
  }

  const std::string broken = "مقدمة \xD9 مكسورة \xFF نهاية طويلة من الكلمات العربية الكثيرة.";
  const Article text = read(broken, "a.txt");
  CHECK(text.page.replaced == 2);
  CHECK(text.limits == std::vector<std::string>{"charset"});
  const std::size_t at = text.text.find("نهاية");
  REQUIRE(at != text.text.npos);
  const auto begin = static_cast<std::uint32_t>(at);
  CHECK(slice(broken, file_range(text, text.map.source({begin, begin + 10}))) == "نهاية");

  const Article plain = read("\xEF\xBB\xBFنص", "a.txt");
  CHECK(plain.original.empty());
  CHECK(file_range(plain, {3, 7}) == TextRange{3, 7});
  // No declaration helps here but the bytes and the language.
  const Article guessed =
      read("\xC7\xE1\xCA\xD3\xE6\xED\xDE \xC7\xE1\xD1\xDE\xE3\xED", "a.txt",
           {.path = "", .language = "ar", .title = "", .description = "", .slug = ""});
  CHECK(guessed.page.text == "التسويق الرقمي");
}

TEST_CASE("what is no text is refused in a sentence") {
  struct Case {
    const char* path;
    std::string_view bytes, says;
  };
  const Case cases[] = {
      {"a.txt", "PK\x03\x04rest", "zip"}, {"a.md", "%PDF-1.7", "PDF"},
      {"a.html", "%PDF-1.7", "PDF"},      {"a.txt", std::string_view("a\0b", 3), "NUL"},
      {"a.txt", "{\\rtf1", "RTF"},        {"a.docx", "لا شيء", "no .docx"},
      {"a.docx", "", "no .docx"},         {"a.docx", "\xD0\xCF\x11\xE0", "password"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.path, c.bytes);
    const Result<Article> article = try_read(c.bytes, c.path);
    REQUIRE_FALSE(article);
    CHECK(article.error().code == ErrorCode::kInvalid);
    CHECK(article.error().message.starts_with(c.path));
    CHECK(article.error().message.find(c.says) != std::string::npos);
  }
  CHECK_FALSE(try_read(std::string((64 << 20) + 1, 'a'), "a.txt"));
}

TEST_CASE("formats by their endings") {
  CHECK(format_of("x/A.HTML") == ArticleFormat::kHtml);
  CHECK(format_of("مقال.mdx") == ArticleFormat::kMarkdown);
  CHECK(format_of("a.text") == ArticleFormat::kText);
  CHECK(format_of("a.Docx") == ArticleFormat::kDocx);
  CHECK_FALSE(format_of("a.pdf"));
  CHECK_FALSE(format_of(".md"));
  CHECK(name_of(ArticleFormat::kMarkdown) == "md");
}

TEST_CASE("empty files are articles without words") {
  for (const char* path : {"a.html", "a.md", "a.txt"}) {
    CAPTURE(path);
    for (const char* bytes : {"", "\n", "\xEF\xBB\xBF", "  \r\n\t"}) {
      const Article article = read(bytes, path);
      CHECK(article.pieces.empty());
      CHECK(article.text.empty());
      CHECK(article.page.title().empty());
    }
  }
}
