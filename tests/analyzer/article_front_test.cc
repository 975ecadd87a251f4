// Front matter in its three languages: its facts, where they stand, and what is broken.
#include <string>

#include "tests/analyzer/article_reading.h"

using namespace dalil;
using namespace dalil::article_tests;

TEST_CASE("the facts of front matter and their places") {
  struct Case {
    std::string_view file, title, title_source, description, description_source;
  };
  const Case cases[] = {
      {"---\ntitle: دليل التسويق\ndescription: وصف قصير\n---\nنص\n", "دليل التسويق", "دليل التسويق",
       "وصف قصير", "وصف قصير"},
      {"---\ntitle: \"قال \\\"نعم\\\" \\u0645\"\nsummary: 'it''s'\n---\n", "قال \"نعم\" م",
       "قال \\\"نعم\\\" \\u0645", "it's", "it''s"},
      {"---\r\ntitle:   عنوان  # تعليق\r\nexcerpt: >-\r\n  سطر\r\n  آخر\r\n---\r\n", "عنوان",
       "عنوان", "سطر آخر", "سطر\r\n  آخر"},
      {"---\ntitle: عنوان\n  ممتد\ndescription: |\n  أ\n  ب\n...\nنص", "عنوان ممتد",
       "عنوان\n  ممتد", "أ ب", "أ\n  ب"},
      {"\xEF\xBB\xBF---\nالعنوان: عربي\nالوصف: وصف\n---\n", "عربي", "عربي", "وصف", "وصف"},
      {"---\ntitle: الأصل\nseo:\n  title: للبحث\n  description: وصفه\ndescription: آخر\n---\n",
       "للبحث", "للبحث", "وصفه", "وصفه"},
      {"---\nTitle: &a عنوان\ndescription: *a\n---\n", "عنوان", "عنوان", "عنوان", "عنوان"},
      {"+++\ntitle = \"دليل \\\"س\\\"\"\ndescription = 'وصف \\ حرفي'\n+++\nنص\n", "دليل \"س\"",
       "دليل \\\"س\\\"", "وصف \\ حرفي", "وصف \\ حرفي"},
      {"+++\ntags = [\"a\"]\ntitle = \"\"\"\nسطر\nآخر\"\"\"\n[seo]\ndescription = \"وصف\"\n+++\n",
       "سطر آخر", "سطر\nآخر", "وصف", "وصف"},
      {"{\n  \"x\": {\"title\": \"لا\"},\n  \"title\": \"دليل \\u0645\\n\\\"س\\\"\",\n"
       "  \"description\": \"وصف\"\n}\n\nنص\n",
       "دليل م \"س\"", "دليل \\u0645\\n\\\"س\\\"", "وصف", "وصف"},
      {"{\"title\": \"😀 \\ud83d\\ude00 ن\"}\n", "😀 😀 ن", "😀 \\ud83d\\ude00 ن", "", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.file);
    const Article article = read(c.file, "a.md");
    CHECK(article.front_matter_error.empty());
    CHECK(article.page.title() == c.title);
    CHECK(written(article, article.title) == c.title_source);
    CHECK(article.page.description() == c.description);
    CHECK(written(article, article.description) == c.description_source);
    CHECK(article.knows_title);
    CHECK(article.knows_description);
    CHECK_FALSE(article.knows_h1);
    CHECK(article.text.find("---") == std::string::npos);
    check_article(article);
  }
}

TEST_CASE("slug, language, keyphrases and kind") {
  struct Case {
    std::string_view front, slug, url, language;
    std::vector<std::string> keyphrases;
    std::string_view kind;
  };
  const Case cases[] = {
      {"slug: دليل\nlang: ar-EG\nkeyphrase: كلمة، واحدة\ntype: post",
       "دليل",
       "https://article.invalid/%D8%AF%D9%84%D9%8A%D9%84",
       "ar",
       {"كلمة، واحدة"},
       "blog"},
      {"permalink: /مدونة/مقال/\nkeywords: أ ب، ج, د\ntype: page",
       "مقال",
       "https://article.invalid/%D9%85%D8%AF%D9%88%D9%86%D8%A9/%D9%85%D9%82%D8%A7%D9%84/",
       "",
       {"أ ب", "ج", "د"},
       ""},
      {"url: https://example.com/a/b.html\nkeyphrases: [أ, \"ب، ج\", أ]\nkind: landing",
       "b",
       "https://example.com/a/b.html",
       "",
       {"أ", "ب، ج"},
       "landing"},
      {"focus-keyword: سيو\nالكلمات المفتاحية:\n  - تسويق\n  - محتوى\nاللغة: ar",
       "f",
       "https://article.invalid/f",
       "ar",
       {"سيو", "تسويق", "محتوى"},
       ""},
      {"slug: a\nurl: https://example.com/x/", "a", "https://example.com/x/", "", {}, ""},
      {"slug: a%D9%85\ndraft: true\ndate: 2024-01-01",
       "aم",
       "https://article.invalid/a%D9%85",
       "",
       {},
       ""},
      {"keywords:\ntitle: ~\nslug: ''\nurl: //evil/x", "x", "https://article.invalid/", "", {}, ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.front);
    const Article article = read("---\n" + std::string(c.front) + "\n---\nنص عربي\n", "f.md");
    CHECK(article.slug == c.slug);
    CHECK(article.page.url == c.url);
    CHECK(article.page.language == c.language);
    CHECK(article.keyphrases == c.keyphrases);
    CHECK(article.kind == c.kind);
    CHECK(article.page.links.empty());
  }
}

TEST_CASE("broken front matter is passed over and told") {
  struct Case {
    std::string_view file, outline, says;
  };
  const Case cases[] = {
      {"---\ntitle: التسويق: دليل\n---\nنص\n", "p: نص\n", "line 2"},
      {"---\na: 1\ntitle: 'x' y\nb: 2\n---\nنص\n", "p: نص\n", "line 3"},
      {"+++\nx = 1\ntitle = عنوان\n+++\nنص\n", "p: نص\n", "line 3"},
      {"{\n  \"title\": \"أ\",\n  \"b\" 1\n}\nنص\n", "p: نص\n", "line 3"},
      {"---\ntitle: [[[[\n---\n", "", "line"},
      // No front matter at all.
      {"---\nنص بين خطين\n---\nآخر\n", "h2: نص بين خطين\np: آخر\n", ""},
      {"---\n\nنص\n", "p: نص\n", ""},
      {"+++\nنص\n", "p: +++ نص\n", ""},
      {"{قوس}\n", "p: {قوس}\n", ""},
      {"---\n---\nنص\n", "p: نص\n", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.file);
    const Article article = read(c.file, "a.md");
    CAPTURE(article.front_matter_error);
    CHECK(outline(article) == c.outline);
    CHECK(article.front_matter_error.empty() == c.says.empty());
    CHECK(article.front_matter_error.find(c.says) != std::string::npos);
    CHECK(article.limits.empty() == c.says.empty());
  }
}

TEST_CASE("front matter that is made to hurt") {
  std::string bomb = "---\na: &a [x,x,x,x,x,x,x,x,x]\n";
  for (char c = 'b'; c < 'z'; ++c) {
    bomb += std::string(1, c) + ": &" + c + " [";
    for (int i = 0; i < 9; ++i) bomb += std::string("*") + static_cast<char>(c - 1) + ",";
    bomb += "]\n";
  }
  const Article article = read(bomb + "title: عنوان\n---\nنص\n", "a.md");
  CHECK(article.page.title() == "عنوان");
  for (const char* open : {"[", "{a: ", "- ", "? "}) {
    std::string deep = "---\ntitle: ";
    for (int i = 0; i < 20'000; ++i) deep += open;
    CHECK_FALSE(read(deep + "\n---\nنص\n", "a.md").front_matter_error.empty());
  }
  std::string toml = "+++\ntitle = ";
  for (int i = 0; i < 20'000; ++i) toml += "[";
  CHECK_FALSE(read(toml + "\n+++\nنص\n", "a.md").front_matter_error.empty());
  for (const char* line : {"été = 1", "[^x]", "[ ]", "[[", "عنوان = 1", "a.^ = 1", "x = {^}"}) {
    INFO(line);
    const std::string file = "+++\nb = 1\n" + std::string(line) + "\n+++\nنص\n";
    CHECK_FALSE(read(file, "a.md").front_matter_error.empty());
  }
  std::string json = "{\"title\": ";
  for (int i = 0; i < 50'000; ++i) json += "[";
  for (int i = 0; i < 50'000; ++i) json += "]";
  CHECK(read(json + "}\nنص\n", "a.md").knows_title);
}
