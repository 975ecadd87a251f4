// Pages that are made to hurt a parser, and long ordinary ones that must not be taken for such.
#include <string>
#include <string_view>

#include "analyzer/page/prescan.h"
#include "analyzer/page/skeleton.h"
#include "core/utf8.h"
#include "tests/analyzer/page_support.h"
#include "tests/support/catch.h"

using namespace dalil;
using page_tests::read;

namespace {

std::string repeat(std::string_view piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

std::string attributes(int count) {
  std::string tag = "<p";
  for (int i = 0; i < count; ++i) tag += " a" + std::to_string(i) + "=1";
  return tag + ">";
}

std::string fonts(int count) {
  std::string tags;
  for (int i = 0; i < count; ++i) tags += "<font size=" + std::to_string(i) + ">";
  return tags;
}

}  // namespace

TEST_CASE("long pages with end tags left out are ordinary") {
  struct Case {
    const char* name;
    std::string html;
  };
  const Case cases[] = {
      {"p", repeat("<p>x", 20'000)},
      {"li", "<ul>" + repeat("<li>x", 20'000)},
      {"li p", "<ul>" + repeat("<li><p>x", 20'000)},
      {"dt dd", "<dl>" + repeat("<dt>x<dd>y", 20'000)},
      {"cells", "<table>" + repeat("<tr><td>x<td>y<th>z", 10'000)},
      {"fonts in cells", "<table>" + repeat("<tr><td><font size=1><b>x", 10'000)},
      {"unclosed b", repeat("<p><b>x", 10'000)},
      {"options", "<select>" + repeat("<option>x", 20'000)},
      {"a", repeat("<a href=x>x", 20'000)},
      {"misnested", repeat("<b><div>x</b></div><a><p>x</a></p>", 5'000)},
      {"paths", "<svg>" + repeat("<path d='M0'/>", 20'000)},
      {"void", repeat("<br><img src=x><hr><input>", 10'000)},
      {"tables", repeat("<p><table><tr><td>x</table>", 5'000)},
      {"headings", repeat("<h1>x<h2>y", 10'000)},
      {"ruby", "<ruby>" + repeat("x<rt>y<rp>z", 10'000)},
      {"script", repeat("<script><!-- <div><div> --></script><style><p></style>", 10'000)},
      {"comments", repeat("<!-- <div> --><![CDATA[ <div> ]]>", 10'000)},
      {"deep enough", repeat("<div>", 500) + "x" + repeat("</div>", 500)},
      {"forms", repeat("<form><input></form>", 10'000)},
      {"buttons", repeat("<button>x", 10'000)},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    CHECK(prescan(c.html).refused.empty());
  }
}

TEST_CASE("what nests without end is refused") {
  struct Case {
    const char* name;
    std::string html;
    std::string_view refused;
  };
  const Case cases[] = {
      {"div", repeat("<div>", 50'000), "depth"},
      {"span", repeat("<span>", 50'000), "depth"},
      {"b", repeat("<b>", 50'000), "depth"},
      {"unknown", repeat("<x-a>", 50'000), "depth"},
      {"other ends", repeat("<x-a></x-b>", 50'000), "depth"},
      {"tables", repeat("<table><tr><td>", 50'000), "depth"},
      {"svg", repeat("<svg>", 50'000), "depth"},
      {"foreign html", "<svg><foreignObject>" + repeat("<div/>", 50'000), "depth"},
      {"ends that a select ignores",
       repeat(repeat("<div>", 100) + "<select>" + repeat("</div>", 100) + "</select>", 50),
       "depth"},
      {"ends that a cell hides", repeat("<i><table><td></i>", 5'000), "depth"},
      {"script within a comment in a script",
       "<script><!--<script></script><textarea></script>" + repeat("<div>", 50'000), "depth"},
      {"attributes", attributes(10'000), "attributes"},
      {"attributes of body", repeat("<body a=1 b=2>", 1'000), "attributes"},
      {"many tags with many attributes", repeat(attributes(1'000), 150), "attributes"},
      {"bytes", std::string(kMaxParsedBytes + 1, 'x'), "bytes"},
      {"reopened", "<p>" + fonts(100) + repeat("<p>x", 20'000), "elements"},
      {"cells in SVG", "<svg><td>", "foreign"},
      {"long names",
       "<svg>" + repeat("<" + std::string(40, 'g') + "a></" + std::string(40, 'g') + "b>", 50'000),
       "depth"},
      {"end tags with attributes in SVG", "<svg>" + repeat("<g></g x>", 50'000), "depth"},
      {"an svg that does not end", "<svg></svg x><select>", "foreign"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    CHECK(prescan(c.html).refused == c.refused);
  }
}

TEST_CASE("in a skeleton, end tags have no attributes") {
  const std::string icons = "<svg>" + repeat("<g></g ><g></g/>", 20'000);
  Skeleton skeleton;
  CHECK(prescan(icons, &skeleton).refused.empty());
  CHECK(skeleton.usable());
  // A control character in the text leaves the page itself to the parser.
  CHECK(prescan("\x01" + icons, &skeleton).refused == "depth");
}

TEST_CASE("a refused page still tells its head and links") {
  const Page page = read(
      "<html lang=ar dir=rtl><head><title>عنوان &amp; &#1605;</title>"
      "<meta name=description content='وصف'><meta name=robots content=noindex><base href=/b/>"
      "<link rel=canonical href=/c><script>'<a href=no>'</script></head><body>\n"
      " <a href='x?a=1&amp;b=2' rel=nofollow>نص <!-- لا -->الرابط</a>" +
      repeat("<div>", 50'000));
  CHECK(page.limits == std::vector<std::string>{"depth"});
  CHECK(page.title() == "عنوان & م");
  CHECK(page.description() == "وصف");
  CHECK(page.noindex);
  CHECK(page.declared_language == "ar");
  CHECK(page.dir == "rtl");
  CHECK(page.base_href == "/b/");
  REQUIRE(page.canonicals.size() == 1);
  CHECK(page.canonicals[0].url.href() == "https://example.com/c");
  REQUIRE(page.links.size() == 1);
  CHECK(page.links[0].url.href() == "https://example.com/b/x?a=1&b=2");
  CHECK(page.links[0].text == "نص الرابط");
  CHECK(page.links[0].nofollow);
  CHECK(page.links[0].at.line == 2);
  CHECK(page.links[0].at.column == 2);
}

TEST_CASE("broken pages are read as far as they go") {
  using namespace std::string_view_literals;
  const std::string pages[] = {
      std::string("<p>\0a\0</p><title>\0</title><a href='\0'>\0</a>"sv),
      "<",
      "</",
      "<!",
      "<!--",
      "<a",
      "<a href",
      "<a href=",
      "<a href='",
      "<title>",
      "<script>",
      "<script><!--<script>",
      "<svg><![CDATA[",
      "<plaintext><a href=x>",
      "&",
      "&#",
      "&#x110000;",
      "<p>&#xD800;&#0;&#128;",
      "<isindex><form><isindex>",
      "<frameset><frame><noframes>",
      "<a " + std::string(300'000, 'x'),
      repeat("<!--", 100'000),
      repeat("<![", 100'000),
      repeat("</", 100'000),
      repeat("<a href=x>", 30'000),
      repeat("<script>", 30'000),
      repeat("<table><a>", 200),
      repeat("<p></b><b><i></p>", 2'000),
      "<math><mi><select><svg><desc><b></math><table><td></select>",
  };
  for (const std::string& html : pages) {
    CAPTURE(html.substr(0, 60));
    const Page page = read(html);
    CHECK(page.html);
    CHECK(is_valid_utf8(page.text));
    CHECK(is_valid_utf8(page.title()));
    for (const Link& link : page.links) CHECK(is_valid_utf8(link.text + link.href));
  }
}
