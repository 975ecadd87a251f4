// HTML as an article: what is content, what the head says, and fragments.
#include <string>

#include "tests/analyzer/article_reading.h"

using namespace dalil;
using namespace dalil::article_tests;

TEST_CASE("an HTML document as an article") {
  const std::string file =
      "<!doctype html><html lang=ar><head><title>عنوان &amp; آخر</title>\n"
      "<meta name=description content=\"وصف &quot;قصير&quot;\"><meta name=description "
      "content=ثان>\n"
      "<link rel=canonical href='https://example.com/مدونة/مقال.html'></head>\n"
      "<body><nav><a href=/>الرئيسية</a><img src=n.png alt=شعار></nav>\n"
      "<article><h1>الأول</h1><p>نص <code>x = 1</code> و<a href='/b'>رابط</a>.\n"
      "<img src=a.png alt='بديل'><img src=b.png alt=''><p hidden>مخفي</p>\n"
      "<table><tr><td>خلية</table><figure><figcaption>تعليق</figcaption></figure>\n"
      "<pre>شيفرة\nأخرى</pre></article><aside>جانب</aside><footer>تذييل</footer></body></html>\n";
  const Article article = read(file, "x.html");
  CHECK(outline(article) ==
        "h1: الأول\np: نص x = 1 ورابط.\ntd: خلية\ncap: تعليق\ncode: شيفرة أخرى\n"
        "t: عنوان & آخر\nd: وصف \"قصير\"\nalt: بديل\n");
  check_article(article);
  CHECK(article.is_document);
  CHECK((article.knows_title && article.knows_description && article.knows_h1));
  CHECK(article.slug == "مقال");
  CHECK(article.slug_given);
  CHECK(article.page.url.starts_with("https://example.com/"));
  CHECK(article.page.links[1].internal);
  CHECK(article.page.language == "ar");
  CHECK(article.page.status == 200);
  CHECK(written(article, article.title) == "عنوان &amp; آخر");
  CHECK(written(article, article.description) == "وصف &quot;قصير&quot;");
  REQUIRE(article.literals.size() == 1);
  CHECK(slice(article.text, article.literals[0]) == "x = 1");

  // The audit reads the same facts.
  const Page page = page_tests::read(file);
  CHECK(page.text == article.page.text);
  CHECK(page.words == article.page.words);
  CHECK(page.sentences == article.page.sentences);
  CHECK(page.content_key == article.page.content_key);
}

TEST_CASE("fragments have no head, and all but navigation is content") {
  const Article article = read(
      "<header><h2>فرع</h2></header><nav>قائمة</nav><aside>ملاحظة</aside><p>نص", "dir/مقال.htm");
  CHECK(outline(article) == "h2: فرع\no: ملاحظة\np: نص\n");
  CHECK_FALSE(article.is_document);
  CHECK_FALSE((article.knows_title || article.knows_description || article.knows_h1));
  CHECK(article.slug == "مقال");
  CHECK_FALSE(article.slug_given);
  CHECK(article.page.content_words == 3);
  // A document all in its landmarks is no empty one.
  CHECK(outline(read("<html><body><aside><p>نص</aside>", "a.html")) == "p: نص\n");
  // The URL of the social card will do.
  CHECK(read("<meta property=og:url content=https://example.org/a/>نص", "b.html").slug == "a");
}

TEST_CASE("HTML that no tree is built of says so") {
  std::string deep;
  for (int i = 0; i < 2000; ++i) deep += "<div>";
  const Article article = read("<title>عنوان</title>" + deep + "نص", "a.html");
  CHECK(article.limits == std::vector<std::string>{"depth"});
  CHECK(outline(article) == "t: عنوان\n");
}

TEST_CASE("code in which nothing is seen leaves no literal behind") {
  const Article article = read("<p>نص</p><p><code>&rlm;</code></p><p>فقرة ثانية</p>", "a.html");
  check_article(article);
  CHECK(article.literals.empty());
}

TEST_CASE("NUL, line ends and odd markup keep their places") {
  const std::string file(
      "<p>قبل\0 بعد</p>\r\n<pre>\r\nأ\r\nب\rج</pre><svg><text>د<![CDATA[هـ]]></text></svg>",
      sizeof(
          "<p>قبل\0 بعد</p>\r\n<pre>\r\nأ\r\nب\rج</pre><svg><text>د<![CDATA[هـ]]></text></svg>") -
          1);
  const Article article = read(file, "a.html");
  std::size_t same = 0;
  for (const TextRange& word : article.words) {
    if (!article.map.same(word)) continue;
    ++same;
    CHECK(written(article, word) == slice(article.text, word));
  }
  CHECK(same >= 5);
}
