// Visible text: blocks, regions, words, language, encodings and places.
#include <string>
#include <string_view>

#include "core/utf8.h"
#include "tests/analyzer/page_support.h"
#include "tests/support/catch.h"

using namespace dalil;
using page_tests::read;

TEST_CASE("what is seen, block by block") {
  struct Case {
    std::string_view html, text;
  };
  const Case cases[] = {
      {"<p>فقرة  <b>أولى</b>\n تامة</p><p>ثانية", "فقرة أولى تامة\nثانية"},
      {"<title>ت</title><style>p{}</style><script>x()</script><p>مرئي<noscript>لا</noscript>",
       "مرئي"},
      {"<p hidden>لا<p>نعم<span style='display:none'>لا</span>", "نعم"},
      {"<p aria-hidden=true>نعم", "نعم"},
      {"<template><p>لا</template><textarea>لا</textarea><select><option>لا</select><p>نعم", "نعم"},
      {"سطر<br>آخر", "سطر آخر"},
      {"<ul><li>أ<ul><li>ب</ul><li>ج</ul>", "أ\nب\nج"},
      {"<table><tr><td>أ<td>ب<tr><td>ج</table>", "أ\nب\nج"},
      {"<p>&nbsp;</p><p>\u200B</p><p>نص", "نص"},
      {"<div>قبل<p>داخل</p>بعد</div>", "قبل\nداخل\nبعد"},
      {"<p>صورة <img alt='بديل'> هنا", "صورة هنا"},
      {"<svg><title>لا</title><text>نعم</text></svg>", "نعم"},
      {"<pre>سطر\n  آخر</pre>", "سطر آخر"},
      {"<p>أ&nbsp;ب", "أ\u00A0ب"},
      {"<h1>عنوان</h1><button>زر</button>نص", "عنوان\nزر\nنص"},
      {"<h2>قهوة <a class=headerlink href='#c'>¶</a></h2>نص", "قهوة\nنص"},
      {"<h2><a href='#c'>#</a> <b>قهوة</b> عربية</h2>نص", "قهوة عربية\nنص"},
      {"<h2>C<a href='/c'>#</a> و<a href='#f'>F#</a></h2>", "C# وF#"},
      {"<p>قهوة <a href='#c'>¶</a>", "قهوة ¶"},
      {"<h2><a href='#c'>¶</a></h2>نص", "نص"},
      {"", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.html);
    const Page page = read(c.html);
    CHECK(page.text == c.text);
    if (!page.headings.empty()) CHECK(c.text.starts_with(page.headings.front().text));
    std::string joined;
    for (const Block& block : page.blocks) {
      if (!joined.empty()) joined += '\n';
      joined += slice(page.text, block.text);
    }
    CHECK(joined == page.text);
  }
}

TEST_CASE("kinds of blocks") {
  const Page page = read(
      "<h2><div>ع</div></h2><p>ف<li>ق<table><caption>ت</caption><td>خ</table><figcaption>ش"
      "</figcaption><pre>ك</pre><div>غ</div><dl><dt>م<dd>ش</dl>");
  const BlockKind expected[] = {BlockKind::kHeading, BlockKind::kParagraph, BlockKind::kListItem,
                                BlockKind::kCaption, BlockKind::kTableCell, BlockKind::kCaption,
                                BlockKind::kCode,    BlockKind::kListItem,  BlockKind::kListItem,
                                BlockKind::kListItem};
  REQUIRE(page.blocks.size() == 10);
  for (std::size_t i = 0; i < 10; ++i) {
    CAPTURE(i, slice(page.text, page.blocks[i].text));
    CHECK(page.blocks[i].kind == expected[i]);
  }
  CHECK(page.blocks[0].heading_level == 2);
}

TEST_CASE("words, sentences and language of an Arabic page") {
  const Page page = read(
      "<html lang=ar dir=rtl><title>ت</title><nav>الرئيسية من نحن</nav><main><h1>فوائد التسويق</h1>"
      "<p>التسويق الإلكتروني مهم. وهو أقل تكلفةً من غيره.</p></main>");
  CHECK(page.language == "ar");
  REQUIRE(page.blocks.size() == 3);
  CHECK(page.blocks[0].region == Region::kNavigation);
  CHECK(page.words.size() == 13);
  CHECK(page.content_words == 10);
  CHECK(slice(page.text, page.words[page.blocks[1].words_begin]) == "فوائد");
  CHECK(page.blocks[0].sentences_begin == page.blocks[0].sentences_end);
  CHECK(page.blocks[2].sentences_end - page.blocks[2].sentences_begin == 2);
  CHECK(slice(page.text, page.sentences[2]) == "وهو أقل تكلفةً من غيره.");
}

TEST_CASE("the content key hears words, not spelling marks or regions") {
  const auto key = [](std::string_view html) { return read(html).content_key; };
  const std::uint64_t one = key("<nav>أ</nav><p>كتابٌ جديد</p>");
  CHECK(one != 0);
  CHECK(one == key("<nav>ب ت</nav><div>كتاب</div><p>جديد!"));
  CHECK(one != key("<p>كتاب قديم"));
  CHECK(key("<nav>أ</nav>") == 0);
}

TEST_CASE("legacy Arabic encodings") {
  const std::string_view body =
      "<html lang=ar><title>\xDD\xE6\xC7\xC6\xCF</title><p>\xC7\xE1\xCA\xD3\xE6\xED\xDE";
  for (const char* type : {"text/html; charset=windows-1256", "text/html"}) {
    CAPTURE(type);
    const Page page = read(body, {{"content-type", type}});
    CHECK(page.encoding == "windows-1256");
    CHECK(page.title() == "فوائد");
    CHECK(page.text == "التسويق");
    CHECK(page.limits.empty());
  }
  const Page broken = read("<title>مر\xD8</title>");
  CHECK(broken.title() == "مر\uFFFD");
  CHECK(broken.replaced == 1);
  CHECK(broken.limits == std::vector<std::string>{"charset"});
}

TEST_CASE("places count lines and code points") {
  const Page page =
      read("<p>سَلَام\t😀<a href=1>x</a>\r\n\t<a href=2>y</a>\n<h1>ع</h1>\n  <p>\n   نص");
  REQUIRE(page.links.size() == 2);
  CHECK(page.links[0].at.line == 1);
  CHECK(page.links[0].at.column == 12);
  CHECK(page.links[1].at.line == 2);
  CHECK(page.links[1].at.column == 2);
  REQUIRE(page.headings.size() == 1);
  CHECK(page.headings[0].at.line == 3);
  CHECK(page.headings[0].at.column == 1);
  REQUIRE(page.blocks.size() == 3);
  CHECK(page.blocks[0].at.column == 4);
  CHECK(page.blocks[2].at.line == 5);
  CHECK(page.blocks[2].at.column == 4);
}
