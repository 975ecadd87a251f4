// Articles in files: the first line is the ending of the name, the rest the file.
#include "tests/fuzz/expect_article.h"
#include "tests/fuzz/fuzz.h"

namespace dalil::fuzz {

void fuzz_article(std::string_view input) {
  const auto format = format_of("a." + std::string(take_line(input)));
  const Result<Article> article = read_article(input, format.value_or(ArticleFormat::kText));
  if (article) {
    expect_article(*article);
  } else {
    expect_utf8(article.error().message, "a message");
  }
}

}  // namespace dalil::fuzz
