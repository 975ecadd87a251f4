// Plain text: lines, bullets, and the few lines that are headings in fact.
#include <string>

#include "tests/analyzer/article_reading.h"

using namespace dalil;
using namespace dalil::article_tests;

TEST_CASE("the pieces of plain text") {
  struct Case {
    std::string_view file, outline;
  };
  const std::string_view long_line =
      "التسويق فن خلق العلاقات والعمل على خلق قيمة وتوصيلها إلى الجمهور المستهدف بلا تكلف.";
  const std::string body = std::string(long_line) + "\n";
  const std::string with_headings =
      "ما التسويق\n" + body + "ما المقصود به؟\n" + body + "أنواعه:\n" + body + "قال:\n- أ\n";
  const Case cases[] = {
      {"عنوان\nنص قصير\n", "h1: عنوان\np: نص قصير\n"},
      {"سطر واحد", "p: سطر واحد\n"},
      {"جملة تامة.\nأخرى.\n", "p: جملة تامة.\np: أخرى.\n"},
      {"ع\n\n- أ\n* ب\n• ت\n1. ث\n١. ج\n2) ح\n- \n-خ\n",
       "h1: ع\nli: أ\nli: ب\nli: ت\nli: ث\nli: ج\nli: ح\np: -خ\n"},
      {"ع\n2024 سنة\n1.5 كيلو\n", "h1: ع\np: 2024 سنة\np: 1.5 كيلو\n"},
      {"\xEF\xBB\xBF\u200Fع\r\nس\r\n", "h1: ع\np: س\n"},
      {"ع\rس\r", "h1: ع\np: س\n"},
      {"# ليس ماركداون\n**نص**\n", "h1: # ليس ماركداون\np: **نص**\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.file);
    const Article article = read(c.file, "a.txt");
    CHECK(outline(article) == c.outline);
    check_article(article);
    CHECK_FALSE(article.knows_h1);
    CHECK_FALSE(article.knows_description);
  }
  const std::string long_text(long_line);
  CHECK(outline(read(with_headings, "a.txt")) ==
        "h1: ما التسويق\np: " + long_text + "\nh2: ما المقصود به؟\np: " + long_text +
            "\np: أنواعه:\np: " + long_text + "\np: قال:\nli: أ\n");
  // Two short lines are an address or a poem.
  CHECK(outline(read("ع\n" + body + "قصير\nقصير آخر\n" + body, "a.txt")) ==
        "h1: ع\np: " + long_text + "\np: قصير\np: قصير آخر\np: " + long_text + "\n");
}

TEST_CASE("the title of plain text") {
  const Article article = read("ما التسويق؟\nنص\n", "dir/اسم.txt");
  CHECK(article.page.title() == "ما التسويق؟");
  CHECK(written(article, article.title) == "ما التسويق؟");
  CHECK(article.knows_title);
  CHECK(article.slug == "اسم");
  const std::string long_title(300, 'a');
  CHECK_FALSE(read(long_title + "\nنص\n", "a.txt").knows_title);
  ArticleOptions options;
  options.title = "معطى";
  const Article given = read("سطر\nنص\n", "-.txt", options);
  CHECK(outline(given) == "p: سطر\np: نص\nt: معطى\n");
  CHECK(given.page.headings.empty());
}

TEST_CASE("URLs and addresses in text are literals") {
  const Article article = read(
      "زر https://example.com/a_(b)?q=1، أو (www.example.org). أو me@example.com؛ لا @اسم ولا 3:00 "
      "ولا wwww.\nنص\n",
      "a.txt");
  const std::string_view expected[] = {"https://example.com/a_(b)?q=1", "www.example.org",
                                       "me@example.com"};
  REQUIRE(article.literals.size() == 3);
  for (std::size_t i = 0; i < 3; ++i)
    CHECK(slice(article.text, article.literals[i]) == expected[i]);
}
