// Facts of the source, and of elements that are neither text nor link nor image.
#include <algorithm>
#include <string>
#include <string_view>

#include "tests/analyzer/page_support.h"
#include "tests/support/catch.h"

using namespace dalil;
using page_tests::read;

namespace {

const Part& part_of(const Page& page, PartKind kind) {
  const auto found = std::ranges::find(page.parts, kind, &Part::kind);
  REQUIRE(found != page.parts.end());
  return *found;
}

}  // namespace

TEST_CASE("what ends the head") {
  struct Case {
    std::string_view html, ended_by;
    std::uint32_t line;
  };
  const Case cases[] = {
      {"<head><title>t</title></head><body><p>x", "", 0},
      {"<head>\n<img src=a><title>t</title></head><body><p>x", "img", 2},
      {"<title>t</title>\n\nنص", "text", 3},
      {"<title>t</title><b>\n<i>نص</i></b><p>x", "text", 2},
      {"<title>t</title><custom-part>x</custom-part>", "custom-part", 1},
      {"<title>t</title><!-- c -->\n<div>x", "div", 2},
  };
  for (const Case& c : cases) {
    INFO(c.html);
    const Page page = read(c.html);
    CHECK(page.head_end.text == c.ended_by);
    CHECK(page.head_end.at.line == c.line);
  }
}

TEST_CASE("what begins and never ends") {
  struct Case {
    std::string_view html, name;
    std::uint32_t line;
  };
  const Case cases[] = {
      {"<p>a<p>b</p></html", "", 0},
      {"<p>a <3 b <", "", 0},
      {"<p>a\n<!-- to the end <p>b", "comment", 2},
      {"<p>a\n<a href=\"/b>c</a>", "tag", 2},
      {"<p>a\n<script>go()<p>b", "script", 2},
      {"<title>t<p>b", "title", 1},
      {"<script>go()</script><style>p{}</style><textarea></textarea>", "", 0},
  };
  for (const Case& c : cases) {
    INFO(c.html);
    const Page page = read(c.html);
    CHECK(page.unfinished.text == c.name);
    CHECK(page.unfinished.at.line == c.line);
  }
}

TEST_CASE("tags of the source") {
  const Page page = read(
      "<!doctype html><head><title>t</title></head><body><svg><g/></svg>\n<body><head>"
      "<svg><svg><path/></svg></svg>");
  CHECK(page.has_doctype);
  REQUIRE(page.head_tags.size() == 2);
  CHECK(page.head_tags[1].line == 2);
  CHECK(page.head_tags[1].column == 7);
  REQUIRE(page.body_tags.size() == 2);
  CHECK(page.drawing_bytes == 29);
  CHECK(page.drawing_at.line == 2);
  CHECK(page.elements > 0);
  CHECK_FALSE(read("<p>x").has_doctype);
}

TEST_CASE("names of fields and buttons") {
  const Page page = read(
      "<form action=/بحث><label>البريد <input id=mail></label><label for=n>الاسم</label>"
      "<input id=n><select title='البلد'></select><textarea></textarea>"
      "<input type=Password><input type=hidden><input type=submit>"
      "<button>\n أرسل <b>الآن</b></button><button><img src=a alt='أغلق'></button></form>");
  struct Wanted {
    PartKind kind;
    std::string_view name;
  };
  const Wanted wanted[] = {{PartKind::kForm, ""},
                           {PartKind::kField, "البريد"},
                           {PartKind::kField, ""},
                           {PartKind::kField, "البلد"},
                           {PartKind::kField, ""},
                           {PartKind::kField, ""},
                           {PartKind::kButton, "أرسل الآن"},
                           {PartKind::kButton, "أغلق"}};
  REQUIRE(page.parts.size() == std::size(wanted));
  for (std::size_t i = 0; i < page.parts.size(); ++i) {
    INFO(i);
    CHECK(page.parts[i].kind == wanted[i].kind);
    CHECK(page.parts[i].name == wanted[i].name);
  }
  CHECK(page.parts[0].has_password);
  CHECK(page.parts[0].url.href() == "https://example.com/%D8%A8%D8%AD%D8%AB");
  CHECK(page.parts[5].has_password);
  REQUIRE(page.id_references.size() == 1);
  CHECK(page.id_references[0].id == "n");
}

TEST_CASE("tables, players, frames and plug-ins") {
  const Page page = read(
      "<table><caption>c</caption><tr><th>a<td>b<tr><td>c<td><table><tr><td>d</table></table>"
      "<video><track kind=captions src=c.vtt></video><video muted></video>"
      "<picture><source srcset=a.webp><img src=a.jpg></picture><iframe src=/f title=إطار></iframe>"
      "<embed src=/a.swf><object data=/a.svg></object><a onclick=go()>x</a>");
  const Part& table = part_of(page, PartKind::kTable);
  CHECK(table.of_data);
  CHECK(table.has_headers);
  CHECK(table.rows == 2);
  CHECK(table.cells == 3);
  CHECK(part_of(page, PartKind::kVideo).has_captions);
  CHECK(part_of(page, PartKind::kPicture).has_image);
  CHECK(part_of(page, PartKind::kFrame).name == "إطار");
  CHECK(part_of(page, PartKind::kPlugin).address == "/a.swf");
  CHECK(part_of(page, PartKind::kScriptLink).address == "go()");
  CHECK(page.parts.size() == 7);
}

TEST_CASE("places, directions and landmarks") {
  const Page page = read(
      "<body dir=rtl><header></header><main id=one><a name=two></a><div role=main></div></main>"
      "<svg aria-labelledby='one three'><title id=three>t</title></svg><div itemscope></div>");
  REQUIRE(page.places.size() == 3);
  CHECK(page.places[0].name == "one");
  CHECK(page.places[1].anchor_name);
  CHECK(page.places[2].name == "three");
  CHECK(page.id_references.size() == 2);
  CHECK(page.rtl_elements == 1);
  CHECK(page.landmarks == 2);
  CHECK(page.has_main);
  CHECK(page.has_microdata);
}

TEST_CASE("headers that rules ask for") {
  const Page page = read("<p>x", {{"content-encoding", "br"}, {"x-powered-by", "y"}});
  CHECK(page.header("content-encoding") == "br");
  CHECK(page.header("x-powered-by").empty());
  CHECK(page.bytes == 4);
}

TEST_CASE("pictures that style attributes put behind something") {
  const Page page = read(
      "<body style='background:#fff'>\n<div style=\"background-image: url('/a b.jpg'), "
      "url(c.jpg)\">x</div><p style='BACKGROUND: center URL(d.png)'>x</p>"
      "<i style='background: url( \"/بن.webp\" ) no-repeat'></i>"
      "<b hidden style='background: url(e.jpg)'></b><u style='background: url()'></u>"
      "<s style='background: url(data:image/png;base64,AAAA)'></s>");
  std::string found;
  for (const Background& picture : page.backgrounds) found += picture.address + "\n";
  CHECK(found == "/a b.jpg\nd.png\n/بن.webp\n");
  CHECK(page.backgrounds.front().at.line == 2);
  CHECK(page.backgrounds[1].url.href() == "https://example.com/dir/d.png");
}

TEST_CASE("what a style keeps out of sight is counted whole and quoted in part") {
  std::string words;
  for (int i = 0; i < 1000; ++i) words += "قهوة ";
  const Page page = read("<div style='position:absolute;left:-9999px'><p>a</p><p>b<i>c</i></p><p>" +
                         words + "</p></div><p style='font-size:0!important'>d e</p>");
  REQUIRE(page.concealed.size() == 2);
  CHECK(page.concealed[0].text.starts_with("a bc قهوة"));
  CHECK(page.concealed[0].text.size() < 4100);
  CHECK(page.concealed[0].words == 1002);
  CHECK(page.concealed[1].words == 2);
}

TEST_CASE("which scripts browsers run") {
  const std::pair<std::string_view, ScriptKind> cases[] = {
      {"", ScriptKind::kClassic},
      {"type", ScriptKind::kClassic},
      {"type='text/javascript'", ScriptKind::kClassic},
      {"type=' Application/X-JavaScript '", ScriptKind::kClassic},
      {"type='text/javascript1.5'", ScriptKind::kClassic},
      {"type=module", ScriptKind::kModule},
      {"nomodule", ScriptKind::kDormant},
      {"nomodule type=module", ScriptKind::kModule},
      {"type='text/plain'", ScriptKind::kDormant},
      {"type='text/javascript; charset=utf-8'", ScriptKind::kDormant},
      {"type='a1b2-text/javascript'", ScriptKind::kDormant},
      {"type='application/json'", ScriptKind::kDormant},
  };
  for (const auto& [attributes, kind] : cases) {
    INFO(attributes);
    const Page page = read("<head><script src=a.js " + std::string(attributes) + "></script>");
    REQUIRE(page.resources.size() == 1);
    CHECK(page.resources[0].script == kind);
    CHECK(page.resources[0].blocking == (kind == ScriptKind::kClassic));
  }
}
