// The XML of a .docx: document, styles, relationships and properties, parted by U+001E.
#include <algorithm>
#include <string>

#include "tests/analyzer/docx_bytes.h"
#include "tests/fuzz/expect_article.h"
#include "tests/fuzz/fuzz.h"

namespace dalil::fuzz {

void fuzz_docx(std::string_view input) {
  article_tests::Parts parts;
  for (const char* name : {"word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels",
                           "docProps/core.xml", "_rels/.rels"}) {
    const std::size_t end = std::min(input.find('\x1E'), input.size());
    parts.emplace_back(name, input.substr(0, end));
    input.remove_prefix(std::min(end + 1, input.size()));
    if (input.empty()) break;
  }
  const std::string bytes = article_tests::pack(parts);
  expect(!bytes.empty(), "parts make an archive");
  const Result<Article> article = read_article(bytes, ArticleFormat::kDocx);
  if (article) expect_article(*article);
}

}  // namespace dalil::fuzz
