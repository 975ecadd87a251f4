// Markdown as writers have it: its blocks, links and images, raw HTML, and all that is none of it.
#include <string>

#include "tests/analyzer/article_reading.h"

using namespace dalil;
using namespace dalil::article_tests;

TEST_CASE("the pieces of Markdown") {
  struct Case {
    std::string_view file, outline;
  };
  const Case cases[] = {
      {"# عنوان\n\nفقرة\nتمتد\n", "h1: عنوان\np: فقرة تمتد\n"},
      {"عنوان\n=====\n\nآخر\n---\n", "h1: عنوان\nh2: آخر\n"},
      {"- أ\n- ب\n\n  تتمة\n  1. ج\n", "li: أ\nli: ب\nli: تتمة\nli: ج\n"},
      {"- [x] تمت\n- [ ] لم تتم\n", "li: تمت\nli: لم تتم\n"},
      {"> اقتباس\nكسول\n", "p: اقتباس كسول\n"},
      {"| أ | ب |\n|---|---|\n| ج | **د** |\n", "td: أ\ntd: ب\ntd: ج\ntd: د\n"},
      {"```js\nlet x = 1;\n```\n\n    indented\n", "code: let x = 1;\ncode: indented\n"},
      {"نص `شيفرة` ~~محذوف~~ **غليظ** _مائل_\n", "p: نص شيفرة محذوف غليظ مائل\n"},
      {"سطر  \nآخر\\\nثالث\n", "p: سطر آخر ثالث\n"},
      {"\\# ليس عنوانًا &copy; &#x645; &nothing;\n", "p: # ليس عنوانًا © م &nothing;\n"},
      {"<div>\n<h2>خام</h2>\nنص <!-- لا --> <b>آخر</b>\n</div>\n", "h2: خام\no: نص آخر\n"},
      {"قبل <br> بعد <kbd>Ctrl</kbd><!-- لا -->\n", "p: قبل بعد Ctrl\n"},
      {"<script>\nvar x = 1;\n</script>\n\nنص\n", "p: نص\n"},
      {"<ul><li>أ</li><li>ب</li></ul>\n", "li: أ\nli: ب\n"},
      {"***\n\nنص\n", "p: نص\n"},
      {"نص[^1] وآخر[^note].\n\n[^1]: حاشية\n    تمتد\n\nبعد\n", "p: نص وآخر.\np: بعد\n"},
      {"## عنوان {#id .class}\n\n{: .lead}\nنص\n", "h2: عنوان\np: نص\n"},
      {"قبل {{< ref \"a\" >}} بعد\n\n{{% note %}}\nملاحظة\n{{% /note %}}\n",
       "p: قبل بعد\np: ملاحظة\n"},
      {"{% include a.html %}\n{{ page.title }}\n\nنص {{ site.name }}.\n", "p: نص .\n"},
      {"{% highlight c %}\nint x;\n{% endhighlight %}\nنص\n", "p: نص\n"},
      {"{{< highlight go >}}\nx := 1\n{{< /highlight >}}\n\nنص\n", "p: نص\n"},
      {"[gallery ids=\"1,2\"]\n\n[caption id=\"x\"]نص[/caption]\n\n[toc]\n", "p: نص\n"},
      {"`{{ شيفرة }}` و ``{% ` %}``\n\n```\n{{ x }}\n```\n",
       "p: {{ شيفرة }} و {% ` %}\ncode: {{ x }}\n"},
      {"> [!NOTE]\n> ملاحظة\n", "p: ملاحظة\n"},
      {":::tip\nنصيحة\n:::\n", "p: نصيحة\n"},
      {"[x]: /url\n\nنص [رابط][x]\n", "p: نص رابط\n"},
      {"**غير مغلق و [ناقص\n", "p: **غير مغلق و [ناقص\n"},
      {"**{{< x >}}غليظ** نص\n", "p: غليظ نص\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.file);
    const Article article = read(c.file, "a.md");
    CHECK(outline(article) == c.outline);
    check_article(article);
  }
}

TEST_CASE("MDX is passed over") {
  const Article article = read(
      "import Chart from './chart'\nexport const x = {\n  a: 1\n}\n\n# عنوان {props.title}\n\n"
      "<Chart data={[1, {a: '}'}]} title=\"a>b\" />\n\n<Note>\n\nملاحظة **مهمة**\n\n</Note>\n\n"
      "{/* تعليق */}\n\nنص {1 + 1} آخر `{code}` <></>.\n",
      "a.mdx");
  CHECK(outline(article) == "h1: عنوان\np: ملاحظة مهمة\np: نص آخر {code} .\n");
  // Elsewhere braces are text.
  CHECK(outline(read("نص {عادي} آخر\n", "a.md")) == "p: نص {عادي} آخر\n");
}

TEST_CASE("links and images of Markdown") {
  const Article article = read(
      "[داخلي](/a \"عنوان\") و[خارجي](https://example.org/x?a=1&amp;b=2) و<https://example.com/> "
      "و www.example.net و me@example.com ![بديل **غليظ**](a.png) ![](b.png)\n\n"
      "[![شعار](logo.png)](/home)\n\n<a href='/raw'>خام</a> <img src=c.png> <img alt='' "
      "src=d.png>\n\n"
      "[مرجع]({{< ref \"b.md\" >}})\n",
      "dir/مقال-أول.md");
  struct Expected {
    std::string_view href, text;
    bool internal;
  };
  const Expected links[] = {{"/a", "داخلي", true},
                            {"https://example.org/x?a=1&b=2", "خارجي", false},
                            {"https://example.com/", "https://example.com/", false},
                            {"http://www.example.net", "www.example.net", false},
                            {"mailto:me@example.com", "me@example.com", false},
                            {"/home", "شعار", true},
                            {"/raw", "خام", true},
                            {"{{< ref \"b.md\" >}}", "مرجع", true}};
  REQUIRE(article.page.links.size() == std::size(links));
  for (std::size_t i = 0; i < std::size(links); ++i) {
    CAPTURE(i);
    CHECK(article.page.links[i].href == links[i].href);
    CHECK(article.page.links[i].text == links[i].text);
    CHECK(article.page.links[i].internal == links[i].internal);
  }
  REQUIRE(article.page.images.size() == 5);
  CHECK(article.page.images[0].alt == "بديل غليظ");
  CHECK(article.page.images[1].alt == "");
  CHECK(article.page.images[2].in_link);
  CHECK_FALSE(article.page.images[3].alt);
  CHECK(article.page.images[4].alt == "");
  CHECK(article.slug == "مقال-أول");
  CHECK_FALSE(article.slug_given);
  REQUIRE(article.literals.size() == 3);
  CHECK(slice(article.text, article.literals[1]) == "www.example.net");
}

TEST_CASE("sections, paragraphs, words and sentences") {
  const Article article =
      read("# الأول\n\nجملة أولى. جملة ثانية؟\n\n## فرع\n\n- بند\n\n```\nx\n```\n\n# ثان\n\nنص\n",
           "a.md");
  const std::int32_t sections[] = {-1, 0, 0, 2, 2, -1, 5};
  const std::uint32_t paragraphs[] = {0, 1, 0, 2, 0, 0, 3};
  REQUIRE(article.pieces.size() == std::size(sections));
  for (std::size_t i = 0; i < std::size(sections); ++i) {
    CAPTURE(i);
    CHECK(article.pieces[i].section == sections[i]);
    CHECK(article.pieces[i].paragraph == paragraphs[i]);
  }
  CHECK(article.pieces[1].words_end - article.pieces[1].words_begin == 4);
  CHECK(article.pieces[1].sentences_end - article.pieces[1].sentences_begin == 2);
  CHECK(article.words == article.page.words);
  CHECK(article.sentences == article.page.sentences);
  CHECK(article.page.content_words == article.words.size());
  CHECK(article.page.title() == "الأول");
  CHECK(slice(article.text, article.title) == "الأول");
  CHECK(article.knows_title);
  CHECK_FALSE(article.knows_description);
  CHECK(article.knows_h1);
}

TEST_CASE("what the user gives goes before what the file says") {
  ArticleOptions options;
  options.language = "en";
  options.title = "عنوان  معطى";
  options.description = "وصف";
  options.slug = "given-slug";
  const Article article = read("---\ntitle: آخر\nslug: x\n---\n# أول\n", "a.md", options);
  CHECK(article.page.title() == "عنوان معطى");
  CHECK(article.page.description() == "وصف");
  CHECK(article.map.source(article.title) == TextRange{0, 0});
  CHECK(article.slug == "given-slug");
  CHECK(article.slug_given);
  CHECK(article.page.language == "en");
  CHECK(outline(article) == "h1: أول\nt: عنوان معطى\nd: وصف\n");
}

TEST_CASE("hostile Markdown is read in linear time") {
  const std::size_t many = 50'000;
  const auto repeated = [&](std::string_view part) {
    std::string text;
    for (std::size_t i = 0; i < many / part.size(); ++i) text += part;
    return text;
  };
  for (std::string_view part :
       {"[",     "![",      "> ",       "*a ",    "**a_ ", "`",  "{{",   "{% ",  "<",    "<a ",
        "<!-- ", "[^1]",    "| a ",     "- ",     "&amp;", "\\", "[a](", "{",    "(",    "www.a ",
        "a@",    "http://", "{{<x>}} ", "[a b='", "```\n", "~",  "<b>",  "* * ", "[]: ", "]("}) {
    CAPTURE(part);
    check_article(read(repeated(part), "a.md"));
    check_article(read(repeated(part), "a.mdx"));
    check_article(read(repeated(part), "a.html"));
    check_article(read(repeated(part), "a.txt"));
  }
  // A table as wide as it is high would have more cells than the file has bytes.
  std::string head = "|", line = "|", rows;
  for (int i = 0; i < 5'000; ++i) {
    head += "a|";
    line += "---|";
    rows += "|a|\n";
  }
  const Article wide = read(head + "\n" + line + "\n" + rows, "a.md");
  CHECK(wide.limits == std::vector<std::string>{"cells"});
}

TEST_CASE("a paragraph of five megabytes") {
  std::string text;
  while (text.size() < 5'000'000) text += "كلمة **غليظة** [رابط](/x) و`شيفرة` 😀 ";
  for (const char* path : {"a.md", "a.txt", "a.html"}) {
    CAPTURE(path);
    const Article article = read(text, path);
    CHECK(article.pieces.size() == 1);
    CHECK(article.words.size() > 200'000);
  }
}
