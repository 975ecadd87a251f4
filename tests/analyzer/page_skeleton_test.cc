// A page is the same whether the parser has read all of it or its skeleton.
#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <string_view>

#include "analyzer/page/prescan.h"
#include "analyzer/page/skeleton.h"
#include "analyzer/page/walker.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

std::string place(SourcePosition at) { return fmt::format("@{}:{}", at.line, at.column); }

std::string described_parts(const Page& page) {
  std::string out =
      fmt::format("doctype {} main {} microdata {} landmarks {} rtl {}\n", page.has_doctype,
                  page.has_main, page.has_microdata, page.landmarks, page.rtl_elements);
  out += fmt::format("head ended by [{}] {}\n", page.head_end.text, place(page.head_end.at));
  out +=
      fmt::format("mobile [{}] {}\n", page.mobile_alternate.text, place(page.mobile_alternate.at));
  for (const NamedMeta& meta : page.metas) {
    out += fmt::format("meta {} [{}] {}\n", meta.name, meta.content, place(meta.at));
  }
  for (const NamedPlace& named : page.places) {
    out += fmt::format("place {} {} {}\n", named.name, place(named.at), named.anchor_name);
  }
  for (const IdReference& reference : page.id_references) {
    out += fmt::format("{} {} {}\n", reference.attribute, reference.id, place(reference.at));
  }
  for (const Part& part : page.parts) {
    out += fmt::format("part {} [{}] [{}] [{}] {} {} {} {} {} {} {} {} {} {}\n",
                       static_cast<int>(part.kind), part.name, part.id, part.address, part.hidden,
                       part.labelled, part.has_password, part.has_image, part.has_captions,
                       part.has_headers, part.of_data, part.rows, part.cells, place(part.at));
  }
  return out;
}

/// All facts that come of the tree, one a line.
std::string described(const PageDraft& draft) {
  const Page& page = draft.page;
  std::string out = fmt::format("html {} {} {} {} {}\n", page.has_html_lang, page.declared_language,
                                page.dir, place(page.html_at), page.base_href);
  const auto facts = [&](std::string_view name, const std::vector<TextFact>& list) {
    for (const TextFact& fact : list) {
      out += fmt::format("{} [{}] {} {}\n", name, fact.text, place(fact.at), fact.in_head);
    }
  };
  facts("title", page.titles);
  facts("description", page.descriptions);
  facts("data", page.structured_data);
  for (const auto& c : page.canonicals) {
    out += fmt::format("canonical [{}] {} {} {}\n", c.href, place(c.at), c.in_head, c.attribute);
  }
  for (const auto& h : page.hreflang)
    out += fmt::format("{} [{}] {} {}\n", h.code, h.href, place(h.at), h.in_head);
  for (const auto& r : page.robots) {
    out += fmt::format("robots {} [{}] {}\n", r.agent, r.content, place(r.at));
  }
  for (const auto& [name, content] : page.open_graph)
    out += fmt::format("{} [{}]\n", name, content);
  out +=
      fmt::format("refresh [{}] viewport [{}]\n", page.meta_refresh, page.viewport.value_or("-"));
  for (const MarkupElement& m : page.markup) {
    out += fmt::format("markup {} [{}] {} {} {}", m.parent, m.value, m.is_url, m.ids, place(m.at));
    for (const auto& [name, text] : m.attributes) {
      out += fmt::format(" {}=[{}]", static_cast<int>(name), text);
    }
    out += '\n';
  }
  for (const Heading& h : page.headings) {
    out += fmt::format("h{} [{}] {} {} {}\n", h.level, h.text, h.image_only,
                       static_cast<int>(h.region), place(h.at));
  }
  for (const Link& l : page.links) {
    out += fmt::format("link [{}] [{}] {} {} {} [{}] {} {} {} {}\n", l.href, l.text, l.has_image,
                       l.hidden, l.labelled, l.rel, static_cast<int>(l.region), place(l.at),
                       l.new_window, l.scripted);
  }
  for (const Image& i : page.images) {
    out +=
        fmt::format("image [{}] [{}] {} {} {} {} {} {}\n", i.src, i.alt.value_or("(none)"),
                    i.hidden, i.in_link, static_cast<int>(i.region), place(i.at), i.sized, i.lazy);
  }
  for (std::size_t i = 0; i < page.resources.size(); ++i) {
    out += fmt::format("{} [{}] {}\n", page.resources[i].element, draft.resource_hrefs[i],
                       place(page.resources[i].at));
  }
  for (const Block& b : page.blocks) {
    out += fmt::format("block {} {} {} {} [{}]\n", static_cast<int>(b.kind), b.heading_level,
                       static_cast<int>(b.region), place(b.at), slice(page.text, b.text));
  }
  return out + described_parts(page);
}

struct Readings {
  std::string whole, skeleton;
  bool usable = false;
};

Readings read_both(std::string_view html) {
  Readings readings;
  Skeleton skeleton;
  const PrescanResult scan = prescan(html, &skeleton);
  if (!scan.refused.empty()) return readings;
  readings.usable = skeleton.usable();
  TreeReader trees;
  PageDraft whole;
  trees.read(html, nullptr, nullptr, whole);
  readings.whole = described(whole);
  if (!readings.usable) return readings;
  PageDraft reduced;
  trees.read(html, &skeleton, nullptr, reduced);
  readings.skeleton = described(reduced);
  return readings;
}

}  // namespace

TEST_CASE("a skeleton gives the facts that the whole page gives") {
  const char* const pages[] = {
      "",
      "مرحبا بالعالم",
      "<p>a <<b>xyz</b> b&<b>lt;</b> c&am<i>p;</i> d<i>&#64</i>5;e <code>&no</code>tit; f</p>",
      "<!DOCTYPE html><html lang=ar dir=rtl><title>عنوان &amp; آخر</title><p>نص <b>غليظ</b> هنا",
      "\n\n  <html>\n <head>\n<title>\n a \n b </title>\n</head>\n\n text before a body <p> more",
      "<p>one&nbsp;two &lt;three&gt; &notit; &notin; &#1605;&#x645x &amp &unknown; R&D A&B;C",
      "<a href='?a=1&copy=2&amp;b=3' title='x &quot; y'>l&i;nk</a><a href=\"a'b&amp;\">q</a>",
      "<a href=/one class='a b' CLASS=second href=/two>first wins</a>",
      "<a href=unquoted/>text</a><a href = \"spaced\" >text</a><a href>none</a><a HREF=X>up</a>",
      "<img src=a.png alt='بديل  عن صورة'><img src=b.png><img src=c.png alt><img alt=\"\" "
      "src=d.png>",
      "<p itemscope itemtype='https://schema.org/Product'><b itemprop=name>بن <i>حراز</i></b>"
      "<img itemprop=image src='/b.jpg?a=1&amp;b=2'><meta itemprop=sku content=7>",
      "<svg><title>رسم بياني</title><path d='M0 0 L10 10'/><text>seen text</text></svg>after",
      "<svg><style>a{b:c}</style><a href=/in/svg>link</a></svg><a href=/html>html</a>",
      "<p>a < b and a <3 and 5 > 4 <!-- a comment --> joined<!-- -->text</p></nosuch>next",
      "<table>stray text<tr><td>cell one<td>cell two</table>after the table",
      "<table> <!-- c --> foster <input type=hidden name=long-name><input type=text></table>",
      "<select><option>one long option<option>two</select><script>if (a < b) {}</script>text",
      "<script type='application/ld+json'> {\"@type\": \"Article\", \"a\": \"<b>\"} </script>",
      "<script>document.write('<p>no</p><!-- <script></script> -->')</script><p>yes indeed",
      "<style>body > a { color: red }</style><textarea>  <p>not text</textarea><p>text here",
      "<b class=one>a <p>b <i title=two>c </b>d </i>e</p>misnested formatting elements",
      "<a href=/one>first <div>and <a href=/two>second</div> third",
      "<pre>\n\nkept  spaces\n</pre><xmp><b>raw</b></xmp><p>after the raw one",
      "<p>line one\r\nline two <a href=/crlf title='a\r\nb'>link text</a>\r\n<h2>heading text</h2>",
      "<dialog open>shown dialog</dialog><dialog class=x>closed dialog</dialog><p hidden>hidden "
      "text",
      "<html class=a><body class=b><html lang=fr><body dir=ltr>merged attributes",
      "<noscript><p>no script here</p><img src=pixel.gif></noscript><iframe src=/f>inner</iframe>",
      "<template><p>template text</p></template><p>text after it <a href='unclosed",
      "<title>an unclosed title <p>and more",
      "<p>an unclosed comment <!-- to the end <p>of it",
      "<p>\u00A0\u00A0only no-break spaces\u00A0</p><p>&nbsp;</p><h1>\u00ABquoted "
      "heading\u00BB</h1>",
      "<p>a <span class=k>b</span><b>c<i class='x y'>d</i></b> <em></em><code> </code>e</p>",
      "<p>a <span hidden> <b>b</b></span><span style='display:none'>c</span><q "
      "id=sidebar>d</q></p>",
      "<title>نموذج</title><b>first</b><label for=f>الاسم <input id=f required></label>"
      "<label><span class=l>البريد</span> <input type=email placeholder=x></label>",
      "<form action=/بحث><input type=password><button class=b><img alt='ابحث' src=s.png></button>"
      "<button type=button aria-label=close>x</button><select id=s></select><textarea>t</textarea>",
      "<meta charset=utf-8><p id=one>a</p><meta name=author content='سعاد'><a name=two></a>"
      "<div aria-labelledby='one two' dir=RTL><main><nav></nav></main></div>",
      "<table><caption>c</caption><tr><th>h<td>d<table><tr><td scope=row>n</table></table>",
      "<picture><source srcset=a.webp></picture><picture class=p><img src=b.png loading=lazy "
      "width=3 height=2></picture><video src=v.mp4><track kind=captions src=c.vtt></video>",
      "<iframe src=/f title='إطار'></iframe><object data=a.swf></object><a onclick=go()>go</a>",
      "<table><tr><span>moved</span> <td><span>cell</span> text</table><svg><a><b>out</b></svg>"};
  for (const char* html : pages) {
    INFO(html);
    const Readings readings = read_both(html);
    CHECK(readings.usable);
    CHECK(readings.skeleton == readings.whole);
  }
}

TEST_CASE("a skeleton is much smaller than the page") {
  const std::string_view html =
      "<!DOCTYPE html><html lang=ar><head><title>القهوة العربية</title></head><body>"
      "<!-- a comment --><div class='a long class list'><p class=intro>نص <span class=x>طويل</span>"
      " عن القهوة وتاريخها في بلاد العرب</p><script>let nothing = 'of interest';</script></div>";
  Skeleton skeleton;
  CHECK(prescan(html, &skeleton).refused.empty());
  REQUIRE(skeleton.usable());
  CHECK(skeleton.markup().size() * 2 < html.size());
}

TEST_CASE("what the tree hangs on is left to the parser") {
  const char* const pages[] = {
      "<font color=red>one<font color=red>two<font color=red>three<font color=red>four<p>five",
      "<b>1<b>2<b>3<b>4<b>5<p>deep bold text",
      "<b class=x>1<b class=x>2<b class=x>3<b class=x>4<b class=x>5<p>deep bold text</b></b></p>x",
      "<frameset><frame src=a.html>some frame text</frameset><noframes><p>none</noframes>",
      "<math><annotation-xml encoding='text/html'><p>html in math</p></annotation-xml></math>x",
      "<p>a character of plane 15: \U000F0001",
      "<p>the same by its number: &#xF0001;",
      "<p>a lone carriage return\rends a line",
      "<p>a control character \x01 and \u0085 and \uFFFE",
      "<p>a&#32;b&Tab;c",
      "<svg><![CDATA[text]]></svg>",
      "<a href=x b/=\"c;&nbsp;>link",
      "<svg><style><p>in a style</style></svg>"};
  for (const char* html : pages) {
    INFO(html);
    CHECK_FALSE(read_both(html).usable);
  }
}

TEST_CASE("skeletons of tag soup") {
  constexpr std::string_view kNames[] = {
      "a",      "p",       "b",      "i",     "font",     "div",    "table", "tr",      "td",
      "label",  "picture", "video",  "track", "main",     "iframe", "thead", "form",    "button",
      "li",     "ul",      "h1",     "h2",    "select",   "option", "svg",   "title",   "style",
      "script", "form",    "input",  "br",    "span",     "code",   "img",   "body",    "html",
      "head",   "xmp",     "pre",    "desc",  "noscript", "em",     "meta",  "q",       "textarea",
      "th",     "caption", "button", "tbody", "nobr",     "object", "dd",    "template"};
  constexpr std::string_view kTexts[] = {"text one ",       " ",   "&amp;",      "&nbsp;x",
                                         "مرحبا بالعالم",   "a<b", "<!-- c -->", "\n",
                                         "<!doctype html>", "'",   "\""};
  constexpr std::string_view kAttributes[] = {" class=abcdef",
                                              " class='a b'",
                                              " href=/some/where",
                                              " href='x?a=1&amp;b'",
                                              " id=footer",
                                              " hidden",
                                              " style='display:none'",
                                              " alt='some text'",
                                              " role=navigation",
                                              " type=hidden",
                                              " id=a",
                                              " for=a",
                                              " aria-label=name",
                                              " dir=rtl",
                                              " aria-labelledby='a'",
                                              " placeholder=p",
                                              " itemprop=name",
                                              " itemscope id=one",
                                              " itemref='one two'",
                                              " typeof=Product vocab=https://schema.org/",
                                              " property=name content='a &amp; b'"};
  std::mt19937 random(20261122);
  const auto one_of = [&](const auto& list) { return list[random() % std::size(list)]; };
  int usable = 0;
  for (int page = 0; page < 4000; ++page) {
    std::string html;
    for (std::size_t parts = 1 + random() % 25; parts > 0; --parts) {
      const std::string name(one_of(kNames));
      const auto attributes = [&] { return std::string(random() % 2 ? one_of(kAttributes) : ""); };
      switch (random() % 6) {
        case 0:
        case 1:
          html += one_of(kTexts);
          break;
        case 2:
          html += fmt::format("<span{}>{}<b>{}</b></span>", attributes(), one_of(kTexts),
                              one_of(kTexts));
          break;
        case 3:
          html += fmt::format("</{}>", name);
          break;
        default:
          html += fmt::format("<{}{}{}>", name, attributes(), attributes());
      }
    }
    const Readings readings = read_both(html);
    usable += readings.usable;
    INFO(html);
    if (readings.usable) REQUIRE(readings.skeleton == readings.whole);
  }
  CHECK(usable > 2000);
}

TEST_CASE("skeletons of html5lib's documents") {
  const char* const shared = std::getenv("DALIL_SHARED");
  if (shared == nullptr) {
    WARN("DALIL_SHARED is not set: html5lib's documents were not read");
    return;
  }
  std::ifstream file(std::string(shared) + "/data/html/tree_construction.json");
  REQUIRE(file);
  for (const auto& entry : nlohmann::json::parse(file).at("cases")) {
    const std::string html = entry.at("data");
    const Readings readings = read_both(html);
    INFO(html);
    if (readings.usable) CHECK(readings.skeleton == readings.whole);
  }
}

}  // namespace dalil
